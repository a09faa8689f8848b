using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Addresses that are a secret by their last parts: where these count (<c>/123456/abcdef</c>), somebody is to fill them in.
/// </summary>
internal static class WebhookAddress
{
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
