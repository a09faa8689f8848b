using Seatrial.Components.Packages;

namespace Seatrial.Components.Tests.Reading;

public sealed class NpmTests
{
    private const string Lock = """
        {
          "name": "shop", "version": "1.2.0", "lockfileVersion": 3,
          "packages": {
            "": { "name": "shop", "version": "1.2.0", "workspaces": ["packages/*"], "dependencies": { "express": "^4.18.0", "cliui": "npm:wide-cliui@^8" }, "devDependencies": { "vitest": "^1.0.0" } },
            "packages/api": { "name": "@shop/api", "version": "0.1.0", "dependencies": { "debug": "^4.0.0" } },
            "node_modules/@shop/api": { "resolved": "packages/api", "link": true },
            "node_modules/express": { "version": "4.18.2", "resolved": "https://registry.npmjs.org/express/-/express-4.18.2.tgz", "license": "MIT", "dependencies": { "debug": "2.6.9" } },
            "node_modules/express/node_modules/debug": { "version": "2.6.9" },
            "node_modules/debug": { "version": "4.3.4" },
            "node_modules/cliui": { "name": "wide-cliui", "version": "8.0.1", "resolved": "https://npm.example.com/wide-cliui/-/wide-cliui-8.0.1.tgz" },
            "node_modules/vitest": { "version": "1.6.0", "dev": true, "dependencies": { "esbuild": "^0.20.0" } },
            "node_modules/esbuild": { "version": "0.20.2", "dev": true, "hasInstallScript": true },
            "node_modules/fork": { "version": "3.0.0", "resolved": "git+ssh://git@github.com/owner/fork.git#3b1bb80b302c2e552685dc8a029797ec832ea7c9" }
          }
        }
        """;

    [Fact]
    public void Reads_the_tree_of_node_modules_as_node_resolves_it()
    {
        Assert.Equal(
            [
                "debug@2.6.9 transitive production",
                "debug@4.3.4 direct production",
                "esbuild@0.20.2 transitive development (dev)",
                "express@4.18.2 direct production",
                "fork@3.0.0 production Git:ssh://github.com/owner/fork.git#3b1bb80b302c2e552685dc8a029797ec832ea7c9",
                "vitest@1.6.0 direct development (dev)",
                "wide-cliui@8.0.1 direct production Registry:https://npm.example.com/",
            ],
            new Tree("package-lock.json", Lock).List()
        );
    }

    [Fact]
    public void Tells_the_way_that_brings_a_package_in()
    {
        var document = new Tree("package-lock.json", Lock).Read();
        int esbuild = document.Components.ToList().FindIndex(c => c.Name == "esbuild");

        Assert.Equal(["shop", "vitest", "esbuild"], document.PathTo(esbuild).Select(c => c.Name));
        Assert.True(document.Components[esbuild].RunsInstallScript);
        Assert.Equal(12, document.Components[esbuild].Line);
        Assert.Equal(["shop", "@shop/api"], document.Roots.Select(r => r.Name));
    }

    [Fact]
    public void Version_1_takes_direct_packages_from_the_manifest()
    {
        var tree = new Tree(
            "package-lock.json",
            """
            { "lockfileVersion": 1, "dependencies": {
              "a": { "version": "1.0.0", "requires": { "b": "^2.0.0" }, "dependencies": { "b": { "version": "2.0.0" } } },
              "b": { "version": "1.0.0", "dev": true },
              "alias": { "version": "npm:real@5.0.0" },
              "local": { "version": "file:../local" },
              "tarball": { "version": "https://example.com/t.tgz" } } }
            """
        ).With("package.json", """{ "name": "app", "dependencies": { "a": "^1.0.0" }, "devDependencies": { "b": "1" } }""");

        Assert.Equal(
            [
                "a@1.0.0 direct production",
                "b@1.0.0 direct development (dev)",
                "b@2.0.0 transitive production",
                "local@[] production Path:../local",
                "real@5.0.0 production",
                "tarball@[] production Url:https://example.com/t.tgz",
            ],
            tree.List()
        );
    }

