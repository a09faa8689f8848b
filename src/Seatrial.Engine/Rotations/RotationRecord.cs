using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Rotations;

/// <summary>
/// A person's statement that a secret was rotated or revoked. Exactly one of <see cref="Secret"/> and <see cref="Finding"/> is set.
/// </summary>
public sealed record RotationRecord
{
    /// <summary>Name under which the application reads the secret: <c>STRIPE_SECRET_KEY</c>.</summary>
    public string? Secret { get; init; }

    /// <summary>Id of a finding, as reports show it: the credential that was found is the one that was replaced.</summary>
    public string? Finding { get; init; }

    public required DateOnly Date { get; init; }

    public required RotationAct Act { get; init; }

    /// <summary>Who did it; null when nobody said.</summary>
    public string? By { get; init; }

    public string? Note { get; init; }

    /// <summary>The line that states it; the whole file for one that was not written yet.</summary>
    public SourceLocation Location { get; init; } = new(RotationLog.FilePath);

    /// <summary>The secret's name or the finding's id.</summary>
    public string Subject => Secret ?? Finding ?? "";
}
