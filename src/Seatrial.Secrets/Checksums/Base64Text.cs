using System.Buffers;
using System.Buffers.Text;

namespace Seatrial.Secrets.Checksums;

/// <summary>Base64 in either alphabet, with or without padding, as it stands in tokens.</summary>
internal static class Base64Text
{
    /// <summary>Longest text that is decoded, in bytes: no credential's structure is longer.</summary>
    public const int MaxLength = 8192;

    /// <summary>Decodes; null where the text is not base64, empty or longer than <see cref="MaxLength"/>.</summary>
    public static byte[]? Decode(ReadOnlySpan<byte> text)
    {
        text = text.TrimEnd((byte)'=');
        if (text.IsEmpty || text.Length > MaxLength)
        {
            return null;
        }

        byte[] url = text.ToArray();
        url.AsSpan().Replace((byte)'+', (byte)'-');
        url.AsSpan().Replace((byte)'/', (byte)'_');
        byte[] decoded = new byte[Base64Url.GetMaxDecodedLength(url.Length)];
        OperationStatus status = Base64Url.DecodeFromUtf8(url, decoded, out int consumed, out int written);
        return status == OperationStatus.Done && consumed == url.Length ? decoded[..written] : null;
    }
}
