using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Script;

/// <summary>Names that every module has.</summary>
internal static class ScriptLibraryNames
{
    public static IReadOnlyList<NameRule> Rules { get; } =
    [
        new("__dirname", site => Value.Constant(Folder(site.File.Path))) { Languages = ScriptLanguages.All },
        new("__filename", site => Value.Constant(site.File.Path)) { Languages = ScriptLanguages.All },
        .. (
            (string[])
                [
                    "Promise",
                    "Object",
                    "Array",
                    "JSON",
                    "Number",
                    "String",
                    "Boolean",
                    "parseInt",
                    "parseFloat",
                    "BigInt",
                    "Math",
                    "Reflect",
                    "structuredClone",
                    "decodeURIComponent",
                    "encodeURIComponent",
                    "Buffer",
                    "atob",
                ]
        ).Select(name => new NameRule(name, _ => Value.External($"js:{name}")) { Languages = ScriptLanguages.All }),
    ];

    private static string Folder(string path) => path.LastIndexOf('/') is var slash && slash < 0 ? "" : path[..slash];
}