    [Fact]
    public void Reads_yarn_classic()
    {
        var tree = new Tree(
            "yarn.lock",
            """
            # yarn lockfile v1

            "@scope/a@^1.0.0", "@scope/a@~1.0.1":
              version "1.0.1"
              resolved "https://registry.yarnpkg.com/@scope/a/-/a-1.0.1.tgz#dd7d89fabc9a2c2d51c3b5d9f7a1b2c3d4e5f607"
              dependencies:
                b "2.x"
              optionalDependencies:
                fsevents "^2.0.0"

            b@2.x:
              version "2.9.0"

            fsevents@^2.0.0:
              version "2.3.3"

            "left@npm:right@^1":
              version "1.4.0"

            tool@owner/tool#v2:
              version "2.0.0"
              resolved "https://codeload.github.com/owner/tool/tar.gz/0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90"
            """
        ).With(
            "package.json",
            """{ "name": "app", "dependencies": { "@scope/a": "^1.0.0" }, "devDependencies": { "left": "npm:right@^1" } }"""
        );

        Assert.Equal(
            [
                "@scope/a@1.0.1 direct production",
                "b@2.9.0 transitive production",
                "fsevents@2.3.3 transitive optional",
                "right@1.4.0 direct development",
                "tool@2.0.0 Git:https://github.com/owner/tool#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90",
            ],
            tree.List()
        );
        Assert.Equal("sha1", Assert.Single(tree.Read().Components[0].Hashes).Algorithm);
    }

    [Fact]
    public void Reads_yarn_berry_with_workspaces()
    {
        var tree = new Tree(
            "yarn.lock",
            """
            __metadata:
              version: 8

            "app@workspace:.":
              version: 0.0.0-use.local
              resolution: "app@workspace:."
              dependencies:
                chalk: "npm:^5.0.0"
                jest: "npm:^29.0.0"
              languageName: unknown
              linkType: soft

            "chalk@npm:^5.0.0":
              version: 5.3.0
              resolution: "chalk@npm:5.3.0"

            "jest@npm:^29.0.0, jest@npm:^29.1.0":
              version: 29.7.0
              resolution: "jest@npm:29.7.0"
              dependencies:
                chalk: "npm:^5.0.0"
            """
        ).With("package.json", """{ "name": "app", "dependencies": { "chalk": "^5.0.0" }, "devDependencies": { "jest": "^29.0.0" } }""");

        Assert.Equal(["chalk@5.3.0 direct production", "jest@29.7.0 direct development"], tree.List());
    }

    [Fact]
    public void An_entry_of_yarn_without_a_name_is_passed_over() =>
        Assert.Equal(
            ["a@2.0.0"],
            new Tree("yarn.lock", "# yarn lockfile v1\n\n\"\":\n  version \"1.0.0\"\n\na@^2:\n  version \"2.0.0\"\n")
                .Read()
                .Components.Select(Tree.Line)
                .Select(l => l.Split(' ')[0])
        );

    [Theory]
    [InlineData("big", "a > big@2.0.0, b > big@2.0.0")]
    [InlineData("**/big", "a > big@2.0.0, b > big@2.0.0")]
    [InlineData("big@npm:^1.0.0", "a > big@2.0.0, b > big@2.0.0")]
    [InlineData("a/big", "a > big@2.0.0")]
    [InlineData("other", "")]
    public void What_yarn_berry_replaces_by_resolutions_is_followed(string pattern, string edges)
    {
        var document = new Tree(
            "yarn.lock",
            """
            __metadata:
              version: 6

            "a@npm:^1.0.0":
              version: 1.0.0
              resolution: "a@npm:1.0.0"
              dependencies:
                big: ^1.0.0

            "b@npm:^1.0.0":
              version: 1.0.0
              resolution: "b@npm:1.0.0"
              dependencies:
                big: ^1.0.0

            "big@npm:2.0.0":
              version: 2.0.0
              resolution: "big@npm:2.0.0"
            """
        ).With("package.json", $$"""{ "name": "app", "dependencies": { "a": "^1.0.0" }, "resolutions": { "@s/x": "9.0.0", "{{pattern}}": "2.0.0" } }""").Read();

        Assert.Equal(
            edges,
            string.Join(
                ", ",
                document.Components.SelectMany(c =>
                    c.Children.Select(i => $"{c.Name} > {document.Components[i].Name}@{document.Components[i].Version}")
                )
            )
        );
    }

    [Theory]
    [InlineData("5.4", "/@s/a/1.0.0", "/b/2.0.0_c@3.0.0", "1.0.0", "2.0.0_c@3.0.0")]
    [InlineData("'6.0'", "/@s/a@1.0.0", "/b@2.0.0(c@3.0.0)", "1.0.0", "2.0.0(c@3.0.0)")]
    public void Reads_pnpm_before_version_9(string version, string first, string second, string reference, string childReference)
    {
        var tree = new Tree(
            "pnpm-lock.yaml",
            $$"""
            lockfileVersion: {{version}}
            dependencies:
              '@s/a': {{reference}}
            packages:
              {{first}}:
                resolution: {integrity: sha512-x}
                dependencies:
                  b: {{childReference}}
                dev: false
              {{second}}:
                resolution: {integrity: sha512-x}
                dev: false
            """.Replace("  @s", "  '@s", StringComparison.Ordinal)
        );

        Assert.Equal(["@s/a@1.0.0 direct production", "b@2.0.0 transitive production"], tree.List());
    }

