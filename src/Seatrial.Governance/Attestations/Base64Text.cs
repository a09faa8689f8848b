using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Seatrial.Governance.Attestations;

/// <summary>
/// Bytes in JSON, as protobuf's mapping reads them: base64 or base64url, padded or not (RFC 4648, sections 4 and 5). One alphabet in one
/// text, no white space, and no bits left over, so that one text stands for one value and no byte of it can be changed without changing
/// what is signed.
/// </summary>
internal static class Base64Text
{
    private static readonly SearchValues<char> UrlMarks = SearchValues.Create("-_");
    private static readonly SearchValues<char> PlainMarks = SearchValues.Create("+/");

    /// <summary>Null where the text is not exactly that.</summary>
    public static byte[]? Decode(string text)
    {
        bool isUrl = text.AsSpan().ContainsAny(UrlMarks);
        int unpadded = text.AsSpan().TrimEnd('=').Length;
        if (
            text.Length == 0
            || (isUrl && text.AsSpan().ContainsAny(PlainMarks))
            || (unpadded != text.Length && text.Length % 4 != 0)
            || text.Length - unpadded > 2
        )
        {
            return null;
        }

        byte[] url = Encoding.ASCII.GetBytes(text[..unpadded].Replace('+', '-').Replace('/', '_'));
        byte[] bytes = new byte[Base64Url.GetMaxDecodedLength(url.Length)];
        var status = Base64Url.DecodeFromUtf8(url, bytes, out int read, out int written);
        return
            status == OperationStatus.Done
            && read == url.Length
            && Base64Url.EncodeToUtf8(bytes.AsSpan(0, written)).AsSpan().SequenceEqual(url)
            ? bytes[..written]
            : null;
    }
}
