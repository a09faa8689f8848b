using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>Code that switches off an SDK's guard against running in a browser (<c>dangerouslyAllowBrowser</c>).</summary>
/// <param name="Location">The line of the switch.</param>
/// <param name="Flag">As written.</param>
/// <param name="Key">Name of the variable that the key is read from in the same call; empty where it comes from elsewhere, such as what a
/// user types.</param>
/// <param name="IsLiteral">Whether the key stands in the call.</param>
public sealed record BrowserKeyFact(SourceLocation Location, string Flag, string Key, bool IsLiteral) : Fact(Location);
