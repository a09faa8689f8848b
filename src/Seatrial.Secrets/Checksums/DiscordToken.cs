using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Discord's bot tokens: the first of three parts is the bot's numeric id in base64 (Discord developer documentation, reference).
/// </summary>
internal static class DiscordToken
{
    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> token = candidate.Value;
        int dot = token.IndexOf((byte)'.');
        byte[]? id = dot > 0 ? Base64Text.Decode(token[..dot]) : null;
        bool numeric = id is { Length: >= 17 and <= 20 } && !id.AsSpan().ContainsAnyExceptInRange((byte)'0', (byte)'9');
        return Randomness.HasLongRun(token[(token.LastIndexOf((byte)'.') + 1)..])
                ? CandidateVerdict.Dismiss("its last part counts, or goes along the keyboard")
            : numeric ? Verdicts.Proven("its first part is the numeric id of a bot")
            : CandidateVerdict.Dismiss("its first part is not the id of a bot");
    }
}
