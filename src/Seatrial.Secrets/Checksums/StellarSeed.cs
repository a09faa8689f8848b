using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>Stellar's secret seeds: version byte, 32 bytes and a CRC-16/XMODEM, in base 32 (SEP-23, "strkeys").</summary>
internal static class StellarSeed
{
    private const byte SeedVersion = 18 << 3;
    private const int SeedLength = 32;

    public static CandidateVerdict Judge(in SecretCandidate candidate) =>
        IsValid(candidate.Value)
            ? Verdicts.Proven("its built-in checksum is right")
            : CandidateVerdict.Dismiss("its built-in checksum is wrong");

    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        Span<byte> bytes = stackalloc byte[1 + SeedLength + 2];
        return Base32.TryDecode(text, bytes) && bytes[0] == SeedVersion && Crc16.Ends(bytes);
    }

    public static string Make(ReadOnlySpan<byte> seed) => Base32.Encode(Crc16.Append([SeedVersion, .. seed]));
}
