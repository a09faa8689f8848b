using System.Buffers;
using System.Globalization;

namespace Seatrial.Secrets.Foreign.Gitleaks;

/// <summary><c>.gitleaksignore</c>: one finding on each line, as <c>path:rule:line</c> or <c>commit:path:rule:line</c>.</summary>
internal static class GitleaksIgnore
{
    public const string FileName = ".gitleaksignore";

    private const int MaxEntries = 50_000;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    public static ForeignSettings Read(string text)
    {
        var draft = new ForeignDraft(FileName);
        var entries = new Dictionary<(string Path, int Line), HashSet<string>>();
        int number = 0,
            others = 0,
            firstOther = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (line.IsEmpty || line[0] == '#' || number > MaxEntries)
            {
                continue;
            }

            if (Parse(line) is not var (path, rule, at))
            {
                firstOther = firstOther == 0 ? number : firstOther;
                others++;
            }
            else if (!entries.TryAdd((path, at), [rule]))
            {
                entries[(path, at)].Add(rule);
            }
        }

        if (others > 0)
        {
            draft.Note(
                firstOther,
                $"{(others == 1 ? "1 line is no entry" : $"{others} lines are no entries")} of gitleaks, which is path:rule:line, and does not count; gitleaks itself reads no paths or patterns here."
            );
        }

        if (entries.Count > 0)
        {
            draft.Exclude(
                (in place) =>
                {
                    var kind = place.Rule;
                    return entries.TryGetValue((place.Path, place.Line), out var rules) && rules.Any(r => ForeignKinds.Fits(r, kind));
                }
            );
        }

        return draft.Finish();
    }

    /// <summary>
    /// Read from its end, since a path may hold colons. The commit of an entry says where it was seen first, not that it stands nowhere
    /// else.
    /// </summary>
    private static (string Path, string Rule, int Line)? Parse(ReadOnlySpan<char> entry)
    {
        int beforeLine = entry.LastIndexOf(':');
        int beforeRule = beforeLine <= 0 ? -1 : entry[..beforeLine].LastIndexOf(':');
        if (beforeRule <= 0 || !int.TryParse(entry[(beforeLine + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int line))
        {
            return null;
        }

        var path = entry[..beforeRule];
        int colon = path.IndexOf(':');
        bool hasCommit = colon is >= 7 and <= 64 && !path[..colon].ContainsAnyExcept(HexDigits);
        path = hasCommit ? path[(colon + 1)..] : path;
        return (path.ToString().Replace('\\', '/'), entry[(beforeRule + 1)..beforeLine].ToString(), line);
    }
}
