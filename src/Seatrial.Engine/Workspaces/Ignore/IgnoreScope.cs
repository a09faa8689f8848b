namespace Seatrial.Engine.Workspaces.Ignore;

/// <summary>The ignore files that hold in a folder, innermost first: the first that decides counts.</summary>
/// <param name="File">Rules of this folder.</param>
/// <param name="BaseLength">UTF-8 bytes of the folder's path with its closing slash; 0 at the top.</param>
/// <param name="Outer">What holds above.</param>
internal sealed record IgnoreScope(IgnoreFile File, int BaseLength, IgnoreScope? Outer)
{
    /// <summary>Whether a path is ignored, given that no folder above it is.</summary>
    /// <param name="scope">Null where there is no rule at all.</param>
    /// <param name="path">From the top to the entry, without a closing slash.</param>
    /// <param name="nameLength">Bytes of the last component.</param>
    /// <param name="isFolder">Links to folders are not folders.</param>
    public static bool Ignores(IgnoreScope? scope, ReadOnlySpan<byte> path, int nameLength, bool isFolder)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            if (scope.File.Decide(path[scope.BaseLength..], path[^nameLength..], isFolder) is { } decided)
            {
                return decided;
            }
        }

        return false;
    }

    /// <summary>This scope with the rules of a folder inside, or itself where that has none.</summary>
    public static IgnoreScope? With(IgnoreScope? scope, byte[]? text, int baseLength) =>
        text is not null && IgnoreFile.Parse(text) is { IsEmpty: false } file ? new IgnoreScope(file, baseLength, scope) : scope;
}
