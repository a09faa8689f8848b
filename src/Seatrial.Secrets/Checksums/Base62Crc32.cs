using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Tokens that end in six base-62 digits of the CRC-32 of the random part before them, padded with '0'. Source: "Behind GitHub's new
/// authentication token formats" (GitHub engineering, 2021); npm took the same form.
/// </summary>
internal static class Base62Crc32
{
    public const int Digits = 6;

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Writes the checksum of <paramref name="random"/> as six ASCII digits of base 62.</summary>
    public static void Write(ReadOnlySpan<byte> random, Span<byte> digits)
    {
        uint rest = Crc32.Of(random);
        for (int i = Digits - 1; i >= 0; i--)
        {
            digits[i] = (byte)Alphabet[(int)(rest % 62)];
            rest /= 62;
        }
    }

    /// <summary>Whether the last six bytes are the checksum of what stands between the first '_' and them.</summary>
    public static bool IsValid(ReadOnlySpan<byte> token)
    {
        ReadOnlySpan<byte> body = token[(token.IndexOf((byte)'_') + 1)..];
        if (body.Length <= Digits)
        {
            return false;
        }

        Span<byte> digits = stackalloc byte[Digits];
        Write(body[..^Digits], digits);
        return body[^Digits..].SequenceEqual(digits);
    }

    public static CandidateVerdict Judge(in SecretCandidate candidate) => Verdicts.OfChecksum(IsValid(candidate.Value));
}
