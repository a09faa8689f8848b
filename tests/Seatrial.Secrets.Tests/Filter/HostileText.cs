using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Tests.Filter;

/// <summary>
/// Texts that make a matcher work for a pattern in vain, made of the pattern itself: beginnings of matches over and over, and each run of
/// the pattern filled far beyond what is needed, without what should follow.
/// </summary>
internal static class HostileText
{
    private const int PumpLength = 60;
    private const int MaxPieces = 4;

    /// <summary>Pieces to be repeated.</summary>
    public static IReadOnlyList<byte[]> PiecesFor(string pattern)
    {
        var pumps = new List<byte[]>();
        byte[] shortest = [.. Walk(PatternParser.Parse(pattern), [], pumps)];
        return [shortest, shortest[..^1], .. pumps.OrderByDescending(p => p.Length).Take(MaxPieces - 2)];
    }

    /// <summary>A piece over and over.</summary>
    public static byte[] Repeat(byte[] piece, int length)
    {
        byte[] text = new byte[length];
        for (int at = 0; at < length; at += piece.Length)
        {
            piece.AsSpan(0, Math.Min(piece.Length, length - at)).CopyTo(text.AsSpan(at));
        }

        return text;
    }

    /// <summary>A short text of the node; a pump for each run in it, with what stands before.</summary>
    private static List<byte> Walk(PatternNode node, List<byte> before, List<byte[]> pumps)
    {
        switch (node)
        {
            case ByteNode bytes:
                return [Typical(bytes.Set)];
            case SequenceNode sequence:
                var all = new List<byte>();
                foreach (var item in sequence.Items)
                {
                    all.AddRange(Walk(item, [.. before, .. all], pumps));
                }

                return all;
            case ChoiceNode choice:
                return Walk(choice.Branches[^1], before, pumps);
            case GroupNode group:
                return Walk(group.Body, before, pumps);
            case RepeatNode repeat:
                var body = Walk(repeat.Body, before, pumps);
                if (repeat.Max - repeat.Min > 3 && body.Count > 0)
                {
                    pumps.Add([.. before, .. Enumerable.Repeat(body, PumpLength / body.Count).SelectMany(b => b)]);
                }

                return [.. Enumerable.Repeat(body, Math.Max(repeat.Min, 1)).SelectMany(b => b)];
            default:
                return [];
        }
    }

    /// <summary>A letter where there is one, because most other sets of the pattern hold it as well.</summary>
    private static byte Typical(ByteSet set) =>
        set.Members().OrderByDescending(v => v is >= (byte)'a' and <= (byte)'f').ThenByDescending(v => v is > 0x20 and < 0x7F).First();
}
