using Seatrial.Engine.Controls;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Dependencies;

/// <summary>DEP-4 over lock files, code and settings.</summary>
public sealed class IdentitySignalsTests
{
    private static Judgement Judge(params (string Path, string Text)[] files) => new JudgedRepository(files).Judge("DEP-4");

    private static string Found(params (string Path, string Text)[] files) =>
        string.Join(' ', Judge(files).Findings.Select(f => $"{f.RuleId} {f.Location}"));

    private static (string Path, string Text) Lock(string packages, string more = "") =>
        (
            "package-lock.json",
            $$"""
            {"name": "shop", "lockfileVersion": 3, "packages": {
            "": {"name": "shop", "dependencies": {"express": "^4"} },
            "node_modules/express": {"version": "4.19.2", "dependencies": {"deep": "1"} },
            {{packages}} {{more}} } }
            """
        );

    [Fact]
    public void A_look_alike_that_others_bring_in_is_a_finding_when_installing_it_runs_a_program()
    {
        var finding = Assert.Single(
            Judge(
                Lock(
                    "\"node_modules/deep\": {\"version\": \"1.0.0\", \"dependencies\": {\"crossenvv\": \"1\"}},",
                    "\"node_modules/crossenvv\": {\"version\": \"1.0.0\", \"hasInstallScript\": true}"
                )
            ).Findings,
            f => f.RuleId == "dependencies/look-alike"
        );
        Assert.Contains("installing it runs a program of it", finding.Reasons);
        Assert.Contains(finding.Reasons, r => r.EndsWith("express 4.19.2 > deep 1.0.0 > crossenvv 1.0.0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("devDependencies", "", 0)]
    [InlineData("dependencies", "import x from 'expresss'\n", 0)]
    [InlineData("dependencies", "", 1)]
    public void A_look_alike_beside_the_right_one_is_a_finding_where_no_code_uses_it(string member, string code, int findings) =>
        Assert.Equal(
            findings,
            Judge(
                (
                    "package.json",
                    $$"""{"dependencies": {"express": "4"}, "{{(member == "dependencies" ? "optionalDependencies" : member)}}": {"expresss": "4"} }"""
                ),
                ("src/a.js", $"import e from 'express'\n{code}e()\n")
            ).Findings.Count
        );

    [Fact]
    public void Programs_that_installing_runs_are_said() =>
        Assert.Contains(
            Judge(Lock("\"node_modules/esbuild\": {\"version\": \"0.20.0\", \"hasInstallScript\": true}")).Evidence,
            e => e.Statement == "Installing runs a program of 1 package: esbuild."
        );

    [Theory]
    [InlineData("https://registry.npmjs.org/deep/-/deep-1.0.0.tgz", "")]
    [InlineData("https://registry.npmjs.org/other/-/other-1.0.0.tgz", "dependencies/replaced-address package-lock.json:4")]
    [InlineData("https://npm.example.com/npm/deep/-/deep-1.0.0.tgz", "dependencies/unpinned-registry package-lock.json:4")]
    [InlineData("http://registry.npmjs.org/deep/-/deep-1.0.0.tgz", "dependencies/plain-source package-lock.json:4")]
    public void Addresses_of_lock_files_are_looked_at(string address, string found) =>
        Assert.Equal(
            found,
            Found(
                Lock(
                    $"\"node_modules/deep\": {{\"version\": \"1.0.0\", \"resolved\": \"{address}\"}},",
                    string.Join(
                        ", ",
                        Enumerable
                            .Range(0, 3)
                            .Select(i =>
                                $"\"node_modules/a{i}/node_modules/lodash\": {{\"version\": \"4.17.2{i}\", \"resolved\": \"https://registry.npmjs.org/lodash/-/lodash-4.17.2{i}.tgz\"}}"
                            )
                    )
                )
            )
        );

    [Fact]
    public void A_registry_that_a_setting_binds_is_none() =>
        Assert.Empty(
            Found(
                Lock(
                    "\"node_modules/deep\": {\"version\": \"1.0.0\", \"resolved\": \"https://npm.example.com/npm/deep/-/deep-1.0.0.tgz\"},",
                    "\"node_modules/lodash\": {\"version\": \"4.17.21\", \"resolved\": \"https://registry.npmjs.org/lodash/-/lodash-4.17.21.tgz\"}, \"node_modules/x\": {\"version\": \"1.0.0\", \"resolved\": \"https://registry.npmjs.org/x/-/x-1.0.0.tgz\"}"
                ),
                (".npmrc", "@deep:registry=https://npm.example.com/npm/\n")
            )
        );

    [Theory]
    [InlineData(
        "<packageSources><add key=\"shop\" value=\"https://nuget.example.com/v3/index.json\" /></packageSources>",
        "dependencies/mixed-indexes nuget.config:1"
    )]
    [InlineData("<packageSources><clear /><add key=\"shop\" value=\"https://nuget.example.com/v3/index.json\" /></packageSources>", "")]
    [InlineData(
        "<packageSources><clear />\n<add key=\"shop\" value=\"https://nuget.example.com/v3/index.json\" />\n<add key=\"n\" value=\"https://api.nuget.org/v3/index.json\" /></packageSources>",
        "dependencies/mixed-indexes nuget.config:2"
    )]
    [InlineData(
        "<packageSources><add key=\"shop\" value=\"https://nuget.example.com/v3/index.json\" /></packageSources><packageSourceMapping />",
        ""
    )]
    public void Sources_of_NuGet_that_are_mixed_without_a_mapping_are_a_finding(string text, string found) =>
        Assert.Equal(found, Found(("nuget.config", text)));

    [Theory]
    [InlineData("Gemfile", "source 'https://rubygems.org'\nsource 'https://gems.example.com'\n", "dependencies/mixed-indexes Gemfile:2")]
    [InlineData("Gemfile", "source 'https://rubygems.org'\nsource 'https://gems.example.com' do\n", "")]
    [InlineData("pyproject.toml", "[tool.uv]\nindex-strategy = \"unsafe-best-match\"\n", "dependencies/mixed-indexes pyproject.toml:2")]
    [InlineData(
        "pyproject.toml",
        "[[tool.poetry.source]]\nname = \"shop\"\nurl = \"https://pypi.example.com/simple\"\npriority = \"supplemental\"\n",
        "dependencies/mixed-indexes pyproject.toml:4"
    )]
    [InlineData(
        "pyproject.toml",
        "[[tool.poetry.source]]\nname = \"shop\"\nurl = \"https://pypi.example.com/simple\"\npriority = \"explicit\"\n",
        ""
    )]
    public void Indexes_that_are_asked_for_every_name_are_a_finding(string path, string text, string found) =>
        Assert.Equal(found, Found((path, text)));

    [Fact]
    public void A_name_of_another_ecosystem_that_nothing_imports_is_a_finding()
    {
        Assert.Equal(
            "dependencies/foreign-name requirements.txt:1",
            Found(("requirements.txt", "lodash==1.0.0\nflask==3.0.0\n"), ("app.py", "import flask\n"))
        );
        Assert.Empty(Found(("requirements.txt", "lodash==1.0.0\nflask==3.0.0\n"), ("app.py", "import flask, lodash\n")));
    }

    [Theory]
    [InlineData("import zebra_invoice_tools\n", "dependencies/undeclared-import app.py:1")]
    [InlineData("from zebra_invoice_tools.core import x\n", "dependencies/undeclared-import app.py:1")]
    [InlineData("try:\n    import zebra_invoice_tools\nexcept ImportError:\n    pass\n", "")]
    [InlineData("import os, flask, yaml, billing.core, flask_wtf\nfrom . import zebra_invoice_tools\n", "")]
    [InlineData("import markupsafe, jinja2\n", "")]
    [InlineData("import bson\nfrom gridfs import GridFS\n", "")]
    [InlineData("from mailpostsdkcore import client\n", "")]
    [InlineData("import djangoinvented\n", "dependencies/undeclared-import app.py:1")]
    public void Modules_of_Python_that_nothing_brings_are_a_finding(string code, string found) =>
        Assert.Equal(
            found,
            Found(
                (
                    "requirements.txt",
                    "flask==3.0.0\nPyYAML==6.0\nFlask-WTF==1.0\npymongo==4.6.0\nmailpost-python-sdk==1.0\ndjango-mailpost==1.0\n"
                ),
                ("billing/core.py", "x = 1\n"),
                ("app.py", code)
            )
        );

    [Fact]
    public void Modules_of_Go_that_no_module_requires_are_a_finding()
    {
        Assert.Equal(
            "dependencies/undeclared-import main.go:3",
            Found(
                ("go.mod", "module example.com/shop\ngo 1.22\nrequire github.com/lib/pq v1.10.9\n"),
                ("main.go", "package main\n\nimport \"github.com/acme/invented\"\n")
            )
        );
        Assert.Empty(
            Found(
                ("go.mod", "module example.com/shop\ngo 1.22\nrequire github.com/lib/pq v1.10.9\n"),
                ("main.go", "package main\n\nimport (\n\"fmt\"\n\"example.com/shop/a\"\n\"github.com/lib/pq/oid\"\n)\n")
            )
        );
    }

    [Fact]
    public void What_is_imported_and_only_others_bring_in_is_said()
    {
        var judgement = Judge(
            Lock("\"node_modules/zebra-invoice-tools\": {\"version\": \"1.0.0\"}"),
            ("package.json", """{"name": "shop", "dependencies": {"express": "^4"}}"""),
            ("src/a.ts", "import z from 'zebra-invoice-tools'\nz()\n")
        );
        Assert.Empty(judgement.Findings);
        Assert.Contains(
            judgement.Evidence,
            e => e.Statement.StartsWith("zebra-invoice-tools is imported and not declared", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_declared_and_imported_nowhere_is_said() =>
        Assert.Contains(
            Judge(
                ("package.json", """{"dependencies": {"express": "4", "zebra-invoice-tools": "1"}}"""),
                ("src/a.ts", "import e from 'express'\ne()\n")
            ).Evidence,
            e => e.Statement.StartsWith("package.json declares what no code imports: zebra-invoice-tools.", StringComparison.Ordinal)
        );
}
