using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Sources;

/// <summary>A section of .NET's configuration that is bound to a class.</summary>
/// <param name="Location">The line.</param>
/// <param name="Type">The class.</param>
/// <param name="Section">The section; empty where a constant names it.</param>
/// <param name="ConstantOf">The class of that constant; empty for one of the class around.</param>
/// <param name="Constant">The constant.</param>
internal sealed record BoundSectionFact(SourceLocation Location, string Type, string Section, string ConstantOf, string Constant)
    : Fact(Location);
