namespace Seatrial.Syntax;

/// <summary>
/// Ampersands that stand for themselves in the text of JSX (<c>&lt;p&gt;Date &amp; time&lt;/p&gt;</c>): the language allows them, as HTML does
/// (JSX, "JSXText"; HTML, 13.2.5.72), and the grammars take them for an operator. Where the parser stumbled over one, it is
/// written as a plus in what is parsed, which is text in text and an operator in code. Offsets stay. Linear.
/// </summary>
internal static class MarkupAmpersands
{
    /// <summary>Names of characters are not longer, in bytes (HTML, 13.5).</summary>
    private const int LongestName = 32;

    /// <summary>The text without the ampersands that are in the way; null where none is.</summary>
    /// <param name="text">What was parsed.</param>
    /// <param name="tree">What came of it.</param>
    /// <param name="start">Where in the tree's document the text begins.</param>
    public static byte[]? Mended(ReadOnlyMemory<byte> text, SyntaxTree tree, int start)
    {
        byte[]? copy = null;
        int done = 0;
        for (int i = 0; i < tree.Count; i++)
        {
            var node = tree[i];
            int at = node.StartByte - start;
            if (at >= done && !node.IsNamed && node.Parent is { IsError: true } && node.Utf8.StartsWith("&"u8))
            {
                copy ??= text.ToArray();
                done = Mend(copy, at);
            }
        }

        return copy;
    }

    /// <summary>Goes on to the end of the text of markup, and answers where that is.</summary>
    private static int Mend(Span<byte> text, int at)
    {
        int length = text[at..].IndexOfAny((byte)'<', (byte)'{');
        int end = length < 0 ? text.Length : at + length;
        for (; at < end; at++)
        {
            if (text[at] == '&' && !IsReference(text[(at + 1)..end]))
            {
                text[at] = (byte)'+';
            }
        }

        return end;
    }

    /// <summary>Whether the name or number of a character and a semicolon follow.</summary>
    private static bool IsReference(ReadOnlySpan<byte> behind)
    {
        int end = behind[..Math.Min(behind.Length, LongestName)].IndexOf((byte)';');
        if (end <= 0)
        {
            return false;
        }

        foreach (byte b in behind[..end])
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b != '#')
            {
                return false;
            }
        }

        return true;
    }
}
