namespace Seatrial.Components.Versions.Python;

/// <summary>
/// The order of Python's versions before PEP 440 (setuptools' pkg_resources.parse_version up to 8.0): numbers and words, words before
/// <c>final</c> older.
/// </summary>
internal static class LegacyPythonOrder
{
    private const string Final = "*final";

    public static int Compare(string a, string b)
    {
        var left = Key(a);
        var right = Key(b);
        for (int i = 0; i < left.Count && i < right.Count; i++)
        {
            int order = string.CompareOrdinal(left[i], right[i]);
            if (order != 0)
            {
                return Math.Sign(order);
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    private static List<string> Key(string text)
    {
        var key = new List<string>();
        foreach (string part in Parts(text.ToLowerInvariant()).Append(Final))
        {
            if (part[0] == '*')
            {
                if (string.CompareOrdinal(part, Final) < 0)
                {
                    RemoveLast(key, "*final-");
                }

                RemoveLast(key, "00000000");
            }

            key.Add(part);
        }

        return key;
    }

    private static void RemoveLast(List<string> key, string value)
    {
        while (key.Count > 0 && string.Equals(key[^1], value, StringComparison.Ordinal))
        {
            key.RemoveAt(key.Count - 1);
        }
    }

    /// <summary>Numbers padded to eight digits, words with a star in front.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        for (int at = 0; at < text.Length; )
        {
            int end = at + 1;
            Func<char, bool>? isMore =
                char.IsAsciiDigit(text[at]) ? char.IsAsciiDigit
                : char.IsAsciiLetterLower(text[at]) ? char.IsAsciiLetterLower
                : null;
            if (isMore is null && text[at] is not ('.' or '-'))
            {
                isMore = c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-');
            }

            while (isMore is not null && end < text.Length && isMore(text[end]))
            {
                end++;
            }

            string part = text[at..end];
            at = end;
            if (part[0] == '.')
            {
                continue;
            }

            yield return char.IsAsciiDigit(part[0])
                ? part.PadLeft(8, '0')
                : "*"
                    + part switch
                    {
                        "pre" or "preview" or "rc" => "c",
                        "-" => "final-",
                        "dev" => "@",
                        _ => part,
                    };
        }
    }
}
