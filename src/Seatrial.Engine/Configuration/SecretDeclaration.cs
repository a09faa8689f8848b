using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Configuration;

/// <summary>What people declare about one secret that the application uses. What is null holds as for every other secret.</summary>
/// <param name="Name">Name by which code reads it: <c>STRIPE_SECRET_KEY</c>.</param>
/// <param name="Location">The line that declares it.</param>
public sealed record SecretDeclaration(string Name, SourceLocation Location)
{
    public string? Owner { get; init; }

    /// <summary>How long a value may be in use.</summary>
    public TimeSpan? Rotation { get; init; }

    /// <summary>The store that it comes from.</summary>
    public string? Source { get; init; }
}
