namespace Seatrial.Code.Tests.Languages;

/// <summary>Classes, modules and methods of Ruby in the language-neutral form.</summary>
public sealed class RubyDeclarationTests
{
    [Fact]
    public void Modules_around_classes_are_namespaces_and_others_are_mixins() =>
        Assert.Equal(
            """
            namespace Api::V1
            class Api::V1.OrdersController : Paging, Auth, BaseController
              fn index()
                return Order.all
              before_action('set_order', only: ['show', 'update'])
            mixin Shop.Priced
              fn total()
                return (net + tax)
            """,
            RubySource.Print(
                """
                module Api
                  module V1
                    class OrdersController < BaseController
                      include Auth
                      include Paging
                      before_action :set_order, only: %i[show update]
                      def index
                        Order.all
                      end
                    end
                  end
                end
                module Shop::Priced
                  def total = net + tax
                end
                """
            )
        );

    [Fact]
    public void What_a_concern_does_when_it_is_included_stands_in_its_body() =>
        Assert.Equal(
            """
            mixin Auth : ActiveSupport::Concern
              static fn open(...names)
                return skip_before_action('login', only: names)
              hidden fn login()
                return redirect_to('/login')
              before_action('login')
            mixin Old
              static fn find_it()
                return 1
              before_action('check')
              helper_method('me')
            """,
            RubySource.Print(
                """
                module Auth
                  extend ActiveSupport::Concern
                  included do
                    before_action :login
                  end
                  class_methods do
                    def open(*names)
                      skip_before_action :login, only: names
                    end
                  end
                  private
                  def login = redirect_to("/login")
                end
                module Old
                  def self.included(base)
                    base.extend(ClassMethods)
                    base.before_action :check
                    base.class_eval do
                      helper_method :me
                    end
                  end
                  module ClassMethods
                    def find_it = 1
                  end
                end
                """
            )
        );

    [Fact]
    public void Visibility_counts_from_where_it_stands_or_for_what_it_names() =>
        Assert.Equal(
            """
            class User
              fn a()
                return 1
              hidden fn b()
                return 2
              fn c()
                return 3
              static fn d()
                return 4
              static fn e()
                return 5
              hidden fn f()
                return 6
            """,
            RubySource.Print(
                """
                class User
                  def a = 1
                  def b = 2
                  private :b
                  private
                  public def c = 3
                  class << self
                    def d = 4
                  end
                  def self.e = 5
                  def f = 6
                end
                """
            )
        );

    [Fact]
    public void Parameters_are_of_every_kind() =>
        Assert.Equal(
            """
            fn call(a, b = 1, ...c, d:, e: = 2, ...rest:, &block)
              return block.call(a)
            fn forward(......)
              return call(......)
            """,
            RubySource.Print(
                """
                def call(a, b = 1, *c, d:, e: 2, **rest, &block)
                  block.call(a)
                end
                def forward(...) = call(...)
                """
            )
        );

    [Fact]
    public void Macros_that_declare_methods_declare_them() =>
        Assert.Equal(
            """
            class Cart
              fn owner()
                return this.@owner
              fn email()
                return owner.email
              fn size()
                return this.@items.size
              fn big?(limit)
                return (limit < 1)
              fn large?(limit)
                return (limit < 1)
              attr_reader('owner')
              delegate('email', to: 'owner')
              delegate('size', to: '@items')
            """,
            RubySource.Print(
                """
                class Cart
                  attr_reader :owner
                  delegate :email, to: :owner
                  delegate :size, to: :@items
                  define_method(:big?) { |limit| limit < 1 }
                  alias_method :large?, :big?
                end
                """
            )
        );

    [Fact]
    public void Structs_are_classes_with_parameters_and_constants_are_fields() =>
        Assert.Equal(
            """
            class Point(x, y)
              fn sum()
                return (x + y)
            class Money : Data
            class Order(id) : Struct, Struct.new('id')
              static field OPEN = ['new', 'paid']
              OPEN = ['new', 'paid']
            """,
            RubySource.Print(
                """
                Point = Struct.new(:x, :y) do
                  def sum = x + y
                end
                class Money < Data
                end
                class Order < Struct.new(:id)
                  OPEN = %w[new paid]
                end
                """
            )
        );

    [Fact]
    public void Super_without_arguments_passes_on_what_was_given() =>
        Assert.Equal(
            """
            class B : A
              fn constructor(a, b: = 1)
                base(a, b)
                this.@c = 2
              fn show(x)
                return base.show(x)
              fn edit(x)
                return base.edit()
            """,
            RubySource.Print(
                """
                class B < A
                  def initialize(a, b: 1)
                    super
                    @c = 2
                  end
                  def show(x) = super
                  def edit(x) = super()
                end
                """
            )
        );
}
