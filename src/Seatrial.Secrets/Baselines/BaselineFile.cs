using System.Globalization;
using System.Text;
using Seatrial.Secrets.Identity;

namespace Seatrial.Secrets.Baselines;

/// <summary>
/// The text of a baseline: a line for the key and a line for each entry, sorted by identity under sixteen headings, so that entries that
/// two branches add mostly stand apart and merge. The reader asks for no order, no heading and no uniqueness: any union of two files with
/// one key is a baseline.
/// </summary>
public static class BaselineFile
{
    /// <summary>Bytes; larger files are not read. Room for some 200,000 entries.</summary>
    public const int MaximumSize = 20 << 20;

    private const int LongestPlace = 500;
    private const string Head = """
        # Credentials that are known and fail no build: identity, kind, and where each stood when it was taken in. None can be read from this file.
        # Written by 'seatrial secrets baseline'. Delete a line to have its credential reported as new. After a merge keep the lines of both sides.

        """;

    /// <summary>Reads it.</summary>
    /// <param name="utf8">The whole file.</param>
    /// <param name="path">For the sentence.</param>
    /// <returns>The baseline, or one sentence that says what is wrong and what to do.</returns>
    public static (Baseline? Baseline, string? Problem) Parse(ReadOnlySpan<byte> utf8, string path)
    {
        IdentityKey? key = null;
        int keyLine = 0,
            number = 0;
        var entries = new List<BaselineEntry>();
        foreach (var raw in Encoding.UTF8.GetString(utf8).AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (IsConflictMark(line))
            {
                return (
                    null,
                    $"{path}:{number}: a merge left its marks; keep the lines of both sides, delete the marks, and run 'seatrial secrets baseline'."
                );
            }

            if (line.StartsWith("key "))
            {
                if (!IdentityKey.TryParse(line[4..].Trim().ToString(), out var read))
                {
                    return (
                        null,
                        $"{path}:{number}: the key must be {IdentityKey.Length * 2} hexadecimal digits; restore the line from an older version of the file, or delete the file and run 'seatrial secrets baseline'."
                    );
                }

                if (key is not null && read.Text() != key.Text())
                {
                    return (
                        null,
                        $"{path}:{number}: a second key, the first is on line {keyLine}, because the file was made twice; delete it and run 'seatrial secrets baseline'."
                    );
                }

                (key, keyLine) = (read, number);
            }
            else if (ReadEntry(line) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                return (
                    null,
                    $"{path}:{number}: not an entry, which is 32 hexadecimal digits, a kind and a place; delete the line and run 'seatrial secrets baseline'."
                );
            }
        }

        return key is null
            ? (
                null,
                $"{path}: the line 'key …' is missing; restore it from an older version of the file, or delete the file and run 'seatrial secrets baseline'."
            )
            : (new Baseline(key, entries), null);
    }

    /// <summary>The same bytes for the same baseline.</summary>
    public static string Write(Baseline baseline)
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n")).Append("key ").Append(baseline.Key.Text()).Append('\n');
        var byDigit = baseline.Entries.ToLookup(e => e.Identity.Publishable[0]);
        foreach (char digit in "0123456789abcdef")
        {
            text.Append("# ").Append(digit).Append('\n');
            foreach (var entry in byDigit[digit])
            {
                text.Append(CultureInfo.InvariantCulture, $"{entry.Identity.Publishable} {entry.Kind} {Visible(entry.Place)}\n");
            }
        }

        return text.ToString();
    }

    private static bool IsConflictMark(ReadOnlySpan<char> line) =>
        line.StartsWith("<<<<<<<") || line.StartsWith("=======") || line.StartsWith(">>>>>>>") || line.StartsWith("|||||||");

    private static BaselineEntry? ReadEntry(ReadOnlySpan<char> line)
    {
        int afterIdentity = line.IndexOf(' ');
        var rest = afterIdentity < 0 ? [] : line[(afterIdentity + 1)..].TrimStart();
        int afterKind = rest.IndexOf(' ');
        bool isEntry = SecretIdentity.TryParse(afterIdentity < 0 ? line : line[..afterIdentity], out var identity);
        return !isEntry ? null
            : afterKind < 0 ? new BaselineEntry(identity, rest.ToString(), "")
            : new BaselineEntry(identity, rest[..afterKind].ToString(), rest[(afterKind + 1)..].Trim().ToString());
    }

    /// <summary>A path may hold anything; a line holds one line, and nothing that a terminal acts on.</summary>
    private static string Visible(string place)
    {
        string cut = place.Length > LongestPlace ? string.Concat(place.AsSpan(0, LongestPlace), "…") : place;
        return string.Concat(
                cut.Select(c =>
                    char.IsControl(c)
                    || char.GetUnicodeCategory(c)
                        is UnicodeCategory.Format
                            or UnicodeCategory.LineSeparator
                            or UnicodeCategory.ParagraphSeparator
                            or UnicodeCategory.Surrogate
                        ? '?'
                        : c
                )
            )
            .Trim();
    }
}
