using Seatrial.Engine.Findings;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Scanning;

/// <summary>A match that its judges let pass, before overlaps are settled.</summary>
internal sealed record ReportedCandidate
{
    public required SecretRule Rule { get; init; }

    public required PatternMatch Match { get; init; }

    /// <summary>Where the credential stands: the group <c>secret</c>, else the whole match.</summary>
    public required ByteRange Value { get; init; }

    public required SecretClass Class { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>Whether the value itself proved it, whatever its surroundings made of the confidence.</summary>
    public required bool IsProven { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }
}
