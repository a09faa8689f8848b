using System.Buffers.Text;
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
    public const string Shown = "a key of a cluster in a program, which shows what the cluster answers";

    private const int Length = 40;

    /// <summary>Where in its 28 bytes a key has the length of what follows, in two of them.</summary>
    private const int LengthAt = 10;

    /// <summary>Whether a value says of itself that 16 bytes follow its head, whatever its type.</summary>
    public static bool HasForm(ReadOnlySpan<byte> value)
    {
        Span<byte> key = stackalloc byte[Length];
        return value.Length == Length
            && Base64.DecodeFromUtf8(value, key, out _, out int length) == System.Buffers.OperationStatus.Done
            && length == LengthAt + 18
            && key[1] == 0
            && key[LengthAt] == 16
            && key[LengthAt + 1] == 0;
    }

    public static CandidateVerdict Judge(in SecretCandidate candidate) =>
        TextFormats.Of(candidate.File) == TextFormat.Code
            ? CandidateVerdict.Dismiss(Shown)
            : CandidateVerdict.Report(Confidence.High, "it has the type, the time and the length that Ceph writes into its keys");
}
