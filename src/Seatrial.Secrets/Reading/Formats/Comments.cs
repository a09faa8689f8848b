namespace Seatrial.Secrets.Reading.Formats;

/// <summary>Comments as C and its descendants write them.</summary>
internal static class Comments
{
    private const int Longest = 256 * 1024;

    /// <summary>
    /// Behind the comment that begins at <paramref name="at"/> with <c>//</c> or <c>/*</c>; one that does not end goes to the end of its
    /// line.
    /// </summary>
    public static int Skip(ReadOnlySpan<byte> text, int at, ReadValues values)
    {
        if (text[at + 1] == '*')
        {
            ReadOnlySpan<byte> rest = text[(at + 2)..Math.Min(text.Length, at + 2 + values.Reach(Longest))];
            int length = rest.IndexOf("*/"u8);
            if (length >= 0)
            {
                return at + 2 + length + 2;
            }

            values.Spend(rest.Length);
        }

        return Lines.End(text, at);
    }
}
