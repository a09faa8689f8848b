using System.Globalization;
using System.Text;
using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Shared access signatures of Azure Storage (start <c>st</c> and expiry <c>se</c> in ISO 8601): those that a service hands out for hours
/// are of no use afterwards.
/// </summary>
internal static class SharedAccessSignature
{
    /// <summary>In days; signatures that deployments use live for months or years.</summary>
    private const int ShortLife = 1;

    /// <summary>Length of a date in ISO 8601, the only part that is read.</summary>
    private const int DateLength = 10;

    /// <summary>Dismisses one that lives for a day or less.</summary>
    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> address = candidate.Text.Slice(candidate.MatchStart, candidate.MatchLength);
        return
            ReadDate(address, "st="u8) is { } start && ReadDate(address, "se="u8) is { } end && end.DayNumber - start.DayNumber <= ShortLife
            ? CandidateVerdict.Dismiss("the signature lives for a day or less")
            : CandidateVerdict.Report(candidate.Rule?.Confidence ?? Confidence.High, $"has the form of: {candidate.Rule?.Title}");
    }

    private static DateOnly? ReadDate(ReadOnlySpan<byte> address, ReadOnlySpan<byte> parameter)
    {
        for (int at = 0; address[at..].IndexOf(parameter) is >= 0 and var next; at += next + parameter.Length)
        {
            int from = at + next;
            bool begins = from > 0 && address[from - 1] is (byte)'?' or (byte)'&' or (byte)';';
            int value = from + parameter.Length;
            if (begins && value + DateLength <= address.Length)
            {
                string date = Encoding.ASCII.GetString(address.Slice(value, DateLength));
                return DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
                    ? read
                    : null;
            }
        }

        return null;
    }
}
