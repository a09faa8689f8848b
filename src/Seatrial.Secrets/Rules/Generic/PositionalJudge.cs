using Seatrial.Engine.Findings;
using Seatrial.Secrets.Reading.Code;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Decides about literals whose place in a call makes them keys.</summary>
internal static class PositionalJudge
{
    /// <summary>Bytes behind a literal in which the next argument begins.</summary>
    private const int LongestCall = 120;

    /// <summary>
    /// The literal is the key that the program works with, however it looks: a plain word is an even worse one. Only templates are not
    /// literals.
    /// </summary>
    public static CandidateVerdict JudgeKey(in SecretCandidate candidate)
    {
        if (TextFormats.Of(candidate.File) != TextFormat.Code)
        {
            return CandidateVerdict.Dismiss("not code that runs");
        }

        if (candidate.Named.IsCode && CodeValueJudge.FindObstacle(candidate) is { } obstacle)
        {
            return CandidateVerdict.Dismiss(obstacle);
        }

        if (Placeholders.FindTemplate(candidate.Meaning) is { } template)
        {
            return CandidateVerdict.Dismiss(template);
        }

        if (IsLabel(candidate) || IsOfStandard(candidate.Meaning))
        {
            return CandidateVerdict.Dismiss("a label from which a key is derived; the secret is what it is applied to");
        }

        ValueVerdict verdict = ValueModel.Judge(candidate.Meaning);
        return verdict.Strength >= ValueStrength.Mixed
            ? CandidateVerdict.Report(Confidence.High, $"the program uses the literal as its key, and {verdict.Reason}")
            : CandidateVerdict.Report(Confidence.Medium, "the program uses the literal as its key");
    }

    /// <summary>
    /// Keys that a standard prescribes for everybody, so that the secret is what they are applied to: BIP 32 and SLIP-0010 (<c>Bitcoin
    /// seed</c>, <c>ed25519 seed</c>), SLIP-0021 (<c>Symmetric key seed</c>), Telegram's web apps.
    /// </summary>
    private static bool IsOfStandard(ReadOnlySpan<byte> key) => Bytes.EndsWith(key, " seed"u8) || key.SequenceEqual("WebAppData"u8);

    /// <summary>
    /// What the literal is applied to is called a credential itself: <c>hmac.new(b"WebAppData", bot_token.encode(), …)</c>,
    /// <c>createHmac("sha256", "WebAppData").update(botToken)</c>.
    /// </summary>
    private static bool IsLabel(in SecretCandidate candidate)
    {
        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> behind = candidate.Text[end..Math.Min(candidate.Text.Length, end + LongestCall)].TrimStart("\"'` \t\r\n"u8);
        behind =
            behind.StartsWith(","u8) ? behind[1..].TrimStart(" \t\r\n"u8)
            : behind.StartsWith(").update("u8) ? behind[").update(".Length..]
            : default;
        int length = behind.IndexOfAnyExcept(ByteSets.MemberName);
        ReadOnlySpan<byte> name = length < 0 ? default : behind[..length];
        name = Bytes.EndsWith(name, ".encode"u8) ? name[..^7] : name;
        return !name.IsEmpty && CredentialName.Read(name) is { IsStrong: true };
    }
}
