using Seatrial.Components.Packages;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Stack;

/// <summary>A line of <c>.gitignore</c> that keeps a lock file out of the repository.</summary>
public sealed record IgnoredLockfileFact(Ecosystem Ecosystem, string FileName, SourceLocation Location) : Fact(Location);
