using System.Text.RegularExpressions;

namespace Seatrial.Components.Versions.Php;

/// <summary>
/// The normal form in which Composer compares versions (https://getcomposer.org/doc/articles/versions.md): four numbers, stability,
/// <c>dev-</c> for branches.
/// </summary>
internal static partial class ComposerVersion
{
    /// <summary>Number of a branch such as <c>2.x-dev</c>.</summary>
    private const string AnyNumber = "9999999";

    /// <summary>In characters: keeps the expressions below cheap.</summary>
    public const int LongestText = 512;

    /// <summary>Null where Composer refuses the text.</summary>
    public static string? Normalize(string text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        string version = text.Trim();
        version = Alias().Match(version) is { Success: true } alias ? alias.Groups["name"].Value : version;
        version = StabilityFlag().Replace(version, "");
        if (version is "master" or "trunk" or "default")
        {
            return "dev-" + version;
        }

        if (version.StartsWith("dev-", StringComparison.OrdinalIgnoreCase))
        {
            return "dev-" + version[4..];
        }

        version = Metadata().Match(version) is { Success: true } metadata ? metadata.Groups["version"].Value : version;
        if (Numbers().Match(version) is { Success: true } match)
        {
            return string.Join('.', [.. Enumerable.Range(1, 4).Select(i => match.Groups["n" + i].Value is { Length: > 0 } n ? n : "0")])
                + Modifier(match);
        }

        if (Date().Match(version) is { Success: true } date)
        {
            return NotDigit().Replace(date.Groups["date"].Value, ".") + Modifier(date);
        }

        return Branch().Match(version) is { Success: true } branch && NormalizeBranch(branch.Groups["name"].Value) is { } numeric
            ? numeric
            : null;
    }

    /// <summary>The stability and the <c>-dev</c> of a match of <see cref="Modifiers"/>.</summary>
    public static string Modifier(Match match)
    {
        string stability = match.Groups["stability"].Value.ToLowerInvariant();
        string modifier = stability is "" or "stable" ? "" : "-" + Expand(stability) + match.Groups["number"].Value.TrimStart('.', '-');
        return stability is not "stable" && match.Groups["dev"].Length > 0 ? modifier + "-dev" : modifier;
    }

    private static string Expand(string stability) =>
        stability switch
        {
            "a" => "alpha",
            "b" => "beta",
            "p" or "pl" => "patch",
            "rc" => "RC",
            _ => stability,
        };

    private static string? NormalizeBranch(string name) =>
        BranchNumbers().Match(name.Trim()) is { Success: true } match
            ? string.Join(
                '.',
                Enumerable.Range(1, 4).Select(i => match.Groups["n" + i].Value is { Length: > 0 } n && Digits.Are(n) ? n : AnyNumber)
            ) + "-dev"
            : null;

    internal const string Modifiers =
        @"[._-]?(?:(?<stability>stable|beta|b|RC|alpha|a|patch|pl|p)(?<number>(?>[.-]?[0-9]+)*)?)?(?<dev>[.-]?dev)?";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(?<name>[^,\s]+) +as +[^,\s]+$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alias();

    [GeneratedRegex("@(?:stable|RC|beta|alpha|dev)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StabilityFlag();

    [GeneratedRegex(@"^(?<version>[^,\s+]+)\+[^\s]+$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Metadata();

    [GeneratedRegex(
        @"^v?(?<n1>[0-9]{1,5})(?:\.(?<n2>[0-9]+))?(?:\.(?<n3>[0-9]+))?(?:\.(?<n4>[0-9]+))?" + Modifiers + "$",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Numbers();

    [GeneratedRegex(
        "^v?(?<date>[0-9]{4}(?:[.:-]?[0-9]{2}){1,6}(?:[.:-]?[0-9]{1,3}){0,2})" + Modifiers + "$",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Date();

    [GeneratedRegex("[^0-9]", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotDigit();

    [GeneratedRegex("^(?<name>.*?)[.-]?dev$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Branch();

    [GeneratedRegex(
        @"^v?(?<n1>[0-9]+)(?:\.(?<n2>[0-9]+|[xX*]))?(?:\.(?<n3>[0-9]+|[xX*]))?(?:\.(?<n4>[0-9]+|[xX*]))?$",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex BranchNumbers();
}
