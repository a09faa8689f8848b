using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.SecretGates;

/// <summary>A tool's own file that says whether it looks for credentials.</summary>
/// <param name="Location">Where it says so.</param>
/// <param name="Tool">Of the table of tools; <c>push-protection</c> for the code host's.</param>
/// <param name="IsOn">Whether it looks for credentials.</param>
/// <param name="IsAdvisory">Whether what it finds stops nothing.</param>
public sealed record SecretScanSettingFact(SourceLocation Location, string Tool, bool IsOn, bool IsAdvisory = false) : Fact(Location);
