using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Recovery;

/// <summary>A document for people.</summary>
/// <param name="Location">The file.</param>
/// <param name="IsRunbook">Whether its name and content say what to do when the application breaks.</param>
public sealed record DocumentFact(SourceLocation Location, bool IsRunbook) : Fact(Location);
