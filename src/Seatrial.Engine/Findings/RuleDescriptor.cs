namespace Seatrial.Engine.Findings;

/// <summary>What a rule means: the one source of terminal help, SARIF rule metadata and generated documentation.</summary>
public sealed record RuleDescriptor
{
    /// <summary>Slice and name in kebab case: <c>dependencies/missing-lockfile</c>.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The control that a finding of this rule fails.</summary>
    public required string ControlId { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Why it matters: one to three sentences.</summary>
    public required string Why { get; init; }

    public required string HowToFix { get; init; }

    /// <summary>CWE identifiers without prefix: 798 for CWE-798.</summary>
    public IReadOnlyList<int> Cwe { get; init; } = [];

    /// <summary>Texts that the rule reports; fed to tests and documentation.</summary>
    public IReadOnlyList<string> PositiveExamples { get; init; } = [];

    /// <summary>Look-alikes that the rule must not report.</summary>
    public IReadOnlyList<string> NegativeExamples { get; init; } = [];
}
