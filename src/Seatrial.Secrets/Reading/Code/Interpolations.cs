using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>What is computed in the middle of a string: where it begins and ends.</summary>
internal static class Interpolations
{
    private const int Longest = 4096;

    /// <summary>Behind <c>${…}</c> and its kin, nested strings passed over; where it does not end soon, behind its mark.</summary>
    public static int Skip(ReadOnlySpan<byte> text, int at, int inner, in StringForm form, ref long budget)
    {
        if (inner < 0)
        {
            return at + 1;
        }

        byte open = text[inner - 1];
        byte close = open == '(' ? (byte)')' : (byte)'}';
        int end = Math.Min(text.Length, inner + Longest);
        int depth = 1;
        for (int i = inner; i < end; i++)
        {
            byte b = text[i];
            depth +=
                b == open ? 1
                : b == close ? -1
                : 0;
            if (depth == 0)
            {
                return i + 1;
            }

            if (b == '\n' && !form.IsLong)
            {
                break;
            }

            if (b is (byte)'"' or (byte)'\'' or (byte)'`' && SkipNested(text[i..end], b) is > 0 and var length)
            {
                i += length - 1;
            }
        }

        budget -= end - inner;
        return inner;
    }

    /// <summary>Length of a simple string on one line; 0 where it does not end.</summary>
    private static int SkipNested(ReadOnlySpan<byte> text, byte quote)
    {
        for (int i = 1; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] == quote)
            {
                return i + 1;
            }

            i += text[i] == '\\' ? 1 : 0;
        }

        return 0;
    }

    /// <summary>Whether a string of this prefix and quote takes in what is computed.</summary>
    public static bool Are(ReadOnlySpan<byte> prefix, byte quote, Dialect language) =>
        language.InterpolatingQuotes.Contains((char)quote)
        && language.Interpolation switch
        {
            Interpolation.None => false,
            Interpolation.PrefixedBrace => prefix.IndexOfAny("fFtT$"u8) >= 0,
            Interpolation.PrefixedDollar => !prefix.IsEmpty,
            Interpolation.Dollar => !ContainsAny(prefix, language.RawPrefixes),
            _ => true,
        };

    /// <summary>The character at which it begins; 0 for none.</summary>
    public static byte Opener(Interpolation interpolation) =>
        interpolation switch
        {
            Interpolation.Dollar or Interpolation.DollarBrace or Interpolation.PrefixedDollar => (byte)'$',
            Interpolation.HashBrace => (byte)'#',
            Interpolation.PrefixedBrace => (byte)'{',
            Interpolation.BackslashParenthesis => (byte)'\\',
            _ => 0,
        };

    /// <summary>
    /// Whether something computed begins at the mark; <paramref name="inner"/> is where its brackets open, -1 for a bare name.
    /// </summary>
    public static bool Begin(ReadOnlySpan<byte> text, int at, Interpolation interpolation, out int inner)
    {
        byte next = at + 1 < text.Length ? text[at + 1] : (byte)0;
        inner = next is (byte)'{' or (byte)'(' ? at + 2 : -1;
        switch (interpolation)
        {
            case Interpolation.DollarBrace or Interpolation.HashBrace:
                return next == '{';
            case Interpolation.Dollar or Interpolation.PrefixedDollar:
                return next is (byte)'{' or (byte)'_' or (byte)'(' || Bytes.IsLetter(next);
            case Interpolation.PrefixedBrace:
                inner = at + 1;
                return next != '{';
            default:
                return next == '(';
        }
    }

    /// <summary>Whether anything computed is in the text.</summary>
    public static bool Occur(ReadOnlySpan<byte> content, Interpolation interpolation)
    {
        byte opener = Opener(interpolation);
        for (int i = 0; i < content.Length; i++)
        {
            int next = content[i..].IndexOf(opener);
            if (next < 0)
            {
                return false;
            }

            i += next;
            if (Begin(content, i, interpolation, out _))
            {
                return true;
            }

            i++;
        }

        return false;
    }

    /// <summary>Whether a prefix has one of the marks.</summary>
    public static bool ContainsAny(ReadOnlySpan<byte> prefix, string marks)
    {
        foreach (byte b in prefix)
        {
            if (marks.Contains((char)b))
            {
                return true;
            }
        }

        return false;
    }
}
