using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>What a checksum or a decoded structure says, in the same words for every provider.</summary>
internal static class Verdicts
{
    public static CandidateVerdict Proven(string reason) => CandidateVerdict.Report(Confidence.Proven, reason);

    public static CandidateVerdict Shaped(string reason) => CandidateVerdict.Report(Confidence.High, reason);

    /// <summary>
    /// A value that has the form but not the checksum: mistyped, altered for publication, or invented. It stays reported, because an
    /// altered token is often one edit away from the real one, but with less confidence.
    /// </summary>
    public static CandidateVerdict Altered(string reason) => CandidateVerdict.Report(Confidence.Medium, reason);

    public static CandidateVerdict OfChecksum(bool valid) =>
        valid
            ? Proven("its built-in checksum is right")
            : Altered("it has the form of the token, but its built-in checksum is wrong: altered or invented");
}
