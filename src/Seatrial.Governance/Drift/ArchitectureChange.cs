using Seatrial.Governance.Locking;

namespace Seatrial.Governance.Drift;

/// <summary>One difference between two locks.</summary>
/// <param name="Weight">Whether it makes the architecture weaker.</param>
/// <param name="IsMaterial">Whether a sign-off of the earlier lock lapses by it.</param>
/// <param name="Sentence">What changed, in plain words.</param>
/// <param name="Before">Null for what appears.</param>
/// <param name="After">Null for what goes.</param>
public sealed record ArchitectureChange(ChangeWeight Weight, bool IsMaterial, string Sentence, LockEntry? Before, LockEntry? After)
{
    public LockEntry Entry => After ?? Before!;
}
