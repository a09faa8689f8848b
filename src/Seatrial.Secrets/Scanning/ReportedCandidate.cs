using Seatrial.Engine.Findings;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Scanning;

/// <summary>A candidate that its judges let pass, before overlaps are settled.</summary>
internal sealed record ReportedCandidate
{
    public required SecretRule Rule { get; init; }

    /// <summary>Index of the rule that saw it, which need not be the one it is reported as.</summary>
    public required int RuleIndex { get; init; }

    /// <summary>Where the name stands that it is assigned to; empty when there is none.</summary>
    public required ByteRange Name { get; init; }

    /// <summary>Where the credential stands: the group <c>secret</c>, else the whole match.</summary>
    public required ByteRange Value { get; init; }

    public required SecretClass Class { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>Whether the value itself proved it, whatever its surroundings made of the confidence.</summary>
    public required bool IsProven { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }
}
