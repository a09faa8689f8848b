namespace Seatrial.Components.Versions.Java;

/// <summary>Reads a version into nested lists, as specified in the reference of the POM (https://maven.apache.org/pom.html#Version_Order_Specification).</summary>
internal static class MavenVersion
{
    /// <summary>Maven takes no longer one; it bounds the depth of lists too.</summary>
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
        var list = root;
        bool isDigit = false;
        bool isCombination = false;
        int start = 0;
        for (int i = 0; i < version.Length; i++)
        {
            char c = version[i];
            if (c == '.')
            {
                list.Items!.Add(i == start ? MavenItem.OfNumber("") : Item(version.AsSpan(start, i - start), isDigit, isCombination));
                isCombination = false;
                start = i + 1;
            }
            else if (c == '-')
            {
                if (i == start)
                {
                    list.Items!.Add(MavenItem.OfNumber(""));
                }
                else
                {
                    // X-1 is read as X1.
                    if (!isDigit && i + 1 < version.Length && char.IsAsciiDigit(version[i + 1]))
                    {
                        isCombination = true;
                        continue;
                    }

                    list.Items!.Add(Item(version.AsSpan(start, i - start), isDigit, isCombination));
                }

                start = i + 1;
                list = Nest(list, nested);
                isCombination = false;
            }
            else if (char.IsAsciiDigit(c))
            {
                if (!isDigit && i > start)
                {
                    isCombination = true;
                    list = Nest(list, nested);
                }

                isDigit = true;
            }
            else
            {
                if (isDigit && i > start)
                {
                    list.Items!.Add(Item(version.AsSpan(start, i - start), isDigit: true, isCombination));
                    start = i;
                    list = Nest(list, nested);
                    isCombination = false;
                }

                isDigit = false;
            }
        }

        if (version.Length > start)
        {
            // A word behind a dot is read as behind a hyphen.
            list = isDigit ? list : Nest(list, nested);
            list.Items!.Add(Item(version.AsSpan(start), isDigit, isCombination));
        }

        for (int i = nested.Count - 1; i >= 0; i--)
        {
            Normalize(nested[i].Items!);
        }

        return root;
    }

    /// <summary>A list within the list, where that holds something already.</summary>
    private static MavenItem Nest(MavenItem list, List<MavenItem> nested)
    {
        if (list.Items!.Count == 0)
        {
            return list;
        }

        var inner = MavenItem.NewList();
        list.Items.Add(inner);
        nested.Add(inner);
        return inner;
    }

    private static MavenItem Item(ReadOnlySpan<char> text, bool isDigit, bool isCombination)
    {
        if (isCombination)
        {
            int digit = text.IndexOfAnyInRange('0', '9');
            return MavenItem.OfBoth(text[..digit].TrimEnd('-'), text[digit..]);
        }

        return isDigit ? MavenItem.OfNumber(text) : MavenItem.OfWord(text);
    }

    /// <summary>Zeros and empty words go from ends, and from before a word.</summary>
    private static void Normalize(List<MavenItem> items)
    {
        for (int i = items.Count - 1; i >= 0; i--)
        {
            if (items[i].IsNull
                && (i == items.Count - 1
                    || items[i + 1].IsText
                    || items[i + 1].Items is [{ Word: not null }, ..]))
            {
                items.RemoveAt(i);
            }
        }

        if (items is [{ Items: { } only }])
        {
            items.Clear();
            items.AddRange(only);
        }
    }
}
