using System.Text;

namespace Seatrial.Components.Reading;

/// <summary>
/// Files in UTF-16 with a byte order mark are what redirections of PowerShell write (<c>pip freeze &gt; requirements.txt</c>); all else is
/// UTF-8.
/// </summary>
internal static class SourceEncoding
{
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> content)
    {
        var span = content.Span;
        if (span.StartsWith(Encoding.UTF8.Preamble))
        {
            return content[3..];
        }

        var encoding =
            span.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
            : span.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
            : null;
        return encoding is null ? content : Encoding.UTF8.GetBytes(encoding.GetString(span[2..]));
    }
}
