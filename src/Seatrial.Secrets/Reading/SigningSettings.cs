using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Rules.Generic;
using Seatrial.Secrets.Surroundings;
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

    private const int ShortestTogether = 16;

    /// <summary>Shorter words are those of settings in some language.</summary>
    private const int ShortestProgram = 6;

    /// <summary>Bytes of a Secret's value, decoded.</summary>
    private const int LongestDecoded = 256;

    /// <summary>Bytes before the secret of a client in which its id stands.</summary>
    private const int LongestClient = 600;

    /// <summary>Bytes in which a realm is named.</summary>
    private const int LongestHead = 16 * 1024;

    /// <summary>Words that are one by one no name of a thing.</summary>
    private const int Many = 3;

    /// <summary>Bytes before a setting in which the line above it begins.</summary>
    private const int LongestAbove = 120;

    private static readonly System.Buffers.SearchValues<byte> Words = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-_ "u8
    );

    private static readonly WordSet Signers = new("jwt nextauth session cookie hmac");

    /// <summary>
    /// What else a secret is called that a program is given in its environment; objects are called after what they are for.
    /// </summary>
    private static readonly WordSet Holders = new("api client app shared webhook signing auth oauth oidc access encryption");

    /// <summary>What a value says of itself that somebody is to replace.</summary>
    private static readonly WordSet ToFill = new(
        "your change changed changeme generate generated random replace enter insert put here placeholder example sample test dummy fake string characters chars long minimum"
    );

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

        Span<byte> decoded = stackalloc byte[LongestDecoded];
        int length = 0;
        bool isEncoded =
            TextFormats.Of(candidate.File) == TextFormat.Yaml && KubernetesSecrets.TryDecode(candidate.Text, value, decoded, out length);
        ReadOnlySpan<byte> words = isEncoded ? decoded[..length] : value;
        bool isBareKey = Bytes.EqualsText(candidate.Name, "key"u8) && TextFormats.Of(candidate.File) == TextFormat.Env;
        bool signs =
            isBareKey ? Count(words) >= Many
            : named.Name is { IsStrong: true, Kind: NameKind.Key }
                ? Bytes.EqualsText(candidate.Name, "key"u8) || Signers.ContainsWordOf(candidate.Name)
            : named.Name is { IsStrong: true, Kind: NameKind.Secret }
                && (
                    isEncoded
                    || Signers.ContainsWordOf(candidate.Name)
                    || (Count(words) >= Many && (IsOfEnvironment(candidate) || IsOfClient(candidate)))
                );
        return
            signs
            && named.Value.Role is ValueRole.Setting or ValueRole.Environment
            && !named.Value.IsCommentedOut
            && words.Length >= Shortest
            && words.IndexOfAnyExcept(Words) < 0
            && (
                AreOwnWords(words)
                || (TextFormats.Of(candidate.File) == TextFormat.Env && (IsOneWord(words) || IsOfProgram(candidate.Name, words)))
            )
            ? CandidateVerdict.Report(Confidence.Low, "the program signs with it though it is made of words, and everybody can read it")
            : null;
    }

    /// <summary>
    /// <c>export API_SECRET=harbour-kestrel-meadow</c>, and a bare <c>SECRET</c>; in <c>stringData</c> of a Secret as well.
    /// </summary>
    private static bool IsOfEnvironment(in SecretCandidate candidate) =>
        (TextFormats.Of(candidate.File) is TextFormat.Env or TextFormat.Shell || KubernetesSecrets.AreOf(candidate))
        && (Holders.ContainsWordOf(candidate.Name) || IsBare(candidate.Name));

    /// <summary>What a program of one secret calls it.</summary>
    private static bool IsBare(ReadOnlySpan<byte> name) => Bytes.EqualsText(name, "secret"u8) || Bytes.EqualsText(name, "key"u8);

    /// <summary>The client of a realm of Keycloak: <c>"clientId": "…", "secret": "…"</c>.</summary>
    private static bool IsOfClient(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - LongestClient)..candidate.Start];
        int client = before.LastIndexOf("\"clientId\""u8);
        return client >= 0
            && before[client..].IndexOfAny((byte)'{', (byte)'}') < 0
            && Bytes.Contains(candidate.Text[..Math.Min(candidate.Text.Length, LongestHead)], "\"realm\""u8);
    }

    private static int Count(ReadOnlySpan<byte> value) => value.Count((byte)'-') + value.Count((byte)'_') + value.Count((byte)' ') + 1;

    /// <summary>The line above opens the settings of tokens: <c>jwt:</c>.</summary>
    private static bool StandsUnderSigner(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.MatchStart - LongestAbove)..candidate.MatchStart];
        int line = before.LastIndexOf((byte)'\n');
        ReadOnlySpan<byte> above = line < 0 ? default : Bytes.Trim(before[(before[..line].LastIndexOf((byte)'\n') + 1)..line]);
        return above.Length > 1 && above[^1] == ':' && Signers.ContainsWordOf(above[..^1]);
    }

    /// <summary>
    /// The program's name among words of settings, where a variable says that tokens are signed with it:
    /// <c>JWT_SECRET=quayboard-dev-secret</c>.
    /// </summary>
    private static bool IsOfProgram(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (!Signers.ContainsWordOf(name) || ToFill.ContainsWordOf(value) || Placeholders.HasMarker(value))
        {
            return false;
        }

        foreach (Range range in value.SplitAny("-_ "u8))
        {
            if (
                value[range].Length >= ShortestProgram
                && !OfSettings.Contains(value[range])
                && ValueModel.Judge(value[range]).Strength == ValueStrength.Word
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words that somebody wrote together: <c>copperlanternharbour</c>.</summary>
    private static bool IsOneWord(ReadOnlySpan<byte> value) =>
        value.Length >= ShortestTogether
        && value.IndexOfAnyExceptInRange((byte)'a', (byte)'z') < 0
        && !Placeholders.HasMarker(value)
        && ValueModel.Judge(value).Strength == ValueStrength.Word;

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
