namespace Seatrial.Engine.Workspaces;

/// <summary>A regular file of the tree that is not excluded.</summary>
/// <param name="Path">Relative to the workspace root, '/' separated.</param>
/// <param name="Size">Length in bytes when it was listed; it may have changed since.</param>
/// <param name="Role">What kind of file its path says it is.</param>
public sealed record WorkspaceFile(string Path, long Size, FileRole Role)
{
    public ReadOnlySpan<char> Name => Path.AsSpan(Path.LastIndexOf('/') + 1);

    /// <summary>With the dot, empty where there is none.</summary>
    public ReadOnlySpan<char> Extension => System.IO.Path.GetExtension(Path.AsSpan());
}
