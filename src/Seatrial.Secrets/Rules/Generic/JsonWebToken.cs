using System.Buffers.Text;
using Seatrial.Engine.Findings;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Reads JSON Web Tokens (RFC 7519) offline: header and claims, never the signature.</summary>
internal static class JsonWebToken
{
    /// <summary>1 November 2026 in seconds since 1970: what ended before is a relic. A fixed day keeps results reproducible.</summary>
    private const long LongAgo = 1793491200;

    /// <summary>A token that lives for a day or less has ended before anybody reads the repository.</summary>
    private const long ShortLife = 24 * 60 * 60;

    private const string Id = "json-web-token";

    private const int LongestPart = 3000;

    public static bool LooksLike(ReadOnlySpan<byte> value) => value.StartsWith("eyJ"u8) && value.Count((byte)'.') == 2 && value.Length > 40;

    public static CandidateVerdict Judge(in SecretCandidate candidate) => Judge(candidate.Value);

    /// <summary><c># curl -H "Authorization: Bearer …" http://localhost</c>: how the program is called, and not a call of it.</summary>
    public static bool IsOfShownRequest(in SecretCandidate candidate)
    {
        int start = candidate.Value.IndexOf("eyJ"u8);
        if (start < 0 || Judge(candidate.Value[start..]) is not { IsReported: true, Confidence: < Confidence.Proven })
        {
            return false;
        }

        ReadOnlySpan<byte> line = candidate.Line;
        return CommentsBeside.IsComment(Bytes.Trim(line))
            && Bytes.Contains(line, "authorization: bearer "u8)
            && !SentCommands.NamesHost(line);
    }

    public static CandidateVerdict Judge(ReadOnlySpan<byte> token)
    {
        int first = token.IndexOf((byte)'.');
        int second = first < 0 ? -1 : first + 1 + token[(first + 1)..].IndexOf((byte)'.');
        if (second <= first || first > LongestPart || second - first > LongestPart)
        {
            return CandidateVerdict.Dismiss("not a token in three parts");
        }

        if (WellKnownSigner.Signed(token))
        {
            return CandidateVerdict.Dismiss("a sample token: it is signed with a key that documentation prints");
        }

        if (Bytes.StartsWith(token[(second + 1)..], "your"u8) || Bytes.EndsWith(token, "_here"u8))
        {
            return CandidateVerdict.Dismiss("the signature of the token is to be filled in");
        }

        Span<byte> buffer = stackalloc byte[LongestPart];
        if (!TryDecode(token[..first], buffer, out int length) || buffer[..length].IndexOf("\"alg\""u8) < 0)
        {
            return CandidateVerdict.Dismiss("the header of the token cannot be decoded");
        }

        if (!TryDecode(token[(first + 1)..second], buffer, out length))
        {
            return CandidateVerdict.Dismiss("the claims of the token cannot be decoded");
        }

        return JudgeClaims(buffer[..length]);
    }

    /// <summary>A token whose end stands in another line: what is there must decode, and go on as JSON does.</summary>
    public static CandidateVerdict JudgeBeginning(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> token = candidate.Value;
        int first = token.IndexOf((byte)'.');
        ReadOnlySpan<byte> claims = token[(first + 1)..];
        claims = claims.IndexOf((byte)'.') is >= 0 and var second ? claims[..second] : claims;
        claims = claims[..Math.Min(claims.Length & ~3, LongestPart & ~3)];
        Span<byte> buffer = stackalloc byte[LongestPart];
        return first > LongestPart || !TryDecode(token[..first], buffer, out int length) || buffer[..length].IndexOf("\"alg\""u8) < 0
                ? CandidateVerdict.Dismiss("the header of the token cannot be decoded")
            : !TryDecode(claims, buffer, out length) || buffer[..8].IndexOfAnyExceptInRange((byte)' ', (byte)'~') >= 0
                ? CandidateVerdict.Dismiss("the claims of the token cannot be decoded")
            : JudgeClaims(buffer[..length]) is { IsReported: true, Class: not SecretClass.PublicByDesign } verdict
                ? CandidateVerdict.Report(Confidence.Medium, $"the beginning of a token that goes on in another line: {verdict.Reason}")
            : CandidateVerdict.Dismiss("a sample, a public token or one that expired long ago");
    }

    private static CandidateVerdict JudgeClaims(ReadOnlySpan<byte> claims)
    {
        if (
            claims.IndexOf("1234567890"u8) >= 0
            || claims.IndexOf("John Doe"u8) >= 0
            || claims.IndexOf("\"joe\""u8) >= 0
            || claims.IndexOf("supabase-demo"u8) >= 0
        )
        {
            return CandidateVerdict.Dismiss("a sample token that is printed in documentation");
        }

        if (claims.IndexOf("\"role\":\"anon\""u8) >= 0)
        {
            return CandidateVerdict.Report(
                Confidence.Proven,
                "its claims give the anonymous role: made to be public, safe while row-level security holds",
                SecretClass.PublicByDesign,
                Id
            );
        }

        if (claims.IndexOf("\"role\":\"service_role\""u8) >= 0)
        {
            return CandidateVerdict.Report(
                Confidence.Proven,
                "its claims give the service role, which row-level security does not hold back",
                ruleId: Id
            );
        }

        long expires = ReadNumber(claims, "\"exp\":"u8);
        long issued = ReadNumber(claims, "\"iat\":"u8);
        return expires is > 0 and < LongAgo ? CandidateVerdict.Dismiss("the token expired long ago")
            : expires > 0 && issued > 0 && expires - issued <= ShortLife ? CandidateVerdict.Dismiss("the token lives for a day or less")
            : CandidateVerdict.Report(
                expires > 0 ? Confidence.Medium : Confidence.High,
                expires > 0 ? "its claims decode and it may still be valid" : "its claims decode and it never expires",
                ruleId: Id
            );
    }

    private static long ReadNumber(ReadOnlySpan<byte> claims, ReadOnlySpan<byte> name)
    {
        int at = claims.IndexOf(name);
        if (at < 0)
        {
            return 0;
        }

        ReadOnlySpan<byte> rest = Bytes.Trim(claims[(at + name.Length)..]);
        return Utf8Parser.TryParse(rest, out long number, out _) ? number : 0;
    }

    private static bool TryDecode(ReadOnlySpan<byte> part, Span<byte> decoded, out int length)
    {
        length = 0;
        return part.Length > 0
            && Base64Url.DecodeFromUtf8(part, decoded, out _, out length) == System.Buffers.OperationStatus.Done
            && length > 1
            && decoded[0] == '{';
    }
}
