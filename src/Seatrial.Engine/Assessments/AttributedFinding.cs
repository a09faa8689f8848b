using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Assessments;

/// <summary>A finding and the names of the applications that it concerns; a finding in a shared file concerns several.</summary>
public sealed record AttributedFinding(Finding Finding, IReadOnlyList<string> Applications);
