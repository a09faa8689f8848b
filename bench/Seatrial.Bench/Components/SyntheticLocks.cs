using System.Text;

namespace Seatrial.Bench.Components;

/// <summary>
/// Invented lock files, the same on every machine: ten formats, a given number of packages, each asking for up to three others.
/// </summary>
internal static class SyntheticLocks
{
    private static readonly (string File, Func<int, string> Write)[] Formats =
    [
        ("package-lock.json", PackageLock),
        ("yarn.lock", Yarn),
        ("pnpm-lock.yaml", Pnpm),
        ("poetry.lock", Poetry),
        ("uv.lock", Uv),
        ("Cargo.lock", Cargo),
        ("go.mod", GoMod),
        ("packages.lock.json", NuGet),
        ("Gemfile.lock", Gemfile),
        ("composer.lock", Composer),
    ];

    /// <summary>Files with paths, formats in turn.</summary>
    public static Dictionary<string, byte[]> Make(int files, int packages)
    {
        byte[][] texts = [.. Formats.Select(f => Encoding.UTF8.GetBytes(f.Write(packages)))];
        return Enumerable
            .Range(0, files)
            .ToDictionary(i => $"p{i}/{Formats[i % Formats.Length].File}", i => texts[i % Formats.Length], StringComparer.Ordinal);
    }

