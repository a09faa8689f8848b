namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>
/// One object's bytes in a reused buffer: a line feed, the bytes, <see cref="FileContent.Padding"/> zero bytes. Valid during the visit.
/// </summary>
public sealed class ObjectContent
{
    internal ObjectContent(byte[] buffer) => Buffer = buffer;

    /// <summary>Number of the object.</summary>
    public int Number { get; internal set; }

    /// <summary>The bytes start at index 1.</summary>
    public byte[] Buffer { get; internal set; }

    public int Length { get; internal set; }

    public ReadOnlySpan<byte> Bytes => Buffer.AsSpan(1, Length);

    /// <summary>What the visitor wants to find again when an object is derived from this one.</summary>
    public object? State { get; set; }

    /// <summary>
    /// Whether the visitor found nothing but ASCII in it, so that what is derived from it need not be looked at whole for that.
    /// </summary>
    public bool IsAscii { get; set; }

    internal int NextChild { get; set; }

    internal Span<byte> Prepare(int number, int length)
    {
        Number = number;
        Length = length;
        State = null;
        IsAscii = false;
        Buffer[0] = (byte)'\n';
        Buffer.AsSpan(1 + length, FileContent.Padding).Clear();
        return Buffer.AsSpan(1, length);
    }
}
