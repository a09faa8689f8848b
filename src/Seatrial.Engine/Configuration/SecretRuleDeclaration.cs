using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Configuration;

/// <summary>
/// A kind of credential that a repository describes itself, as it was written: whether its pattern and examples hold is found out by who
/// searches with it.
/// </summary>
public sealed record SecretRuleDeclaration
{
    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>Regular expression in RE2 syntax.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>
    /// Number of the capturing group that is the credential; 0 for the group called <c>secret</c>, else the first, else the whole match.
    /// </summary>
    public int Group { get; init; }

    /// <summary>One of these must stand in the match or shortly before it; empty when nothing is asked for.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Patterns in .gitignore syntax of the files that it is about; empty for all.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    public Severity Severity { get; init; } = Severity.High;

    /// <summary><c>any</c>, <c>chosen</c> (no placeholder, word or reference) or <c>drawn</c> (by a machine).</summary>
    public string Value { get; init; } = "any";

    public string? Impact { get; init; }

    public string Revoke { get; init; } = "";

    /// <summary>Texts that it must report.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Texts that it must not report.</summary>
    public IReadOnlyList<string> Counterexamples { get; init; } = [];

    public required SourceLocation Location { get; init; }
}
