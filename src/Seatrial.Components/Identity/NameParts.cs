using System.Buffers;
using System.Text;

namespace Seatrial.Components.Identity;

/// <summary>Names without what registries and people write differently.</summary>
internal static class NameParts
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("-_./@:");

    public static string[] Words(string name)
    {
        var words = new List<string>();
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            if (i == name.Length || Separators.Contains(name[i]))
            {
                if (i > start)
                {
                    words.Add(name[start..i]);
                }

                start = i + 1;
            }
        }

        return [.. words];
    }

    public static string Letters(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (!Separators.Contains(c))
            {
                builder.Append(c);
            }
        }

        return builder.ToString();
    }

    /// <summary>One bit for each letter and digit; all other signs share one.</summary>
    public static ulong Mask(string letters)
    {
        ulong mask = 0;
        foreach (char c in letters)
        {
            mask |=
                1UL
                << (
                    char.IsAsciiLetterLower(c) ? c - 'a'
                    : char.IsAsciiDigit(c) ? 26 + (c - '0')
                    : 36
                );
        }

        return mask;
    }
}
