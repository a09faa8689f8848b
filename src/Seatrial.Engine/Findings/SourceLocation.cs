namespace Seatrial.Engine.Findings;

/// <summary>
/// A place in the scanned tree. <paramref name="Path"/> is relative to the workspace root and uses '/'.
/// Lines and columns are 1-based, columns count UTF-16 code units as SARIF 2.1.0 (section 3.30) does; 0 means "the whole file".
/// </summary>
public sealed record SourceLocation(string Path, int Line = 0, int Column = 0, int EndLine = 0, int EndColumn = 0)
    : IComparable<SourceLocation>
{
    public int CompareTo(SourceLocation? other)
    {
        if (other is null)
        {
            return 1;
        }

        int byPath = string.CompareOrdinal(Path, other.Path);
        return byPath != 0
            ? byPath
            : (Line, Column, EndLine, EndColumn).CompareTo((other.Line, other.Column, other.EndLine, other.EndColumn));
    }

    public override string ToString() => Line > 0 ? $"{Path}:{Line}" : Path;
}