    public static string PackageLock(int packages)
    {
        var text = new StringBuilder(
            "{\n  \"name\": \"app\",\n  \"lockfileVersion\": 3,\n  \"packages\": {\n    \"\": { \"name\": \"app\", \"dependencies\": { \"pkg-0\": \"^1.0.0\" } }"
        );
        for (int i = 0; i < packages; i++)
        {
            text.Append(
                $",\n    \"node_modules/pkg-{i}\": {{\n      \"version\": \"1.{i % 90}.{i % 7}\",\n      \"resolved\": \"https://registry.npmjs.org/pkg-{i}/-/pkg-{i}-1.{i % 90}.{i % 7}.tgz\",\n      \"integrity\": \"{Integrity(i)}\",\n      \"license\": \"MIT\",\n      \"dependencies\": {{ {string.Join(", ", Children(i, packages).Select(c => $"\"pkg-{c}\": \"^1.0.0\""))} }},\n      \"engines\": {{ \"node\": \">=18\" }}\n    }}"
            );
        }

        return text.Append("\n  }\n}\n").ToString();
    }

    private static string Yarn(int packages)
    {
        var text = new StringBuilder("# yarn lockfile v1\n\n");
        for (int i = 0; i < packages; i++)
        {
            text.Append(
                $"\npkg-{i}@^1.0.0:\n  version \"1.{i % 90}.{i % 7}\"\n  resolved \"https://registry.yarnpkg.com/pkg-{i}/-/pkg-{i}-1.{i % 90}.{i % 7}.tgz\"\n  integrity {Integrity(i)}\n  dependencies:\n"
            );
            text.AppendJoin("", Children(i, packages).Select(c => $"    pkg-{c} \"^1.0.0\"\n"));
        }

        return text.ToString();
    }

    private static string Pnpm(int packages)
    {
        var text = new StringBuilder(
            "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      pkg-0:\n        specifier: ^1.0.0\n        version: 1.0.0\npackages:\n"
        );
        var snapshots = new StringBuilder("snapshots:\n");
        for (int i = 0; i < packages; i++)
        {
            text.Append($"  pkg-{i}@1.{i % 90}.{i % 7}:\n    resolution: {{integrity: {Integrity(i)}}}\n    engines: {{node: '>=18'}}\n");
            snapshots
                .Append($"  pkg-{i}@1.{i % 90}.{i % 7}:\n    dependencies:\n")
                .AppendJoin("", Children(i, packages).Select(c => $"      pkg-{c}: 1.{c % 90}.{c % 7}\n"));
        }

        return text.Append(snapshots).ToString();
    }

    private static string Poetry(int packages)
    {
        var text = new StringBuilder();
        for (int i = 0; i < packages; i++)
        {
            text.Append(
                $"[[package]]\nname = \"pkg-{i}\"\nversion = \"1.{i % 90}.{i % 7}\"\ndescription = \"\"\noptional = false\npython-versions = \">=3.8\"\ngroups = [\"main\"]\nfiles = [\n    {{file = \"pkg_{i}.whl\", hash = \"sha256:{Hex(i)}\"}},\n]\n\n[package.dependencies]\n"
            );
            text.AppendJoin("", Children(i, packages).Select(c => $"pkg-{c} = \">=1.0\"\n"));
        }

        return text.Append("[metadata]\nlock-version = \"2.1\"\n").ToString();
    }

    private static string Uv(int packages)
    {
        var text = new StringBuilder(
            "version = 1\n\n[[package]]\nname = \"app\"\nversion = \"0.1.0\"\nsource = { virtual = \".\" }\ndependencies = [{ name = \"pkg-0\" }]\n\n"
        );
        for (int i = 0; i < packages; i++)
        {
            text.Append(
                $"[[package]]\nname = \"pkg-{i}\"\nversion = \"1.{i % 90}.{i % 7}\"\nsource = {{ registry = \"https://pypi.org/simple\" }}\ndependencies = [\n"
            );
            text.AppendJoin("", Children(i, packages).Select(c => $"    {{ name = \"pkg-{c}\" }},\n"));
            text.Append(
                $"]\nwheels = [\n    {{ url = \"https://files.pythonhosted.org/packages/pkg_{i}.whl\", hash = \"sha256:{Hex(i)}\", size = 1 }},\n]\n\n"
            );
        }

        return text.ToString();
    }

    private static string Cargo(int packages)
    {
        var text = new StringBuilder(
            "version = 4\n\n[[package]]\nname = \"app\"\nversion = \"0.1.0\"\ndependencies = [\n \"pkg-0\",\n]\n\n"
        );
        for (int i = 0; i < packages; i++)
        {
            text.Append(
                $"[[package]]\nname = \"pkg-{i}\"\nversion = \"1.{i % 90}.{i % 7}\"\nsource = \"registry+https://github.com/rust-lang/crates.io-index\"\nchecksum = \"{Hex(i)}\"\ndependencies = [\n"
            );
            text.AppendJoin("", Children(i, packages).Select(c => $" \"pkg-{c}\",\n")).Append("]\n\n");
        }

        return text.ToString();
    }

    private static string GoMod(int packages) =>
        "module example.com/app\n\ngo 1.22\n\nrequire (\n"
        + string.Concat(Enumerable.Range(0, packages).Select(i => $"\tgithub.com/owner{i % 50}/pkg-{i} v1.{i % 90}.{i % 7} // indirect\n"))
        + ")\n";

    private static string NuGet(int packages)
    {
        var text = new StringBuilder("{\n  \"version\": 1,\n  \"dependencies\": {\n    \"net8.0\": {\n");
        for (int i = 0; i < packages; i++)
        {
            text.Append(
                $"{(i > 0 ? ",\n" : "")}      \"Pkg.{i}\": {{\n        \"type\": \"{(i == 0 ? "Direct" : "Transitive")}\",\n        \"resolved\": \"1.{i % 90}.{i % 7}\",\n        \"contentHash\": \"{Integrity(i)[7..]}\",\n        \"dependencies\": {{ {string.Join(", ", Children(i, packages).Select(c => $"\"Pkg.{c}\": \"1.0.0\""))} }}\n      }}"
            );
        }

        return text.Append("\n    }\n  }\n}\n").ToString();
    }

    private static string Gemfile(int packages)
    {
        var text = new StringBuilder("GEM\n  remote: https://rubygems.org/\n  specs:\n");
        for (int i = 0; i < packages; i++)
        {
            text.Append($"    pkg-{i} (1.{i % 90}.{i % 7})\n")
                .AppendJoin("", Children(i, packages).Select(c => $"      pkg-{c} (>= 1.0)\n"));
        }

        return text.Append("\nPLATFORMS\n  ruby\n\nDEPENDENCIES\n  pkg-0\n\nBUNDLED WITH\n   2.5.0\n").ToString();
    }

    private static string Composer(int packages)
    {
        var text = new StringBuilder("{\n  \"packages\": [\n");
        for (int i = 0; i < packages; i++)
        {
            text.Append(
                $"{(i > 0 ? ",\n" : "")}    {{\n      \"name\": \"vendor/pkg-{i}\",\n      \"version\": \"1.{i % 90}.{i % 7}\",\n      \"source\": {{ \"type\": \"git\", \"url\": \"https://github.com/vendor/pkg-{i}.git\", \"reference\": \"{Hex(i)[..40]}\" }},\n      \"require\": {{ {string.Join(", ", Children(i, packages).Select(c => $"\"vendor/pkg-{c}\": \"^1.0\""))} }},\n      \"license\": [ \"MIT\" ]\n    }}"
            );
        }

        return text.Append("\n  ],\n  \"packages-dev\": []\n}\n").ToString();
    }

    private static IEnumerable<int> Children(int i, int packages) =>
        new[] { i + 1, (2 * i) + 1, (3 * i) + 2 }.Where(c => c < packages).Distinct();

    private static string Hex(int i) => $"{i:x8}{unchecked((uint)(i * 2654435761)):x8}".PadRight(64, 'a');

    private static string Integrity(int i) => "sha512-" + Convert.ToBase64String(Encoding.ASCII.GetBytes(Hex(i)));
}
