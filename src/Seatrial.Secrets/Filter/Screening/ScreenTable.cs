using Seatrial.Secrets.Filter.Tables;

namespace Seatrial.Secrets.Filter.Screening;

/// <summary>
/// For each rule an automaton of what follows its anchors, as far as source code is likely to lead: where it ends, the exact search goes
/// on. Immutable; see <see cref="ScreenBuilder"/>.
/// </summary>
/// <param name="Starts">For each anchor the state behind its <see cref="Known"/> first bytes.</param>
/// <param name="Known">How many bytes of each anchor lead to one state, whichever of those that it allows they are.</param>
/// <param name="Classes">For each byte the number of its class: bytes of one class lead to the same states everywhere.</param>
/// <param name="Transitions">For each state, counted from <see cref="Accepted"/> + 1, and each of <see cref="MaxClasses"/> classes the next
/// state.</param>
internal sealed record ScreenTable(
    FixedTable<ushort> Starts,
    FixedTable<byte> Known,
    FixedTable<byte> Classes,
    FixedTable<ushort> Transitions
)
{
    /// <summary>No match follows.</summary>
    public const ushort Dead = 0;

    /// <summary>A match may have ended, or has become likely: the exact search tells.</summary>
    public const ushort Accepted = 1;

    /// <summary>A power of two.</summary>
    public const int MaxClasses = 1 << ClassBits;

    public const int ClassBits = 7;

    /// <summary>How many states have transitions.</summary>
    public int Count => Transitions.Length / MaxClasses;
}
