using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Reviews;

/// <summary>What people did before it went live: a threat model, a sign-off.</summary>
public static class ProcessSlice
{
    public static RequirementSlice Slice { get; } =
        new()
        {
            Name = "process",
            Analyzers = [new ThreatModelAnalyzer()],
            Judges = [new("PRO-1", ThreatModelJudge.Judge), new("PRO-2", SignoffJudge.Judge)],
            Rules = [SignoffJudge.NotHolding],
        };
}
