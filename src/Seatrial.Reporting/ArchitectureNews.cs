namespace Seatrial.Reporting;

/// <summary>What a change does to the security architecture, for outputs that tell of a change.</summary>
/// <param name="Lines">The worst first; empty where it does nothing.</param>
/// <param name="FilesRead">Source files that this was told from.</param>
/// <param name="FilesAll">Source files that there are.</param>
public sealed record ArchitectureNews(IReadOnlyList<ArchitectureNewsLine> Lines, int FilesRead, int FilesAll)
{
    public bool IsWhole => FilesRead == FilesAll;
}

/// <summary>One thing that changes.</summary>
/// <param name="Group">Heading for people: <c>Weaker</c>.</param>
/// <param name="IsWeaker">Whether it makes the architecture weaker.</param>
/// <param name="IsMaterial">Whether a sign-off lapses by it.</param>
/// <param name="Sentence">What, in plain words, without its full stop.</param>
public sealed record ArchitectureNewsLine(string Group, bool IsWeaker, bool IsMaterial, string Sentence);
