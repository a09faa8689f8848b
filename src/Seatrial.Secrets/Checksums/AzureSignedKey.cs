using System.Buffers.Binary;
using System.Text;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Azure keys of the first identifiable form: base64 of random bytes, the issuing service's signature of three bytes, and
/// <see cref="Marvin32"/> of all before it in four. The seed names the kind of key. Source: microsoft/security-utilities,
/// "IdentifiableMetadata".
/// </summary>
internal static class AzureSignedKey
{
    /// <summary>"Default0": of storage accounts, and of every key of the annotated form.</summary>
    public const ulong DefaultSeed = 0x44656661756C7430;

    private const int ChecksumLength = 4;

    /// <summary>Eight ASCII characters each, read as a big-endian number.</summary>
    private static readonly ulong[] Seeds =
    [
        .. (
            "Send0000 Manage00 Listen00 AbAcct00 Master00 Functi00 SysAll00 Resour00 MastRO00 SystRO00 Encryp00 MastRW00 SystRW00 Access00 "
            + "Default0 Query000 PAdmin00 Classic0 ACRDflt0 UsrPwd00 IoTHub00 DpsKey00 Device00 Tenant00 Gatewy00 GitKey00 System00 Unknown0"
        )
            .Split(' ')
            .Select(name => BinaryPrimitives.ReadUInt64BigEndian(Encoding.ASCII.GetBytes(name))),
    ];

    public static CandidateVerdict Judge(in SecretCandidate candidate) =>
        IsValid(candidate.Value)
            ? Verdicts.Proven("its built-in checksum is right")
            : Verdicts.Shaped("it carries the signature of the Azure service that issues such keys");

    public static bool IsValid(ReadOnlySpan<byte> key)
    {
        if (Base64Text.Decode(key) is not { Length: > ChecksumLength } bytes)
        {
            return false;
        }

        uint written = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bytes.Length - ChecksumLength));
        foreach (ulong seed in Seeds)
        {
            if (Marvin32.Of(bytes.AsSpan(0, bytes.Length - ChecksumLength), seed) == written)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The key with its checksum, from the base64 of what stands before it.</summary>
    internal static string Complete(string base64)
    {
        byte[] head = Convert.FromBase64String(base64);
        byte[] key = [.. head, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32LittleEndian(key.AsSpan(head.Length), Marvin32.Of(head, Seeds[0]));
        return Convert.ToBase64String(key);
    }
}
