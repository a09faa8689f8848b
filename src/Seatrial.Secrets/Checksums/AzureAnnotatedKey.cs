using System.Buffers.Binary;
using System.Text;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Azure's common annotated security keys: 52 random characters, <c>JQQJ9</c>, date, reserved fields, the issuing service's signature of
/// four characters at 76, and the start of a checksum: <see cref="Marvin32"/> of the 60 bytes before it, its bytes as one number in base62.
/// Source: microsoft/security-utilities, "Common annotated security keys".
/// </summary>
internal static class AzureAnnotatedKey
{
    private const int SignatureStart = 76;
    private const int SignatureLength = 4;
    private const int ChecksumStart = SignatureStart + SignatureLength;
    private const int Length = ChecksumStart + 4;

    private static ReadOnlySpan<byte> Digits => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8;

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        if (candidate.Length < Length)
        {
            return CandidateVerdict.Dismiss("it is too short");
        }

        string issuer =
            $"an Azure key issued by the service with the signature {Encoding.ASCII.GetString(candidate.Value.Slice(SignatureStart, SignatureLength))}";
        return IsValid(candidate.Value) ? Verdicts.Proven($"{issuer}, and its built-in checksum is right") : Verdicts.Shaped(issuer);
    }

    public static bool IsValid(ReadOnlySpan<byte> key) =>
        key.Length >= Length
        && Base64Text.Decode(key[..ChecksumStart]) is { } bytes
        && Checksum(bytes).AsSpan().StartsWith(key[ChecksumStart..].TrimEnd((byte)'='));

    /// <summary>The key with the four characters of its checksum.</summary>
    internal static string Complete(string head) =>
        head + Encoding.ASCII.GetString(Checksum(Convert.FromBase64String(head)).AsSpan(0, Length - ChecksumStart));

    private static byte[] Checksum(ReadOnlySpan<byte> bytes)
    {
        var text = new List<byte>(6);
        for (uint rest = BinaryPrimitives.ReverseEndianness(Marvin32.Of(bytes, AzureSignedKey.DefaultSeed)); rest > 0; rest /= 62)
        {
            text.Insert(0, Digits[(int)(rest % 62)]);
        }

        return [.. text];
    }
}
