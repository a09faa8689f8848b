using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.SecretGates;

/// <summary>A task of the repository that runs a secrets scanner, by itself or through another one.</summary>
/// <param name="Location">Where the scanner is called.</param>
/// <param name="Runner">Who knows the task, as <see cref="Stack.TaskCallFact"/> says it.</param>
/// <param name="Task">Its name.</param>
/// <param name="Tool">Of the table of tools.</param>
/// <param name="ToolName">What a person calls it.</param>
/// <param name="IsAdvisory">Whether what it finds stops nothing.</param>
public sealed record ScannedTaskFact(SourceLocation Location, string Runner, string Task, string Tool, string ToolName, bool IsAdvisory)
    : Fact(Location);
