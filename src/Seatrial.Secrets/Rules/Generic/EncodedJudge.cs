using Seatrial.Secrets.Checksums;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Decodes base64 and judges what is inside.</summary>
internal static class EncodedJudge
{
    public static CandidateVerdict JudgeToken(in SecretCandidate candidate) =>
        Base64Text.Decode(candidate.Value) is not { } token ? CandidateVerdict.Dismiss("the value is not base64")
        : !JsonWebToken.LooksLike(Bytes.Trim(token)) ? CandidateVerdict.Dismiss("it does not decode to a token in three parts")
        : Renamed(JsonWebToken.Judge(Bytes.Trim(token)));

    /// <summary>The value of <c>.dockerconfigjson</c>: <c>{"auths":{"host":{"auth":"base64 of user:password"}}}</c>.</summary>
    public static CandidateVerdict JudgeRegistryLogin(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> json = Base64Text.Decode(candidate.Value) ?? [];
        ReadOnlySpan<byte> auth = Member(json, "\"auth\""u8);
        byte[]? pair = auth.IsEmpty ? null : Base64Text.Decode(auth);
        int colon = pair is null ? -1 : pair.AsSpan().IndexOf((byte)':');
        ReadOnlySpan<byte> password = colon > 0 ? pair.AsSpan(colon + 1) : Member(json, "\"password\""u8);
        return password.IsEmpty
            ? CandidateVerdict.Dismiss("it does not decode to the login of a registry")
            : UserAndPassword.JudgePassword(password, ValueStrength.Weak, "it decodes to the login of a registry");
    }

    /// <summary>The token's own kind would name another form; the verdict stays.</summary>
    private static CandidateVerdict Renamed(CandidateVerdict verdict) =>
        verdict.IsReported
            ? CandidateVerdict.Report(verdict.Confidence, $"it decodes to a token: {verdict.Reason}", verdict.Class)
            : verdict;

    private static ReadOnlySpan<byte> Member(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        int at = json.IndexOf(name);
        ReadOnlySpan<byte> rest = at < 0 ? default : json[(at + name.Length)..].TrimStart(" :\t\r\n"u8);
        int end = rest.IsEmpty || rest[0] != '"' ? -1 : rest[1..].IndexOf((byte)'"');
        return end < 0 ? default : rest.Slice(1, end);
    }
}
