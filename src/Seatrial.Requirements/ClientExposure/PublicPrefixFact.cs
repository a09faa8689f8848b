using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>A beginning of names that this project's bundler takes for public besides its own (Vite's <c>envPrefix</c>).</summary>
public sealed record PublicPrefixFact(SourceLocation Location, string Prefix) : Fact(Location);
