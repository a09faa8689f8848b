namespace Seatrial.Components.Versions.Python;

/// <summary>Reads a version with every spelling that PEP 440 normalises (appendix B).</summary>
internal static class Pep440Reader
{
    private static readonly (string Word, char Kind)[] PreWords =
    [
        ("alpha", 'a'),
        ("beta", 'b'),
        ("preview", 'r'),
        ("pre", 'r'),
        ("rc", 'r'),
        ("a", 'a'),
        ("b", 'b'),
        ("c", 'r'),
    ];
    private static readonly (string Word, char Kind)[] PostWords = [("post", 'p'), ("rev", 'p'), ("r", 'p')];
    private static readonly (string Word, char Kind)[] DevWords = [("dev", 'd')];

    /// <summary>Null where the text is no version of PEP 440.</summary>
    public static Pep440Version? Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        text = text.Length > 0 && text[0] is 'v' or 'V' ? text[1..] : text;
        UInt128 epoch = 0;
        if (Digits.Run(text) is > 0 and var length && length < text.Length && text[length] == '!')
        {
            epoch = Digits.Value(text[..length]);
            text = text[(length + 1)..];
        }

        if (!Release(ref text, out var release))
        {
            return null;
        }

        var pre = Part(ref text, PreWords);
        UInt128? post = null;
        if (text.StartsWith('-') && Digits.Run(text[1..]) is > 0 and var implicitPost)
        {
            post = Digits.Value(text.Slice(1, implicitPost));
            text = text[(implicitPost + 1)..];
        }
        else
        {
            post = Part(ref text, PostWords)?.Number;
        }

        var dev = Part(ref text, DevWords)?.Number;
        string local = "";
        if (text.StartsWith('+'))
        {
            if (Local(text[1..]) is not { } read)
            {
                return null;
            }

            local = read;
            text = default;
        }

        return text.Length > 0
            ? null
            : new Pep440Version
            {
                Epoch = epoch,
                Release = release,
                Pre = pre,
                Post = post,
                Dev = dev,
                Local = local,
            };
    }

    private static bool Release(ref ReadOnlySpan<char> text, out UInt128[] release)
    {
        Span<UInt128> numbers = stackalloc UInt128[32];
        int count = 0;
        release = [];
        while (Digits.Run(text) is > 0 and var run)
        {
            if (count == numbers.Length)
            {
                return false;
            }

            numbers[count++] = Digits.Value(text[..run]);
            text = text[run..];
            if (text.Length < 2 || text[0] != '.' || !char.IsAsciiDigit(text[1]))
            {
                break;
            }

            text = text[1..];
        }

        release = numbers[..count].ToArray();
        return count > 0;
    }

    /// <summary>
    /// A word with optional separators around it; no number means 0. Leaves the text alone where none of the words is there.
    /// </summary>
    private static (char Kind, UInt128 Number)? Part(ref ReadOnlySpan<char> text, (string Word, char Kind)[] words)
    {
        var rest = AfterSeparator(text);
        foreach (var (word, kind) in words)
        {
            if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            rest = rest[word.Length..];
            var number = AfterSeparator(rest);
            int run = Digits.Run(number);

            // A separator belongs to the word also where no number follows it: 1.0a- is 1.0a0.
            text = number[run..];
            return (kind, run > 0 ? Digits.Value(number[..run]) : 0);
        }

        return null;
    }

    private static ReadOnlySpan<char> AfterSeparator(ReadOnlySpan<char> text) =>
        text.Length > 0 && text[0] is '-' or '_' or '.' ? text[1..] : text;

    private static string? Local(ReadOnlySpan<char> text)
    {
        bool isAfterSeparator = true;
        foreach (char c in text)
        {
            bool isSeparator = c is '-' or '_' or '.';
            if (isSeparator ? isAfterSeparator : !char.IsAsciiLetterOrDigit(c))
            {
                return null;
            }

            isAfterSeparator = isSeparator;
        }

        return isAfterSeparator ? null : text.ToString().ToLowerInvariant().Replace('-', '.').Replace('_', '.');
    }
}
