using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Sources;

/// <summary>A constant text in a class for settings, such as the name of its section.</summary>
internal sealed record SettingsConstantFact(SourceLocation Location, string Type, string Name, string Value) : Fact(Location);
