using System.Buffers.Binary;
using System.Text;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Azure's common annotated security keys: 52 random characters, <c>JQQJ9</c>, date, reserved fields, the issuing service's signature of four
/// characters at 76, and three bytes of Marvin32 over the first 60 bytes. Source: microsoft/security-utilities, "Common annotated security keys".
/// </summary>
internal static class AzureAnnotatedKey
{
    public const int Length = 84;
    private const int ChecksumStart = 80;
    private const int SignatureStart = 76;

    /// <summary>The literal <c>Default0</c>, read backwards as a little-endian number.</summary>
    private static readonly ulong Seed = BinaryPrimitives.ReadUInt64BigEndian("Default0"u8);

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> key = candidate.Value;
        if (key.Length < Length)
        {
            return CandidateVerdict.Dismiss("it is too short");
        }

        string service = Encoding.ASCII.GetString(key[SignatureStart..ChecksumStart]);
        return Checksum(key[..ChecksumStart]) is { } sum && key[ChecksumStart..Length].SequenceEqual(Encoding.ASCII.GetBytes(sum))
            ? Verdicts.Proven($"its built-in checksum is right; issued by the service with the signature {service}")
            : Verdicts.Altered("it has the form of an Azure key, but its built-in checksum is wrong: altered, derived or invented");
    }

    /// <summary>Four characters of base64 over the three low bytes of the hash; null where the head is no base64 of 60 bytes.</summary>
    public static string? Checksum(ReadOnlySpan<byte> head)
    {
        if (head.Length != ChecksumStart || Base64Text.Decode(head) is not { } bytes)
        {
            return null;
        }

        uint hash = Marvin32.Of(bytes, Seed);
        return Convert.ToBase64String([(byte)hash, (byte)(hash >> 8), (byte)(hash >> 16)]);
    }
}
