namespace Seatrial.Cli.Commands.Init.Blocks;

/// <summary>
/// Puts a block into a text, replaces it there, and takes it out so that what was before is left, byte for byte. The digit of the first
/// mark says how many line ends were put before it, or that there was no file. Pure functions; line ends of the text are kept.
/// </summary>
internal static class MarkedText
{
    private const string Begin = "seatrial:begin";
    private const string End = "seatrial:end";

    /// <summary>Digit of a block whose file did not exist before.</summary>
    private const int NewFile = 8;

    private const string Note = "(written by 'seatrial init'; what stands between the marks is replaced and removed by it)";

    /// <summary>Whether a text holds a mark, whole or not.</summary>
    public static bool IsMarked(string text) =>
        text.Contains(Begin, StringComparison.Ordinal) || text.Contains(End, StringComparison.Ordinal);

    /// <summary>The text with the block, or why it cannot be put in.</summary>
    /// <param name="text">Null for a file that does not exist.</param>
    /// <param name="block">What is put in.</param>
    public static (string? Text, string? Problem) With(string? text, Block block)
    {
        if (text is null)
        {
            return (block.Head + Written(block, block.Lines, "", "\n", NewFile), null);
        }

        string newline = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (block.LinesFor is { } linesFor && !IsMarked(text) && linesFor(text) is null)
        {
            return (null, "has a form in which nothing can be put by itself");
        }

        if (IsMarked(text))
        {
            return Find(text, block.Style) is not { } found
                ? (null, "has one of our marks without the other, or twice")
                : (
                    text[..found.Start]
                        + Written(block, LinesIn(block, text[..found.Start] + text[found.End..]), found.Indent, newline, found.Breaks)
                        + text[found.End..],
                    null
                );
        }

        string indent = block.Indent(text);
        var lines = LinesIn(block, text);
        if (block.At(text) is { } at)
        {
            // A text of one line without its end, behind which the block comes.
            int breaks = at == text.Length && text.Length > 0 && !text.EndsWith('\n') ? 1 : 0;
            return (text[..at] + Breaks(breaks, newline) + Written(block, lines, indent, newline, breaks) + text[at..], null);
        }

        int before =
            text.Length == 0 ? 0
            : text.EndsWith('\n') ? 1
            : 2;
        return (text + Breaks(before, newline) + Written(block, lines, indent, newline, before), null);
    }

    /// <summary>The text without the block, null where nothing is left of a file that was made for it.</summary>
    /// <param name="text">The text with it.</param>
    /// <param name="block">Its style and head.</param>
    /// <param name="isWhole">False where one of the marks is missing or stands twice; then nothing is taken out.</param>
    public static string? Without(string text, Block block, out bool isWhole)
    {
        string newline = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        isWhole = true;
        if (Find(text, block.Style) is not { } found)
        {
            isWhole = false;
            return text;
        }

        int start = found.Start;
        for (
            int i = 0;
            found.Breaks < NewFile && i < found.Breaks && text.AsSpan(0, start).EndsWith(newline, StringComparison.Ordinal);
            i++
        )
        {
            start -= newline.Length;
        }

        string left = text[..start] + text[found.End..];
        return found.Breaks == NewFile && string.Equals(left, block.Head, StringComparison.Ordinal) ? null : left;
    }

    private static IReadOnlyList<string> LinesIn(Block block, string text) => block.LinesFor?.Invoke(text) ?? block.Lines;

    private static string Breaks(int count, string newline) => string.Concat(Enumerable.Repeat(newline, count));

    private static string Written(Block block, IReadOnlyList<string> lines, string indent, string newline, int breaks)
    {
        var (open, close) = block.Style;
        string[] all = [$"{open}{Begin} {breaks} {Note}{close}", .. lines, $"{open}{End}{close}"];
        return string.Concat(all.Select(l => (l.Length > 0 ? indent + l : "") + newline));
    }

    /// <summary>
    /// Where the block is: from the beginning of its first line behind the last. Null unless both marks stand once and in order.
    /// </summary>
    private static (int Start, int End, string Indent, int Breaks)? Find(string text, BlockStyle style)
    {
        int begin = text.IndexOf(style.Open + Begin, StringComparison.Ordinal);
        int end = text.IndexOf(style.Open + End, StringComparison.Ordinal);
        if (
            begin < 0
            || end < begin
            || text.IndexOf(Begin, begin + style.Open.Length + Begin.Length, StringComparison.Ordinal) >= 0
            || text.IndexOf(End, end + style.Open.Length + End.Length, StringComparison.Ordinal) >= 0
        )
        {
            return null;
        }

        int start = text.LastIndexOf('\n', begin) + 1;
        string indent = text[start..begin];
        int last = text.IndexOf('\n', end);
        int digit = begin + style.Open.Length + Begin.Length + 1;
        int breaks = digit < text.Length && char.IsAsciiDigit(text[digit]) ? text[digit] - '0' : 0;
        return string.IsNullOrWhiteSpace(indent) ? (start, last < 0 ? text.Length : last + 1, indent, breaks) : null;
    }
}
