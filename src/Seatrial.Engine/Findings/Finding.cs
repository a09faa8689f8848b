namespace Seatrial.Engine.Findings;

/// <summary>One offending place of a failing control: what, where, why and how to fix.</summary>
public sealed record Finding
{
    /// <summary>Id of the <see cref="RuleDescriptor"/>, such as <c>secrets/github-fine-grained-token</c>.</summary>
    public required string RuleId { get; init; }

    public required string ControlId { get; init; }

    /// <summary>What was found, one sentence, with every secret masked.</summary>
    public required string Message { get; init; }

    public required Severity Severity { get; init; }

    public required Confidence Confidence { get; init; }

    public required SourceLocation Location { get; init; }

    /// <summary>How to fix this very place; the rule's own text where nothing more exact is known.</summary>
    public required string Remediation { get; init; }

    /// <summary>Why the analyser believes it, in the order in which it learned it.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Further places that belong to the same finding.</summary>
    public IReadOnlyList<SourceLocation> RelatedLocations { get; init; } = [];

    /// <summary>
    /// The way through the code that shows it, in the order in which a request takes it; empty where there is none to tell.
    /// </summary>
    public IReadOnlyList<FlowPoint> Flow { get; init; } = [];

    /// <summary>
    /// Every place of the same subject, most important first, <see cref="Location"/> the first of them; empty where the finding is about
    /// one place.
    /// </summary>
    public IReadOnlyList<Occurrence> Occurrences { get; init; } = [];

    /// <summary>
    /// What the finding is about, where that does not depend on a place: a credential. Findings of one control with equal subjects are one
    /// finding. Compared in memory only and never written.
    /// </summary>
    public object? Subject { get; init; }

    /// <summary>
    /// A control whose finding about the same <see cref="Subject"/>, where there is one, takes this one in with its places; null where none
    /// does.
    /// </summary>
    public string? JoinsControl { get; init; }

    /// <summary>
    /// Where somebody recorded that the finding is known, such as a baseline file; null for a new one. A known finding stays one, and fails
    /// no gate.
    /// </summary>
    public string? KnownFrom { get; init; }

    public bool IsKnown => KnownFrom is not null;

    /// <summary>
    /// What identifies the finding inside its file, or in the repository when it has a <see cref="Subject"/>; free of position: see
    /// <see cref="Fingerprints"/>. Never holds a secret.
    /// </summary>
    public required string Identity { get; init; }

    /// <summary>
    /// Other names of what the finding is about, each in the form of <see cref="Identity"/>: a decision about it under one of them covers
    /// it.
    /// </summary>
    public IReadOnlyList<string> OtherIdentities { get; init; } = [];

    /// <summary>
    /// Stable over re-indent, moves within a file and line shifts, with a subject over renames too; assigned by
    /// <see cref="Fingerprints.Assign"/>.
    /// </summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The fingerprints that it would have by its <see cref="OtherIdentities"/>.</summary>
    public IReadOnlyList<string> OtherFingerprints { get; init; } = [];

    /// <summary>Whether one of the fingerprints is its own, under any of its names.</summary>
    public bool IsAmong(IReadOnlyCollection<string> fingerprints) =>
        fingerprints.Contains(Fingerprint, StringComparer.Ordinal)
        || OtherFingerprints.Any(o => fingerprints.Contains(o, StringComparer.Ordinal));
}
