using System.Globalization;
using System.Text.RegularExpressions;

namespace Seatrial.Components.Versions.Php;

/// <summary>Reads one alternative of a Composer constraint into bounds of normalised versions.</summary>
internal static partial class ComposerBounds
{
    private const string Version =
        @"v?(?<n1>[0-9]+)(?:\.(?<n2>[0-9]+))?(?:\.(?<n3>[0-9]+))?(?:\.(?<n4>[0-9]+))?(?:"
        + ComposerVersion.Modifiers
        + @"|\.(?<xdev>[xX*][.-]?dev))(?:\+[^\s]+)?";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>An empty list admits everything; null: not a constraint.</summary>
    public static List<VersionBound>? Read(string text)
    {
        var found = new List<VersionBound>();
        foreach (string part in Parts(text))
        {
            if (!Add(part, found))
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>Split at commas and blanks that join constraints, not at those within one.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        string joined = Alias().Replace(text, "${name}");
        joined = FlagAfterBlank().Replace(joined, "${symbol}${version}");
        joined = AfterSymbol().Replace(joined, "${symbol}");
        joined = Hyphen().Replace(joined, "\u0001");
        string[] parts = joined.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? [""] : parts.Select(p => p.Replace("\u0001", " - ", StringComparison.Ordinal));
    }

    private static bool Add(string part, List<VersionBound> found)
    {
        string stability = "";
        if (Flag().Match(part) is { Success: true } flag)
        {
            part = flag.Groups["version"].Length > 0 ? flag.Groups["version"].Value : "*";
            stability = flag.Groups["flag"].Value;
            stability = string.Equals(stability, "stable", StringComparison.Ordinal) ? "" : stability;
        }

        part = Reference().Match(part) is { Success: true } reference ? reference.Groups["branch"].Value : part;
        if (Any().IsMatch(part))
        {
            if (part.Length > 1)
            {
                found.Add(new VersionBound(BoundSymbol.AtLeast, "0.0.0.0-dev"));
            }

            return true;
        }

        if (Tilde().Match(part) is { Success: true } tilde)
        {
            int position = Given(tilde, "") + (tilde.Groups["xdev"].Length > 0 ? 1 : 0);
            return Between(part[1..], tilde, Math.Max(1, position - 1), found);
        }

        if (Caret().Match(part) is { Success: true } caret)
        {
            bool hasMinor = caret.Groups["n2"].Length > 0;
            bool hasPatch = caret.Groups["n3"].Length > 0;
            int position =
                caret.Groups["n1"].Value is not "0" || !hasMinor ? 1
                : caret.Groups["n2"].Value is not "0" || !hasPatch ? 2
                : 3;
            return Between(part[1..], caret, position, found);
        }

        if (Placeholder().Match(part) is { Success: true } wild)
        {
            int position = Math.Min(Given(wild, ""), 3);
            string low = Numbers(wild, "", position, raise: false) + "-dev";
            if (low is not "0.0.0.0-dev")
            {
                found.Add(new VersionBound(BoundSymbol.AtLeast, low));
            }

            found.Add(new VersionBound(BoundSymbol.Less, Numbers(wild, "", position, raise: true) + "-dev"));
            return true;
        }

        return Span().Match(part) is { Success: true } span ? FromTo(span, found) : Comparison(part, stability, found);
    }

    private static bool Between(string text, Match match, int position, List<VersionBound> found)
    {
        bool isPlain = match.Groups["stability"].Length == 0 && match.Groups["dev"].Length == 0 && match.Groups["xdev"].Length == 0;
        if (ComposerVersion.Normalize(isPlain ? text + "-dev" : text) is not { } low)
        {
            return false;
        }

        found.Add(new VersionBound(BoundSymbol.AtLeast, low));
        found.Add(new VersionBound(BoundSymbol.Less, Numbers(match, "", position, raise: true) + "-dev"));
        return true;
    }

    private static bool FromTo(Match span, List<VersionBound> found)
    {
        string from = span.Groups["from"].Value;
        string to = span.Groups["to"].Value;
        var first = Whole().Match(from);
        var last = Whole().Match(to);
        if (ComposerVersion.Normalize(from) is not { } low || ComposerVersion.Normalize(to) is not { } high)
        {
            return false;
        }

        found.Add(new VersionBound(BoundSymbol.AtLeast, IsPlain(first) ? low + "-dev" : low));
        bool isWhole = (last.Groups["n2"].Length > 0 && last.Groups["n3"].Length > 0) || !IsPlain(last);
        found.Add(
            isWhole
                ? new VersionBound(BoundSymbol.AtMost, high)
                : new VersionBound(BoundSymbol.Less, Numbers(last, "", last.Groups["n2"].Length > 0 ? 2 : 1, raise: true) + "-dev")
        );
        return true;
    }

    private static bool Comparison(string part, string stability, List<VersionBound> found)
    {
        var match = Symbol().Match(part);
        string text = match.Groups["version"].Value;
        string symbol = match.Groups["symbol"].Value;
        string? version = ComposerVersion.Normalize(text);
        if (version is null && text.EndsWith("-dev", StringComparison.Ordinal) && BranchName().IsMatch(text))
        {
            version = ComposerVersion.Normalize("dev-" + text[..^4]);
        }

        if (version is null || VersionBound.Parse(symbol, "") is not { } bound)
        {
            return false;
        }

        bool isStable = !version.StartsWith("dev-", StringComparison.Ordinal) && !version.Contains('-', StringComparison.Ordinal);
        if (bound.Symbol != BoundSymbol.Equal && stability.Length > 0 && isStable)
        {
            version += "-" + stability;
        }
        else if (
            bound.Symbol is BoundSymbol.Less or BoundSymbol.AtLeast
            && !HasStability().IsMatch(text)
            && !text.StartsWith("dev-", StringComparison.Ordinal)
        )
        {
            version += "-dev";
        }

        found.Add(bound with { Version = version });
        return true;
    }

    private static bool IsPlain(Match match) =>
        match.Groups["stability"].Length == 0 && match.Groups["dev"].Length == 0 && match.Groups["xdev"].Length == 0;

    private static int Given(Match match, string prefix) =>
        match.Groups[prefix + "n4"].Length > 0 ? 4
        : match.Groups[prefix + "n3"].Length > 0 ? 3
        : match.Groups[prefix + "n2"].Length > 0 ? 2
        : 1;

    /// <summary>Four numbers: those up to a position, the one there raised or not, zeros behind.</summary>
    private static string Numbers(Match match, string prefix, int position, bool raise) =>
        string.Join(
            '.',
            Enumerable
                .Range(1, 4)
                .Select(i =>
                {
                    var number = i > position ? 0 : Digits.Value(match.Groups[prefix + "n" + i].Value);
                    return (i == position && raise ? number + 1 : number).ToString(CultureInfo.InvariantCulture);
                })
        );

    [GeneratedRegex(@"(?<name>[^,\s]+) +as +[^,\s]+", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alias();

    /// <summary>Behind a blank, Composer does not take a flag for one.</summary>
    [GeneratedRegex(
        @"(?<symbol>[<>=!]+)\s+(?<version>[^,\s@]+)@(stable|RC|beta|alpha|dev)(?=[,\s]|$)",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex FlagAfterBlank();

    [GeneratedRegex(@"(?<symbol>[<>=!~^]+)\s+", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AfterSymbol();

    [GeneratedRegex(@"\s+-\s+", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hyphen();

    [GeneratedRegex(@"^(?<version>[^,\s]*)@(?<flag>stable|RC|beta|alpha|dev)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Flag();

    [GeneratedRegex(@"^(?<branch>dev-[^,\s@#]+|[^,\s@#]+\.x-dev)#.+$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^v?[xX*](?:\.[xX*])*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Any();

    [GeneratedRegex("^~" + Version + "$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tilde();

    [GeneratedRegex(@"^\^" + Version + "$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Caret();

    [GeneratedRegex(@"^v?(?<n1>[0-9]+)(?:\.(?<n2>[0-9]+))?(?:\.(?<n3>[0-9]+))?(?:\.[xX*])+$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("^(?<from>[^ ]+) - (?<to>[^ ]+)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Span();

    [GeneratedRegex("^" + Version + "$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?<symbol><>|!=|>=?|<=?|==?)?\s*(?<version>.*)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Symbol();

    [GeneratedRegex("^[0-9a-zA-Z./-]+$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BranchName();

    [GeneratedRegex("-" + ComposerVersion.Modifiers + "$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HasStability();
}
