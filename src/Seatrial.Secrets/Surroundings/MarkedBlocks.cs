using System.Text;
using Seatrial.Secrets.Foreign;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Comments of other scanners about the next line, or about everything up to another comment. Looked for only around what would be
/// reported.
/// </summary>
internal static class MarkedBlocks
{
    /// <summary>Bytes before a value that are looked through; a block that began earlier is not seen.</summary>
    private const int Reach = 64 * 1024;

    private const int LongestLine = 4000;
    private const string Above = "a comment above the line";

    private static ReadOnlySpan<byte> Disable => "secretlint-disable"u8;

    private static ReadOnlySpan<byte> Enable => "secretlint-enable"u8;

    /// <summary>What marks the place, as the rest of a sentence; null when nothing does.</summary>
    public static string? Find(ReadOnlySpan<byte> text, int start, SecretRule rule)
    {
        int first = Math.Max(0, start - Reach);
        int lineStart = first + text[first..start].LastIndexOf((byte)'\n') + 1;
        var before = text[first..lineStart];
        var above = before.IsEmpty ? before : before[..^1];
        above = above[(above.LastIndexOf((byte)'\n') + 1)..];
        if (above.Length <= LongestLine && MarksNextLine(above, rule))
        {
            return Above;
        }

        for (int at = before.LastIndexOf(Disable); at >= 0; at = before[..at].LastIndexOf(Disable))
        {
            var rest = before[(at + Disable.Length)..];
            if (!rest.StartsWith("-"u8))
            {
                return rest.IndexOf(Enable) < 0 && Names(rest, rule) ? "a secretlint-disable comment" : null;
            }
        }

        return null;
    }

    private static bool MarksNextLine(ReadOnlySpan<byte> line, SecretRule rule)
    {
        ReadOnlySpan<byte> next = "secretlint-disable-next-line"u8;
        int at = line.IndexOf(next);
        return (at >= 0 && Names(line[(at + next.Length)..], rule))
            || Bytes.Contains(line, "pragma: allowlist nextline secret"u8)
            || Bytes.Contains(line, "pragma: whitelist nextline secret"u8);
    }

    /// <summary>
    /// Whether the comment names no rule, or one that means this kind: <c>secretlint-disable @secretlint/secretlint-rule-slack --
    /// reason</c>.
    /// </summary>
    private static bool Names(ReadOnlySpan<byte> rest, SecretRule rule)
    {
        int end = rest.IndexOfAny((byte)'\n', (byte)'\r');
        string line = Encoding.UTF8.GetString(end < 0 ? rest : rest[..Math.Min(end, LongestLine)]);
        const string Prefix = "secretlint-rule-";
        int at = line.IndexOf(Prefix, StringComparison.Ordinal);
        return at < 0
            || line[at..]
                .Split((char[])[',', ' ', '*', '\t'], StringSplitOptions.RemoveEmptyEntries)
                .Where(w => w.Contains(Prefix, StringComparison.Ordinal))
                .Any(w => ForeignKinds.Fits(w[(w.IndexOf(Prefix, StringComparison.Ordinal) + Prefix.Length)..], rule));
    }
}
