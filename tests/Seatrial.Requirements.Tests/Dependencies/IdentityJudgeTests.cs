using Seatrial.Engine.Controls;
using Seatrial.Requirements.Checks;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Dependencies;

public sealed class IdentityJudgeTests
{
    private static Judgement Judge(params (string Path, string Text)[] files) => new JudgedRepository(files).Judge("DEP-4");

    private static string Found(params (string Path, string Text)[] files) =>
        string.Join(' ', Judge(files).Findings.Select(f => $"{f.RuleId} {f.Location}"));

    [Fact]
    public void A_look_alike_fails_and_says_of_what()
    {
        var finding = Assert.Single(Judge(("package.json", "{\n\"dependencies\": {\n\"expresss\": \"4\",\n\"lodash\": \"4\"}}")).Findings);

        Assert.Equal("dependencies/look-alike package.json:3", $"{finding.RuleId} {finding.Location}");
        Assert.Contains("looks like express", finding.Message, StringComparison.Ordinal);
        Assert.Contains("a letter is doubled", finding.Reasons);
    }

    [Fact]
    public void Without_a_registry_nothing_passes()
    {
        var judgement = Judge(("package.json", """{"dependencies": {"express": "4", "our-invoice-tools": "1", "lodash-js": "1"}}"""));

        Assert.Equal(ControlStatus.Unknown, judgement.Status);
        Assert.Contains(judgement.Evidence, e => e.Statement.StartsWith("lodash-js is related to lodash", StringComparison.Ordinal));
    }

    [Fact]
    public void A_package_of_the_workspace_may_be_called_as_it_likes() =>
        Assert.Empty(
            Found(
                ("package.json", """{"dependencies": {"expresss": "*"}}"""),
                ("packages/expresss/package.json", """{"name": "expresss"}""")
            )
        );

    [Theory]
    [InlineData("github:shop/mail", "dependencies/moving-source package.json:1")]
    [InlineData("git+https://example.com/shop/mail.git#main", "dependencies/moving-source package.json:1")]
    [InlineData("git+https://example.com/shop/mail.git#1f0c9d3e5b7a", "")]
    [InlineData("https://example.com/mail.tgz", "dependencies/moving-source package.json:1")]
    [InlineData("http://example.com/mail.tgz", "dependencies/plain-source package.json:1")]
    public void An_address_that_can_change_is_a_finding(string address, string found) =>
        Assert.Equal(found, Found(("package.json", $$"""{"dependencies": {"mail": "{{address}}"} }""")));

    [Fact]
    public void A_lock_file_fixes_what_comes_from_git() =>
        Assert.Empty(Found(("package.json", """{"dependencies": {"mail": "github:shop/mail"}}"""), ("package-lock.json", "{}")));

    [Theory]
    [InlineData(".npmrc", "@shop:registry=http://npm.example.com/\n", "dependencies/plain-source .npmrc:1")]
    [InlineData(".npmrc", "registry=https://npm.example.com/\n", "")]
    [InlineData(
        "requirements.txt",
        "--extra-index-url https://pypi.example.com/simple\nflask==3.0.0\n",
        "dependencies/mixed-indexes requirements.txt:1"
    )]
    [InlineData("requirements.txt", "--extra-index-url https://download.pytorch.org/whl/cu121\ntorch==2.2.0\n", "")]
    [InlineData("pip.conf", "[global]\nindex-url = http://localhost:3141/root\n", "")]
    [InlineData("Gemfile", "source 'http://rubygems.example.com'\n", "dependencies/plain-source Gemfile:1")]
    [InlineData(
        "nuget.config",
        "<add key=\"shop\" value=\"http://nuget.example.com/v3/index.json\" />\n",
        "dependencies/plain-source nuget.config:1"
    )]
    public void Registries_over_plain_connections_and_mixed_indexes_are_findings(string path, string text, string found) =>
        Assert.Equal(found, Found((path, text)));

    [Fact]
    public void An_import_that_nobody_declares_and_nobody_knows_is_a_finding() =>
        Assert.Equal(
            "dependencies/undeclared-import src/mail.ts:2",
            Found(
                ("package.json", """{"dependencies": {"express": "4"}}"""),
                ("src/mail.ts", "import express from 'express'\nimport { send } from 'super-mail-sender-pro'\nsend(express)\n")
            )
        );

