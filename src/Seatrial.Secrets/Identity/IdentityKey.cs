using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Seatrial.Secrets.Identity;

/// <summary>
/// The key under which credentials are told apart. A repository has one of its own as soon as it has a baseline; until then the
/// documented default is used, which everybody knows, so that nothing that could be guessed is written under it (see
/// <see cref="SecretIdentity"/>).
/// </summary>
public sealed class IdentityKey
{
    /// <summary>Bytes of a key; as many as HMAC-SHA-256 gives out (RFC 2104, section 3).</summary>
    public const int Length = 32;

    private readonly byte[] bytes;

    private IdentityKey(byte[] bytes, bool isOwn)
    {
        this.bytes = bytes;
        IsOwn = isOwn;
    }

    /// <summary>SHA-256 of <c>seatrial secret identity 1</c>: the same for everybody who has no key.</summary>
    public static IdentityKey Default { get; } = new(SHA256.HashData("seatrial secret identity 1"u8), isOwn: false);

    /// <summary>Whether it belongs to one repository; false for <see cref="Default"/>.</summary>
    public bool IsOwn { get; }

    internal ReadOnlySpan<byte> Bytes => bytes;

    public static IdentityKey Random() => new(RandomNumberGenerator.GetBytes(Length), isOwn: true);

    /// <summary>The 64 hexadecimal digits that <see cref="Text"/> wrote.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out IdentityKey? key)
    {
        bool isKey = text.Length == Length * 2 && text.All(char.IsAsciiHexDigit);
        key = isKey ? new IdentityKey(Convert.FromHexString(text), isOwn: true) : null;
        return isKey;
    }

    /// <summary>For the file that keeps it, and for nothing else.</summary>
    public string Text() => Convert.ToHexStringLower(bytes);
}
