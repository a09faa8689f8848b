using Seatrial.Requirements.Credentials;
using Seatrial.Secrets.Identity;

namespace Seatrial.Requirements.Secrets;

/// <summary>
/// One credential is one finding, in however many places it stands. Where one of them tells whose it is, it is that kind in all of them.
/// </summary>
internal static class CredentialGroups
{
    /// <summary>The places of each credential, most important first; credentials in the order of their first fact.</summary>
    public static IEnumerable<IReadOnlyList<CredentialFact>> Of(IReadOnlyList<CredentialFact> facts)
    {
        Dictionary<SecretIdentity, SecretIdentity> known = [];
        foreach (CredentialFact fact in facts.Where(HasKind))
        {
            known.TryAdd(fact.BareIdentity!.Value, fact.Identity);
        }

        return facts
            .GroupBy(f => known.GetValueOrDefault(f.Identity, f.Identity))
            .Select(g =>
                (IReadOnlyList<CredentialFact>)
                    [
                        .. g.OrderByDescending(HasKind)
                            .ThenByDescending(f => f.Severity)
                            .ThenByDescending(f => f.Confidence)
                            .ThenBy(IsShown)
                            .ThenByDescending(f => f.Name.Length > 0)
                            .ThenBy(f => f.Location),
                    ]
            );
    }

    /// <summary>The program shows it there; where it is kept is what has to change.</summary>
    private static bool IsShown(CredentialFact fact) => fact.Kind.StartsWith("printed-", StringComparison.Ordinal);

    /// <summary>The place tells whose credential it is.</summary>
    private static bool HasKind(CredentialFact fact) => fact.BareIdentity is { } bare && bare != fact.Identity;
}
