namespace Seatrial.Requirements.Frameworks.Script;

/// <summary>What the standard library of JavaScript and of Node.js does to values.</summary>
internal static class ScriptLibraryPack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "node",
            Title = "Node.js",
            Kind = PackKind.Data,
            Languages = ScriptLanguages.All,
            Calls = [.. ScriptLibraryCalls.Rules, .. DataLoaders.Rules],
            Members = ScriptLists.Members,
            Names = ScriptLibraryNames.Rules,
        };
}
