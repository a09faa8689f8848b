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
    /// What identifies the finding inside its file, free of position: see <see cref="Fingerprints"/>. Never holds a secret.
    /// </summary>
    public required string Identity { get; init; }

    /// <summary>Stable over re-indent, moves within a file and line shifts; assigned by <see cref="Fingerprints.Assign"/>.</summary>
    public string Fingerprint { get; init; } = "";
}
