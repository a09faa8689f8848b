using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>
/// Picks the words for which a program is worth its lexing: most words of credentials stand in names of other things, or in names that hold
/// no literal.
/// </summary>
internal static class CodeWords
{
    /// <summary>How far behind a word the literal that it names may begin, brackets of maps and lists left out.</summary>
    public const int Reach = 4000;

    /// <summary>How many bytes are looked at beside a name for a quote.</summary>
    private const int Near = 200;

    private const int LongestName = 64;

    /// <summary>
    /// Fills <paramref name="picked"/> with the words in names of credentials that a string stands near, and the known functions that take
    /// one, with a parenthesis or a symbol behind them.
    /// </summary>
    public static void Pick(ReadOnlySpan<byte> text, IReadOnlyList<ByteRange> words, RememberedNames names, List<ByteRange> picked)
    {
        picked.Clear();
        for (int i = 0; i < words.Count; i++)
        {
            ByteRange word = words[i];
            if (
                text[word.End - 1] == '(' || text[word.End - 2] == ':'
                    ? HasArgument(text, word.End) || IsName(text, word, names)
                    : IsName(text, word, names)
            )
            {
                picked.Add(word);
            }
        }
    }

    private static bool HasArgument(ReadOnlySpan<byte> text, int at)
    {
        int semicolon = text[at..Math.Min(text.Length, at + Near)].IndexOfAny("\"'`;"u8);
        return semicolon >= 0 && text[at + semicolon] != ';';
    }

    private static bool IsName(ReadOnlySpan<byte> text, ByteRange word, RememberedNames names)
    {
        int start = word.Start;
        int end = word.End - (Bytes.IsWord(text[word.End - 1]) ? 0 : 1);
        while (start > 0 && word.Start - start < LongestName && IsPart(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && end - word.End < LongestName && IsPart(text[end]))
        {
            end++;
        }

        return HasLiteral(text, start, end) && names.Read(text[start..end], out _).Kind != NameKind.None;
    }

    private static bool IsPart(byte b) => Bytes.IsWord(b) || b == '-';

    /// <summary>
    /// A quote follows that is not the closing one of the name's own string, on the line or on the next where the line goes on; or a string
    /// stands before a comparison with the name.
    /// </summary>
    private static bool HasLiteral(ReadOnlySpan<byte> text, int start, int end)
    {
        int from = end < text.Length && text[end] is (byte)'"' or (byte)'\'' or (byte)'`' ? end + 1 : end;
        ReadOnlySpan<byte> behind = text[from..Math.Min(text.Length, from + Near)];
        int quote = behind.IndexOfAny((byte)'"', (byte)'\'', (byte)'`');
        int line = behind.IndexOf((byte)'\n');
        if (quote >= 0 && (line < 0 || quote < line || GoesOn(behind[..line])))
        {
            return true;
        }

        ReadOnlySpan<byte> before = text[Math.Max(0, start - Near)..start];
        before = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return before.LastIndexOfAny((byte)'"', (byte)'\'') is >= 0 and var close && before[close..].IndexOfAny((byte)'=', (byte)'(') > 0
            || behind.IndexOf("<<"u8) >= 0
            || behind.IndexOf("[["u8) >= 0
            || behind.IndexOf("q("u8) >= 0
            || behind.IndexOf("q{"u8) >= 0;
    }

    private static bool GoesOn(ReadOnlySpan<byte> line) =>
        line.TrimEnd(" \t\r"u8)
            is [
                ..,
                (byte)'='
                or (byte)'('
                or (byte)'['
                or (byte)'{'
                or (byte)':'
                or (byte)','
                or (byte)'+'
                or (byte)'.'
                or (byte)'\\'
                or (byte)'|'
                or (byte)'?'
                or (byte)'>',
            ];
}
