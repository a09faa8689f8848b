namespace Seatrial.Secrets.Fixing;

/// <summary>What has to be known of a language to tell its strings from the rest.</summary>
internal sealed record CodeLexicon
{
    public required IReadOnlyList<string> LineComments { get; init; }

    public IReadOnlyList<(string Open, string Close)> BlockComments { get; init; } = [];

    /// <summary>Longer openings first.</summary>
    public required IReadOnlyList<StringForm> Strings { get; init; }

    /// <summary>Letters that may stand directly before a string and belong to it.</summary>
    public string Prefixes { get; init; } = "";

    /// <summary>Whether <c>/…/</c> may be a regular expression.</summary>
    public bool HasRegexLiterals { get; init; }

    /// <summary>Whether <c>'</c> begins a character or a name, as in Rust, and no string.</summary>
    public bool HasLifetimes { get; init; }

    /// <summary>Where code begins; null for the beginning.</summary>
    public string? CodeStart { get; init; }
}
