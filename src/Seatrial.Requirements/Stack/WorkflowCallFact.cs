using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Stack;

/// <summary>
/// A job that calls a workflow, or a step that calls an action, of the same repository, which runs whenever the calling one does.
/// </summary>
/// <param name="Location">The call.</param>
/// <param name="Workflow">Path of the workflow or action that is called.</param>
/// <param name="Triggers">Of the calling one.</param>
/// <param name="IsAdvisory">Whether its failure is ignored.</param>
public sealed record WorkflowCallFact(SourceLocation Location, string Workflow, CiTriggers Triggers, bool IsAdvisory) : Fact(Location);
