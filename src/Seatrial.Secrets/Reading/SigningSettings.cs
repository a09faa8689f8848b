using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>
/// Secrets of configurations that a program signs its tokens with and that are made of plain words. The name of an object or of a setting looks the same; it has
/// words of settings in it.
/// </summary>
internal static class SigningSettings
{
    private const int Shortest = 12;

    private static readonly System.Buffers.SearchValues<byte> Words = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_ "u8);

    private static readonly WordSet Signers = new("jwt nextauth session cookie hmac");

    private static readonly WordSet OfSettings = new(
        "jwt secret secrets key keys token tokens auth session sessions cookie cookies signing api access refresh private public hmac name names app apps application user users admin server client service env config " +
        "configuration value values string default prod production dev development staging local my our this that change changeme generate random replace enter insert put here placeholder vault store db database");

    /// <summary>The verdict for a value that is too plain to be reported for itself; null where it may be what a setting is called.</summary>
    public static CandidateVerdict? Judge(in SecretCandidate candidate)
    {
        NamedContext named = candidate.Named;
        ReadOnlySpan<byte> value = candidate.Meaning;
        bool signs = named.Name is { IsStrong: true, Kind: NameKind.Key } ? Bytes.EqualsText(candidate.Name, "key"u8) || Signers.ContainsWordOf(candidate.Name)
            : named.Name is { IsStrong: true, Kind: NameKind.Secret } && Signers.ContainsWordOf(candidate.Name);
        return signs && named.Value.Role is ValueRole.Setting or ValueRole.Environment && !named.Value.IsCommentedOut && value.Length >= Shortest && value.IndexOfAnyExcept(Words) < 0 && AreOwnWords(value)
            ? CandidateVerdict.Report(Confidence.Low, "the program signs with it though it is made of words, and everybody can read it")
            : null;
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
