using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;

namespace Seatrial.Reporting.Summaries;

/// <summary>One requirement over all applications: the counts are of controls, each counted once with its worst status.</summary>
internal sealed record RequirementSummary(
    RequirementDescriptor Requirement,
    RequirementLevel Level,
    int Pass,
    int Fail,
    int Unknown,
    int NotApplicable,
    string Why
);
