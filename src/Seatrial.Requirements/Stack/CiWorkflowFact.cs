using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Stack;

/// <summary>A pipeline definition.</summary>
public sealed record CiWorkflowFact(CiSystem System, string? Name, CiTriggers Triggers, SourceLocation Location) : Fact(Location);
