using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>
/// Secrets of configurations that a program signs its tokens with and that are made of plain words. The name of an object or of a setting
/// looks the same; it has words of settings in it.
/// </summary>
internal static class SigningSettings
{
    private const int Shortest = 12;

    /// <summary>Shorter ones are states and kinds.</summary>
    private const int ShortestChosen = 8;

    /// <summary>Bytes before a setting in which the line above it begins.</summary>
    private const int LongestAbove = 120;

    private static readonly System.Buffers.SearchValues<byte> Words = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-_ "u8
    );

    private static readonly WordSet Signers = new("jwt nextauth session cookie hmac");

    private static readonly WordSet OfSettings = new(
        "jwt secret secrets key keys token tokens auth session sessions cookie cookies signing api access refresh private public hmac name names app apps application user users admin server client service env config "
            + "configuration value values string default prod production dev development staging local my our this that change changeme generate random replace enter insert put here placeholder vault store db database"
    );

    /// <summary>
    /// The verdict for a value that is too plain to be reported for itself; null where it may be what a setting is called.
    /// </summary>
    public static CandidateVerdict? Judge(in SecretCandidate candidate)
    {
        NamedContext named = candidate.Named;
        ReadOnlySpan<byte> value = candidate.Meaning;
        if (
            named.Name is { IsStrong: true, Kind: NameKind.Key }
            && named.Value.Role is ValueRole.Setting
            && !named.Value.IsCommentedOut
            && value.Length >= ShortestChosen
            && ValueModel.Judge(value).Strength is ValueStrength.Weak or ValueStrength.Mixed
            && StandsUnderSigner(candidate)
        )
        {
            return CandidateVerdict.Report(Confidence.Low, "the program signs with it, and a person chose it");
        }

        bool signs = named.Name is { IsStrong: true, Kind: NameKind.Key }
            ? Bytes.EqualsText(candidate.Name, "key"u8) || Signers.ContainsWordOf(candidate.Name)
            : named.Name is { IsStrong: true, Kind: NameKind.Secret } && Signers.ContainsWordOf(candidate.Name);
        return
            signs
            && named.Value.Role is ValueRole.Setting or ValueRole.Environment
            && !named.Value.IsCommentedOut
            && value.Length >= Shortest
            && value.IndexOfAnyExcept(Words) < 0
            && AreOwnWords(value)
            ? CandidateVerdict.Report(Confidence.Low, "the program signs with it though it is made of words, and everybody can read it")
            : null;
    }

    /// <summary>The line above opens the settings of tokens: <c>jwt:</c>.</summary>
    private static bool StandsUnderSigner(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.MatchStart - LongestAbove)..candidate.MatchStart];
        int line = before.LastIndexOf((byte)'\n');
        ReadOnlySpan<byte> above = line < 0 ? default : Bytes.Trim(before[(before[..line].LastIndexOf((byte)'\n') + 1)..line]);
        return above.Length > 1 && above[^1] == ':' && Signers.ContainsWordOf(above[..^1]);
    }

    private static bool AreOwnWords(ReadOnlySpan<byte> value)
    {
        int count = 0;
        foreach (Range range in value.SplitAny("-_ "u8))
        {
            ReadOnlySpan<byte> word = value[range];
            if (OfSettings.Contains(word) || Placeholders.HasMarker(word))
            {
                return false;
            }

            count += word.Length >= 3 ? 1 : 0;
        }

        return count >= 2;
    }
}
