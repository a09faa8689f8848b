using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Sources;

/// <summary>A property of type text in a class for settings.</summary>
internal sealed record SettingsTextFact(SourceLocation Location, string Type, string Name) : Fact(Location);
