using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Drizzle;

/// <summary>Drizzle ORM. Source: Drizzle documentation, "Select", "Filters", "Query".</summary>
internal static class DrizzlePack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "drizzle",
            Title = "Drizzle",
            Kind = PackKind.Data,
            Languages = ScriptLanguages.All,
            Calls = [.. DrizzleTables.Rules, .. DrizzleFilters.Rules, .. DrizzleQueries.Rules],
            Members = DrizzleFilters.Members,
            Entities = DrizzleTables.Read,
        };
}
