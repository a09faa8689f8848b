using Seatrial.Engine.Scanning;

namespace Seatrial.Engine.Workspaces.Text;

/// <summary>From a file's bytes to its text, wherever the bytes came from.</summary>
internal static class DecodedText
{
    /// <summary>The text, valid until the buffers are used again; null with a gap where the bytes are no text.</summary>
    /// <param name="file">Whose bytes they are.</param>
    /// <param name="buffer">The bytes start at index 1 and <see cref="FileContent.Padding"/> bytes follow them. May change places with
    /// <paramref name="spare"/>.</param>
    /// <param name="spare">Another buffer, grown where the encoding asks for it.</param>
    /// <param name="length">Number of bytes.</param>
    /// <param name="gap">Why there is no text.</param>
    public static FileContent? Of(WorkspaceFile file, ref byte[] buffer, ref byte[] spare, int length, out CoverageGap? gap)
    {
        var encoding = TextEncodings.Detect(buffer.AsSpan(1, length), out int mark);
        if (encoding == TextEncoding.Binary)
        {
            gap = new CoverageGap(file.Path, GapKind.Binary, "Binary file: its content is not analysed.");
            return null;
        }

        int start = 1 + mark;
        length -= mark;
        if (encoding != TextEncoding.Utf8)
        {
            int needed = TextEncodings.MaxUtf8Bytes(encoding, length) + 1 + FileContent.Padding;
            if (spare.Length < needed)
            {
                spare = GC.AllocateUninitializedArray<byte>(needed);
            }

            length = TextEncodings.ToUtf8(encoding, buffer.AsSpan(start, length), spare.AsSpan(1));
            start = 1;
            (buffer, spare) = (spare, buffer);
        }

        buffer[start - 1] = (byte)'\n';
        buffer.AsSpan(start + length, FileContent.Padding).Clear();
        gap = null;
        return new FileContent(file, buffer, start, length, ContentTraits.Of(file, buffer.AsSpan(start, length)));
    }
}
