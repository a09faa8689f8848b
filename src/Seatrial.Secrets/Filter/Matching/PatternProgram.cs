using System.Collections.ObjectModel;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Matching;

/// <summary>A pattern as instructions for <see cref="ProgramRunner"/>. Immutable.</summary>
internal sealed class PatternProgram
{
    public required Instruction[] Code { get; init; }

    /// <summary>Where a match begins.</summary>
    public required int Start { get; init; }

    /// <summary>How many instructions remember their visits.</summary>
    public required int TrackCount { get; init; }

    /// <summary>Bytes that a match can begin with.</summary>
    public required ByteSet First { get; init; }

    /// <summary>See <see cref="PatternPrefix.Length"/>.</summary>
    public required int KnownPrefix { get; init; }

    /// <summary>
    /// Where each node outside repeats begins; by identity, since equal nodes stand at different places. Empty in a program that was built
    /// before.
    /// </summary>
    public IReadOnlyDictionary<PatternNode, int> Entries { get; init; } = ReadOnlyDictionary<PatternNode, int>.Empty;
}
