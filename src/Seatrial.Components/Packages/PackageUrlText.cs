using System.Globalization;
using System.Text;

namespace Seatrial.Components.Packages;

/// <summary>The syntax of package URLs (ECMA-427, clause 5): from text to parts and the encoding of parts.</summary>
internal static class PackageUrlText
{
    private const int MaxLength = 8_000;

    public static PackageUrl? Parse(string text)
    {
        text = text.Trim();
        if (text.Length > MaxLength || !text.StartsWith("pkg:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string rest = text[4..].TrimStart('/');
        string? subpath = CutLast(ref rest, '#') is { } rawSubpath ? DecodeSegments(rawSubpath) : null;
        var qualifiers = new List<KeyValuePair<string, string>>();
        foreach (string pair in (CutLast(ref rest, '?') ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                return null;
            }

            qualifiers.Add(KeyValuePair.Create(pair[..equals], Decode(pair[(equals + 1)..])));
        }

        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0)
        {
            return null;
        }

        string type = rest[..slash];
        rest = rest[(slash + 1)..].Trim('/');
        string? version = null;
        int at = rest.LastIndexOf('@');
        if (at >= 0 && rest.IndexOf('/', at) < 0)
        {
            version = Decode(rest[(at + 1)..]);
            rest = rest[..at];
        }

        int last = rest.LastIndexOf('/');
        string name = Decode(rest[(last + 1)..]);
        return PackageUrl.Create(type, last < 0 ? null : DecodeSegments(rest[..last]), name, version, qualifiers, subpath);
    }

    public static bool IsType(string type) =>
        type.Length > 0 && !char.IsAsciiDigit(type[0]) && type.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');

    public static bool IsKey(string key) =>
        key.Length > 0
        && !char.IsAsciiDigit(key[0])
        && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_');

    /// <summary>Without empty segments; null for nothing.</summary>
    public static string? Segments(string? text) =>
        text is null ? null
        : string.Join('/', text.Split('/', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } joined ? joined
        : null;

    /// <summary>Without empty, '.' and '..' segments; null for nothing.</summary>
    public static string? Subpath(string? text) =>
        text is null ? null
        : string.Join('/', text.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(s => s is not ("." or "..")))
            is { Length: > 0 } joined
            ? joined
        : null;

    public static void AppendSegments(StringBuilder text, string segments)
    {
        foreach (char c in segments)
        {
            if (c == '/')
            {
                text.Append('/');
            }
            else
            {
                Append(text, c);
            }
        }
    }

    /// <summary>Names of repositories (type git) are paths; every other name is one segment.</summary>
    public static void AppendName(StringBuilder text, string type, string name)
    {
        if (type == "git")
        {
            AppendSegments(text, name);
        }
        else
        {
            Append(text, name);
        }
    }

    /// <summary>Percent-encoded except letters, digits, <c>. - _ ~</c> and the colon.</summary>
    public static void Append(StringBuilder text, string part)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in part.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                Append(text, (char)rune.Value);
                continue;
            }

            foreach (byte b in utf8[..rune.EncodeToUtf8(utf8)])
            {
                text.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            }
        }
    }

    private static void Append(StringBuilder text, char c)
    {
        if (char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '~' or ':')
        {
            text.Append(c);
        }
        else if (char.IsAscii(c))
        {
            text.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
        }
        else
        {
            Append(text, c.ToString());
        }
    }

    private static string? CutLast(ref string text, char mark)
    {
        int position = text.LastIndexOf(mark);
        if (position < 0)
        {
            return null;
        }

        string cut = text[(position + 1)..];
        text = text[..position];
        return cut;
    }

    private static string DecodeSegments(string text) =>
        string.Join('/', text.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Decode));

    private static string Decode(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
}
