using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Access.Jobs;

/// <summary>A job that a program schedules.</summary>
/// <param name="Runner">The library.</param>
/// <param name="Name">The name that the program gives it; empty where it gives none. Names of functions do not count: a refactoring changes
/// them.</param>
/// <param name="Schedule">When, as it is written; empty where that is not a constant.</param>
/// <param name="Location">The call.</param>
public sealed record ScheduledJob(string Runner, string Name, string Schedule, SourceLocation Location);
