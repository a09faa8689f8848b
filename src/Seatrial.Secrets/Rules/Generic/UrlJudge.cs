using Seatrial.Engine.Findings;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Decides about <c>scheme://user:password@host</c> (RFC 3986, section 3.2.1) by password and host.</summary>
internal static class UrlJudge
{
    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> user = User(candidate);
        if (Placeholders.FindTemplate(user) is not null)
        {
            return CandidateVerdict.Dismiss("the user of the URL is a placeholder");
        }

        ValueVerdict verdict = ValueModel.Judge(candidate.Value);
        ReadOnlySpan<byte> host = Host(candidate);
        bool isLocal = IsLocal(host);
        if (TextFormats.Of(candidate.File) == TextFormat.Prose && (isLocal || verdict.Strength < ValueStrength.Random))
        {
            return CandidateVerdict.Dismiss("prose and data are read only for passwords of remote hosts that a machine drew");
        }

        if (IsReserved(host) && verdict.Strength < ValueStrength.Random)
        {
            return CandidateVerdict.Dismiss("the host is a name reserved for documentation");
        }

        return verdict.Strength switch
        {
            ValueStrength.None => CandidateVerdict.Dismiss(verdict.Reason),
            ValueStrength.Random or ValueStrength.Mixed => CandidateVerdict.Report(isLocal ? Confidence.Medium : Confidence.High, $"the URL carries a password, and {verdict.Reason}"),
            _ when isLocal => CandidateVerdict.Dismiss("a plain password of a service on the same machine"),
            _ => CandidateVerdict.Report(Confidence.Medium, $"the URL carries a password of a remote host, and {verdict.Reason}"),
        };
    }

    private static ReadOnlySpan<byte> User(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[candidate.MatchStart..(candidate.Start - 1)];
        return before[(before.IndexOf("://"u8) + 3)..];
    }

    private static ReadOnlySpan<byte> Host(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> after = candidate.Text[(candidate.Start + candidate.Length)..(candidate.MatchStart + candidate.MatchLength)];
        return after.TrimStart((byte)'@');
    }

    private static bool IsLocal(ReadOnlySpan<byte> host)
        => Bytes.StartsWith(host, "localhost"u8) || host.StartsWith("127."u8) || host.StartsWith("0.0.0.0"u8) || host.StartsWith("["u8) || host.IndexOf((byte)'.') < 0
        || Bytes.EndsWith(host, ".local"u8) || Bytes.EndsWith(host, ".localhost"u8) || Bytes.EndsWith(host, ".internal"u8);

    /// <summary>RFC 2606 and what everybody uses in its stead.</summary>
    private static bool IsReserved(ReadOnlySpan<byte> host)
        => Bytes.Contains(host, "example."u8) || Bytes.EndsWith(host, ".example"u8) || Bytes.EndsWith(host, ".test"u8) || Bytes.EndsWith(host, ".invalid"u8)
        || Bytes.EqualsText(host, "host"u8) || Bytes.EqualsText(host, "hostname"u8) || Bytes.StartsWith(host, "your"u8) || Bytes.StartsWith(host, "my-"u8) || Bytes.Contains(host, "domain.com"u8)
        || host.IsEmpty || host.IndexOfAny("${<%"u8) >= 0 && host.Length < 3;
}
