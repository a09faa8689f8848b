using Seatrial.Engine.Findings;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>
/// Decides about <c>Password=…</c> inside of a connection string (ADO.NET, ODBC, libpq, JDBC query): other parts of such a string must
/// stand beside it.
/// </summary>
internal static class ConnectionStringJudge
{
    private const int Reach = 300;

    /// <summary>Bytes before a part in which what separates it stands.</summary>
    private const int Beside = 8;

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        if (TextFormats.Of(candidate.File) == TextFormat.Prose)
        {
            return CandidateVerdict.Dismiss("prose and data are not read for values without a format of their own");
        }

        if (TextFormats.Of(candidate.File) is TextFormat.Yaml or TextFormat.Ini && Neighbours.IsCommentedOut(candidate.Line))
        {
            return CandidateVerdict.Dismiss("a setting that is commented out");
        }

        ReadOnlySpan<byte> around = Around(candidate);
        if (!IsConnection(around))
        {
            return CandidateVerdict.Dismiss("no connection string around it");
        }

        if (candidate.Text[candidate.Start - 1] == '\'' && !IsQuotedPart(candidate, around))
        {
            return CandidateVerdict.Dismiss("a literal of its own");
        }

        bool isRemote = !(
            Bytes.Contains(around, "localhost"u8)
            || Bytes.Contains(around, "127.0.0.1"u8)
            || Bytes.Contains(around, "localdb"u8)
            || Bytes.Contains(around, "(local)"u8)
        );
        ReadOnlySpan<byte> value = candidate.Value.TrimEnd("\\,)"u8);
        value = WithoutArguments(value);
        if (KnownSamples.Contains(value))
        {
            return CandidateVerdict.Dismiss("the value is printed in public documentation");
        }

        if (IsVariable(value))
        {
            return CandidateVerdict.Dismiss("the value is what a variable is called");
        }

        CandidateVerdict verdict = UserAndPassword.JudgePassword(
            value,
            isRemote ? ValueStrength.Weak : ValueStrength.Mixed,
            "it is the password of a connection string"
        );
        return !isRemote && verdict.IsReported && ValueModel.Judge(value).Strength < ValueStrength.Random
            ? CandidateVerdict.Report(Confidence.Low, $"{verdict.Reason}; its host is the same machine", SecretClass.OpensNothing)
            : verdict;
    }

    /// <summary>
    /// libpq's quotes within a string (PostgreSQL manual, "Connection Strings"): spaces separate the parts, and no commas as between
    /// arguments.
    /// </summary>
    private static bool IsQuotedPart(in SecretCandidate candidate, ReadOnlySpan<byte> around) =>
        Bytes.Contains(around, "host="u8)
        && candidate.MatchStart > 0
        && candidate.Text[Math.Max(0, candidate.MatchStart - Beside)..candidate.MatchStart].TrimEnd((byte)' ')
            is [.., not ((byte)',' or (byte)'(' or (byte)'\n')];

    /// <summary>
    /// Without what a comma separates from it: further arguments (<c>connect(user=user,password=password,domain=d)</c>), further parts of
    /// an address of Redis.
    /// </summary>
    private static ReadOnlySpan<byte> WithoutArguments(ReadOnlySpan<byte> value)
    {
        int comma = value.IndexOf((byte)',');
        int sign = comma < 0 ? -1 : value[comma..].IndexOf((byte)'=');
        return sign > 1 && value.Slice(comma + 1, sign - 1).IndexOfAnyExcept(ByteSets.MemberName) < 0 ? value[..comma] : value;
    }

    /// <summary><c>pwd=vc_pwd</c>: a name of letters that means a password itself.</summary>
    private static bool IsVariable(ReadOnlySpan<byte> value) =>
        value.Contains((byte)'_') && value.IndexOfAnyExcept(ByteSets.JoinedName) < 0 && CredentialName.Read(value).Kind != NameKind.None;

    /// <summary>The line, or as much of it as a connection string reaches.</summary>
    private static ReadOnlySpan<byte> Around(in SecretCandidate candidate)
    {
        int from = Math.Max(candidate.MatchStart - Reach, 0);
        from += candidate.Text[from..candidate.MatchStart].LastIndexOf((byte)'\n') + 1;
        int to = Math.Min(candidate.Start + candidate.Length + Reach, candidate.Text.Length);
        int end = candidate.Text[candidate.Start..to].IndexOf((byte)'\n');
        return candidate.Text[from..(end < 0 ? to : candidate.Start + end)];
    }

    private static bool IsConnection(ReadOnlySpan<byte> line) =>
        Has(line, "server="u8)
        || Has(line, "data source="u8)
        || Has(line, "host="u8)
        || Has(line, "endpoint="u8)
        || Has(line, "accountname="u8)
        || Has(line, "dbname="u8)
        || Has(line, "user id="u8)
        || Has(line, "uid="u8)
        || Has(line, "user="u8)
        || Has(line, "username="u8)
        || Has(line, "jdbc:"u8)
        || Has(line, "dsn="u8)
        || Has(line, "driver="u8)
        || Has(line, "initial catalog="u8)
        || Has(line, "addr="u8);

    private static bool Has(ReadOnlySpan<byte> line, ReadOnlySpan<byte> part) => Bytes.Contains(line, part);
}
