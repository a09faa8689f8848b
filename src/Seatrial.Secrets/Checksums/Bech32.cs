using System.Buffers;
using System.Text;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Bech32 (BIP 173): human-readable part, '1', data and six checksum characters. Used by age identities and Nostr keys; one letter case
/// only.
/// </summary>
internal static class Bech32
{
    private const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int ChecksumLength = 6;
    private static readonly SearchValues<char> Characters = SearchValues.Create(Alphabet);

    private static ReadOnlySpan<uint> Generator => [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

    public static CandidateVerdict Judge(in SecretCandidate candidate) =>
        Verdicts.OfChecksum(IsValid(Encoding.ASCII.GetString(candidate.Value)));

    public static bool IsValid(string text)
    {
        string lower = text.ToLowerInvariant();
        int separator = lower.LastIndexOf('1');
        return separator > 0
            && lower.Length - separator > ChecksumLength
            && !lower.AsSpan(separator + 1).ContainsAnyExcept(Characters)
            && Polymod(lower[..separator], lower.AsSpan(separator + 1)) == 1;
    }

    /// <summary>Adds '1', the data and the checksum to a human-readable part in lower case.</summary>
    public static string Complete(string prefix, string data)
    {
        uint sum = Polymod(prefix, data + "qqqqqq") ^ 1;
        var text = new StringBuilder(prefix).Append('1').Append(data);
        for (int shift = 25; shift >= 0; shift -= 5)
        {
            text.Append(Alphabet[(int)(sum >> shift & 31)]);
        }

        return text.ToString();
    }

    private static uint Polymod(string prefix, ReadOnlySpan<char> data)
    {
        uint sum = 1;
        foreach (char c in prefix)
        {
            sum = Step(sum, (uint)c >> 5);
        }

        sum = Step(sum, 0);
        foreach (char c in prefix)
        {
            sum = Step(sum, (uint)c & 31);
        }

        foreach (char c in data)
        {
            sum = Step(sum, (uint)Alphabet.IndexOf(c, StringComparison.Ordinal));
        }

        return sum;
    }

    private static uint Step(uint sum, uint value)
    {
        uint top = sum >> 25;
        sum = ((sum & 0x1ffffff) << 5) ^ value;
        for (int i = 0; i < Generator.Length; i++)
        {
            sum ^= (top >> i & 1) * Generator[i];
        }

        return sum;
    }
}
