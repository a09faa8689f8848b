using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Knex;

/// <summary>Knex. Source: Knex documentation, "Query Builder".</summary>
internal static class KnexPack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "knex",
            Title = "Knex",
            Kind = PackKind.Data,
            Languages = ScriptLanguages.All,
            Calls = KnexCalls.Rules,
        };
}
