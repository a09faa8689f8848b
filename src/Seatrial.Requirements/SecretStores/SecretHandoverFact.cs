using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.SecretStores;

/// <summary>A configuration that fills a named variable from a store.</summary>
public sealed record SecretHandoverFact(SourceLocation Location, string Name, string Store) : Fact(Location);
