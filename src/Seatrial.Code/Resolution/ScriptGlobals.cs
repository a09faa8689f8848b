using System.Collections.Frozen;
using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>
/// Names that need no import: what Nitro takes from <c>server/utils</c> and folders that are configured beside it, and Nuxt from
/// <c>shared/utils</c>: files of the server that are no handlers. Source: Nuxt documentation, "Auto-imports"; Nitro documentation, "Utils".
/// </summary>
internal sealed class ScriptGlobals
{
    private static readonly string[] Configurations =
    [
        "nuxt.config.ts",
        "nuxt.config.js",
        "nuxt.config.mjs",
        "nitro.config.ts",
        "nitro.config.js",
        "nitro.config.mjs",
    ];
    private static readonly string[] Folders = ["server/", "shared/"];
    private static readonly string[] Handlers = ["server/api/", "server/routes/", "server/middleware/", "server/plugins/"];

    /// <summary>Folders of applications, each with a slash at its end unless empty; the innermost first.</summary>
    private readonly string[] applications;
    private readonly FrozenDictionary<(string Application, string Name), CodeFile> exports;

    public ScriptGlobals(IEnumerable<CodeFile> scripts)
    {
        CodeFile[] files = [.. scripts.OrderBy(f => f.Path, StringComparer.Ordinal)];
        applications =
        [
            .. files
                .Where(f => Configurations.Contains(f.Path[(f.Path.LastIndexOf('/') + 1)..]))
                .Select(f => f.Path[..(f.Path.LastIndexOf('/') + 1)])
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(a => a.Length),
        ];
        exports =
            applications.Length == 0
                ? FrozenDictionary<(string, string), CodeFile>.Empty
                : files
                    .Select(f => (File: f, Application: ApplicationOf(f.Path)))
                    .Where(f =>
                        f.Application is { } a
                        && Array.Exists(Folders, u => f.File.Path.AsSpan(a.Length).Contains(u, StringComparison.Ordinal))
                        && !Array.Exists(Handlers, u => f.File.Path.AsSpan(a.Length).Contains(u, StringComparison.Ordinal))
                    )
                    .SelectMany(f =>
                        f.File.Exports.Where(e => e.Name is not ("default" or "*")).Select(e => (Key: (f.Application!, e.Name), f.File))
                    )
                    .DistinctBy(e => e.Key)
                    .ToFrozenDictionary(e => e.Key, e => e.File);
    }

    /// <summary>The file that exports the name for a file of the same application's server; null where none does.</summary>
    public CodeFile? Of(CodeFile from, string name) =>
        exports.Count > 0
        && ApplicationOf(from.Path) is { } application
        && exports.TryGetValue((application, name), out var file)
        && file != from
            ? file
            : null;

    private string? ApplicationOf(string path) => Array.Find(applications, a => path.StartsWith(a, StringComparison.Ordinal));
}
