using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Code.Tests.Languages;

namespace Seatrial.Code.Tests.Resolution;

/// <summary>What constants of Ruby stand for.</summary>
public sealed class RubyModuleTests
{
    private static readonly CodeBase Code = new(
        [
            RubySource.Lower(
                "class ApplicationController < ActionController::Base\n def me = 1\n def self.me = 2\nend",
                "app/controllers/application_controller.rb"
            ),
            RubySource.Lower(
                "module Admin\n class ApplicationController < ::ApplicationController\n  LIMIT = 3\n end\nend",
                "app/controllers/admin/application_controller.rb"
            ),
            RubySource.Lower(
                "module Admin\n class UsersController < ApplicationController\n  include Paging\n def index = User.all\n end\nend",
                "app/controllers/admin/users_controller.rb"
            ),
            RubySource.Lower("class Admin::PostsController < ApplicationController\nend", "app/controllers/admin/posts_controller.rb"),
            RubySource.Lower("module Paging\n def page = 1\nend", "app/controllers/concerns/paging.rb"),
            RubySource.Lower("class User < ApplicationRecord\n class Token\n end\nend\nROLES = [1]", "app/models/user.rb"),
            RubySource.Lower("class User\n def late = 1\nend", "lib/patches.rb"),
        ],
        ProjectFiles.None
    );

    private static string? Resolved(string path, string name) =>
        Code.Resolve(Code.File(path)!, name) switch
        {
            ClassSymbol type => type.Class.FullName,
            ExternalSymbol library => library.Name,
            ExpressionSymbol or VariableSymbol => "constant",
            _ => null,
        };

    [Fact]
    public void Constants_are_looked_for_in_the_modules_that_are_open()
    {
        const string Users = "app/controllers/admin/users_controller.rb";
        Assert.Equal("Admin.ApplicationController", Resolved(Users, "ApplicationController"));
        Assert.Equal("ApplicationController", Resolved(Users, "::ApplicationController"));
        Assert.Equal("ApplicationController", Resolved("app/controllers/admin/posts_controller.rb", "ApplicationController"));
        Assert.Equal("User", Resolved(Users, "User"));
        Assert.Equal("User.Token", Resolved(Users, "User::Token"));
        Assert.Equal("constant", Resolved(Users, "ROLES"));
        Assert.Equal("constant", Resolved(Users, "ApplicationController::LIMIT"));
        Assert.Equal("rb:ActiveRecord.Base", Resolved(Users, "ActiveRecord::Base"));
    }

    [Fact]
    public void Methods_are_found_in_mixins_bases_and_reopened_classes()
    {
        var users = Code.ClassesNamed("UsersController").Single();
        Assert.NotNull(Code.Method(users, "page", isStatic: false));
        Assert.Equal(FunctionTraits.None, Code.Method(users, "me", isStatic: false)!.Function.Traits);
        Assert.Equal(FunctionTraits.Static, Code.Method(users, "me", isStatic: true)!.Function.Traits);
        Assert.NotNull(Code.Method(Code.ClassesNamed("User")[0], "late", isStatic: false));
        Assert.Null(Code.Method(Code.ClassesNamed("User")[0], "late", isStatic: true));
    }
}
