namespace Seatrial.Secrets.Fixing;

/// <summary>How a program in one language gets a value from its environment. A row of <see cref="CodeLanguages"/>.</summary>
internal sealed record CodeLanguage
{
    /// <summary>File endings with their dot, separated by spaces.</summary>
    public required string Extensions { get; init; }

    public required CodeLexicon Lexicon { get; init; }

    /// <summary>The expression that reads a variable at a place.</summary>
    public required Func<CodeSite, string, string> Read { get; init; }

    /// <summary>Whether the expression gives nothing, and does not fail, where the variable is not set.</summary>
    public bool IsAbsentInSilence { get; init; }

    /// <summary>What joins strings; empty where no sign does, so that a part of a string stays.</summary>
    public string Join { get; init; } = "+";

    /// <summary>Why a string at this place cannot become an expression; null where it can.</summary>
    public Func<CodeSite, string?> Obstacle { get; init; } = _ => null;

    /// <summary>Further edits that the expression needs: an import, a constant that becomes a variable.</summary>
    public Func<CodeSite, IEnumerable<FixEdit>> Besides { get; init; } = _ => [];
}
