namespace Seatrial.Components.Tests.Reading;

public sealed class OtherEcosystemTests
{
    [Fact]
    public void Reads_cargo_with_the_kinds_of_the_manifest()
    {
        var tree = new Tree(
            "Cargo.lock",
            """
            version = 3
            [[package]]
            name = "app"
            version = "0.1.0"
            dependencies = ["serde", "rand 0.8.5", "criterion"]
            [[package]]
            name = "serde"
            version = "1.0.197"
            source = "registry+https://github.com/rust-lang/crates.io-index"
            checksum = "55365417734eb18255590a9ff9eb97e9e1da868d4ccd6402399eaf68af20a760"
            [[package]]
            name = "rand"
            version = "0.8.5"
            source = "git+https://github.com/rust-random/rand?tag=0.8.5#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90"
            dependencies = ["libc"]
            [[package]]
            name = "rand"
            version = "0.7.3"
            source = "registry+https://github.com/rust-lang/crates.io-index"
            [[package]]
            name = "libc"
            version = "0.2.153"
            source = "sparse+https://index.crates.io/"
            [[package]]
            name = "criterion"
            version = "0.5.1"
            source = "registry+https://github.com/rust-lang/crates.io-index"
            """
        ).With(
            "Cargo.toml",
            "[package]\nname = \"app\"\n[dependencies]\nserde = \"1\"\nrand = \"0.8\"\n[dev-dependencies]\ncriterion = \"0.5\"\n"
        );

        Assert.Equal(
            [
                "criterion@0.5.1 direct development",
                "libc@0.2.153 transitive production",
                "rand@0.7.3",
                "rand@0.8.5 direct production Git:https://github.com/rust-random/rand#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90",
                "serde@1.0.197 direct production",
            ],
            tree.List()
        );
    }

    [Fact]
    public void Reads_a_cargo_manifest_of_a_workspace() =>
        Assert.Equal(
            [
                "cc@[1] direct development (build)",
                "log@0.4.20 direct production",
                "serde@[1.0] direct production",
                "tokio@[1] direct optional",
            ],
            new Tree(
                "crates/a/Cargo.toml",
                """
                [package]
                name = "a"
                version.workspace = true
                [dependencies]
                serde = { workspace = true }
                log = "=0.4.20"
                [target.'cfg(unix)'.dependencies]
                tokio = { version = "1", optional = true }
                [build-dependencies]
                cc = "1"
                """
            ).With("Cargo.toml", "[workspace]\nmembers = [\"crates/*\"]\n[workspace.package]\nversion = \"2.0.0\"\n[workspace.dependencies]\nserde = \"1.0\"\n").List()
        );

    [Fact]
    public void Reads_bundler_with_sources_platforms_and_groups()
    {
        var tree = new Tree(
            "Gemfile.lock",
            """
            GIT
              remote: https://github.com/owner/fork.git
              revision: 0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90
              branch: main
              specs:
                fork (1.0)
                  rack

            PATH
              remote: engines/own
              specs:
                own (0.1.0)

            GEM
              remote: https://rubygems.org/
              specs:
                nokogiri (1.15.0-x86_64-linux)
                rack (3.0.8)
                rspec (3.13.0)

            DEPENDENCIES
              fork!
              own!
              nokogiri (~> 1.15)
              rspec

            CHECKSUMS
              rack (3.0.8) sha256=55365417734eb18255590a9ff9eb97e9e1da868d4ccd6402399eaf68af20a760
            """
        ).With(
            "Gemfile",
            "source 'https://rubygems.org'\ngem 'fork', git: 'x'\ngem \"nokogiri\"\ngroup :development, :test do\n  gem 'rspec'\nend\n"
        );

        Assert.Equal(
            [
                "fork@1.0 direct production Git:https://github.com/owner/fork.git#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90",
                "nokogiri@1.15.0 direct production",
                "rack@3.0.8 transitive production",
                "rspec@3.13.0 direct development (development,test)",
            ],
            tree.List()
        );
    }

    [Fact]
    public void Reads_composer()
    {
        var tree = new Tree(
            "composer.lock",
            """
            { "packages": [{ "name": "laravel/framework", "version": "v11.0.0", "require": { "php": "^8.2", "psr/log-implementation": "*" }, "license": ["MIT"], "source": { "reference": "0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90" } },
                           { "name": "monolog/monolog", "version": "3.5.0", "provide": { "psr/log-implementation": "3.0" } }],
              "packages-dev": [{ "name": "phpunit/phpunit", "version": "11.0.0" }] }
            """
        ).With(
            "composer.json",
            """{ "name": "shop/app", "require": { "laravel/framework": "^11" }, "require-dev": { "phpunit/phpunit": "^11" } }"""
        );

        Assert.Equal(
            [
                "laravel/framework@v11.0.0 direct production",
                "monolog/monolog@3.5.0 transitive production",
                "phpunit/phpunit@11.0.0 direct development (dev)",
            ],
            tree.List()
        );
        Assert.Equal("MIT", tree.Read().Components[0].Licence);
        Assert.Equal(
            ["a/b@[^1.0] direct production", "c/d@2.1.0 direct production"],
            new Tree("composer.json", """{ "require": { "php": ">=8", "ext-json": "*", "a/b": "^1.0", "c/d": "2.1.0" } }""").List()
        );
    }

