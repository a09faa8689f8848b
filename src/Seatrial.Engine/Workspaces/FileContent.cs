using System.Text;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Text;

namespace Seatrial.Engine.Workspaces;

/// <summary>
/// One file's text as UTF-8, whatever its encoding on disk. The buffer behind <see cref="Utf8"/> belongs to the worker that reads and is
/// overwritten by the next file: nothing may keep it. At least <see cref="Padding"/> zero bytes follow the text, so that vector code may
/// read past its end.
/// </summary>
public sealed class FileContent
{
    /// <summary>Readable zero bytes after the end of the text, and one line feed before its start.</summary>
    public const int Padding = 64;

    private readonly byte[] buffer;
    private readonly int start;
    private readonly int length;
    private string? text;
    private LineIndex? lines;

    /// <summary>
    /// Wraps a buffer with the text at <paramref name="start"/>, a line feed before it and <see cref="Padding"/> zero bytes behind it.
    /// </summary>
    public FileContent(WorkspaceFile file, byte[] buffer, int start, int length, FileTraits traits = FileTraits.None)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(start, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(buffer.Length, start + length + Padding, nameof(buffer));
        File = file;
        Traits = traits;
        this.buffer = buffer;
        this.start = start;
        this.length = length;
    }

    public WorkspaceFile File { get; }

    /// <summary>Generated or minified text is handed over all the same; analysers of code leave it alone.</summary>
    public FileTraits Traits { get; }

    /// <summary>Whether people wrote it: neither generated nor minified.</summary>
    public bool IsHandWritten => Traits == FileTraits.None;

    public ReadOnlySpan<byte> Utf8 => buffer.AsSpan(start, length);

    /// <summary>
    /// The text with its surroundings: <see cref="Utf8"/> starts at index 1 and <see cref="Padding"/> zero bytes follow it.
    /// </summary>
    public ReadOnlySpan<byte> Padded => buffer.AsSpan(start - 1, length + 1 + Padding);

    /// <summary>The same text as a string, made on first use; may be kept.</summary>
    public string Text => text ??= Encoding.UTF8.GetString(Utf8);

    /// <summary>From byte offsets to lines and columns, made on first use; valid as long as the text is.</summary>
    public LineIndex Lines => lines ??= new LineIndex(this);

    /// <summary>For tests and for text that does not come from a file.</summary>
    public static FileContent FromText(string path, string text, FileRole role = FileRole.None, FileTraits traits = FileTraits.None)
    {
        byte[] bytes = new byte[1 + Encoding.UTF8.GetByteCount(text) + Padding];
        bytes[0] = (byte)'\n';
        int count = Encoding.UTF8.GetBytes(text, bytes.AsSpan(1));
        return new FileContent(new WorkspaceFile(path, count, role), bytes, 1, count, traits);
    }

    /// <summary>Text that was read elsewhere than in a workspace, in any encoding. Null with a gap where the bytes are no text.</summary>
    public static FileContent? FromBytes(WorkspaceFile file, ReadOnlySpan<byte> bytes, out CoverageGap? gap)
    {
        byte[] copy = GC.AllocateUninitializedArray<byte>(1 + bytes.Length + Padding);
        byte[] spare = [];
        bytes.CopyTo(copy.AsSpan(1));
        return DecodedText.Of(file, ref copy, ref spare, bytes.Length, out gap);
    }
}
