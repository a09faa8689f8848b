using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Custom;

/// <summary>Conditions that rules from outside put on a match.</summary>
internal static class AddedRuleTest
{
    /// <summary>Bytes before a match in which a keyword may stand.</summary>
    private const int KeywordReach = 1024;

    /// <summary>Whether one of the words, in lower case, stands in the match or shortly before it; true when there are none.</summary>
    public static bool HasKeyword(in SecretCandidate candidate, byte[][] words)
    {
        int from = Math.Max(0, candidate.MatchStart - KeywordReach);
        var around = candidate.Text[from..(candidate.MatchStart + candidate.MatchLength)];
        foreach (byte[] word in words)
        {
            if (Bytes.Contains(around, word))
            {
                return true;
            }
        }

        return words.Length == 0;
    }
}
