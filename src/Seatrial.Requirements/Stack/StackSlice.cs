using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Manifests;
using Seatrial.Requirements.Stack.Ci;

namespace Seatrial.Requirements.Stack;

/// <summary>Readers that every other slice builds on; judges nothing.</summary>
public static class StackSlice
{
    public static RequirementSlice Slice { get; } =
        new() { Name = "stack", Analyzers = [new ManifestAnalyzer(), new LockfileAnalyzer(), new CiAnalyzer(), new BaseImageAnalyzer()] };
}
