namespace Seatrial.Components.Versions.Numbered;

/// <summary>
/// Ranges of Cabal (https://cabal.readthedocs.io, build-depends): comparisons, <c>==1.2.*</c>, <c>^&gt;=1.2</c>, joined by
/// <c>&amp;&amp;</c> and <c>||</c>.
/// </summary>
internal static class HackageRange
{
    public static VersionRange? Parse(string text, RangeOptions options)
    {
        var alternatives = new List<string>();
        foreach (string alternative in text.Split("||", StringSplitOptions.TrimEntries))
        {
            var all = new List<string>();
            foreach (string part in alternative.Split("&&", StringSplitOptions.TrimEntries))
            {
                if (Plain(part) is not { } plain)
                {
                    return null;
                }

                all.Add(plain);
            }

            alternatives.Add(string.Join(", ", all));
        }

        return OperatorRange.Reader(NumberedOrder.CompareHackage)(string.Join(" || ", alternatives), options);
    }

    /// <summary>The same in plain comparisons.</summary>
    private static string? Plain(string part)
    {
        if (part.StartsWith("^>=", StringComparison.Ordinal))
        {
            string version = part[3..].Trim();
            string[] numbers = version.Split('.');
            return Raised(numbers.Length == 1 ? numbers[0] + ".0" : $"{numbers[0]}.{numbers[1]}") is { } next
                ? $">= {version}, < {next}"
                : null;
        }

        if (part.StartsWith("==", StringComparison.Ordinal) && part.EndsWith(".*", StringComparison.Ordinal))
        {
            string prefix = part[2..^2].Trim();
            return Raised(prefix) is { } next ? $">= {prefix}, < {next}" : null;
        }

        return string.Equals(part, "-any", StringComparison.Ordinal) ? ">= 0" : part;
    }

    private static string? Raised(string version)
    {
        int dot = version.LastIndexOf('.') + 1;
        return Digits.Are(version.AsSpan(dot))
            ? version[..dot] + (Digits.Value(version.AsSpan(dot)) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }
}
