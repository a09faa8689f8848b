using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Tests.Manifests;

public sealed class JavaScriptManifestTests
{
    private const string Shop = """
        {
          "name": "shop-api",
          "private": true,
          "packageManager": "pnpm@9.1.0",
          "engines": { "node": ">=18" },
          "scripts": { "start": "node dist/main.js" },
          "workspaces": ["packages/*"],
          "dependencies": {
            "express": "^4.19.2",
            "@shop/ui": "workspace:*",
            "legacy": "file:../legacy",
            "renamed": "npm:pino@9.0.0",
            "fork": "git+https://bot:hunter2@example.org/fork.git?token=abc"
          },
          "devDependencies": { "vitest": "1.6.0" }
        }
        """;

    [Fact]
    public void Reads_dependencies_with_ranges_origins_and_lines()
    {
        Assert.Equal(
            [
                "express ^4.19.2",
                "@shop/ui workspace:* Workspace",
                "legacy file:../legacy Path",
                "pino 9.0.0",
                "fork git+https://example.org/fork.git Git",
                "vitest 1.6.0 dev",
            ],
            ReadManifest.Dependencies("apps/api/package.json", Shop)
        );
        Assert.Equal(9, ReadManifest.One("package.json", Shop).Dependencies[0].Line);
        Assert.Equal("apps/legacy", ReadManifest.One("apps/api/package.json", Shop).Dependencies[2].Path);
    }

    [Fact]
    public void Never_keeps_a_credential_of_an_address() =>
        Assert.DoesNotContain(
            ReadManifest.Dependencies("package.json", Shop),
            d => d.Contains("hunter2", StringComparison.Ordinal) || d.Contains("abc", StringComparison.Ordinal)
        );

    [Fact]
    public void Reads_runtime_manager_members_and_traits()
    {
        var manifest = ReadManifest.One("package.json", Shop);

        Assert.Equal(["node >=18"], ReadManifest.Runtimes("package.json", Shop));
        Assert.Equal("pnpm", manifest.PackageManager);
        Assert.Equal(["packages/*"], manifest.WorkspaceMembers);
        Assert.True(manifest.Has(ManifestTraits.Startable | ManifestTraits.Private | ManifestTraits.WorkspaceRoot));
        Assert.False(manifest.Has(ManifestTraits.Library));
    }

    [Fact]
    public void Gives_each_technology_once() =>
        Assert.Equal(["express", "pino", "vitest"], ReadManifest.Technologies("package.json", Shop));

    [Theory]
    [InlineData("index.html", false)]
    [InlineData("index.js", true)]
    [InlineData("dist/html", true)]
    public void What_begins_with_a_page_is_no_library(string main, bool isLibrary) =>
        Assert.Equal(
            isLibrary,
            ReadManifest.One("package.json", $"{{ \"name\": \"desk\", \"main\": \"{main}\" }}").Has(ManifestTraits.Library)
        );

    [Theory]
    [InlineData("tsc --watch", false)]
    [InlineData("tsup src/index.ts --watch", false)]
    [InlineData("next dev --turbo", true)]
    [InlineData("NODE_ENV=dev nodemon src", true)]
    [InlineData("storybook dev", false)]
    [InlineData("vite build --watch", false)]
    public void A_package_is_startable_when_a_script_serves(string script, bool startable) =>
        Assert.Equal(
            startable,
            ReadManifest.One("package.json", "{\"scripts\":{\"dev\":\"" + script + "\"}}").Has(ManifestTraits.Startable)
        );

    [Fact]
    public void Reads_workspaces_of_pnpm_lerna_and_deno()
    {
        Assert.Equal(
            ["apps/*", "!apps/old"],
            ReadManifest.One("pnpm-workspace.yaml", "packages:\n  - 'apps/*'\n  - '!apps/old'\n").WorkspaceMembers
        );
        Assert.Equal(["packages/*"], ReadManifest.One("lerna.json", "{\"packages\": [\"packages/*\"]}").WorkspaceMembers);
        Assert.Equal(
            ["@hono/hono ^4", "zod 3.23.8"],
            ReadManifest.Dependencies(
                "deno.json",
                "{\"imports\": {\"hono\": \"jsr:@hono/hono@^4\", \"zod\": \"npm:zod@3.23.8\", \"./x\": \"./x.ts\"}}"
            )
        );
    }

    [Fact]
    public void A_project_json_that_is_not_nx_is_left_alone()
    {
        Assert.Empty(ReadManifest.Facts("project.json", "{\"name\": \"x\"}").Facts);
        Assert.True(
            ReadManifest.One("apps/api/project.json", "{\"name\": \"api\", \"projectType\": \"application\"}").Has(ManifestTraits.Startable)
        );
    }

    [Fact]
    public void A_broken_manifest_becomes_a_gap_that_names_the_line()
    {
        var collector = ReadManifest.Facts("package.json", "{\n \"name\": ,\n}");

        var gap = Assert.Single(collector.Gaps);
        Assert.Equal(GapKind.Malformed, gap.Kind);
        Assert.Contains("line 2", gap.Detail, StringComparison.Ordinal);
        Assert.Empty(collector.Facts);
    }
}
