namespace Seatrial.Components.Tests.Reading;

/// <summary>The smallest file of each format that lists something; starting points of the tests of broken input.</summary>
internal static class Samples
{
    private const string Hash = "55365417734eb18255590a9ff9eb97e9e1da868d4ccd6402399eaf68af20a760";

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["package-lock"] =
            """{ "lockfileVersion": 3, "packages": { "": { "dependencies": { "a": "1" } }, "node_modules/a": { "version": "1.0.0", "dependencies": { "b": "1" } }, "node_modules/a/node_modules/b": { "version": "1.0.0", "resolved": "git+https://x/y.git#abcdef1" } } }""",
        ["yarn-lock"] =
            "# yarn lockfile v1\n\n\"a@^1\", a@~1:\n  version \"1.0.0\"\n  resolved \"https://registry.yarnpkg.com/a/-/a-1.0.0.tgz#abc\"\n  dependencies:\n    b \"2\"\nb@2:\n  version \"2.0.0\"\n",
        ["pnpm-lock"] =
            "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      a: {specifier: ^1, version: 1.0.0(b@2.0.0)}\npackages:\n  a@1.0.0: {resolution: {integrity: sha512-x}}\n  b@2.0.0: {resolution: {integrity: sha512-x}}\nsnapshots:\n  a@1.0.0(b@2.0.0): {dependencies: {b: 2.0.0}}\n",
        ["bun-lock"] =
            """{ "workspaces": { "": { "name": "x", "dependencies": { "a": "1" } } }, "packages": { "a": ["a@1.0.0", "", { "dependencies": { "b": "1" } }, "sha512-x"], "a/b": ["b@github:o/r#abcdef1", {}, "x"], } }""",
        ["package-json"] = """{ "name": "x", "dependencies": { "a": "^1", "b": "npm:c@1.0.0", "d": "catalog:", "e": "file:../e" } }""",
        ["deno-lock"] =
            """{ "version": "4", "specifiers": { "npm:a@1": "1.0.0" }, "npm": { "a@1.0.0": { "dependencies": ["b"] }, "b@2.0.0": {} }, "remote": { "https://deno.land/x/y@1/mod.ts": "x" }, "workspace": { "dependencies": ["npm:a@1"] } }""",
        ["requirements"] =
            $"-r other.txt\na[x]==1.0 ; python_version > '3' \\\n  --hash=sha256:{Hash}\nb @ https://x/b-1.0.tar.gz\n-e git+https://x/c.git@v1#egg=c\n",
        ["pipfile-lock"] =
            """{ "_meta": {}, "default": { "a": { "version": "==1.0", "hashes": ["sha256:x"] } }, "develop": { "b": { "git": "https://x/b.git", "ref": "abcdef1" } } }""",
        ["pipfile"] = "[packages]\na = \"==1.0\"\nb = {version = \"*\", extras = [\"x\"]}\n[dev-packages]\nc = {path = \".\"}\n",
        ["poetry-lock"] =
            "[[package]]\nname = \"a\"\nversion = \"1.0\"\noptional = false\n[package.dependencies]\nb = {version = \"*\", optional = true}\n[[package]]\nname = \"b\"\nversion = \"2.0\"\n[package.source]\ntype = \"git\"\nurl = \"x\"\n[metadata]\nlock-version = \"2.0\"\n",
        ["uv-lock"] =
            "version = 1\n[[package]]\nname = \"a\"\nversion = \"1.0\"\nsource = { registry = \"https://pypi.org/simple\" }\ndependencies = [{ name = \"b\" }]\n[[package]]\nname = \"b\"\nversion = \"2.0\"\nsource = { git = \"https://x?rev=y#abcdef1\" }\n",
        ["pdm-lock"] =
            "[[package]]\nname = \"a\"\nversion = \"1.0\"\ngroups = [\"default\", \"dev\"]\ndependencies = [\"b>1\"]\n[[package]]\nname = \"b\"\nversion = \"2.0\"\n",
        ["pylock"] =
            $"lock-version = \"1.0\"\n[[packages]]\nname = \"a\"\nversion = \"1.0\"\ndependencies = [{{name = \"b\"}}]\n[packages.archive]\nurl = \"https://x\"\nhashes = {{sha256 = \"{Hash}\"}}\n[[packages]]\nname = \"b\"\nversion = \"2\"\n",
        ["pyproject"] =
            "[project]\nname = \"x\"\ndependencies = [\"a>=1\"]\n[tool.poetry.dependencies]\nb = {git = \"https://x\", rev = \"y\"}\n[dependency-groups]\ndev = [\"c\"]\n",
        ["setup-cfg"] = "[options]\ninstall_requires =\n  a>=1\n  b\n[options.extras_require]\nx = c, d\n",
        ["setup-py"] =
            "from setuptools import setup\nr = ['a>=1']\nsetup(install_requires=r, extras_require={'x': ['b' '>1'], \"y\": [\"\"\"c\"\"\"]}, tests_require=[f'{x}'])\n",
        ["go-mod"] = "module m\ngo 1.22\nrequire (\n\ta.b/c v1.0.0 // indirect\n)\nreplace a.b/c => ../c\nexclude a.b/d v1.0.0\n",
        ["go-sum"] = "a.b/c v1.0.0 h1:7aJaZx1B85qltLMc546zn58BxxfZdR/W22ej9CFoEf0=\na.b/c v1.0.0/go.mod h1:x=\n",
        ["nuget-lock"] =
            """{ "version": 1, "dependencies": { "net8.0": { "A": { "type": "Direct", "resolved": "1.0.0", "contentHash": "x", "dependencies": { "B": "1" } }, "B": { "type": "Transitive", "resolved": "1.0.0" } } } }""",
        ["project-assets"] =
            """{ "targets": { "net8.0": { "A/1.0.0": { "type": "package", "dependencies": { "B": "1" } }, "B/1.0.0": {} } }, "libraries": { "A/1.0.0": { "sha512": "x", "type": "package" } }, "projectFileDependencyGroups": { "net8.0": ["A >= 1.0.0"] } }""",
        ["deps-json"] =
            """{ "runtimeTarget": { "name": "x" }, "targets": { "x": { "App/1.0": { "dependencies": { "A": "1.0.0" } }, "A/1.0.0": {} } }, "libraries": { "App/1.0": { "type": "project" }, "A/1.0.0": { "type": "package" } } }""",
        ["msbuild"] =
            """<Project Sdk="X/1.0"><Import Project="a.props" /><PropertyGroup Condition="'$(A)' == ''"><V>1.0.0</V></PropertyGroup><ItemGroup><PackageReference Include="A;B" Version="$(V)" /><PackageReference Update="A" Version="2" /></ItemGroup></Project>""",
        ["msbuild-shared"] = """<Project><ItemGroup><PackageVersion Include="A" Version="1.0.0" /></ItemGroup></Project>""",
        ["packages-config"] = """<packages><package id="A" version="1.0.0" /></packages>""",
        ["paket-lock"] =
            "NUGET\n  remote: https://api.nuget.org/v3/index.json\n    A (1.0)\n      B (>= 1)\n    B (1.0)\nGITHUB\n  remote: o/r\n    f.fs (abcdef1)\n",
        ["maven-pom"] =
            "<project><groupId>g</groupId><artifactId>a</artifactId><version>1</version><parent><artifactId>p</artifactId></parent><properties><v>1</v></properties><dependencies><dependency><groupId>g</groupId><artifactId>b</artifactId><version>${v}</version></dependency></dependencies></project>",
        ["gradle-lock"] = "# x\na:b:1.0=runtimeClasspath,compileClasspath\nempty=\n",
        ["gradle-build"] =
            "def v = '1.0'\ndependencies {\n  implementation \"a:b:$v\"\n  api group: 'c', name: 'd', version: '1'\n  implementation libs.x\n}\n",
        ["gradle-catalog"] = "[versions]\nv = \"1\"\n[libraries]\na = {module = \"a:b\", version.ref = \"v\"}\n",
        ["gradle-verification"] =
            $"<verification-metadata><components><component group=\"a\" name=\"b\" version=\"1\"><artifact name=\"b-1.jar\"><sha256 value=\"{Hash}\"/></artifact></component></components></verification-metadata>",
        ["sbt-lock"] =
            """{ "dependencies": [{ "org": "a", "name": "b", "version": "1", "artifacts": [{ "hash": "sha1:x" }], "configurations": ["compile"] }] }""",
        ["sbt-build"] = "scalaVersion := \"2.13.1\"\nlibraryDependencies += \"a\" %% \"b\" % \"1.0\" % Test\n",
        ["cargo-lock"] =
            "version = 3\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\ndependencies = [\"b 2.0.0\"]\n[[package]]\nname = \"b\"\nversion = \"2.0.0\"\nsource = \"git+https://x?branch=y#abcdef1\"\n",
        ["cargo-toml"] =
            "[package]\nname = \"a\"\n[dependencies]\nb = \"1\"\nc = {git = \"https://x\", optional = true}\n[target.'cfg(unix)'.dev-dependencies]\nd = \"=1.0.0\"\n",
        ["gemfile-lock"] =
            $"GIT\n  remote: x\n  revision: abcdef1\n  specs:\n    a (1.0)\n      b\nGEM\n  remote: https://rubygems.org/\n  specs:\n    b (2.0-java)\nDEPENDENCIES\n  a!\nCHECKSUMS\n  b (2.0) sha256={Hash}\n",
        ["composer-lock"] =
            """{ "packages": [{ "name": "a/b", "version": "1.0", "require": { "c/d": "*" }, "dist": { "shasum": "x", "type": "zip", "url": "https://x" } }], "packages-dev": [{ "name": "c/d", "version": "1.0", "license": ["MIT"] }] }""",
        ["composer-json"] = """{ "require": { "a/b": "^1", "c/d": "1.0.0" } }""",
        ["mix-lock"] =
            $"%{{\n  \"a\": {{:hex, :a, \"1.0\", \"x\", [:mix], [{{:b, \"~> 1\", [hex: :b]}}], \"hexpm\", \"{Hash}\"}},\n  \"b\": {{:git, \"https://x\", \"abcdef1\", []}},\n}}\n",
        ["pubspec-lock"] =
            "packages:\n  a:\n    dependency: \"direct main\"\n    description: {name: a, url: \"https://pub.dev\"}\n    source: hosted\n    version: \"1.0\"\n",
        ["podfile-lock"] =
            "PODS:\n  - A/B (1.0):\n    - C (~> 1)\n  - C (1.0)\nDEPENDENCIES:\n  - A/B\nEXTERNAL SOURCES:\n  C:\n    :git: x\n",
        ["swift-resolved"] =
            """{ "pins": [{ "identity": "a", "kind": "remoteSourceControl", "location": "https://x/a.git", "state": { "revision": "abcdef1", "version": "1.0" } }], "version": 2 }""",
        ["conan-lock"] = """{ "version": "0.5", "requires": ["a/1.0@u/c#r%1"], "build_requires": [["b/1.0", {}]] }""",
        ["renv-lock"] =
            """{ "Packages": { "a": { "Package": "a", "Version": "1.0", "Repository": "CRAN", "Requirements": ["b"] }, "b": { "Package": "b", "Version": "1", "RemoteSha": "abcdef1" } } }""",
        ["stack-lock"] =
            "packages:\n- completed: {hackage: \"a-1.0@sha256:x,1\"}\n- completed: {name: b, version: \"1\", git: x, commit: abcdef1}\n",
        ["cabal-freeze"] = "constraints: any.a ==1.0,\n  any.b ==2.0 || ==3.0\n",
        ["dockerfile"] =
            "ARG V=1\nFROM a:${V:-2} AS x\nRUN --mount=type=bind,from=b:1 <<E\nE\nFROM x\nCOPY --from=c:1@sha256:" + Hash + " / /\n",
        ["github-actions"] =
            "jobs:\n  a:\n    container: {image: \"a:1\"}\n    steps:\n    - uses: o/r/p@v1.0.0\n    - uses: o/r@60edb5dd545a775178f52524783378180af0d1f8 # v1\n",
        ["cyclonedx-xml"] =
            "<bom><components><component type=\"library\" bom-ref=\"a\"><name>a</name><version>1</version><purl>pkg:npm/a@1</purl><components><component bom-ref=\"b\"><name>b</name></component></components></component></components><dependencies><dependency ref=\"a\"><dependency ref=\"b\"/></dependency></dependencies></bom>",
        ["sbom-json"] =
            """{ "bomFormat": "CycloneDX", "components": [{ "bom-ref": "a", "name": "a", "version": "1", "purl": "pkg:npm/a@1?x=y#z", "components": [{ "name": "b" }] }], "dependencies": [{ "ref": "a", "dependsOn": ["a", "b"] }] }""",
        ["spdx-yaml"] =
            "spdxVersion: SPDX-2.3\npackages:\n- SPDXID: SPDXRef-a\n  name: a\n  versionInfo: \"1\"\n  externalRefs:\n  - {referenceType: purl, referenceLocator: \"pkg:npm/a@1\"}\n",
        ["spdx-tag-value"] =
            "SPDXVersion: SPDX-2.3\nPackageName: a\nSPDXID: SPDXRef-a\nPackageVersion: 1\nExternalRef: PACKAGE-MANAGER purl pkg:npm/a@1\nRelationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-a\n",
    };
}
