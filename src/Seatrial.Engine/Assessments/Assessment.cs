using Seatrial.Engine.Configuration;
using Seatrial.Engine.Decisions;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Assessments;

/// <summary>The whole result of a run; every output is a function of it alone.</summary>
public sealed record Assessment
{
    public required RepositoryState Repository { get; init; }

    public required SeatrialConfiguration Configuration { get; init; }

    public required DateOnly AsOf { get; init; }

    public required IReadOnlyList<ApplicationAssessment> Applications { get; init; }

    /// <summary>Every finding once, with its fingerprint, most important first.</summary>
    public required IReadOnlyList<AttributedFinding> Findings { get; init; }

    /// <summary>The findings that nobody recorded as known.</summary>
    public IEnumerable<AttributedFinding> NewFindings => Findings.Where(f => !f.Finding.IsKnown);

    /// <summary>
    /// Whether the levels of requirements follow from the whole repository; where only a change was looked at, no gate asks for one.
    /// </summary>
    public bool AreLevelsWhole { get; init; } = true;

    /// <summary>
    /// The applications as they were before a change, where only what it brings is reported: a gate asks for a level only where the change
    /// lowers it. Null where all is reported.
    /// </summary>
    public IReadOnlyList<ApplicationAssessment>? Earlier { get; init; }

    /// <summary>Every decision that people wrote down, with what it is worth today.</summary>
    public IReadOnlyList<ReviewedDecision> Decisions { get; init; } = [];

    /// <summary>Facts worth knowing that no control fails on: public-by-design keys and the like.</summary>
    public IReadOnlyList<Finding> Information { get; init; } = [];

    public required Coverage Coverage { get; init; }

    /// <summary>The rules that ran, by id: what outputs describe findings with.</summary>
    public required IReadOnlyDictionary<string, RuleDescriptor> Rules { get; init; }
}
