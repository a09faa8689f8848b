using System.Buffers.Text;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Values of <c>kind: Secret</c> manifests, which Kubernetes keeps in base64.</summary>
internal static class KubernetesSecrets
{
    /// <summary>Decodes a value to printable ASCII where the manifest is of that kind; a sealed secret's stays as it is.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> text, ReadOnlySpan<byte> value, Span<byte> decoded, out int length)
    {
        length = 0;
        return Bytes.Contains(text, "kind: secret"u8) && TryDecodeText(value, decoded, out length);
    }

    /// <summary>Base64 of printable ASCII: text that somebody encoded, not a value that a machine drew.</summary>
    public static bool TryDecodeText(ReadOnlySpan<byte> value, Span<byte> decoded, out int length)
    {
        length = 0;
        return value.Length is >= 8 and <= 256
            && Base64.DecodeFromUtf8(value, decoded, out int consumed, out length) == System.Buffers.OperationStatus.Done
            && consumed == value.Length
            && decoded[..length].IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0;
    }
}
