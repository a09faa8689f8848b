namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>Where one side of a change is read from: an object of the repository, or a file of the working tree.</summary>
internal readonly record struct TextSource
{
    private TextSource(byte[]? blob, string? path) => (Blob, Path) = (blob, path);

    /// <summary>Object id.</summary>
    public byte[]? Blob { get; }

    /// <summary>Relative to the top of the working tree.</summary>
    public string? Path { get; }

    public static TextSource OfBlob(ReadOnlySpan<byte> id) => new(id.ToArray(), null);

    public static TextSource OfFile(string path) => new(null, path);
}
