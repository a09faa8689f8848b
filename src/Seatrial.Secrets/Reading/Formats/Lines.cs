namespace Seatrial.Secrets.Reading.Formats;

/// <summary>Lines of a text by offsets. LF ends a line; a CR before it belongs to the end.</summary>
internal static class Lines
{
    /// <summary>Where the line's text ends.</summary>
    public static int End(ReadOnlySpan<byte> text, int at)
    {
        int length = text[at..].IndexOf((byte)'\n');
        int end = length < 0 ? text.Length : at + length;
        return end > at && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>Where the line after the one that ends at <paramref name="end"/> begins.</summary>
    public static int Next(ReadOnlySpan<byte> text, int end)
    {
        int length = text[Math.Min(end, text.Length)..].IndexOf((byte)'\n');
        return length < 0 ? text.Length : end + length + 1;
    }

    /// <summary>The first offset at which something other than a space or a tab stands.</summary>
    public static int SkipBlanks(ReadOnlySpan<byte> text, int at, int end)
    {
        int length = text[at..end].IndexOfAnyExcept((byte)' ', (byte)'\t');
        return length < 0 ? end : at + length;
    }

    /// <summary>Goes over <c>#</c> or <c>;</c> and blanks; answers whether there were any.</summary>
    public static bool SkipCommentMark(ReadOnlySpan<byte> text, ref int at, int end)
    {
        int start = at;
        while (at < end && text[at] is (byte)'#' or (byte)';' or (byte)'!')
        {
            at++;
        }

        bool isComment = at > start;
        at = SkipBlanks(text, at, end);
        return isComment;
    }

    /// <summary>Without blanks at the end.</summary>
    public static int TrimEnd(ReadOnlySpan<byte> text, int start, int end) => start + text[start..end].TrimEnd(" \t\r"u8).Length;
}
