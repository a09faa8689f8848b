using System.Buffers.Text;
using System.Security.Cryptography;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>
/// Keys that documentation signs its sample tokens with (jwt.io, the local stack of Supabase): whoever reads the page makes such a token. A
/// key such as <c>secret</c> is not among them: programs run with it.
/// </summary>
internal static class WellKnownSigner
{
    private const int LongestToken = 6000;

    /// <summary>
    /// Bytes that agree by chance in no two signatures: people, and what writes for them, copy samples with faults behind.
    /// </summary>
    private const int Enough = 6;

    /// <summary>The digits of a SHA-256 in base64url.</summary>
    private const int SignatureLength = 43;

    private static readonly byte[][] Keys =
    [
        .. new[]
        {
            "your-256-bit-secret",
            "a-string-secret-at-least-256-bits-long",
            "super-secret-jwt-token-with-at-least-32-characters-long",
            "your-secret-key",
            "your_jwt_secret",
        }.Select(System.Text.Encoding.ASCII.GetBytes),
    ];

    /// <summary>Whether the compact token carries an HMAC-SHA256 (RFC 7518, section 3.2) made with one of the keys.</summary>
    public static bool Signed(ReadOnlySpan<byte> token)
    {
        int dot = token.LastIndexOf((byte)'.');
        if (dot < 0 || token.Length > LongestToken || token.Length - dot - 1 != SignatureLength)
        {
            return false;
        }

        Span<byte> written = stackalloc byte[HMACSHA256.HashSizeInBytes + 2];
        if (
            Base64Url.DecodeFromUtf8(token[(dot + 1)..], written, out _, out int length) != System.Buffers.OperationStatus.Done
            || length != HMACSHA256.HashSizeInBytes
        )
        {
            return false;
        }

        Span<byte> computed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (byte[] key in Keys)
        {
            HMACSHA256.HashData(key, token[..dot], computed);
            if (computed[..Enough].SequenceEqual(written[..Enough]))
            {
                return true;
            }
        }

        return false;
    }
}
