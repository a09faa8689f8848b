using System.Buffers.Binary;
using System.Text;

namespace Seatrial.Governance.Keys;

/// <summary>Writes the data types of SSH (RFC 4251, section 5).</summary>
internal sealed class SshWire
{
    private readonly List<byte> bytes = [];

    public SshWire Text(string value) => String(Encoding.UTF8.GetBytes(value));

    /// <summary>Its length in four bytes and the bytes.</summary>
    public SshWire String(ReadOnlySpan<byte> value)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, value.Length);
        bytes.AddRange(length);
        bytes.AddRange(value);
        return this;
    }

    /// <summary>Unsigned big-endian: without leading zeros, with one where the first bit is set.</summary>
    public SshWire Integer(ReadOnlySpan<byte> unsigned)
    {
        var value = unsigned.TrimStart((byte)0);
        return value.IsEmpty || value[0] < 0x80 ? String(value) : String([0, .. value]);
    }

    public SshWire Raw(ReadOnlySpan<byte> value)
    {
        bytes.AddRange(value);
        return this;
    }

    public byte[] ToArray() => [.. bytes];
}
