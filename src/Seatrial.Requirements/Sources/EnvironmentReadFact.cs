using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Sources;

/// <summary>A place that reads a named value from the environment or from settings. The value is never seen.</summary>
/// <param name="Location">The line.</param>
/// <param name="Name">As it is written: <c>STRIPE_SECRET_KEY</c>, <c>Jwt:Secret</c>.</param>
/// <param name="Access">When the value comes in.</param>
/// <param name="Through">What reads it, as people write it: <c>process.env</c>, <c>os.environ</c>; a store by its name.</param>
/// <param name="IsSecret">Whether the place itself says that it is a secret, whatever its name: a type that hides it, a store that keeps
/// it.</param>
public sealed record EnvironmentReadFact(
    SourceLocation Location,
    string Name,
    EnvironmentAccess Access,
    string Through,
    bool IsSecret = false
) : Fact(Location);
