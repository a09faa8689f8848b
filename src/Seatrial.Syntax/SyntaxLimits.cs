namespace Seatrial.Syntax;

/// <summary>
/// What one file may cost. Text beyond any of these is left out of the tree, and <see cref="SyntaxTree.Status"/> says so.
/// </summary>
public sealed record SyntaxLimits
{
    public static SyntaxLimits Default { get; } = new();

    /// <summary>The longest text, in bytes.</summary>
    public int MaxBytes { get; init; } = 1 << 20;

    /// <summary>The largest tree, in nodes of 20 bytes.</summary>
    public int MaxNodes { get; init; } = 1_000_000;

    /// <summary>The deepest tree, in levels below the root, so that whoever walks a tree may recurse.</summary>
    public int MaxDepth { get; init; } = 1_000;

    /// <summary>
    /// The work: a hundred parser operations, or 4 KB of text read, count one. All of it is about a second of CPU on a machine of 2024. It
    /// is counted and not timed, so that the result depends neither on the machine nor on its load.
    /// </summary>
    public int MaxSteps { get; init; } = 25_000;

    /// <summary>The CPU time after which a parse ends whatever it has counted: the guard against steps that are slow themselves.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);
}
