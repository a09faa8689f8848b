using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// What is taken where a variable is not set: <c>${NAME:-value}</c> and <c>${NAME:=value}</c> of a shell (IEEE Std 1003.1, section 2.6.2)
/// and of compose files, <c>${NAME:value}</c> of Spring, <c>${env:NAME, 'value'}</c> of the Serverless Framework, the last literal of
/// <c>&lt;%= ENV["NAME"] || "value" %&gt;</c> and <c>&lt;%= ENV.fetch("NAME", "value") %&gt;</c> in templates of Ruby. A colon behind a
/// lower-case word names a source instead (<c>${ssm:…}</c>, <c>${env:…}</c>).
/// </summary>
internal static class Fallbacks
{
    /// <summary>The place of the value, where the whole text is such an expansion.</summary>
    public static bool TryFind(ReadOnlySpan<byte> text, ByteRange place, out ByteRange value)
    {
        value = default;
        ReadOnlySpan<byte> written = text.Slice(place.Start, place.Length);
        if (written.StartsWith("<%="u8))
        {
            return TryFindInTemplate(text, place, out value);
        }

        if (written.Length < 6 || !written.StartsWith("${"u8) || written[^1] != '}')
        {
            return false;
        }

        if (
            written[^2] is (byte)'\'' or (byte)'"'
            && written[..^2].LastIndexOf(written[^2]) is > 0 and var open
            && written[..open].TrimEnd((byte)' ').EndsWith(","u8)
        )
        {
            // Serverless Framework: ${env:NAME, 'value'}.
            value = new ByteRange(place.Start + open + 1, written.Length - open - 3);
            return value.Length > 0 && written[..open].IndexOf((byte)':') > 0;
        }

        int colon = written.IndexOf((byte)':');
        int from = colon + 1;
        if (colon < 3 || from >= written.Length - 1 || written[from] is (byte)'?' or (byte)'+')
        {
            return false;
        }

        ReadOnlySpan<byte> name = written[2..colon];
        bool isShell = written[from] is (byte)'-' or (byte)'=';
        from += isShell ? 1 : 0;
        bool isVariable =
            name.IndexOfAnyExcept(ByteSets.MemberName) < 0
            && (isShell || name.IndexOfAnyExcept(ByteSets.VariableName) < 0 || name.Contains((byte)'.'));
        value = new ByteRange(place.Start + from, written.Length - 1 - from);
        return isVariable && value.Length > 0 && text[value.Start] != '$';
    }

    private static bool TryFindInTemplate(ReadOnlySpan<byte> text, ByteRange place, out ByteRange value)
    {
        value = default;
        ReadOnlySpan<byte> written = text.Slice(place.Start, place.Length);
        ReadOnlySpan<byte> inner = written.EndsWith("%>"u8) ? written[..^2].TrimEnd(" \t)-"u8) : default;
        if (inner.IsEmpty || inner[^1] is not ((byte)'"' or (byte)'\'') || !Bytes.Contains(inner, "ENV"u8))
        {
            return false;
        }

        int open = inner[..^1].LastIndexOf(inner[^1]);
        ReadOnlySpan<byte> before = open < 0 ? default : inner[..open].TrimEnd((byte)' ');
        bool isFallback = before.EndsWith("||"u8) || (before.EndsWith(","u8) && Bytes.Contains(before, ".fetch"u8));
        value = isFallback ? new ByteRange(place.Start + open + 1, inner.Length - open - 2) : default;
        return isFallback && value.Length > 0;
    }
}
