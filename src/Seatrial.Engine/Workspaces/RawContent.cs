using Seatrial.Engine.Workspaces.Text;

namespace Seatrial.Engine.Workspaces;

/// <summary>
/// Bytes that do not come from a file of the tree, such as a version in the history, read as a file of the tree would be.
/// </summary>
public static class RawContent
{
    /// <summary>So many bytes from the beginning tell binary content from text.</summary>
    public const int HeadBytes = TextEncodings.Window;

    /// <summary>What the bytes are.</summary>
    public static RawContentKind KindOf(ReadOnlySpan<byte> bytes) =>
        TextEncodings.Detect(bytes, out int mark) switch
        {
            TextEncoding.Binary => RawContentKind.Binary,
            TextEncoding.Utf8 when mark == 0 => RawContentKind.Utf8,
            _ => RawContentKind.OtherText,
        };

    /// <summary>The text as UTF-8 in a buffer of its own; null for binary content.</summary>
    public static FileContent? Decode(WorkspaceFile file, ReadOnlySpan<byte> bytes)
    {
        var encoding = TextEncodings.Detect(bytes, out int mark);
        if (encoding == TextEncoding.Binary)
        {
            return null;
        }

        bytes = bytes[mark..];
        byte[] buffer = new byte[1 + TextEncodings.MaxUtf8Bytes(encoding, bytes.Length) + FileContent.Padding];
        buffer[0] = (byte)'\n';
        int length = bytes.Length;
        if (encoding == TextEncoding.Utf8)
        {
            bytes.CopyTo(buffer.AsSpan(1));
        }
        else
        {
            length = TextEncodings.ToUtf8(encoding, bytes, buffer.AsSpan(1));
            buffer.AsSpan(1 + length).Clear();
        }

        return new FileContent(file, buffer, 1, length);
    }
}
