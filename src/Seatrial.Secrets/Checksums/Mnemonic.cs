using System.Text;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>Seed phrases of BIP 39: 12 to 24 words, nearly all different. The phrases that test chains publish are known to everybody.</summary>
internal static class Mnemonic
{
    private static readonly string[] WellKnown = ["test test test", "abandon abandon abandon", "candy maple cake sugar", "zoo zoo zoo", "myth like bonus scare"];

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        string phrase = Encoding.ASCII.GetString(candidate.Value);
        if (WellKnown.Any(w => phrase.StartsWith(w, StringComparison.OrdinalIgnoreCase)))
        {
            return CandidateVerdict.Dismiss("it is a published phrase of test chains");
        }

        string[] words = phrase.Split(' ');
        return words.Distinct(StringComparer.OrdinalIgnoreCase).Count() * 4 >= words.Length * 3
            ? Verdicts.Shaped($"{words.Length} different words under the name of a seed phrase")
            : CandidateVerdict.Dismiss("its words repeat");
    }
}
