using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Facts;

/// <summary>What an analyser read, and where. A fact never says good or bad. Slices derive their own kinds.</summary>
public abstract record Fact(SourceLocation Location);
