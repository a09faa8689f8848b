using Seatrial.Requirements.Dependencies.Imports;

namespace Seatrial.Requirements.Tests.Dependencies.Imports;

public sealed class ImportReadingTests
{
    [Fact]
    public void Python_imports_are_told_from_texts_and_comments()
    {
        var found = PythonImports.Read(
            """"
            """Says how: import nothing
            import never
            """
            import os, yaml as y
            from google.cloud import storage, \
                pubsub
            from .own import thing
            from a.b import (
                c,  # import d
                e as f,
            )
            if True: import inline
            x = 'import text'; import after
            # import comment
            call(
                import_like,
            )
            try:
                import maybe
            except ImportError:
                maybe = None
            import sure
            if TYPE_CHECKING:
                from types_only import T
            def f():
                from late import g
            importer = important("settings.module")
            """"
        );
        string[] loaded = [.. found.Where(i => i.Kind == SourceImportKind.Import).Select(i => $"{i.Line}:{i.Module}")];
        Assert.Equal(
            [
                "4:os",
                "4:yaml",
                "5:google.cloud",
                "5:google.cloud.storage",
                "6:google.cloud.pubsub",
                "8:a.b",
                "9:a.b.c",
                "10:a.b.e",
                "13:after",
                "22:sure",
                "26:late",
                "26:late.g",
            ],
            loaded
        );
        Assert.Equal(["maybe", "types_only", "types_only.T"], found.Where(i => i.Kind == SourceImportKind.Optional).Select(i => i.Module));
        Assert.Equal(["settings.module"], found.Where(i => i.Kind == SourceImportKind.Mention).Select(i => i.Module));
    }

    [Fact]
    public void Go_imports_are_read_from_the_head_of_the_file()
    {
        var (imports, isTool) = GoImports.Read(
            """
            // Package a says: import "never"
            package a

            import "fmt"
            import (
                j "encoding/json" // import "comment"
                _ "github.com/lib/pq"
                . "github.com/onsi/gomega"; `example.com/raw`
                /* "example.com/off" */
            )

            func f() { s := "import \"text\"" }
            import "late"
            """
        );
        Assert.Equal(
            ["4:fmt", "6:encoding/json", "7:github.com/lib/pq", "8:github.com/onsi/gomega", "8:example.com/raw"],
            imports.Select(i => $"{i.Line}:{i.Module}")
        );
        Assert.False(isTool);
        Assert.True(GoImports.Read("//go:build tools\n\npackage tools\n\nimport _ \"example.com/x\"\n").IsTool);
    }

    [Theory]
    [InlineData("pyyaml", "yaml.loader", true)]
    [InlineData("pillow", "PIL", true)]
    [InlineData("pyjwt", "jwt", true)]
    [InlineData("requests", "requests.adapters", true)]
    [InlineData("requests", "requests_oauthlib", false)]
    [InlineData("google-cloud-storage", "google.cloud.storage", true)]
    [InlineData("google-cloud-storage", "google.cloud.bigquery", false)]
    [InlineData("azure-storage-blob", "azure.storage.blob", true)]
    [InlineData("flask-cors", "flask_cors", true)]
    public void A_distribution_is_known_by_its_modules(string distribution, string module, bool asks) =>
        Assert.Equal(asks, PythonImportNames.Asks(distribution, module));

    [Fact]
    public void Any_text_may_be_given()
    {
        const string Signs = "import from as ( ) , ; . \\ \n \t ' \" \"\"\" ''' # a b try: except \r { } [ ]";
        string[] parts = Signs.Split(' ');
        var random = new Random(11);
        for (int i = 0; i < 3_000; i++)
        {
            string text = string.Concat(
                Enumerable.Range(0, random.Next(30)).Select(_ => parts[random.Next(parts.Length)] + (random.Next(2) == 0 ? " " : ""))
            );
            Assert.NotNull(PythonImports.Read(text));
            Assert.NotNull(GoImports.Read(text).Imports);
        }
    }
}
