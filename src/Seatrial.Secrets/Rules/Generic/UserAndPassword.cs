using System.Buffers.Text;
using Seatrial.Engine.Findings;
using Seatrial.Secrets.Reading.Code;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Pairs of user and password: in base64 (RFC 7617), on command lines, in credential files.</summary>
internal static class UserAndPassword
{
    private const int Longest = 400;

    /// <summary>Shorter words are what examples are made of: <c>user:pass</c>.</summary>
    private const int ShortestWord = 7;

    /// <summary>Base64 of <c>user:password</c> in a header.</summary>
    public static CandidateVerdict JudgeEncoded(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Value;
        Span<byte> decoded = stackalloc byte[Longest];
        Span<byte> padded = stackalloc byte[Longest + 4];
        ReadOnlySpan<byte> digits = value.TrimEnd((byte)'=');
        if (digits.Length > Longest || digits.Length % 4 == 1)
        {
            return CandidateVerdict.Dismiss("the value is not base64");
        }

        digits.CopyTo(padded);
        int total = (digits.Length + 3) / 4 * 4;
        padded[digits.Length..total].Fill((byte)'=');
        if (Base64.DecodeFromUtf8(padded[..total], decoded, out _, out int length) != System.Buffers.OperationStatus.Done)
        {
            return CandidateVerdict.Dismiss("the value is not base64");
        }

        ReadOnlySpan<byte> pair = decoded[..length];
        int colon = pair.IndexOf((byte)':');
        if (colon < 1 || pair.IndexOfAnyExceptInRange((byte)' ', (byte)'~') >= 0)
        {
            return CandidateVerdict.Dismiss("the value does not decode to a user and a password");
        }

        ReadOnlySpan<byte> password = pair[(colon + 1)..];
        return JudgePassword(
            password,
            password.Length >= ShortestWord ? ValueStrength.Word : ValueStrength.Weak,
            "it decodes to a user and a password"
        );
    }

    /// <summary>A password after its user on a command line.</summary>
    public static CandidateVerdict JudgePlain(in SecretCandidate candidate)
    {
        if (TextFormats.Of(candidate.File) == TextFormat.Prose && !SentCommands.Holds(candidate))
        {
            return CandidateVerdict.Dismiss("prose and data are not read for values without a format of their own");
        }

        if (candidate.Rule is { Id: "piped-password" } && TakesHash(candidate))
        {
            return CandidateVerdict.Dismiss("the command takes hashes");
        }

        if (candidate.Value.StartsWith("+%"u8) && candidate.Text[..candidate.Start].TrimEnd("\"' "u8).EndsWith("-u"u8))
        {
            return CandidateVerdict.Dismiss("the form of a time that date prints, in UTC");
        }

        if (ToBeSet.IsPublished(candidate.Meaning))
        {
            return CandidateVerdict.Report(
                Confidence.Low,
                "it is given as the password; the default of its publisher, which everybody has",
                SecretClass.OpensNothing
            );
        }

        if (candidate.Named.IsCode && TriedOut.FindReason(candidate, candidate.Meaning, isCode: true) is { } tried)
        {
            return CandidateVerdict.Dismiss(tried);
        }

        CandidateVerdict verdict = JudgePassword(candidate.Meaning, ValueStrength.Weak, "it is given as the password");
        if (verdict is { IsReported: true, Confidence: Confidence.Medium } && LocalContainers.AreOf(candidate))
        {
            return CandidateVerdict.Report(
                Confidence.Low,
                $"{verdict.Reason}; a plain default for containers on the developer's machine",
                SecretClass.OpensNothing
            );
        }

        if (verdict.IsReported && candidate.Rule is { Id: "command-line-password" } && IsItsAccount(candidate))
        {
            return CandidateVerdict.Report(
                Confidence.Low,
                $"{verdict.Reason}; it is the name of its own account, as defaults are",
                SecretClass.OpensNothing
            );
        }

        return !verdict.IsReported && candidate.Named.IsCode
            ? CodePasswordJudge.Judge(candidate.Named.Name, candidate) ?? verdict
            : verdict;
    }

    /// <summary><c>curl -u tides:tides</c>.</summary>
    private static bool IsItsAccount(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[..candidate.Start];
        return before.EndsWith(":"u8)
            && before[..^1].EndsWith(candidate.Value)
            && before[..^(1 + candidate.Length)] is [.., (byte)' ' or (byte)'"' or (byte)'\'' or (byte)'='];
    }

    /// <summary><c>echo tides:… | chpasswd -e</c> (shadow-utils, chpasswd(8)).</summary>
    private static bool TakesHash(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> behind = candidate.Text[(candidate.MatchStart + candidate.MatchLength)..].TrimStart((byte)' ');
        return candidate.Match.EndsWith("chpasswd"u8) && (behind.StartsWith("-e"u8) || behind.StartsWith("--encrypted"u8));
    }

    /// <summary>A password in a statement that makes or changes an account.</summary>
    public static CandidateVerdict JudgeSql(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> line = candidate.Line;
        if (KnownSamples.Contains(candidate.Value))
        {
            return CandidateVerdict.Dismiss("the value is printed in public documentation");
        }

        return Bytes.Contains(line, "create "u8) || Bytes.Contains(line, "alter "u8) || Bytes.Contains(line, "grant "u8)
            ? IsClause(candidate)
                ? CandidateVerdict.Dismiss("another clause of the statement stands there")
                : IsBetweenStrings(candidate.Value)
                    ? CandidateVerdict.Dismiss("the statement is joined from parts here")
                    : JudgePlain(candidate)
            : CandidateVerdict.Dismiss("no statement about an account");
    }

    /// <summary>
    /// Behind <c>IDENTIFIED BY password</c> without a quote: the word is the password then, as in what Oracle's manuals show.
    /// </summary>
    private static bool IsClause(in SecretCandidate candidate) =>
        candidate.Start > 0
        && Bytes.IsSpace(candidate.Text[candidate.Start - 1])
        && Bytes.EndsWith(candidate.Text[candidate.MatchStart..candidate.Start].TrimEnd((byte)' '), "password"u8);

    /// <summary>
    /// What stands between two strings of a program: the quote before it ends one, <c>"IDENTIFIED BY ".($new ? "" : "PASSWORD ")</c>.
    /// </summary>
    private static bool IsBetweenStrings(ReadOnlySpan<byte> value) =>
        value.Length > 1 && value[0] is (byte)'.' or (byte)'+' or (byte)'&' or (byte)',' && value[1] is (byte)'(' or (byte)'$' or (byte)' ';

    /// <summary>A password in a file that clients really log in with.</summary>
    public static CandidateVerdict JudgeUsed(in SecretCandidate candidate) =>
        JudgePassword(candidate.Value, ValueStrength.Common, "a client logs in with it");

    public static CandidateVerdict JudgePassword(ReadOnlySpan<byte> password, ValueStrength atLeast, string why)
    {
        ValueVerdict verdict = ValueModel.Judge(password);
        return verdict.Strength >= atLeast
            ? CandidateVerdict.Report(
                verdict.Strength >= ValueStrength.Mixed ? Confidence.High : Confidence.Medium,
                $"{why}, and {verdict.Reason}"
            )
            : CandidateVerdict.Dismiss(verdict.Reason);
    }
}
