using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Seeds of NATS keys: two bytes that hold the prefixes S and that of the kind of key (O operator, A account, U user, N server, C cluster,
/// X curve), the 32 bytes of an Ed25519 seed, and a CRC-16/XMODEM, in base 32. Source: nats-io/nkeys.
/// </summary>
internal static class NatsSeed
{
    private const byte Seed = 18 << 3;
    private const byte User = 20 << 3;
    private const int SeedLength = 32;

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        Span<byte> bytes = stackalloc byte[2 + SeedLength + 2];
        return Verdicts.OfChecksum(Base32.TryDecode(candidate.Value, bytes) && (bytes[0] & 0xF8) == Seed && Crc16.Ends(bytes));
    }

    /// <summary>The seed of a user.</summary>
    internal static string Make(ReadOnlySpan<byte> seed) => Base32.Encode(Crc16.Append([Seed | (User >> 5), (User & 31) << 3, .. seed]));
}
