using System.Buffers;

namespace Seatrial.Requirements.Manifests;

/// <summary>Version ranges as facts may hold them: short, and addresses without credentials.</summary>
internal static class VersionText
{
    private const int MaxLength = 120;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Trimmed; user information, query and fragment of an address removed, a commit kept; null for nothing.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = text.Trim();
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            int host = scheme + 3;
            int path = text.IndexOf('/', host);
            int at = text.LastIndexOf('@', path < 0 ? text.Length - 1 : path);
            text = at >= host ? text[..host] + text[(at + 1)..] : text;
            int end = text.AsSpan().IndexOfAny('?', '#');
            text = end >= 0 && !IsCommit(text.AsSpan(end + 1)) ? text[..end] : text;
        }

        return text.Length <= MaxLength ? text : text[..MaxLength];
    }

    /// <summary>A hash of git, whole or cut to at least seven digits.</summary>
    public static bool IsCommit(ReadOnlySpan<char> text) => text.Length is >= 7 and <= 64 && !text.ContainsAnyExcept(HexDigits);
}
