using System.Security.Cryptography;
using System.Text;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Seed phrases of BIP 39: 12, 15, 18, 21 or 24 words of eleven bits each, the last bits of which are the first of the SHA-256 of the
/// others. The phrases that test chains publish are known to everybody.
/// </summary>
internal static class Mnemonic
{
    private const int BitsOfWord = 11;

    private static readonly string[] WellKnown =
    [
        "test test test",
        "abandon abandon abandon",
        "candy maple cake sugar",
        "zoo zoo zoo",
        "myth like bonus scare",
        "legal winner thank year",
    ];

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        string phrase = Encoding.ASCII.GetString(candidate.Value);
        if (WellKnown.Any(w => phrase.StartsWith(w, StringComparison.OrdinalIgnoreCase)))
        {
            return CandidateVerdict.Dismiss("it is a published phrase of test chains");
        }

        string[] words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int[] indexes = [.. words.Select(Bip39Words.IndexOf)];
        if (indexes.Count(i => i < 0) * 4 > words.Length)
        {
            return CandidateVerdict.Dismiss("its words are not those of seed phrases");
        }

        return words.Distinct(StringComparer.OrdinalIgnoreCase).Count() * 4 < words.Length * 3
                ? CandidateVerdict.Dismiss("its words repeat")
            : Array.Exists(indexes, i => i < 0)
                ? Verdicts.Altered($"{words.Length} words under the name of a seed phrase, most of them from the list of BIP 39")
            : HasChecksum(indexes) ? Verdicts.Proven($"its {words.Length} words carry the right checksum of BIP 39")
            : Verdicts.Altered("its words are those of seed phrases, but their checksum is wrong: altered or invented");
    }

    /// <summary>A phrase of 12 words over 16 bytes, or of 24 over 32.</summary>
    internal static string Make(ReadOnlySpan<byte> entropy)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(entropy, digest);
        byte[] bits = [.. entropy, digest[0]];
        int count = entropy.Length * 8 / 32 * 3;
        return string.Join(
            ' ',
            Enumerable
                .Range(0, count)
                .Select(word =>
                    Bip39Words.At(Enumerable.Range(word * BitsOfWord, BitsOfWord).Aggregate(0, (sum, bit) => (sum << 1) | Bit(bits, bit)))
                )
        );
    }

    private static bool HasChecksum(ReadOnlySpan<int> indexes)
    {
        int total = indexes.Length * BitsOfWord;
        int entropyBits = total / 33 * 32;
        if (indexes.Length % 3 != 0 || indexes.Length is < 12 or > 24)
        {
            return false;
        }

        Span<byte> bits = stackalloc byte[34];
        bits.Clear();
        for (int i = 0; i < total; i++)
        {
            int value = (indexes[i / BitsOfWord] >> (BitsOfWord - 1 - (i % BitsOfWord))) & 1;
            bits[i / 8] |= (byte)(value << (7 - (i % 8)));
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bits[..(entropyBits / 8)], digest);
        int checksumBits = total - entropyBits;
        return bits[entropyBits / 8] >> (8 - checksumBits) == digest[0] >> (8 - checksumBits);
    }

    private static int Bit(ReadOnlySpan<byte> bytes, int index) => (bytes[index / 8] >> (7 - (index % 8))) & 1;
}
