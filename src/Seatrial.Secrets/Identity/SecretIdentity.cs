using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Seatrial.Secrets.Identity;

/// <summary>
/// Which credential it is, wherever it stands: the first 128 bits of HMAC-SHA-256 (RFC 2104) over the kind, a zero byte and the value.
/// Equal for equal kind, value and key; free of path, line, name and commit, so that it survives moves, re-indenting, rebase and squash.
/// Compare it in memory as it is; write only <see cref="Publishable"/>.
/// </summary>
public readonly struct SecretIdentity : IEquatable<SecretIdentity>, IComparable<SecretIdentity>
{
    private const int LongestOnStack = 1024;

    private readonly UInt128 digest;
    private readonly bool isExact;

    private SecretIdentity(UInt128 digest, bool isExact)
    {
        this.digest = digest;
        this.isExact = isExact;
    }

    /// <summary>
    /// For fingerprints and outputs: 32 hexadecimal digits under a repository's own key or where the value is beyond guessing; else 2, with
    /// which one guess in 256 seems right, so that none is confirmed.
    /// </summary>
    public string Publishable => isExact ? Hex() : Hex()[..2];

    /// <summary>Computes it.</summary>
    /// <param name="key">The repository's, or the default.</param>
    /// <param name="kind">The <see cref="Rules.SecretRule.Family"/> of the rule that the credential is reported as.</param>
    /// <param name="value">The credential.</param>
    public static SecretIdentity Of(IdentityKey key, string kind, ReadOnlySpan<byte> value)
    {
        int length = Encoding.UTF8.GetByteCount(kind) + 1 + value.Length;
        Span<byte> message = length <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[length];
        int at = Encoding.UTF8.GetBytes(kind, message);
        message[at] = 0;
        value.CopyTo(message[(at + 1)..]);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key.Bytes, message[..length], hash);
        CryptographicOperations.ZeroMemory(message[..length]);
        return new SecretIdentity(BinaryPrimitives.ReadUInt128BigEndian(hash), key.IsOwn || Guessability.IsBeyondGuessing(value));
    }

    /// <summary>Of several credentials that are one finding: known by one of them, and no more open to guesses than that one.</summary>
    /// <param name="key">The repository's, or the default.</param>
    /// <param name="kind">The rule that they are reported as.</param>
    /// <param name="name">What they are called: a column.</param>
    /// <param name="first">The one by which they are known.</param>
    public static SecretIdentity OfSet(IdentityKey key, string kind, string name, SecretIdentity first) =>
        new(Of(key, kind, Encoding.UTF8.GetBytes($"{name}\n{first.Hex()}")).digest, first.isExact);

    /// <summary>Reads what a file that holds the key kept.</summary>
    /// <param name="digits">32 hexadecimal digits.</param>
    /// <param name="identity">The identity.</param>
    internal static bool TryParse(ReadOnlySpan<char> digits, out SecretIdentity identity)
    {
        bool isIdentity =
            UInt128.TryParse(digits, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var digest) && digits.Length == 32;
        identity = new SecretIdentity(digest, isExact: true);
        return isIdentity;
    }

    /// <summary>Bytes of <see cref="Kept"/>.</summary>
    internal const int KeptBytes = 17;

    /// <summary>All of it, for a file that only this user can read.</summary>
    internal byte[] Kept()
    {
        byte[] kept = new byte[KeptBytes];
        BinaryPrimitives.WriteUInt128BigEndian(kept, digest);
        kept[^1] = isExact ? (byte)1 : (byte)0;
        return kept;
    }

    /// <summary>What <see cref="Kept"/> gave.</summary>
    /// <exception cref="ArgumentException">It is too short.</exception>
    internal static SecretIdentity OfKept(ReadOnlySpan<byte> kept) =>
        kept.Length == KeptBytes
            ? new(BinaryPrimitives.ReadUInt128BigEndian(kept), kept[^1] == 1)
            : throw new ArgumentException("An identity was cut off.", nameof(kept));

    public static bool operator ==(SecretIdentity left, SecretIdentity right) => left.Equals(right);

    public static bool operator !=(SecretIdentity left, SecretIdentity right) => !left.Equals(right);

    public static bool operator <(SecretIdentity left, SecretIdentity right) => left.CompareTo(right) < 0;

    public static bool operator >(SecretIdentity left, SecretIdentity right) => left.CompareTo(right) > 0;

    public static bool operator <=(SecretIdentity left, SecretIdentity right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SecretIdentity left, SecretIdentity right) => left.CompareTo(right) >= 0;

    public bool Equals(SecretIdentity other) => digest == other.digest;

    public override bool Equals(object? obj) => obj is SecretIdentity other && Equals(other);

    public override int GetHashCode() => digest.GetHashCode();

    public int CompareTo(SecretIdentity other) => digest.CompareTo(other.digest);

    /// <summary>What may be written; never more, so that no log holds more by accident.</summary>
    public override string ToString() => Publishable;

    private string Hex() => digest.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
