namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>Limits of a walk over chains of deltas.</summary>
/// <param name="MaxShownBytes">A larger object is not shown.</param>
/// <param name="MaxResolvedBytes">A larger object is not made, and nothing that is derived from it.</param>
/// <param name="MaxHeldBytes">Bytes of bases that one thread holds while it visits what is derived from them; those beyond are made
/// again.</param>
internal sealed record ChainLimits(int MaxShownBytes, int MaxResolvedBytes, long MaxHeldBytes)
{
    public static ChainLimits Default { get; } = new(10 << 20, 64 << 20, 48 << 20);
}
