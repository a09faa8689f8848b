using Seatrial.Requirements.Credentials;

namespace Seatrial.Requirements.Secrets;

/// <summary>One credential is one finding, in however many places it stands.</summary>
internal static class CredentialGroups
{
    /// <summary>The places of each credential, most important first; credentials in the order of their first fact.</summary>
    public static IEnumerable<IReadOnlyList<CredentialFact>> Of(IReadOnlyList<CredentialFact> facts)
        => facts.GroupBy(f => f.Identity).Select(g => (IReadOnlyList<CredentialFact>)
        [
            .. g.OrderByDescending(f => f.Severity).ThenByDescending(f => f.Confidence).ThenByDescending(f => f.Name.Length > 0).ThenBy(f => f.Location),
        ]);
}
