using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Sources.Modules;

namespace Seatrial.Requirements.Sources;

/// <summary>What the text of code shows by itself. Judges nothing; others build on its facts.</summary>
public static class SourcesSlice
{
    public static RequirementSlice Slice { get; } = new() { Name = "sources", Analyzers = [new SourceAnalyzer(), new PathAliasAnalyzer()] };
}