    [Fact]
    public void Reads_hex_pub_cocoapods_and_swift()
    {
        Assert.Equal(
            ["esaml@[] Git:https://example.com/esaml.git#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90", "jason@1.4.1", "org/private@1.0.0"],
            new Tree(
                "mix.lock",
                """
                %{
                  "esaml": {:git, "https://example.com/esaml.git", "0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90", []},
                  "jason": {:hex, :jason, "1.4.1", "af1504e3", [:mix], [{:decimal, "~> 1.0", [hex: :decimal, repo: "hexpm", optional: true]}], "hexpm", "55365417734eb18255590a9ff9eb97e9e1da868d4ccd6402399eaf68af20a760"},
                  "private": {:hex, :private, "1.0.0", "af1504e3", [:mix], [], "hexpm:org", "55365417734eb18255590a9ff9eb97e9e1da868d4ccd6402399eaf68af20a760"},
                }
                """
            ).List()
        );
        Assert.Equal(
            [
                "build_runner@2.4.8 direct development (dev)",
                "fork@1.0.0 direct production Git:https://example.com/fork#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90",
                "http@1.2.0 direct production",
                "meta@1.11.0 transitive",
            ],
            new Tree(
                "pubspec.lock",
                """
                packages:
                  http: { dependency: "direct main", description: { name: http, url: "https://pub.dev" }, source: hosted, version: "1.2.0" }
                  build_runner: { dependency: "direct dev", description: { name: build_runner, url: "https://pub.dev" }, source: hosted, version: "2.4.8" }
                  meta: { dependency: transitive, description: { name: meta }, source: hosted, version: "1.11.0" }
                  fork: { dependency: "direct main", description: { url: "https://example.com/fork", ref: main, resolved-ref: "0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90" }, source: git, version: "1.0.0" }
                """
            ).List()
        );
        Assert.Equal(
            [
                "Firebase/Core@10.20.0 direct production",
                "FirebaseCore@10.20.0 transitive production",
                "Local@1.0 direct production Path:../Local",
            ],
            new Tree(
                "Podfile.lock",
                """
                PODS:
                  - Firebase/Core (10.20.0):
                    - FirebaseCore (~> 10.20.0)
                  - FirebaseCore (10.20.0)
                  - Local (1.0)
                DEPENDENCIES:
                  - Firebase/Core (~> 10.0)
                  - Local (from `../Local`)
                EXTERNAL SOURCES:
                  Local:
                    :path: ../Local
                """
            ).List()
        );
        Assert.Equal(
            [
                "github.com/apple/swift-nio@2.65.0 Git:https://github.com/apple/swift-nio.git#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90",
                "github.com/owner/branchy@[] Git:git@github.com:owner/branchy.git#1fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90",
            ],
            new Tree(
                "Package.resolved",
                """
                { "object": { "pins": [
                  { "package": "nio", "repositoryURL": "https://github.com/apple/swift-nio.git", "state": { "revision": "0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90", "version": "2.65.0" } },
                  { "package": "branchy", "repositoryURL": "git@github.com:owner/branchy.git", "state": { "branch": "main", "revision": "1fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90", "version": null } } ] }, "version": 1 }
                """
            ).List()
        );
    }

    [Fact]
    public void Reads_conan_r_and_haskell()
    {
        Assert.Equal(
            ["cmake@3.28.1 development (build-requires)", "zlib@1.3 production (requires)"],
            new Tree(
                "conan.lock",
                """{ "version": "0.5", "requires": ["zlib/1.3@user/stable#f1%1"], "build_requires": ["cmake/3.28.1#f2"], "python_requires": [] }"""
            ).List()
        );
        Assert.Equal(
            ["openssl@3.2.1 direct production", "zlib@1.3 transitive production"],
            new Tree(
                "conan.lock",
                """{ "graph_lock": { "nodes": { "0": { "path": "conanfile.py", "requires": ["1"] }, "1": { "ref": "openssl/3.2.1#a", "requires": ["2"] }, "2": { "ref": "zlib/1.3" } } }, "version": "0.4" }"""
            ).List()
        );
        Assert.Equal(
            ["dplyr@1.1.4", "fork@0.2.0 Git:https://github.com/owner/fork#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90"],
            new Tree(
                "renv.lock",
                """
                { "Packages": { "dplyr": { "Package": "dplyr", "Version": "1.1.4", "Repository": "CRAN" },
                  "fork": { "Package": "fork", "Version": "0.2.0", "Source": "GitHub", "RemoteHost": "api.github.com", "RemoteUsername": "owner", "RemoteRepo": "fork", "RemoteSha": "0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90" } } }
                """
            ).List()
        );
        Assert.Equal(
            ["aeson@2.2.1.0", "text@2.1"],
            new Tree(
                "cabal.project.freeze",
                "active-repositories: hackage.haskell.org:merge\nconstraints: any.aeson ==2.2.1.0,\n             aeson +ordered-keymap,\n             any.text ==2.1\n"
            ).List()
        );
        Assert.Equal(
            ["acme-missiles@0.3", "own@1.0 Git:https://example.com/own.git#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90"],
            new Tree(
                "stack.yaml.lock",
                """
                packages:
                - completed: { hackage: "acme-missiles-0.3@sha256:2ba66a092a32593880a87fb00f3213762d7bca65a687d45965778deb8694c5d1,613" }
                  original: { hackage: acme-missiles-0.3 }
                - completed: { git: "https://example.com/own.git", commit: 0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90, name: own, version: "1.0" }
                snapshots: []
                """
            ).List()
        );
    }

