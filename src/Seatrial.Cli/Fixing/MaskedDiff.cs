using System.Text;

namespace Seatrial.Cli.Fixing;

/// <summary>A unified diff without context lines, in which no credential of the file stands.</summary>
internal static class MaskedDiff
{
    public static string Of(FixFile file)
    {
        var diff = new StringBuilder($"--- a/{file.Path}\n+++ b/{file.Path}\n");
        int shift = 0;
        int first = 1;
        int counted = 0;
        foreach (var (start, end, text) in Regions(file))
        {
            first += file.Text.AsSpan(counted, start - counted).Count('\n');
            counted = start;
            string[] old = Lines(file.Text[start..end]);
            string[] now = Lines(text);
            diff.Append($"@@ -{Range(first, old.Length)} +{Range(first + shift, now.Length)} @@\n");
            Append(diff, '-', file, old);
            Append(diff, '+', file, now);
            shift += now.Length - old.Length;
        }

        return diff.ToString();
    }

    /// <summary>Whole lines that edits touch, with what they become.</summary>
    private static IEnumerable<(int Start, int End, string Text)> Regions(FixFile file)
    {
        var edits = file.Edits.All.ToList();
        for (int i = 0; i < edits.Count; )
        {
            int start = edits[i].Start == 0 ? 0 : file.Text.LastIndexOf('\n', edits[i].Start - 1) + 1;
            int end = EndOf(file.Text, edits[i], start);
            int next = i + 1;
            while (next < edits.Count && edits[next].Start < end)
            {
                end = Math.Max(end, EndOf(file.Text, edits[next], start));
                next++;
            }

            int from = start;
            yield return (
                start,
                end,
                Seatrial.Secrets.Fixing.Fixer.Apply(file.Text[start..end], edits[i..next].Select(e => e with { Start = e.Start - from }))
            );
            i = next;
        }
    }

    /// <summary>Behind the line in which the edit ends; lines that are only put in touch none.</summary>
    private static int EndOf(string text, Seatrial.Secrets.Fixing.FixEdit edit, int start)
    {
        if (edit.Length == 0 && edit.Start == start && edit.Text.EndsWith('\n'))
        {
            return start;
        }

        int last = edit.Length > 0 && text[edit.End - 1] == '\n' ? edit.End - 1 : edit.End;
        int end = text.IndexOf('\n', last);
        return end < 0 ? text.Length : end + 1;
    }

    private static void Append(StringBuilder diff, char sign, FixFile file, string[] lines)
    {
        foreach (string line in lines)
        {
            diff.Append(sign).Append(Reporting.Text.SafeText.Clean(file.Masked(line))).Append('\n');
        }
    }

    private static string Range(int first, int count) => count == 1 ? $"{first}" : $"{(count == 0 ? first - 1 : first)},{count}";

    private static string[] Lines(string text) =>
        text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n').Select(l => l.TrimEnd('\r')).ToArray();
}
