using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Keys of WireGuard's peers: 32 bytes in base64 beside the addresses that a peer may use (wireguard.com/quickstart). A peer's key is its
/// public one; a private key and one that is shared say so.
/// </summary>
internal static class PeerKeys
{
    /// <summary>Bytes before and behind a key in which its addresses stand.</summary>
    private const int Beside = 160;

    private const int Length = 44;

    private static readonly WordSet Names = new("key publickey public_key peer_key peerkey pubkey");

    /// <summary>Whether the value is one.</summary>
    public static bool Hold(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Meaning;
        if (value.Length != Length || value[^1] != '=' || !Names.Contains(candidate.Name[(candidate.Name.LastIndexOf((byte)'.') + 1)..]))
        {
            return false;
        }

        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> text = candidate.Text;
        ReadOnlySpan<byte> around = text[Math.Max(0, candidate.Start - Beside)..Math.Min(text.Length, end + Beside)];
        return Bytes.Contains(around, "allowedips"u8)
            || Bytes.Contains(around, "allowed_ips"u8)
            || Bytes.Contains(around, "allowed-ips"u8)
            || around.IndexOf("/32"u8) >= 0
            || around.IndexOf("/128"u8) >= 0;
    }
}
