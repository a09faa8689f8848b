using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Stack;

/// <summary>A step of a pipeline that starts a task of the repository by its name: <c>make scan</c>, <c>npm run secrets</c>.</summary>
/// <param name="Location">The call.</param>
/// <param name="System">Whose pipeline it is.</param>
/// <param name="Runner">Who knows the task: <c>make</c>, <c>just</c>, <c>task</c>, <c>package</c> for the managers of <c>package.json</c>,
/// <c>composer</c>.</param>
/// <param name="Task">Its name.</param>
/// <param name="Triggers">Of the pipeline.</param>
/// <param name="IsAdvisory">Whether its failure is ignored.</param>
public sealed record TaskCallFact(
    SourceLocation Location,
    CiSystem System,
    string Runner,
    string Task,
    CiTriggers Triggers,
    bool IsAdvisory
) : Fact(Location);
