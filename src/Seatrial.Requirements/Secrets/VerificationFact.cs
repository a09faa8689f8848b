using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Credentials;
using Seatrial.Secrets.Verification;

namespace Seatrial.Requirements.Secrets;

/// <summary>The record of a verification: how many credentials there were, whom it asked, and what came of it.</summary>
/// <param name="Location">The first credential: a fact has a place.</param>
/// <param name="Summary">One sentence.</param>
public sealed record VerificationFact(SourceLocation Location, string Summary) : Fact(Location)
{
    /// <summary>None where no credential was found.</summary>
    internal static IEnumerable<VerificationFact> Of(IEnumerable<CredentialFact> facts)
    {
        CredentialFact[] credentials = [.. facts.DistinctBy(f => f.Identity)];
        if (credentials.Length == 0)
        {
            return [];
        }

        int Count(LivenessState state) => credentials.Count(c => c.Liveness!.State == state && c.Liveness.Host is not null);
        var hosts = credentials
            .Where(c => c.Liveness!.Host is not null)
            .GroupBy(c => c.Liveness!.Host!, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Count() == 1 ? g.Key : $"{g.Key} ({g.Count()} times)");
        string asked = string.Join(", ", hosts);
        int unasked = credentials.Count(c => c.Liveness!.Host is null);
        return
        [
            new VerificationFact(
                credentials[0].Location,
                $"{(credentials.Length == 1 ? "1 credential" : $"{credentials.Length} credentials")}: {Count(LivenessState.Active)} live, {Count(LivenessState.Inactive)} not live, {Count(LivenessState.Unknown)} without a clear answer, "
                    + $"{unasked} not asked about.{(asked.Length == 0 ? "" : $" Asked: {asked}.")}"
            ),
        ];
    }
}
