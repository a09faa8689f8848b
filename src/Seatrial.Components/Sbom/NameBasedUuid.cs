using System.Security.Cryptography;
using System.Text;

namespace Seatrial.Components.Sbom;

/// <summary>UUIDs of version 5 (RFC 9562, 5.5): the same for the same content.</summary>
internal static class NameBasedUuid
{
    /// <summary>Namespace of SBOMs that Seatrial writes; drawn once.</summary>
    private static readonly Guid Space = new("6f1d4a0e-2c57-4b39-9d8a-51c0b7e3f264");

    public static Guid Of(string content)
    {
        byte[] name = [.. Space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(content)];
#pragma warning disable CA5350 // The standard asks for SHA-1; nothing rests on it here.
        byte[] hash = SHA1.HashData(name);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
