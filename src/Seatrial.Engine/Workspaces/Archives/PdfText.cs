using System.IO.Compression;
using System.Text;

namespace Seatrial.Engine.Workspaces.Archives;

/// <summary>
/// Text of a PDF document (ISO 32000-1): streams are found by their words, inflated within limits, and of those that show text the strings
/// are taken; metadata, scripts and forms are taken as they are. Text in fonts that number their glyphs otherwise than letters is told
/// apart by <see cref="HasOtherText"/>. Linear in the file and in what it inflates to.
/// </summary>
internal sealed class PdfText(int maxBytes)
{
    private const int MaxStreams = 20_000;
    private const int LongestDictionary = 4096;

    private readonly StringBuilder text = new();

    /// <summary>Whether a limit cut something off, or a stream is broken.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether text stands in it that cannot be read without its fonts.</summary>
    public bool HasOtherText { get; private set; }

    public static bool IsDocument(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8);

    public static bool IsEncrypted(ReadOnlySpan<byte> bytes) => bytes.IndexOf("/Encrypt "u8) >= 0 || bytes.IndexOf("/Encrypt\n"u8) >= 0;

    public string Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        HasOtherText = bytes.IndexOf("/Identity-H"u8) >= 0;
        int at = 0;
        for (int count = 0; text.Length < maxBytes; count++)
        {
            int start = bytes[at..].IndexOf("stream"u8);
            if (start < 0)
            {
                break;
            }

            start += at;
            int end = bytes[start..].IndexOf("endstream"u8);
            if (end < 0 || count == MaxStreams)
            {
                IsCut = true;
                break;
            }

            end += start;
            var before = bytes[Math.Max(at, start - LongestDictionary)..start];
            int dictionary = before.LastIndexOf("obj"u8);
            Stream(dictionary < 0 ? before : before[dictionary..], file[BodyOf(bytes, start)..Math.Max(end, BodyOf(bytes, start))]);
            at = end + "endstream".Length;
        }

        IsCut |= text.Length >= maxBytes;
        return text.ToString();
    }

    private static int BodyOf(ReadOnlySpan<byte> bytes, int start)
    {
        int body = start + "stream".Length;
        body += body < bytes.Length && bytes[body] == '\r' ? 1 : 0;
        return body + (body < bytes.Length && bytes[body] == '\n' ? 1 : 0);
    }

    private void Stream(ReadOnlySpan<byte> dictionary, ReadOnlyMemory<byte> body)
    {
        if (dictionary.IndexOf("/Image"u8) >= 0 || dictionary.IndexOf("DCTDecode"u8) >= 0 || dictionary.IndexOf("/Length1"u8) >= 0)
        {
            return;
        }

        byte[]? content =
            dictionary.IndexOf("/FlateDecode"u8) >= 0 || dictionary.IndexOf("/Fl "u8) >= 0 ? Inflate(body)
            : dictionary.IndexOf("/Filter"u8) < 0 ? body.ToArray()
            : null;
        if (content is null || content.Length == 0)
        {
            return;
        }

        HasOtherText |= content.AsSpan().IndexOf("/Identity-H"u8) >= 0;
        if (content.AsSpan().IndexOf("BT"u8) >= 0 && (content.AsSpan().IndexOf("Tj"u8) >= 0 || content.AsSpan().IndexOf("TJ"u8) >= 0))
        {
            PdfStrings.Append(content, text, maxBytes);
        }
        else if (content.AsSpan(0, Math.Min(content.Length, 1024)).IndexOfAnyInRange((byte)0, (byte)8) < 0)
        {
            text.Append(Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, maxBytes - text.Length))).Append('\n');
        }
    }

    private byte[]? Inflate(ReadOnlyMemory<byte> body)
    {
        using var result = new MemoryStream();
        try
        {
            using var inflating = new ZLibStream(new MemoryStream(body.ToArray(), writable: false), CompressionMode.Decompress);
            byte[] chunk = new byte[16 << 10];
            for (int read; (read = inflating.Read(chunk)) > 0; )
            {
                result.Write(chunk, 0, read);
                if (result.Length > maxBytes)
                {
                    IsCut = true;
                    break;
                }
            }
        }
        catch (InvalidDataException)
        {
            // A broken end is common and costs that end alone.
            IsCut |= result.Length == 0;
        }

        return result.ToArray();
    }
}
