using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Addresses that are a secret by their last parts: where these count (<c>/123456/abcdef</c>), somebody is to fill them in.
/// </summary>
internal static class WebhookAddress
{
    /// <summary><c>hooks.slack.com/services/T…/B…/…</c>.</summary>
    private const int PartsOfSlack = 4;

    private const int LengthOfSlack = 24;

    /// <summary>The last part of Slack's addresses of incoming webhooks has 24 characters; what is shorter or longer was made up.</summary>
    public static CandidateVerdict JudgeSlack(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Value;
        ReadOnlySpan<byte> last = value[(value.LastIndexOf((byte)'/') + 1)..];
        return
            value.IndexOf("/services/"u8) > 0
            && value.Count((byte)'/') == PartsOfSlack
            && last.Length is not (LengthOfSlack or LengthOfSlack - 1)
            ? CandidateVerdict.Dismiss("the last part of the address has another length than Slack gives it")
            : CandidateVerdict.Report(Confidence.High, $"has the form of: {candidate.Rule?.Title}");
    }

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Value.TrimEnd((byte)'/');
        int last = value.LastIndexOf((byte)'/');
        int previous = last < 0 ? -1 : value[..last].LastIndexOf((byte)'/');
        return previous >= 0 && Randomness.HasRuns(value[(previous + 1)..])
            ? CandidateVerdict.Dismiss("the address counts, as examples do")
            : CandidateVerdict.Report(candidate.Rule?.Confidence ?? Confidence.High, $"has the form of: {candidate.Rule?.Title}");
    }
}
