using System.Collections.Frozen;

namespace Seatrial.Secrets.Verification;

/// <summary>The kinds that can be asked about: the tables of all fields, by rule id.</summary>
public static class ProviderChecks
{
    public static IReadOnlyList<ProviderCheck> All { get; } =
    [.. CodeChecks.All, .. CloudChecks.All, .. ModelChecks.All, .. MessagingChecks.All, .. BusinessChecks.All];

    private static readonly FrozenDictionary<string, ProviderCheck> ByKind = All.SelectMany(c =>
            c.Kinds.Split(' ').Select(k => KeyValuePair.Create(k, c))
        )
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every kind that has a question.</summary>
    public static IEnumerable<string> Kinds => ByKind.Keys.Order(StringComparer.Ordinal);

    /// <summary>Null for a kind that nobody can be asked about in one documented request that changes nothing.</summary>
    public static ProviderCheck? Find(string ruleId) => ByKind.GetValueOrDefault(ruleId);
}
