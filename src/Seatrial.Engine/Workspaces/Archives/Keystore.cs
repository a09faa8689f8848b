using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Seatrial.Engine.Workspaces.Archives;

/// <summary>
/// A file of private keys under a password: Java's JKS and JCEKS (as <c>sun.security.provider.JavaKeyStore</c> writes them) and PKCS #12
/// (RFC 7292). What it holds is read as far as it is not encrypted; whether one of a few passwords opens it is tried. No key leaves this
/// class.
/// </summary>
public sealed record Keystore
{
    private const int MaxEntries = 200;
    private const int LongestAlias = 200;

    /// <summary>A PKCS #12 with more rounds would cost seconds for each password.</summary>
    private const int MaxIterations = 300_000;

    /// <summary>Where a shrouded key bag stands in the clear part of a PKCS #12: 1.2.840.113549.1.12.10.1.2.</summary>
    private static ReadOnlySpan<byte> ShroudedKeyBag => [0x06, 0x0B, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x0C, 0x0A, 0x01, 0x02];

    private static ReadOnlySpan<byte> FriendlyName => [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x14];

    /// <summary><c>JKS</c>, <c>JCEKS</c> or <c>PKCS #12</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Names of the private keys, as far as they are not encrypted.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Whether it is known to hold a private key; false for a store of certificates, and for one that does not say.</summary>
    public required bool HoldsKey { get; init; }

    /// <summary>Null where the bytes are no keystore.</summary>
    public static Keystore? Read(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xED, 0xFE, 0xED]) ? Java("JKS", bytes)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xCE, 0xCE, 0xCE, 0xCE]) ? Java("JCEKS", bytes)
        : IsPkcs12(bytes) ? Pkcs12(bytes)
        : null;

    /// <summary>The first of the passwords that opens it; null where none does.</summary>
    public static string? OpenedBy(ReadOnlySpan<byte> bytes, IEnumerable<string> passwords)
    {
        foreach (string password in passwords)
        {
            if (IsPkcs12(bytes) ? OpensPkcs12(bytes, password) : OpensJava(bytes, password))
            {
                return password;
            }
        }

        return null;
    }

    private static Keystore Java(string format, ReadOnlySpan<byte> bytes)
    {
        var aliases = new List<string>();
        bool holdsKey = false;
        int count = bytes.Length < 12 ? 0 : (int)Math.Min(MaxEntries, BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]));
        int at = 12;
        for (int i = 0; i < count && at + 6 <= bytes.Length; i++)
        {
            uint tag = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            int length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 4)..]);
            if (at + 6 + length > bytes.Length || tag is not (1 or 2))
            {
                break;
            }

            string alias = Encoding.UTF8.GetString(bytes.Slice(at + 6, Math.Min(length, LongestAlias)));
            at += 6 + length + 8;
            if (tag == 1)
            {
                holdsKey = true;
                aliases.Add(alias);
                at = Skip(bytes, at);
                int chain = at + 4 <= bytes.Length ? (int)Math.Min(MaxEntries, BinaryPrimitives.ReadUInt32BigEndian(bytes[at..])) : 0;
                at += 4;
                for (int c = 0; c < chain && at + 2 <= bytes.Length; c++)
                {
                    at = Certificate(bytes, at);
                }
            }
            else
            {
                at = Certificate(bytes, at);
            }
        }

        return new Keystore
        {
            Format = format,
            Aliases = aliases,
            HoldsKey = holdsKey,
        };
    }

    private static int Certificate(ReadOnlySpan<byte> bytes, int at) =>
        at < 0 || at + 2 > bytes.Length ? bytes.Length : Skip(bytes, at + 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]));

    /// <summary>Behind a piece that its length stands before.</summary>
    private static int Skip(ReadOnlySpan<byte> bytes, int at) =>
        at < 0 || at + 4 > bytes.Length
            ? bytes.Length
            : (int)Math.Min(bytes.Length, at + 4L + BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]));

    private static bool IsPkcs12(ReadOnlySpan<byte> bytes)
    {
        // SEQUENCE { INTEGER 3, SEQUENCE …
        int header =
            bytes.Length < 8 || bytes[0] != 0x30 ? 0
            : bytes[1] < 0x80 ? 2
            : 2 + (bytes[1] & 0x7F);
        return header > 0
            && header + 4 < bytes.Length
            && bytes.Slice(header, 4).SequenceEqual((ReadOnlySpan<byte>)[0x02, 0x01, 0x03, 0x30]);
    }

    private static Keystore Pkcs12(ReadOnlySpan<byte> bytes)
    {
        var aliases = new List<string>();
        var rest = bytes;
        for (int at = rest.IndexOf(FriendlyName); at >= 0 && aliases.Count < MaxEntries; at = rest.IndexOf(FriendlyName))
        {
            rest = rest[(at + FriendlyName.Length)..];

            // SET { BMPString … }, both with short lengths.
            if (rest.Length > 4 && rest[0] == 0x31 && rest[2] == 0x1E && rest[3] < 0x80 && rest.Length >= 4 + rest[3])
            {
                aliases.Add(Encoding.BigEndianUnicode.GetString(rest.Slice(4, rest[3])));
            }
        }

        return new Keystore
        {
            Format = "PKCS #12",
            Aliases = [.. aliases.Distinct(StringComparer.Ordinal)],
            HoldsKey = bytes.IndexOf(ShroudedKeyBag) >= 0,
        };
    }

    /// <summary>The digest at the end is over the password, a fixed phrase and the rest of the file.</summary>
    private static bool OpensJava(ReadOnlySpan<byte> bytes, string password)
    {
        if (bytes.Length < 32)
        {
            return false;
        }

#pragma warning disable CA5350 // The format asks for SHA-1.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        hash.AppendData(Encoding.BigEndianUnicode.GetBytes(password));
        hash.AppendData("Mighty Aphrodite"u8);
        hash.AppendData(bytes[..^20]);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(bytes[^20..]);
    }

    private static bool OpensPkcs12(ReadOnlySpan<byte> bytes, string password)
    {
        try
        {
            var limits = new Pkcs12LoaderLimits
            {
                IgnorePrivateKeys = true,
                MacIterationLimit = MaxIterations,
                IndividualKdfIterationLimit = MaxIterations,
                TotalKdfIterationLimit = MaxIterations * 2,
            };
            foreach (
                var certificate in X509CertificateLoader.LoadPkcs12Collection(bytes, password, X509KeyStorageFlags.EphemeralKeySet, limits)
            )
            {
                certificate.Dispose();
            }

            return true;
        }
        catch (Exception e) when (e is CryptographicException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
