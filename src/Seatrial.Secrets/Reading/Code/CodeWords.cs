using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>Whether a program that has words of credentials in it is worth its lexing: most of them name variables that hold no literal.</summary>
internal static class CodeWords
{
    /// <summary>How far behind a word the literal that it names may begin, brackets of maps and lists left out.</summary>
    public const int Reach = 4000;

    /// <summary>How many bytes are looked at behind a word for a quote.</summary>
    private const int Near = 200;

    public static bool AreWorthReading(ReadOnlySpan<byte> text, IReadOnlyList<ByteRange> words)
    {
        if (words.Count == 0)
        {
            return true;
        }

        foreach (ByteRange word in words)
        {
            if (HasLiteral(text, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A quote follows that is not the closing one of the word's own string, on the line or on the next where the line goes on.</summary>
    private static bool HasLiteral(ReadOnlySpan<byte> text, ByteRange word)
    {
        int end = Math.Min(text.Length, word.End + Near);
        int at = word.End;
        while (at < end && (Values.Bytes.IsWord(text[at]) || text[at] is (byte)'-' or (byte)'.'))
        {
            at++;
        }

        if (at < end && text[at] is (byte)'"' or (byte)'\'' or (byte)'`')
        {
            at++;
        }

        ReadOnlySpan<byte> behind = text[at..end];
        int quote = behind.IndexOfAny((byte)'"', (byte)'\'', (byte)'`');
        int line = behind.IndexOf((byte)'\n');
        if (quote < 0)
        {
            return behind.IndexOf("<<"u8) >= 0 || behind.IndexOf("[["u8) >= 0;
        }

        return line < 0 || quote < line || behind[..line].TrimEnd(" \t\r"u8) is [.., (byte)'=' or (byte)'(' or (byte)'[' or (byte)'{' or (byte)':' or (byte)',' or (byte)'+' or (byte)'.' or (byte)'\\' or (byte)'|' or (byte)'?' or (byte)'>'];
    }
}