    [Fact]
    public void Reads_pnpm_9_with_snapshots_and_importers()
    {
        var tree = new Tree(
            "pnpm-lock.yaml",
            """
            lockfileVersion: '9.0'
            importers:
              .:
                dependencies:
                  a: { specifier: ^1.0.0, version: 1.0.0(react@18.2.0) }
                devDependencies:
                  tool: { specifier: github:owner/tool, version: https://codeload.github.com/owner/tool/tar.gz/0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90 }
              packages/ui:
                dependencies:
                  react: { specifier: ^18.0.0, version: 18.2.0 }
            packages:
              a@1.0.0:
                resolution: {integrity: sha512-x}
              react@18.2.0:
                resolution: {integrity: sha512-x}
              tool@https://codeload.github.com/owner/tool/tar.gz/0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90:
                resolution: {tarball: https://codeload.github.com/owner/tool/tar.gz/0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90}
                version: 2.0.0
            snapshots:
              a@1.0.0(react@18.2.0):
                dependencies:
                  react: 18.2.0
              react@18.2.0: {}
            """
        );

        Assert.Equal(
            [
                "a@1.0.0 direct production",
                "react@18.2.0 direct production",
                "tool@2.0.0 direct development Git:https://github.com/owner/tool#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90",
            ],
            tree.List()
        );
    }

    [Fact]
    public void Reads_bun_with_nested_versions()
    {
        var tree = new Tree(
            "bun.lock",
            """
            {
              "lockfileVersion": 1,
              "workspaces": { "": { "name": "app", "dependencies": { "a": "^1" }, "devDependencies": { "b": "^2" } }, "packages/x": { "name": "x", "optionalDependencies": { "b": "^1" } } },
              "packages": {
                "a": ["a@1.0.0", "", { "dependencies": { "b": "^1" } }, "sha512-x"],
                "a/b": ["b@1.5.0", "", {}, "sha512-x"],
                "b": ["b@2.1.0", "https://npm.example.com/b/-/b-2.1.0.tgz", {}, "sha512-x"],
                "x": ["x@workspace:packages/x"],
              }
            }
            """
        );

        Assert.Equal(
            ["a@1.0.0 direct production", "b@1.5.0 transitive production", "b@2.1.0 direct optional Registry:https://npm.example.com/"],
            tree.List()
        );
    }

    [Fact]
    public void A_manifest_alone_gives_ranges_and_no_guess()
    {
        var tree = new Tree(
            "web/package.json",
            """
            { "name": "web", "dependencies": { "a": "^1.2.0", "b": "1.2.3", "c": "*", "d": "catalog:", "e": "workspace:*", "f": "owner/repo#main", "g": "npm:real@~2.0.0" }, "devDependencies": { "h": ">=1 <2" } }
            """
        ).With("pnpm-workspace.yaml", "catalog:\n  d: ^7.0.0\n");

        Assert.Equal(
            [
                "a@[^1.2.0] direct production",
                "b@1.2.3 direct production",
                "c@[*] direct production",
                "d@[^7.0.0] direct production",
                "f@[] direct production Git:https://github.com/owner/repo",
                "h@[>=1 <2] direct development (dev)",
                "real@[~2.0.0] direct production",
            ],
            tree.List()
        );
        Assert.Equal(["1.2.0", null, null, "7.0.0", null, "2.0.0", "1"], tree.Read().Packages.Select(c => c.RangeVersion));
    }

    [Fact]
    public void Reads_deno_with_npm_jsr_and_remote_modules()
    {
        var tree = new Tree(
            "deno.lock",
            """
            {
              "version": "5",
              "specifiers": { "jsr:@std/assert@1": "1.0.10", "npm:chalk@5": "5.3.0" },
              "jsr": { "@std/assert@1.0.10": { "integrity": "x", "dependencies": ["jsr:@std/internal"] }, "@std/internal@1.0.5": { "integrity": "x" } },
              "npm": { "chalk@5.3.0": { "integrity": "sha512-x" } },
              "remote": { "https://deno.land/std@0.200.0/path/mod.ts": "x", "https://deno.land/std@0.200.0/fs/mod.ts": "x" },
              "workspace": { "dependencies": ["jsr:@std/assert@1", "npm:chalk@5"] }
            }
            """
        );

        Assert.Equal(
            [
                "@std/assert@1.0.10 direct production",
                "@std/internal@1.0.5 transitive production",
                "chalk@5.3.0 direct production",
                "deno.land/std@0.200.0 Url:https://deno.land",
            ],
            tree.List()
        );
        Assert.Equal([Ecosystem.Npm, Ecosystem.Deno], tree.Read().Packages.Select(c => c.Ecosystem).Distinct());
    }
}
