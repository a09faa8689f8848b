using System.Buffers;
using System.Globalization;
using System.Text;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.History.Purging;

/// <summary>
/// A line for the file that <c>git filter-repo --replace-text</c> reads (its manual, "Content based filtering"): <c>literal:</c> or
/// <c>regex:</c>, which is Python's, then <c>==&gt;</c> and what comes instead. It covers a secret whole, however its lines are written.
/// </summary>
internal static class PurgeExpression
{
    public const string Replacement = "==>***REMOVED***";

    private static readonly SearchValues<byte> Base64 = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="u8
    );

    /// <summary>Between two lines of a key: line ends and indents, or what a string of a program has instead.</summary>
    private const string Break = @"(?:\s|\\[nrt]|[""',+.])";

    private const int MostOfBlock = 40000;
    private const int MostOfHeaders = 400;
    private const int ShortestLine = 32;

    /// <summary>Where the whole secret stands: of a key in PEM from its first line to its last.</summary>
    public static Range WholeOf(ReadOnlySpan<byte> text, int start, int length)
    {
        var value = text.Slice(start, length);
        if (!value.StartsWith("-----BEGIN "u8))
        {
            return start..(start + length);
        }

        var rest = text[start..Math.Min(text.Length, start + MostOfBlock)];
        int end = rest.IndexOf("-----END "u8);
        int close = end < 0 ? -1 : rest[(end + 9)..].IndexOf("-----"u8);
        return close < 0 ? start..(start + length) : start..(start + end + 9 + close + 5);
    }

    /// <summary>The line for a secret.</summary>
    /// <param name="whole">The secret as it is written.</param>
    public static string Of(ReadOnlySpan<byte> whole)
    {
        if (whole.StartsWith("-----BEGIN "u8) && whole[11..].IndexOf("-----"u8) is > 0 and var label)
        {
            return OfBlock(whole, whole.Slice(11, label));
        }

        bool isPlain = whole.IndexOfAnyExceptInRange((byte)'!', (byte)'~') < 0 && whole.IndexOf("==>"u8) < 0;
        return isPlain && Guessability.IsBeyondGuessing(whole)
            ? $"literal:{Encoding.ASCII.GetString(whole)}{Replacement}"
            : $"regex:{(Bytes.IsWord(whole[0]) ? "(?<![A-Za-z0-9_])" : "")}{Escape(whole)}{(Bytes.IsWord(whole[^1]) ? "(?![A-Za-z0-9_])" : "")}{Replacement}";
    }

    /// <summary>
    /// A key in PEM, told from others by its first line, up to its end, or as far as it goes: a version may have lost the line that ends
    /// it, and the text behind it is not the key's then.
    /// </summary>
    private static string OfBlock(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> label)
    {
        int head = "-----BEGIN ".Length + label.Length + "-----".Length;
        var line = FirstLine(whole[head..]);
        if (line.IsEmpty)
        {
            return $"regex:{Escape(whole)}{Replacement}";
        }

        string start = $@"{Escape(whole[..head])}[\s\S]{{0,{MostOfHeaders}}}?{Escape(line)}";
        return $@"regex:{start}(?:(?:(?!-----BEGIN )[\s\S]){{0,{MostOfBlock}}}?{Escape("-----END "u8)}{Escape(label)}{Escape("-----"u8)}|(?:[A-Za-z0-9+/=]|{Break})*){Replacement}";
    }

    /// <summary>The first stretch of base64 that is long enough to be one key's and no other's.</summary>
    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> body)
    {
        for (int at = 0; at < body.Length; )
        {
            int length = body[at..].IndexOfAnyExcept(Base64);
            length = length < 0 ? body.Length - at : length;
            if (length >= ShortestLine)
            {
                return body.Slice(at, length);
            }

            at += length + 1;
        }

        return [];
    }

    /// <summary>Bytes as a regular expression that means just them; a line end stands for any, with its indent.</summary>
    private static string Escape(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length * 2);
        for (int i = 0; i < bytes.Length; i++)
        {
            byte b = bytes[i];
            if (b is (byte)'\n' or (byte)'\r')
            {
                text.Append(@"\s+");
                while (i + 1 < bytes.Length && bytes[i + 1] is (byte)'\n' or (byte)'\r' or (byte)' ' or (byte)'\t')
                {
                    i++;
                }
            }
            else if (char.IsAsciiLetterOrDigit((char)b))
            {
                text.Append((char)b);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"\\x{b:x2}");
            }
        }

        return text.ToString();
    }
}
