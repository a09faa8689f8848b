using System.Text.Json;

namespace Seatrial.Cli.Tests.Deps;

/// <summary>What code does with vulnerable packages, and licences.</summary>
public sealed class ReachabilityTests
{
    [Theory]
    [InlineData(
        "src/app.ts",
        "import { add } from 'basket';\nadd();\n",
        "Comes through basket; basket is imported in src/app.ts:1.",
        "production"
    )]
    [InlineData(
        "src/app.ts",
        "const w = require('weigher/fast');\n",
        "Comes through basket; it is imported in src/app.ts:1.",
        "production"
    )]
    [InlineData(
        "test/app.test.js",
        "import basket from 'basket';\nbasket();\n",
        "tests and tools alone import basket: test/app.test.js:1.",
        "tests_only"
    )]
    [InlineData(
        "src/app.ts",
        "import type { Basket } from './basket';\n// import 'basket'\n",
        "no import of basket was found in the code",
        "no_import_found"
    )]
    public void Where_code_imports_what_brings_a_package_in_is_evidence(string path, string code, string words, string use)
    {
        using var run = Shop.With(new CliRun(), Shop.Records[..2]);
        run.File($"shop/{path}", code);
        Assert.Equal(1, Deps(run));
        Assert.Contains(words, run.Out, StringComparison.Ordinal);
        Assert.Equal(1, Deps(run, "-f", "json"));
        using var document = JsonDocument.Parse(run.Out);
        Assert.Equal(
            use,
            document
                .RootElement.GetProperty("vulnerabilities")[0]
                .GetProperty("places")[0]
                .GetProperty("code")
                .GetProperty("use")
                .GetString()
        );
        Assert.Equal(
            1,
            run.Run("check", run.In("shop"), "--only", "DEP-2", "--mode", "enforce", "-f", "json", "--advisories", run.In("osv"))
        );
        Assert.Contains(words.TrimEnd('.')[3..], run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_code_nothing_is_said()
    {
        using var run = Shop.With(new CliRun(), Shop.Records[..2]);
        Assert.Equal(1, Deps(run));
        Assert.DoesNotContain("import", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_of_another_project_proves_nothing()
    {
        using var run = Shop.With(new CliRun(), Shop.Records[..2]);
        run.File(
            "shop/admin/package-lock.json",
            """{"name": "admin", "lockfileVersion": 3, "packages": {"": {"name": "admin"}, "node_modules/basket": {"version": "9.0.0"}}}"""
        );
        run.File("shop/admin/app.js", "import 'basket';\n");
        run.File("shop/app.js", "export const a = 1;\n");
        Assert.Equal(1, Deps(run));
        Assert.Contains("no import of basket was found", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Python_and_Go_are_looked_into()
    {
        using var run = new CliRun();
        run.With("XDG_CACHE_HOME", run.In("cache"));
        run.File("shop/requirements.txt", "PyYAML==5.3\ndjango-cors-headers==3.0.0\n");
        run.File("shop/app.py", "import yaml\nINSTALLED = ['corsheaders']\n");
        run.File("shop/go.mod", "module example.com/shop\ngo 1.22\nrequire golang.org/x/net v0.20.0\n");
        run.File("shop/main.go", "package main\n\nimport \"golang.org/x/net/html\"\n");
        run.File("osv/ecosystems.txt", "PyPI\nGo\n");
        Archive(
            run,
            "PyPI",
            Record("PyPI", "pyyaml", "ECOSYSTEM", "5.4", ""),
            Record("PyPI", "django-cors-headers", "ECOSYSTEM", "4.0", "")
        );
        Archive(
            run,
            "Go",
            Record(
                "Go",
                "golang.org/x/net",
                "SEMVER",
                "0.38.0",
                ", \"ecosystem_specific\": {\"imports\": [{\"path\": \"golang.org/x/net/http2\"}]}"
            )
        );
        Assert.Equal(1, Deps(run));
        Assert.Contains("It is imported in app.py:1.", run.Out, StringComparison.Ordinal);
        Assert.Contains("It is named in app.py:2.", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "It is imported in main.go:3, but not the part that is vulnerable (golang.org/x/net/http2).",
            run.Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "licences: {denied: [GPL-*]}",
        1,
        "Licences: 1 allowed, 1 denied, 1 unknown.\n  denied       basket 1.2.0  GPL-3.0  package-lock.json:5\n"
    )]
    [InlineData("licences: {allowed: [GPL-3.0-only]}", 1, "  not allowed  weigher 3.1.0  MIT  package-lock.json:6\n")]
    [InlineData("licences: {allowed: [MIT, GPL-3.0-only]}", 3, "Licences: 2 allowed, 1 unknown.\n")]
    [InlineData("licences: {allowed: [MIT, GPL-3.0-only], unknown: accept}", 0, "Licences: 2 allowed, 1 unknown.\n")]
    [InlineData("owner: Ana", 0, "")]
    [InlineData("licences: [MIT]", 2, "")]
    public void Licences_are_compared_with_what_is_declared(string configuration, int status, string words)
    {
        using var run = Shop.With(new CliRun(), ("X.json", Shop.Record("X-1", "nobody-uses-it", "2.0.0", null, "CVE-2025-3333")));
        run.File(
            "shop/package-lock.json",
            Shop.Lock.Replace("\"1.2.0\"", "\"1.2.0\", \"license\": \"GPL-3.0\"", StringComparison.Ordinal)
                .Replace("\"3.1.0\"", "\"3.1.0\", \"license\": \"MIT\"", StringComparison.Ordinal)
        );
        run.File("shop/seatrial.yaml", configuration + "\n");
        Assert.Equal(status, Deps(run));
        Assert.Contains(words, run.Out, StringComparison.Ordinal);
        Assert.Equal(words.Length > 0, run.Out.Contains("Licences:", StringComparison.Ordinal));
    }

    private static int Deps(CliRun run, params string[] more) => run.Run(["deps", run.In("shop"), "--advisories", run.In("osv"), .. more]);

    private static string Record(string ecosystem, string package, string kind, string end, string more) =>
        $$"""{"id": "T-{{package.Replace('/', '-')}}", "modified": "2026-01-20T00:00:00Z", "summary": "Bad.", "affected": [{"package": {"ecosystem": "{{ecosystem}}", "name": "{{package}}"}, "ranges": [{"type": "{{kind}}", "events": [{"introduced": "0"}, {"fixed": "{{end}}"}]}]{{more}}}]}""";

    private static void Archive(CliRun run, string ecosystem, params string[] records)
    {
        Directory.CreateDirectory(run.In($"osv/{ecosystem}"));
        using var archive = System.IO.Compression.ZipFile.Open(
            run.In($"osv/{ecosystem}/all.zip"),
            System.IO.Compression.ZipArchiveMode.Create
        );
        foreach (var (record, i) in records.Select((r, i) => (r, i)))
        {
            using var entry = archive.CreateEntry($"{i}.json").Open();
            entry.Write(System.Text.Encoding.UTF8.GetBytes(record));
        }
    }
}