    [Theory]
    [InlineData("import x from 'node:fs'; import y from 'fs/promises'; x(y)")]
    [InlineData("import x from './super-mail-sender-pro'; x()")]
    [InlineData("import x from '@/lib/super'; import y from '~lib/z'; import z from '$lib/a'; x(y, z)")]
    [InlineData("import type { X } from 'super-mail-sender-pro'; export const a: X = 1")]
    [InlineData("import x from 'mailer/core'; x()")]
    [InlineData("import x from 'lib/other'; x()")]
    [InlineData("import x from '@shop/core'; x()")]
    [InlineData("import x from 'virtual:pages'; x()")]
    [InlineData("import { Feature } from 'geojson'; x(Feature)")]
    public void Own_provided_and_declared_modules_are_none(string code) =>
        Assert.Empty(
            Found(
                ("package.json", """{"dependencies": {"express": "4"}, "devDependencies": {"@types/geojson": "1"}}"""),
                ("tsconfig.json", """{"compilerOptions": {"paths": {"mailer/*": ["src/mail/*"]}}}"""),
                ("packages/core/package.json", """{"name": "@shop/core"}"""),
                ("src/lib/b.ts", "export const b = 1"),
                ("src/a.ts", code)
            )
        );

    [Theory]
    [InlineData(".", "import 'looks/main.css'", false)]
    [InlineData(".", "import { card } from 'parts/card'; card()", false)]
    [InlineData(".", "import { send } from 'super-mail-sender-pro'; send()", true)]
    [InlineData(null, "import 'looks/main.css'", true)]
    public void Paths_from_a_base_folder_are_the_projects_own(string? folder, string code, bool isFound) =>
        Assert.Equal(
            isFound,
            Found(
                ("package.json", """{"dependencies": {"next": "15"}}"""),
                (
                    "tsconfig.json",
                    folder is null
                        ? """{"compilerOptions": {}}"""
                        : """{"compilerOptions": {"baseUrl": "FOLDER"}}""".Replace("FOLDER", folder, StringComparison.Ordinal)
                ),
                ("parts/card.ts", "export const card = () => 1"),
                ("app/a.ts", code)
            ).Length > 0
        );

    [Theory]
    [InlineData("@docusaurus/core", "import useFrame from '@theme/hooks/frame'; useFrame()")]
    [InlineData("@docusaurus/core", "import { steps } from '@site/src/steps'; steps()")]
    [InlineData("@docusaurus/core", "import { useHistory } from '@generated/router'; useHistory()")]
    [InlineData("@wasp.sh/spec", "import { useQuery } from 'wasp/client/operations'; useQuery()")]
    [InlineData("ember-source", "import { action } from '@ember/object'; action()")]
    [InlineData("@umijs/max", "import { history } from 'umi'; history()")]
    [InlineData("unocss", "import 'uno.css'")]
    public void Modules_that_a_framework_makes_up_are_none_where_it_is_declared(string framework, string code)
    {
        Assert.Empty(Found(("package.json", $$$"""{"dependencies": {"{{{framework}}}": "3"}}"""), ("app/a.ts", code)));
        Assert.NotEmpty(Found(("package.json", """{"dependencies": {"express": "4"}}"""), ("app/a.ts", code)));
    }

    [Fact]
    public void A_member_of_the_workspace_that_a_tool_writes_is_the_projects_own() =>
        Assert.Empty(
            Found(
                ("package.json", """{"workspaces": [".made/sdk/maker"], "dependencies": {"express": "4"}}"""),
                ("src/a.ts", "import { api } from 'maker/client'; api()")
            )
        );

    [Fact]
    public void Aliases_count_where_this_control_alone_is_asked_for()
    {
        var slices = SliceSelection.For([ControlCatalogue.Get("DEP-4")], Slices.All);

        Assert.Contains(slices.SelectMany(s => s.Analyzers), a => a.Name == "path-aliases");
    }

    [Theory]
    [InlineData("django-radius", "from radiusauth.backends import RADIUSBackend\n")]
    [InlineData("pywin32", "import win32ui\nimport win32com.client\n")]
    public void Python_modules_that_are_not_called_like_their_distribution_are_none(string distribution, string code) =>
        Assert.Empty(Found(("requirements.txt", distribution + "==1.0\n"), ("app/a.py", code)));

    [Fact]
    public void Without_a_manifest_nothing_is_undeclared() =>
        Assert.Empty(Found(("src/mail.ts", "import { send } from 'super-mail-sender-pro'\nsend()\n")));
}
