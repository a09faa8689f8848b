using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Surroundings;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Keys of Ceph (CryptoKey in Ceph's sources) carry their type, when they were made and how long they are. Programs have them to show what
/// a cluster answers; settings and notes have those of a cluster.
/// </summary>
internal static class CephKey
{
    public static CandidateVerdict Judge(in SecretCandidate candidate) =>
        TextFormats.Of(candidate.File) == TextFormat.Code
            ? CandidateVerdict.Dismiss("a key of a cluster in a program, which shows what the cluster answers")
            : CandidateVerdict.Report(Confidence.High, "it has the type, the time and the length that Ceph writes into its keys");
}
