namespace Seatrial.Engine.Workspaces.Archives;

/// <summary>
/// What a stream gives, up to a number of bytes: the one after them is an <see cref="InvalidDataException"/>. Headers that a library reads
/// into memory by itself, and entries that it skips by itself, stay within the archive's budget this way.
/// </summary>
internal sealed class BoundedStream(Stream inner, long most) : Stream
{
    private long left = most;

    /// <summary>Whether more was asked for than may be given.</summary>
    public bool IsSpent => left < 0;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        left -= read;
        return left >= 0 ? read : throw new InvalidDataException("More is unpacked than may be.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
