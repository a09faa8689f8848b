using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Tokens with which machines join a cluster of Kubernetes. Those that <c>kubeadm init</c> prints end after a day (kubeadm's reference,
/// <c>--token-ttl</c>), and so do those whose settings say so.
/// </summary>
internal static class BootstrapToken
{
    public const string Ended = "a token with which machines join a cluster for a day or less";

    /// <summary>Six characters and sixteen with a dot between.</summary>
    private const int Length = 23;

    /// <summary>Bytes behind a token in which its time stands.</summary>
    private const int Behind = 160;

    /// <summary>
    /// The command that <c>kubeadm init</c> prints, where somebody reads it and nothing runs it: in a document, a text or a comment.
    /// </summary>
    public static bool IsShown(in SecretCandidate candidate, FileRole role) =>
        candidate.Rule is { Id: "kubernetes-bootstrap-token" }
        && candidate.Match.StartsWith("kubeadm"u8)
        && (
            role.HasFlag(FileRole.Documentation)
            || TextFormats.Of(candidate.File) == TextFormat.Prose
            || CommentsBeside.IsComment(Bytes.Trim(candidate.Line))
        );

    /// <summary><c>token: …</c> with <c>ttl: 24h0m0s</c> under it, in the configuration of kubeadm.</summary>
    public static bool EndsSoon(in SecretCandidate candidate)
    {
        if (candidate.Length != Length || candidate.Value[6] != '.')
        {
            return false;
        }

        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> behind = candidate.Text[end..Math.Min(candidate.Text.Length, end + Behind)];
        int time = behind.IndexOf("ttl:"u8);
        behind = time < 0 ? default : behind[(time + 4)..].TrimStart(" \"'"u8);
        int digits = behind.IndexOfAnyExcept(ByteSets.Digits);
        return digits is 1 or 2
            && (
                behind[digits] is (byte)'m' or (byte)'s'
                || (behind[digits] == 'h' && (digits == 1 || behind[..2].SequenceCompareTo("24"u8) <= 0))
            )
            && !behind.StartsWith("0"u8);
    }
}
