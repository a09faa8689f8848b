namespace Seatrial.Code.Tests.Languages;

public sealed class RubyRobustnessTests() : RobustnessTests(Program, Pieces, source => ModelPrinter.Print(RubySource.Lower(source)))
{
    private const string Program = """
        module Shop; class Order < ApplicationRecord
          include A, B::C
          attr_accessor :name, :total
          Line = Struct.new(:a) do def sum = a * 2 end
          private def check(a, b = 1, *c, d:, e: 2, **f, &g) = g.call(a) unless b
          def show; render json: { a:, "b" => c }, status: :ok and return if x; @a ||= begin; y; z end
            case q when 1..2, *r then s else t end
            case [v] in [Integer => i, {k: [*, j]}] if i > 1 then u; in nil | {} then w end
          rescue E, F => e then raise G, "h #{i}" ensure done end
          class << self; def make(...) = new(...); end
        end end
        %w[a b].each { |(k, l), m| puts(k) }
        -> (n) { n&.o!(&:p) rescue q }.(1); a, (b, *c) = *d, e = 2; !f ? g : h; x while y; it.z until _1
        """;

    private static readonly string[] Pieces =
    [
        "(",
        "]",
        "<<~A",
        "\n  ",
        ":",
        "'",
        "do |",
        "{",
        "\0",
        "é",
        "end",
        "%w[",
        "#{",
        "class ",
        "rescue",
    ];

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("f(", ")")]
    [InlineData("f { ", " }")]
    [InlineData("-> { ", " }")]
    [InlineData("!", "")]
    [InlineData("a.b().", "c")]
    [InlineData("a ? b : ", "")]
    [InlineData("\"#{", "}\"")]
    [InlineData("1 + ", "")]
    [InlineData("if a then ", " end")]
    [InlineData("case a when b then ", " end")]
    [InlineData("begin; ", "; end")]
    [InlineData("class A; ", "; end")]
    [InlineData("def a; ", "; end")]
    [InlineData("A::", "B")]
    public void Deep_nesting_is_cut(string open, string close)
    {
        foreach (string nested in Nested(open, close))
        {
            RubySource.Print($"x = {nested}");
            RubySource.Print($"class A; def f(a = b); {nested}; end; end");
            RubySource.Print($"case {nested} in {nested} then {nested} end");
        }
    }

    [Fact]
    public void Documents_without_an_end_are_read() => RubySource.Print("a(<<~X, <<-Y, <<~`Z`)\n  #{b(<<Q)}\n  c\nX\n");

    [Fact]
    public void Places_of_calls_of_members_are_those_of_the_name() =>
        Assert.Equal(
            """
            rows = Order.where(id: 1) @2:4.find(2) @3:4 @1:1
            """,
            RubySource.Print("rows = Order\n  .where(id: 1)\n  .find(2)\n", withPlaces: true)
        );
}
