using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Memory;

/// <summary>
/// Lists, maps and dictionaries of the program in which it keeps its records, as prototypes do before they have a database.
/// </summary>
internal static class MemoryPack
{
    public static IReadOnlyList<CodeLanguage> Languages { get; } =
    [CodeLanguage.JavaScript, CodeLanguage.TypeScript, CodeLanguage.Python, CodeLanguage.Go, CodeLanguage.CSharp, CodeLanguage.Java];

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "memory",
            Title = "Records in memory",
            Kind = PackKind.Data,
            Languages = Languages,
            Calls = [.. MemoryCalls.Rules, .. MemoryMaps.Rules],
            Names = MemoryMaps.Names,
            Discover = MemoryTables.Find,
            Entities = MemoryTables.Entities,
            Limits =
            [
                "A collection counts where functions put records into it: at the top level of a file, or in a field of a service, a repository or a controller.",
                "Collections whose names say that they hold something else (caches, limits, connections) are left out.",
            ],
        };
}
