namespace Seatrial.Components.Versions.Java;

/// <summary>
/// Reads a version into nested lists, as Maven 3.9 does (https://maven.apache.org/pom.html#Version_Order_Specification): a hyphen, and
/// every change between digits and letters, begins a list within the list.
/// </summary>
internal static class MavenVersion
{
    /// <summary>In characters: no version of a registry is longer, and it bounds the depth of lists.</summary>
    private const int Longest = 256;

    /// <summary>Null where the text is too long to be a version.</summary>
    public static MavenItem? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        string version = text.ToString().ToLowerInvariant();
        var root = MavenItem.NewList();
        var nested = new List<MavenItem> { root };
        bool isDigit = false;
        int start = 0;
        for (int i = 0; i < version.Length; i++)
        {
            char c = version[i];
            if (c is '.' or '-')
            {
                Add(nested, i == start ? MavenItem.OfNumber("") : Item(version.AsSpan(start, i - start), isDigit));
                start = i + 1;
                if (c == '-')
                {
                    Nest(nested);
                }
            }
            else if (char.IsAsciiDigit(c))
            {
                if (!isDigit && i > start)
                {
                    NestWhereFilled(nested);
                    Add(nested, MavenItem.OfWord(version.AsSpan(start, i - start), isBeforeDigit: true));
                    start = i;
                    Nest(nested);
                }

                isDigit = true;
            }
            else
            {
                if (isDigit && i > start)
                {
                    Add(nested, MavenItem.OfNumber(version.AsSpan(start, i - start)));
                    start = i;
                    Nest(nested);
                }

                isDigit = false;
            }
        }

        if (version.Length > start)
        {
            if (!isDigit)
            {
                NestWhereFilled(nested);
            }

            Add(nested, Item(version.AsSpan(start), isDigit));
        }

        for (int i = nested.Count - 1; i >= 0; i--)
        {
            Normalize(nested[i].Items!);
        }

        return root;
    }

    private static void Add(List<MavenItem> nested, MavenItem item) => nested[^1].Items!.Add(item);

    private static void Nest(List<MavenItem> nested)
    {
        var inner = MavenItem.NewList();
        Add(nested, inner);
        nested.Add(inner);
    }

    /// <summary>A word behind a dot is read as one behind a hyphen.</summary>
    private static void NestWhereFilled(List<MavenItem> nested)
    {
        if (nested[^1].Items!.Count > 0)
        {
            Nest(nested);
        }
    }

    private static MavenItem Item(ReadOnlySpan<char> text, bool isDigit) =>
        isDigit ? MavenItem.OfNumber(text) : MavenItem.OfWord(text, isBeforeDigit: false);

    /// <summary>What stands for nothing goes from the end, and from before lists at the end.</summary>
    private static void Normalize(List<MavenItem> items)
    {
        for (int i = items.Count - 1; i >= 0; i--)
        {
            if (items[i].IsNull)
            {
                items.RemoveAt(i);
            }
            else if (items[i].Items is null)
            {
                return;
            }
        }
    }
}
