using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Reading;

namespace Seatrial.Secrets.Rules;

/// <summary>A match of a rule's pattern in its surroundings. All spans are UTF-8 of the same file.</summary>
public readonly ref struct SecretCandidate
{
    /// <summary>
    /// Bytes of a line that are looked at on either side of a place: a text may be one line of megabytes with a candidate in every word of
    /// it.
    /// </summary>
    internal const int LineReach = 16 * 1024;

    public required WorkspaceFile File { get; init; }

    /// <summary>The rule whose pattern matched; null where a judge is tried by itself.</summary>
    public SecretRule? Rule { get; init; }

    /// <summary>The whole text of the file.</summary>
    public required ReadOnlySpan<byte> Text { get; init; }

    /// <summary>Offset and length of the credential in <see cref="Text"/>.</summary>
    public required int Start { get; init; }

    public required int Length { get; init; }

    /// <summary>Offset and length of the whole match.</summary>
    public required int MatchStart { get; init; }

    public required int MatchLength { get; init; }

    /// <summary>The name that the value is assigned to, where the pattern has a group for it.</summary>
    public ReadOnlySpan<byte> Name { get; init; }

    /// <summary>What a reader knows of the value; the default where a pattern matched text.</summary>
    internal NamedContext Named { get; init; }

    public ReadOnlySpan<byte> Value => Text.Slice(Start, Length);

    /// <summary>Where the credential stands in the file.</summary>
    internal ByteRange Place => Named.Place.IsEmpty ? new ByteRange(Start, Length) : Named.Place;

    /// <summary>The credential itself: the value without escapes and encodings.</summary>
    internal ReadOnlySpan<byte> Meaning => Named.Decoded.IsEmpty ? Value : Named.Decoded;

    public ReadOnlySpan<byte> Match => Text.Slice(MatchStart, MatchLength);

    /// <summary>
    /// The line in which the credential starts, without its end; of a longer line, <see cref="LineReach"/> bytes before and behind the
    /// start.
    /// </summary>
    public ReadOnlySpan<byte> Line
    {
        get
        {
            int first = Math.Max(0, Start - LineReach);
            int from = first + Text[first..Start].LastIndexOf((byte)'\n') + 1;
            ReadOnlySpan<byte> line = Text[from..Math.Min(Text.Length, Start + LineReach)];
            int length = line.IndexOfAny((byte)'\n', (byte)'\r');
            return length < 0 ? line : line[..length];
        }
    }
}
