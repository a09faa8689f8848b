using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Digests that stand under the name of a secret, as the settings of identity providers have them for their clients, where the file says so
/// itself: <c>client_secret: … # hashed</c>, <c>client_secret_hashed: true</c>.
/// </summary>
internal static class HashedValues
{
    /// <summary>128 bits in hexadecimal digits.</summary>
    private const int Shortest = 32;

    /// <summary>Bytes before and behind a value in which the switch beside it stands.</summary>
    private const int Beside = 120;

    private static readonly Phrases Hashed = new("hashed", "hash of", "digest of", "is a hash", "is the hash", "is a digest");

    /// <summary>What is hashed later is in the clear here.</summary>
    private static readonly Phrases Later = new(
        "will be hashed",
        "be hashed",
        "gets hashed",
        "hashed on",
        "hashed at",
        "hashed by",
        "not hashed"
    );

    private static readonly Phrases Switches = new("hashed: true", "hashed\": true", "hashed=true", "hashed = true", "hashed\":true");

    public static bool Hold(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Meaning;
        if (
            value.Length < Shortest
            || value.IndexOfAnyExcept(ByteSets.Token) >= 0
            || CredentialName.Read(candidate.Name).Kind is not (NameKind.Secret or NameKind.Password)
        )
        {
            return false;
        }

        CommentsBeside comments = CommentsBeside.Of(candidate);
        if (comments.Say(Hashed) && !comments.Say(Later))
        {
            return true;
        }

        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - Beside)..candidate.Start];
        ReadOnlySpan<byte> behind = candidate.Text[end..Math.Min(candidate.Text.Length, end + Beside)];
        int item = Math.Max(before.LastIndexOf("- "u8), before.LastIndexOfAny((byte)'{', (byte)'}'));
        int next = behind.IndexOf("- "u8);
        behind = next < 0 ? behind : behind[..next];
        int close = behind.IndexOfAny((byte)'{', (byte)'}');
        return Switches.StandIn(before[(item + 1)..]) || Switches.StandIn(close < 0 ? behind : behind[..close]);
    }
}
