using System.Text;

namespace Seatrial.Bench.Accuracy;

/// <summary>
/// Puts labelled lines back into files: rows of one file follow each other with rising line numbers (a smaller number starts another file
/// of the same name). Lines that nobody labelled are empty.
/// </summary>
internal static class LabelledFiles
{
    /// <summary>What one source calls every text whose name does not matter, whatever it holds.</summary>
    private const string Unnamed = "input";

    private const string UnnamedText = "input.txt";

    /// <summary>A text to scan and the rows in it; rows of snippets stand alone and cover it whole.</summary>
    public sealed record Unit(string Path, string Text, IReadOnlyList<LabelledRow> Rows);

    public static IEnumerable<Unit> Of(IReadOnlyList<LabelledRow> rows)
    {
        var run = new List<LabelledRow>();
        foreach (LabelledRow row in rows)
        {
            if (row.Line is null || row.File is null)
            {
                yield return new Unit(
                    row.Path is { Length: > 0 } path && path is not (Unnamed or UnnamedText) ? path : "snippet",
                    row.Text,
                    [row]
                );
                continue;
            }

            if (run.Count > 0 && (run[^1].File != row.File || run[^1].Line > row.Line))
            {
                yield return Join(run);
                run = [];
            }

            run.Add(row);
        }

        if (run.Count > 0)
        {
            yield return Join(run);
        }
    }

    private static Unit Join(List<LabelledRow> rows)
    {
        var text = new StringBuilder();
        int line = 1;
        foreach (LabelledRow row in rows)
        {
            if (row.Line < line)
            {
                continue;
            }

            text.Append('\n', row.Line!.Value - line).Append(row.Text);
            line = row.Line.Value + row.Text.Count(c => c == '\n');
        }

        string path = rows[0].File!;
        return new Unit(
            path.StartsWith("leaky-repo/", StringComparison.Ordinal) ? path["leaky-repo/".Length..] : path,
            text.ToString(),
            rows
        );
    }
}
