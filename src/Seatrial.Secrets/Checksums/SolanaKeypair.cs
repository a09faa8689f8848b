using System.Text;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>Solana's key files: 64 numbers from 0 to 255, the seed and the public key (Ed25519, RFC 8032), that look random.</summary>
internal static class SolanaKeypair
{
    private const int Count = 64;

    /// <summary>Of 64 random bytes about 57 are different; a table of small numbers or a ramp is none.</summary>
    private const int FewestDistinct = 48;

    /// <summary>Both halves of the range have to occur: text as character codes stays below it.</summary>
    private const int HighByte = 128;

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        int[] numbers =
        [
            .. Encoding
                .ASCII.GetString(candidate.Value)
                .Split(',')
                .Select(n => int.Parse(n.Trim(), System.Globalization.CultureInfo.InvariantCulture)),
        ];
        bool random =
            numbers.Length == Count
            && numbers.All(n => n <= byte.MaxValue)
            && numbers.Distinct().Count() >= FewestDistinct
            && numbers.Count(n => n >= HighByte) is > 16 and < 48;
        if (!random || IsRamp(numbers))
        {
            return CandidateVerdict.Dismiss("the numbers are no key");
        }

        return Verdicts.Shaped("64 random bytes where a key pair stands");
    }

    private static bool IsRamp(int[] numbers) => numbers.Zip(numbers.Skip(1)).Count(p => p.Second >= p.First) > Count - 12;
}
