namespace Seatrial.Engine.Findings;

/// <summary>One of the places where the same thing was found.</summary>
/// <param name="Location">Where; in an old version of the file when <paramref name="Commit"/> is given.</param>
/// <param name="Commit">Object id of the commit in hexadecimal; null for a place in the working tree.</param>
/// <param name="Note">What else is to be said of this place, as the rest of a sentence: "staged", "on branch release".</param>
public sealed record Occurrence(SourceLocation Location, string? Commit = null, string? Note = null)
{
    private const int ShownDigits = 10;

    /// <summary>As <see cref="SourceLocation.ToString"/>, with what tells it from a place in the tree.</summary>
    public override string ToString()
    {
        string commit = Commit is null ? "" : $" in {Commit[..Math.Min(ShownDigits, Commit.Length)]}";
        return Note is null ? $"{Location}{commit}" : $"{Location}{commit} ({Note})";
    }
}
