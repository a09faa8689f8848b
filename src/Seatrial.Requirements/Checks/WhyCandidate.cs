using Seatrial.Secrets.Scanning;

namespace Seatrial.Requirements.Checks;

/// <summary>A candidate, and what the repository's own files say of it.</summary>
/// <param name="Trace">What the engine made of it.</param>
/// <param name="KnownFrom">Where it is recorded as known, or null.</param>
public sealed record WhyCandidate(TracedCandidate Trace, string? KnownFrom);
