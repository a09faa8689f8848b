namespace Seatrial.Components.Versions.Semantic;

/// <summary>Reads one alternative of an npm range into plain comparisons.</summary>
internal static class NpmComparators
{
    /// <summary>
    /// An empty list admits everything; null: not a range. When loose, what is no comparator is passed over, unless nothing else is there.
    /// </summary>
    public static List<SemVerComparator>? Read(string text, RangeOptions options)
    {
        var found = new List<SemVerComparator>();
        var rest = text.AsSpan().Trim();
        if (Hyphen(rest, options, found))
        {
            return found;
        }

        bool hasAny = rest.Length == 0;
        while (rest.Length > 0)
        {
            int symbols = rest.IndexOfAnyExcept("<>=~^");
            var symbol = symbols < 0 ? rest : rest[..symbols];
            rest = symbols < 0 ? default : rest[symbols..].TrimStart();
            int end = rest.IndexOfAny(" \t\r\n");
            var version = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[end..].TrimStart();
            bool isComparator = Add(symbol, version, options, found);
            if (!isComparator && !options.Loose)
            {
                return null;
            }

            hasAny |= isComparator;
        }

        return hasAny ? found : null;
    }

    private static bool Hyphen(ReadOnlySpan<char> text, RangeOptions options, List<SemVerComparator> found)
    {
        int hyphen = text.IndexOf(" - ");
        if (
            hyphen < 0
            || Partial(text[..hyphen].Trim(), options.Loose) is not { } from
            || Partial(text[(hyphen + 3)..].Trim(), options.Loose) is not { } to
        )
        {
            return false;
        }

        if (from.Count > 0)
        {
            string floor = from.Prerelease.Length == 0 && options.IncludePrerelease ? "0" : from.Prerelease;
            found.Add(new SemVerComparator(BoundSymbol.AtLeast, from.FloorWith(floor)));
        }

        if (to.Count > 0)
        {
            bool isNext = !to.IsComplete || (options.IncludePrerelease && to.Prerelease.Length == 0);
            found.Add(isNext ? new SemVerComparator(BoundSymbol.Less, to.Next) : new SemVerComparator(BoundSymbol.AtMost, to.Floor));
        }

        return true;
    }

    private static bool Add(ReadOnlySpan<char> symbol, ReadOnlySpan<char> text, RangeOptions options, List<SemVerComparator> found)
    {
        if (Partial(text, options.Loose) is not { } version || !version.Floor.IsSafe)
        {
            return false;
        }

        string lowest = options.IncludePrerelease ? "0" : "";
        if (version.IsOutOfOrder && symbol is not ("^" or "^=" or "~" or "~>" or "~=" or "~>="))
        {
            return false;
        }

        switch (symbol)
        {
            case "^" or "^=":
                return Between(version, version.Count == 0 ? 0 : CaretPosition(version), lowest, found);
            case "~" or "~>" or "~=" or "~>=":
                return Between(version, Math.Min(version.Count, 2), lowest, found);
            case "" or "=" or "==":
                if (version.IsComplete)
                {
                    found.Add(new SemVerComparator(BoundSymbol.Equal, version.Floor));
                    return true;
                }

                return Between(version, version.Count, lowest, found);
            case ">" or ">=" or "<" or "<=" or ">==" or "<==":
                return Comparison(symbol[0] == '>', symbol.Length > 1, version, lowest, found);
            default:
                return false;
        }
    }

    /// <summary>Which number must not change: the first that is not zero, or the last that is given.</summary>
    private static int CaretPosition(in PartialVersion version) =>
        version.Major > 0 || version.Count == 1 ? 1
        : version.Minor > 0 || version.Count == 2 ? 2
        : 3;

    private static bool Between(in PartialVersion version, int position, string lowest, List<SemVerComparator> found)
    {
        if (position > 0)
        {
            string floor = version.IsComplete ? version.Prerelease : lowest;
            found.Add(new SemVerComparator(BoundSymbol.AtLeast, version.FloorWith(floor)));
            found.Add(new SemVerComparator(BoundSymbol.Less, version.Above(position)));
        }

        return true;
    }

    private static bool Comparison(bool isAbove, bool orEqual, in PartialVersion version, string lowest, List<SemVerComparator> found)
    {
        if (version.Count == 0)
        {
            if (!orEqual)
            {
                found.Add(SemVerComparator.Nothing);
            }
        }
        else if (version.IsComplete)
        {
            var symbol = isAbove
                ? (orEqual ? BoundSymbol.AtLeast : BoundSymbol.Greater)
                : (orEqual ? BoundSymbol.AtMost : BoundSymbol.Less);
            found.Add(new SemVerComparator(symbol, version.Floor));
        }
        else if (isAbove)
        {
            var bound = orEqual ? version.FloorWith(lowest) : version.Next with { Prerelease = lowest };
            found.Add(new SemVerComparator(BoundSymbol.AtLeast, bound));
        }
        else
        {
            found.Add(new SemVerComparator(BoundSymbol.Less, orEqual ? version.Next : version.FloorWith("0")));
        }

        return true;
    }

    private static PartialVersion? Partial(ReadOnlySpan<char> text, bool isLoose) => PartialVersion.Parse(text.TrimStart("v= \t"), isLoose);
}
