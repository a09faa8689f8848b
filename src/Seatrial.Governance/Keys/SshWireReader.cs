using System.Buffers.Binary;
using System.Text;

namespace Seatrial.Governance.Keys;

/// <summary>
/// Reads the data types of SSH (RFC 4251, section 5); after the first that does not fit, everything is empty and <see cref="IsBroken"/>.
/// </summary>
internal ref struct SshWireReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    public bool IsBroken { get; private set; }

    /// <summary>Whether everything was read and all of it fitted.</summary>
    public readonly bool IsAtEnd => !IsBroken && rest.IsEmpty;

    public ReadOnlySpan<byte> String() => Raw((int)Math.Min(Number(), int.MaxValue));

    public string Text() => Encoding.ASCII.GetString(String());

    public uint Number()
    {
        var four = Raw(4);
        return four.Length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(four) : 0;
    }

    public ReadOnlySpan<byte> Raw(int count)
    {
        if (IsBroken || count > rest.Length)
        {
            IsBroken = true;
            return [];
        }

        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
