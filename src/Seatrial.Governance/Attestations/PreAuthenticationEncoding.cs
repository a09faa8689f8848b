using System.Globalization;
using System.Text;

namespace Seatrial.Governance.Attestations;

/// <summary>What a DSSE signature is made over (https://github.com/secure-systems-lab/dsse/blob/master/protocol.md, PAE).</summary>
public static class PreAuthenticationEncoding
{
    /// <summary><c>DSSEv1 SP LEN(type) SP type SP LEN(payload) SP payload</c>, lengths in bytes as decimal numbers.</summary>
    public static byte[] Encode(string payloadType, ReadOnlySpan<byte> payload)
    {
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"DSSEv1 {Encoding.UTF8.GetByteCount(payloadType)} {payloadType} {payload.Length} "
        );
        int length = Encoding.UTF8.GetByteCount(head);
        byte[] encoded = new byte[length + payload.Length];
        _ = Encoding.UTF8.GetBytes(head, encoded);
        payload.CopyTo(encoded.AsSpan(length));
        return encoded;
    }
}
