using Seatrial.Code.Resolution.Projects;

namespace Seatrial.Code.Tests.Resolution;

public sealed class ProjectReaderTests
{
    [Fact]
    public void Reads_aliases_with_what_is_extended_and_comments()
    {
        var project = ProjectReader.Read([
            (
                "tsconfig.base.json",
                """
                {
                  // shared by all
                  "compilerOptions": { "baseUrl": ".", "paths": { "@acme/*": ["libs/*/src"], }, },
                }
                """
            ),
            ("apps/api/tsconfig.json", """{ "extends": ["../../tsconfig.base"], "compilerOptions": { "strict": true } }"""),
            ("apps/web/tsconfig.json", """{ "references": [{ "path": "./tsconfig.app.json" }] }"""),
            ("apps/web/tsconfig.app.json", """{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }"""),
            ("broken/tsconfig.json", "{ \"compilerOptions\": "),
        ]);
        Assert.Equal(
            ["|@acme/*|libs/*/src", "|*|*", "apps/api|@acme/*|libs/*/src", "apps/api|*|*", "apps/web|@/*|apps/web/src/*"],
            project
                .Aliases.Select(a => $"{a.Folder}|{a.Pattern}|{string.Join(',', a.Targets)}")
                .OrderBy(a => a.Split('|')[0], StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Knows_the_packages_of_the_tree_from_those_that_are_installed()
    {
        var project = ProjectReader.Read([
            (
                "package.json",
                """{ "name": "root", "workspaces": ["packages/*"], "dependencies": { "express": "^5.0.0", "@acme/db": "^1.0.0" } }"""
            ),
            ("packages/db/package.json", """{ "name": "@acme/db" }"""),
            ("tools/ui/package.json", """{ "name": "@acme/ui", "dependencies": { "@acme/log": "workspace:*" } }"""),
            ("tools/log/package.json", """{ "name": "@acme/log" }"""),
            ("examples/express/package.json", """{ "name": "express" }"""),
        ]);
        Assert.Equal(
            ["@acme/db=packages/db", "@acme/log=tools/log", "@acme/ui=tools/ui", "root="],
            project.Packages.Select(p => $"{p.Key}={p.Value}")
        );
    }

    [Fact]
    public void Exports_of_a_package_lead_to_its_sources()
    {
        var project = ProjectReader.Read([
            (
                "packages/db/package.json",
                """
                { "name": "@acme/db", "main": "./dist/index.js",
                  "exports": { ".": { "types": "./dist/index.d.ts", "import": "./dist/index.js" }, "./schema/*": "./src/schema/*.ts" },
                  "imports": { "#env": "./src/env.ts" } }
                """
            ),
        ]);
        Assert.Equal(
            [
                "packages/db|#env|packages/db/src/env.ts",
                "|@acme/db|packages/db/dist/index.d.ts,packages/db/src/index,packages/db/dist/index.js,packages/db/src/index.js",
                "|@acme/db/schema/*|packages/db/src/schema/*.ts",
                "|@acme/db|packages/db/dist/index.js,packages/db/src/index.js",
            ],
            project.Aliases.Select(a => $"{a.Folder}|{a.Pattern}|{string.Join(',', a.Targets)}")
        );
    }

    [Theory]
    [InlineData("// billing\nmodule github.com/acme/billing // main\n\ngo 1.24\n", "github.com/acme/billing")]
    [InlineData("module \"example.org/app/v2\"\n", "example.org/app/v2")]
    public void Reads_the_module_of_go(string text, string expected) =>
        Assert.Equal(
            new KeyValuePair<string, string>(expected, "svc"),
            Assert.Single(ProjectReader.Read([("svc/go.mod", text)]).GoModules)
        );

    [Theory]
    [InlineData("apps/web/tsconfig.app.json", true)]
    [InlineData("package.json", true)]
    [InlineData("supabase/functions/import_map.json", true)]
    [InlineData("package-lock.json", false)]
    [InlineData("src/config.json", false)]
    public void Wants_manifests_only(string path, bool expected) => Assert.Equal(expected, ProjectReader.IsWanted(path));

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        (string, string)[] files =
        [
            ("b/package.json", """{ "name": "same" }"""),
            ("a/package.json", """{ "name": "same" }"""),
            ("tsconfig.json", """{ "compilerOptions": { "paths": { "~/*": ["src/*"] } } }"""),
            ("go.mod", "module m"),
        ];
        var first = ProjectReader.Read(files);
        var second = ProjectReader.Read(files.Reverse());
        Assert.Equal("a", first.Packages["same"]);
        Assert.Equal(first.Packages, second.Packages);
        Assert.Equal(first.Aliases.Select(a => a.Pattern), second.Aliases.Select(a => a.Pattern));
    }
}
