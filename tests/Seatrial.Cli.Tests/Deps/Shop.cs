using System.IO.Compression;
using System.Text;

namespace Seatrial.Cli.Tests.Deps;

/// <summary>A small shop with a lock file, and a folder of advisories that are invented.</summary>
internal static class Shop
{
    public const string Lock = """
        {
          "name": "shop", "version": "1.0.0", "lockfileVersion": 3, "requires": true,
          "packages": {
            "": {"name": "shop", "version": "1.0.0", "dependencies": {"basket": "^1.0.0"}, "devDependencies": {"checker": "^2.0.0"}},
            "node_modules/basket": {"version": "1.2.0", "dependencies": {"weigher": "^3.0.0"}},
            "node_modules/weigher": {"version": "3.1.0"},
            "node_modules/checker": {"version": "2.0.0", "dev": true}
          }
        }
        """;

    /// <summary>Two records of one vulnerability of a package that another brings in, and one of a tool for development.</summary>
    public static readonly (string Name, string Text)[] Records =
    [
        ("GHSA-aaaa.json", Record("GHSA-aaaa", "weigher", "3.1.5", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "CVE-2025-1111")),
        ("OTHER-1.json", Record("OTHER-1", "weigher", "3.2.0", null, "CVE-2025-1111")),
        ("GHSA-bbbb.json", Record("GHSA-bbbb", "checker", "2.0.1", "CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N", "CVE-2025-2222")),
    ];

    public static string Record(string id, string package, string end, string? vector, string alias) =>
        $$"""
            {"id": "{{id}}", "modified": "2026-01-20T00:00:00Z", "summary": "Weights of {{package}} can be forged.", "aliases": ["{{alias}}"],
             {{(vector is null ? "" : $"\"severity\": [{{\"type\": \"CVSS_V3\", \"score\": \"{vector}\"}}],")}}
             "affected": [{"package": {"ecosystem": "npm", "name": "{{package}}"}, "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "{{end}}"}]}]}]}
            """;

    public static CliRun With(CliRun run, params (string Name, string Text)[] records)
    {
        run.With("XDG_DATA_HOME", run.In("data")).With("XDG_CACHE_HOME", run.In("cache"));
        run.File("shop/package-lock.json", Lock);
        run.File(
            "shop/package.json",
            """{"name": "shop", "version": "1.0.0", "dependencies": {"basket": "^1.0.0"}, "devDependencies": {"checker": "^2.0.0"}}"""
        );
        Advisories(run, records);
        return run;
    }

    public static void Advisories(CliRun run, params (string Name, string Text)[] records)
    {
        run.File("osv/ecosystems.txt", "npm\n");
        Directory.CreateDirectory(run.In("osv/npm"));
        using var file = new FileStream(run.In("osv/npm/all.zip"), FileMode.Create);
        using var archive = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var (name, text) in records)
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
    }
}
