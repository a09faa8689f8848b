using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.SecretStores;

/// <summary>A configuration that fills a named variable from a store.</summary>
/// <param name="Location">Where it says so.</param>
/// <param name="Name">Of the variable.</param>
/// <param name="Store">As people call it.</param>
/// <param name="Changed">The day on which a file that keeps the value encrypted was written last: the value is not younger. Null where
/// nothing says.</param>
public sealed record SecretHandoverFact(SourceLocation Location, string Name, string Store, DateOnly? Changed = null) : Fact(Location);
