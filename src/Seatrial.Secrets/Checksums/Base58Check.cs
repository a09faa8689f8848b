using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Base58Check: payload and the first four bytes of its double SHA-256, in base 58 (Bitcoin's wallet import format, BIP 32's extended
/// keys).
/// </summary>
internal static class Base58Check
{
    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const int ChecksumLength = 4;
    private const int MaxLength = 128;

    public static CandidateVerdict Judge(in SecretCandidate candidate) =>
        IsValid(candidate.Value)
            ? Verdicts.Proven("its built-in checksum is right")
            : CandidateVerdict.Dismiss("its built-in checksum is wrong");

    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        if (text.Length > MaxLength || Decode(text) is not { Length: > ChecksumLength } bytes)
        {
            return false;
        }

        return Checksum(bytes.AsSpan(0, bytes.Length - ChecksumLength)).AsSpan().SequenceEqual(bytes.AsSpan(bytes.Length - ChecksumLength));
    }

    /// <summary>Encodes a payload that does not start with a zero byte.</summary>
    public static string Encode(byte[] payload)
    {
        var number = new BigInteger([.. payload, .. Checksum(payload)], isUnsigned: true, isBigEndian: true);
        var text = new StringBuilder();
        while (number > 0)
        {
            number = BigInteger.DivRem(number, 58, out BigInteger digit);
            text.Insert(0, Alphabet[(int)digit]);
        }

        return text.ToString();
    }

    private static byte[]? Decode(ReadOnlySpan<byte> text)
    {
        BigInteger number = BigInteger.Zero;
        foreach (byte c in text)
        {
            int digit = Alphabet.IndexOf((char)c, StringComparison.Ordinal);
            if (digit < 0)
            {
                return null;
            }

            number = (number * 58) + digit;
        }

        return number.ToByteArray(isUnsigned: true, isBigEndian: true);
    }

    private static byte[] Checksum(ReadOnlySpan<byte> payload) => SHA256.HashData(SHA256.HashData(payload))[..ChecksumLength];
}
