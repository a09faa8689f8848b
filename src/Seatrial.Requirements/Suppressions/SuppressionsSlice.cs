using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Suppressions;

/// <summary>Marks in comments by which people take findings on themselves. Judges nothing: the engine makes decisions of them.</summary>
public static class SuppressionsSlice
{
    public static RequirementSlice Slice { get; } = new() { Name = "suppressions", Analyzers = [new MarkerAnalyzer()] };
}
