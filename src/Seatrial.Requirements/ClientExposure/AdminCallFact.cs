using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>
/// Code that only works with a key of the server: an administrative interface, a client of a payment provider's server SDK.
/// </summary>
/// <param name="Location">The line.</param>
/// <param name="What">As people call it: <c>supabase.auth.admin</c>, <c>new Stripe(…)</c>.</param>
public sealed record AdminCallFact(SourceLocation Location, string What) : Fact(Location);
