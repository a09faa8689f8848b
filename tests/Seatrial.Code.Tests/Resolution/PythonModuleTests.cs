using Seatrial.Code.Resolution;
using Seatrial.Code.Tests.Languages;

namespace Seatrial.Code.Tests.Resolution;

public sealed class PythonModuleTests
{
    [Fact]
    public void Names_are_found_through_relative_imports_packages_and_source_roots()
    {
        var code = Code(
            ("backend/app/__init__.py", "from .factory import create_app"),
            ("backend/app/factory.py", "def create_app(): pass"),
            (
                "backend/app/api/orders.py",
                "from ..models.order import Order\nfrom app.db import session as s\nfrom app import create_app, models\nimport app.models.order\n"
            ),
            ("backend/app/models/__init__.py", "from .order import *"),
            ("backend/app/models/order.py", "class Order: pass"),
            ("backend/app/db.py", "session = make()"),
            ("tools/app/db.py", "session = other()")
        );
        var file = code.File("backend/app/api/orders.py")!;
        Assert.Equal("backend/app/models/order.py", Assert.IsType<ClassSymbol>(code.Resolve(file, "Order")).File.Path);
        Assert.Equal("backend/app/db.py", Assert.IsType<VariableSymbol>(code.Resolve(file, "s")).File.Path);
        Assert.Equal("backend/app/factory.py", Assert.IsType<FunctionSymbol>(code.Resolve(file, "create_app")).File.Path);
        Assert.IsType<ClassSymbol>(code.Member(Assert.IsType<ModuleSymbol>(code.Resolve(file, "models")), "Order"));
        var app = Assert.IsType<ModuleSymbol>(code.Resolve(file, "app"));
        Assert.IsType<ModuleSymbol>(code.Member(app, "models"));
    }

    [Fact]
    public void Packages_need_no_file_of_their_own()
    {
        var code = Code(
            ("src/shop/orders/views.py", "def show(): pass"),
            (
                "src/shop/urls.py",
                "import shop.orders.views\nfrom shop.orders import views\nfrom . import orders\nfrom .orders import views as v"
            )
        );
        var file = code.File("src/shop/urls.py")!;
        var shop = Assert.IsType<ModuleSymbol>(code.Resolve(file, "shop"));
        var orders = Assert.IsType<ModuleSymbol>(code.Member(shop, "orders"));
        Assert.IsType<FunctionSymbol>(code.Member(Assert.IsType<ModuleSymbol>(code.Member(orders, "views")), "show"));
        Assert.IsType<FunctionSymbol>(code.Member(Assert.IsType<ModuleSymbol>(code.Resolve(file, "views")), "show"));
        Assert.IsType<ModuleSymbol>(code.Member(Assert.IsType<ModuleSymbol>(code.Resolve(file, "orders")), "views"));
        Assert.IsType<ModuleSymbol>(code.Resolve(file, "v"));
    }

    [Fact]
    public void Libraries_are_not_taken_for_files_of_the_same_name()
    {
        var code = Code(
            ("app/__init__.py", ""),
            ("app/email.py", "def send(): pass"),
            (
                "app/routes.py",
                "import email\nfrom email.message import Message\nfrom app.email import send\nfrom flask import Flask\nimport os.path"
            ),
            ("demo/flask/__init__.py", "class Flask: pass"),
            ("scripts/json.py", "x = 1"),
            ("scripts/run.py", "import json")
        );
        var file = code.File("app/routes.py")!;
        Assert.Equal(new ExternalSymbol("py:email"), code.Resolve(file, "email"));
        Assert.Equal(new ExternalSymbol("py:email.message.Message"), code.Resolve(file, "Message"));
        Assert.Equal(new ExternalSymbol("py:flask.Flask"), code.Resolve(file, "Flask"));
        Assert.Equal(new ExternalSymbol("py:os"), code.Resolve(file, "os"));
        Assert.IsType<FunctionSymbol>(code.Resolve(file, "send"));
        Assert.IsType<ModuleSymbol>(code.Resolve(code.File("scripts/run.py")!, "json"));
    }

