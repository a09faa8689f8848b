using Seatrial.Code.Resolution;
using Seatrial.Code.Tests.Languages;

namespace Seatrial.Code.Tests.Resolution;

public sealed class GoModuleTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        (
            "server/main.go",
            "package main\nimport (\n\"example.com/shop/api\"\nstore \"example.com/shop/internal/store/v2\"\n. \"example.com/shop/util\"\n\"github.com/gin-gonic/gin\"\n\"github.com/labstack/echo/v4\"\n\"gopkg.in/yaml.v3\"\n)\nfunc main() { httpapi.Routes(store.New(), Must(), helper(), yaml.Node{}) }"
        ),
        ("server/helper.go", "package main\nfunc helper() {}"),
        ("server/api/routes.go", "package httpapi\nfunc Routes() {}"),
        ("server/api/routes_test.go", "package httpapi_test\nfunc Routes() {}"),
        (
            "server/internal/store/v2/store.go",
            "package store\ntype Store struct{}\nfunc New() *Store { return nil }\nfunc (s *Store) New() {}"
        ),
        ("server/util/must.go", "package util\nfunc Must() {}"),
    ];

    [Fact]
    public void Packages_are_found_by_module_path_clause_and_dot_import() =>
        Check(new ProjectFiles { GoModules = new Dictionary<string, string>(StringComparer.Ordinal) { ["example.com/shop"] = "server" } });

    [Fact]
    public void Libraries_have_no_version_in_their_name()
    {
        var code = new CodeBase(Files.Select(f => GoSource.Lower(f.Text, f.Path)), ProjectFiles.None);
        var main = code.File("server/main.go")!;
        Assert.Equal(new ExternalSymbol("go:github.com/gin-gonic/gin"), code.Resolve(main, "gin"));
        Assert.Equal(new ExternalSymbol("go:github.com/labstack/echo"), code.Resolve(main, "echo"));
        Assert.Equal(new ExternalSymbol("go:gopkg.in/yaml"), code.Resolve(main, "yaml"));
    }

    private static void Check(ProjectFiles project)
    {
        var code = new CodeBase(Files.Select(f => GoSource.Lower(f.Text, f.Path)), project);
        var main = code.File("server/main.go")!;
        Assert.IsType<FunctionSymbol>(code.Resolve(main, "helper"));
        Assert.IsType<FunctionSymbol>(code.Resolve(main, "Must"));
        var api = Assert.IsType<ModuleSymbol>(code.Resolve(main, "httpapi"));
        Assert.Equal("server/api/routes.go", Assert.IsType<FunctionSymbol>(code.Member(api, "Routes")).File.Path);
        var store = Assert.IsType<ModuleSymbol>(code.Resolve(main, "store"));
        Assert.Null(Assert.IsType<FunctionSymbol>(code.Member(store, "New")).Function.ReceiverType);
    }
}
