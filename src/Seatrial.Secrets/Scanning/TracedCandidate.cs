using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Scanning;

/// <summary>One candidate of a scan and every answer about it: what <c>--why</c> shows. Holds no plain text of the value.</summary>
public sealed record TracedCandidate
{
    /// <summary>The rule that saw it.</summary>
    public required SecretRule Rule { get; init; }

    public required SourceLocation Location { get; init; }

    /// <summary>Byte offset and length of the value in the file's UTF-8 text.</summary>
    public required int Start { get; init; }

    public required int Length { get; init; }

    /// <summary>The name it is assigned to; empty when there is none.</summary>
    public required string Name { get; init; }

    public required string Masked { get; init; }

    public required CandidateMeaning Meaning { get; init; }

    /// <summary>The answer about its place; null where nobody was asked.</summary>
    public required CandidateVerdict? Surroundings { get; init; }

    /// <summary>The answer of the rule's own judge; null where the pattern alone decides, or where the place ended it.</summary>
    public required CandidateVerdict? Own { get; init; }

    /// <summary>The match that it became; null when it was dismissed or lost to an overlapping one.</summary>
    public SecretMatch? Match { get; init; }

    /// <summary>What left the match out; null when it is reported.</summary>
    public string? LeftOutBy { get; init; }

    /// <summary>The rule of the candidate that took its place.</summary>
    public SecretRule? LostTo { get; init; }

    /// <summary>Why a judge dismissed it; null for one that was not.</summary>
    public string? Dismissal =>
        Surroundings is { IsReported: false } place ? place.Reason
        : Own is { IsReported: false } own ? own.Reason
        : null;
}