    [Fact]
    public void Imports_that_go_round_in_circles_end()
    {
        var code = Code(
            ("a.py", "from b import x\nfrom b import *"),
            ("b.py", "from a import x\nfrom a import *"),
            ("c/__init__.py", "from . import c")
        );
        Assert.Null(code.Resolve(code.File("a.py")!, "y"));
        Assert.Null(code.Resolve(code.File("c/__init__.py")!, "c"));
    }

    [Fact]
    public void A_star_takes_what_a_module_lists_else_what_begins_with_no_underscore()
    {
        var code = Code(
            ("desk/urls.py", "from .views import *\nfrom .listed import *\nfrom .grown import *\nfrom .worked_out import *"),
            ("desk/views.py", "from .forms import *\ndef show(request): pass\ndef _helper(): pass\ndef listed(): pass"),
            ("desk/forms.py", "from .views import *\nclass TicketForm: pass"),
            ("desk/listed.py", "__all__ = ('open_desk', '_inner')\ndef open_desk(): pass\ndef _inner(): pass\ndef kept(): pass"),
            ("desk/grown.py", "__all__ = ['first']\n__all__ += ['second']\ndef first(): pass\ndef second(): pass\ndef third(): pass"),
            ("desk/worked_out.py", "__all__ = ['fourth']\n__all__.extend(more())\ndef fourth(): pass\ndef fifth(): pass")
        );
        var file = code.File("desk/urls.py")!;
        Assert.All(
            ["show", "TicketForm", "listed", "open_desk", "_inner", "first", "second", "fourth", "fifth"],
            n => Assert.NotNull(code.Resolve(file, n))
        );
        Assert.All(["_helper", "kept", "third"], n => Assert.Null(code.Resolve(file, n)));
    }

    [Fact]
    public void What_is_bound_by_a_later_star_counts()
    {
        var code = Code(
            ("settings.py", "from base import *\ntry:\n    from local import *\nexcept ImportError:\n    pass"),
            ("base.py", "DEBUG = False\nNAME = 'desk'"),
            ("local.py", "DEBUG = True")
        );
        var file = code.File("settings.py")!;
        Assert.Equal("local.py", Assert.IsType<VariableSymbol>(code.Resolve(file, "DEBUG")).File.Path);
        Assert.Equal("base.py", Assert.IsType<VariableSymbol>(code.Resolve(file, "NAME")).File.Path);
    }

    [Fact]
    public void A_star_of_one_library_gives_what_nothing_declares()
    {
        var code = Code(
            ("one.py", "from .common import *\ndef own(): pass"),
            ("common.py", "from flask import *\ndef shared(): pass"),
            ("two.py", "from flask import *\nfrom wtforms import *")
        );
        var file = code.File("one.py")!;
        Assert.Equal("py:flask.Flask", Assert.IsType<ExternalSymbol>(code.Resolve(file, "Flask")).Name);
        Assert.All(["own", "shared"], n => Assert.IsType<FunctionSymbol>(code.Resolve(file, n)));
        Assert.All(["print", "ValueError", "_private"], n => Assert.Null(code.Resolve(file, n)));
        Assert.Null(code.Resolve(code.File("two.py")!, "Flask"));
    }

    [Fact]
    public void Stars_that_all_lead_to_all_end_soon()
    {
        string stars = string.Concat(Enumerable.Range(0, 40).Select(i => $"from m{i} import *\n"));
        var code = Code([.. Enumerable.Range(0, 40).Select(i => ($"m{i}.py", stars + $"def f{i}(): pass"))]);
        Assert.Null(code.Resolve(code.File("m0.py")!, "nowhere"));
        Assert.NotNull(code.Resolve(code.File("m0.py")!, "f39"));
    }

    private static CodeBase Code(params (string Path, string Text)[] files) =>
        new(files.Select(f => PythonSource.Lower(f.Text, f.Path)), ProjectFiles.None);
}
