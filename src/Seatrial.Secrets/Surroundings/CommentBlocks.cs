using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>Comments over several lines, as C and its descendants write them.</summary>
internal static class CommentBlocks
{
    /// <summary>Longer comments are not looked for.</summary>
    private const int Reach = 8 * 1024;

    /// <summary>
    /// Whether a comment is open at the place. Only an opening that begins its line counts: <c>src/*</c> and <c>*/*</c> in a string open
    /// nothing.
    /// </summary>
    public static bool Contains(ReadOnlySpan<byte> text, int at)
    {
        ReadOnlySpan<byte> before = text[Math.Max(0, at - Reach)..at];
        int open = before.LastIndexOf("/*"u8);
        if (open < 0 || before[open..].IndexOf("*/"u8) >= 0)
        {
            return false;
        }

        ReadOnlySpan<byte> ahead = before[(before[..open].LastIndexOf((byte)'\n') + 1)..open];
        return Bytes.Trim(ahead).IsEmpty;
    }
}