    [Fact]
    public void Reads_base_images_of_stages_that_ship_and_of_those_that_do_not()
    {
        var tree = new Tree(
            "Dockerfile",
            """
            # syntax=docker/dockerfile:1
            ARG NODE=20.11.1
            ARG UNKNOWN
            FROM --platform=$BUILDPLATFORM docker.io/library/node:${NODE}-alpine AS build
            RUN npm ci && \
                npm run build
            RUN cat <<EOF > /x
            FROM not:this
            EOF
            FROM ghcr.io/owner/base:1.2@sha256:55365417734eb18255590a9ff9eb97e9e1da868d4ccd6402399eaf68af20a760 AS base
            FROM ${UNKNOWN} AS lost
            FROM scratch AS empty
            FROM base
            COPY --from=build /app /app
            COPY --from=busybox /bin/sh /bin/sh
            """
        );

        Assert.Equal(
            [
                "busybox@[latest] direct (copied)",
                "ghcr.io/owner/base@1.2 direct production (base)",
                "node@20.11.1-alpine direct development (build)",
            ],
            tree.List()
        );
        Assert.Single(tree.Read().Notes);
        Assert.Equal("sha256", Assert.Single(tree.Read().Components.Single(c => c.Groups.Contains("base")).Hashes).Algorithm);
    }

    [Fact]
    public void Reads_actions_images_and_reusable_workflows()
    {
        var tree = new Tree(
            ".github/workflows/ci.yml",
            """
            on: push
            jobs:
              test:
                container: node:20.11.1
                services: { db: { image: "postgres:16.2" } }
                steps:
                  - uses: actions/checkout@v4
                  - uses: actions/setup-node@60edb5dd545a775178f52524783378180af0d1f8 # v4.0.2
                  - uses: github/codeql-action/init@v3.24.9
                  - uses: ./.github/actions/own
                  - uses: docker://alpine:3.19
                  - run: echo
              call:
                uses: owner/shared/.github/workflows/release.yml@main
            """
        );

        Assert.Equal(
            [
                "actions/checkout@[v4] direct development (ci) Git:https://github.com/actions/checkout",
                "actions/setup-node@[v4.0.2] direct development (ci) Git:https://github.com/actions/setup-node#60edb5dd545a775178f52524783378180af0d1f8",
                "alpine@3.19 direct development (ci)",
                "github/codeql-action/init@3.24.9 direct development (ci) Git:https://github.com/github/codeql-action",
                "node@20.11.1 direct development (ci)",
                "owner/shared/.github/workflows/release.yml@[main] direct development (ci) Git:https://github.com/owner/shared",
                "postgres@16.2 direct development (ci)",
            ],
            tree.List()
        );
        Assert.Equal(
            "pkg:githubactions/actions/checkout@v4",
            tree.Read().Components.Single(c => c.Name == "actions/checkout").Purl?.ToString()
        );
    }

    [Fact]
    public void What_a_gem_asks_for_on_another_platform_is_brought_in_as_well()
    {
        var document = new Tree(
            "Gemfile.lock",
            "GEM\n  remote: https://rubygems.org/\n  specs:\n    nokogiri (1.16.0-x86_64-linux)\n      racc (~> 1.4)\n    nokogiri (1.16.0)\n      mini_portile2 (~> 2.8.2)\n    mini_portile2 (2.8.5)\n    racc (1.7.3)\n\nDEPENDENCIES\n  nokogiri\n"
        ).Read();
        Assert.Equal(
            ["mini_portile2 Transitive", "nokogiri Direct", "racc Transitive"],
            document.Packages.Select(p => $"{p.Name} {p.Relation}").Order(StringComparer.Ordinal)
        );
    }
}
