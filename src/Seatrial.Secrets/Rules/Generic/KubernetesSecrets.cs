using System.Buffers.Text;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Values of <c>kind: Secret</c> manifests, which Kubernetes keeps in base64.</summary>
internal static class KubernetesSecrets
{
    /// <summary>Bytes of a file that are looked through for the kind of a manifest: a chart's is smaller, and every value asks.</summary>
    private const int Reach = 128 * 1024;

    /// <summary>Decodes a value to printable ASCII where the manifest is of that kind; a sealed secret's stays as it is.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> text, ReadOnlySpan<byte> value, Span<byte> decoded, out int length)
    {
        length = 0;
        return TryDecodeText(value, decoded, out length) && Bytes.Contains(text[..Math.Min(text.Length, Reach)], "kind: secret"u8);
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
