using System.Buffers;
using System.Globalization;
using System.Text;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>
/// Reads unified diffs as git writes them (git-diff(1), "Generating patch text with -p" and "Combined diff format"), and those of diff(1).
/// Hunks are followed by their line counts, so that content that looks like a header is content.
/// </summary>
public static class DiffReader
{
    /// <summary>Bytes at the start in which a diff has to show itself: a commit message may come first.</summary>
    private const int Window = 64 << 10;

    private static readonly SearchValues<byte> LowerHex = SearchValues.Create("0123456789abcdef"u8);

    /// <summary>Whether the text is a diff and not a file.</summary>
    public static bool IsDiff(ReadOnlySpan<byte> text)
    {
        text = text[..Math.Min(text.Length, Window)];
        bool expectsNew = false;
        bool expectsHunk = false;
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range];
            if (
                line.StartsWith("diff --git "u8)
                || line.StartsWith("diff --cc "u8)
                || line.StartsWith("diff --combined "u8)
                || (expectsHunk && line.StartsWith("@@ -"u8))
            )
            {
                return true;
            }

            expectsHunk = expectsNew && line.StartsWith("+++ "u8);
            expectsNew = line.StartsWith("--- "u8);
        }

        return false;
    }

    /// <summary>The files of the diff, in its order. A header where lines are still to come ends the hunk.</summary>
    public static IEnumerable<DiffFile> Read(ReadOnlyMemory<byte> text)
    {
        CommitMark? commit = null;
        DiffFileBuilder? file = null;
        string? oldPath = null;
        for (int at = 0; at < text.Length; )
        {
            var line = NextLine(text, ref at);
            if (file is not null && DiffHunk.Parse(line.Span) is { } hunk)
            {
                ReadHunk(text, ref at, hunk, file);
                continue;
            }

            bool isHeader = line.Span.StartsWith("--- "u8) || line.Span.StartsWith("+++ "u8);
            string? id = isHeader ? null : Commit(line.Span);
            if (file is not null && (isHeader || id is not null || line.Span.StartsWith("diff "u8)))
            {
                yield return file.Build();
                file = null;
            }

            if (isHeader && line.Span[0] == '-')
            {
                oldPath = DiffPath.Of(line.Span[4..]);
            }
            else if (isHeader)
            {
                string? path = DiffPath.Of(line.Span[4..]) ?? oldPath;
                file = path is null ? null : new DiffFileBuilder(path, commit);
            }
            else if (id is not null)
            {
                commit = new CommitMark(id, null);
            }
            else if (commit is { AuthoredOn: null } && AuthorDay(line.Span) is { } day)
            {
                commit = commit with { AuthoredOn = day };
            }
        }

        if (file is not null)
        {
            yield return file.Build();
        }
    }

    private static void ReadHunk(ReadOnlyMemory<byte> text, ref int at, DiffHunk hunk, DiffFileBuilder file)
    {
        file.StartHunk(hunk.NewStart);
        int newLeft = hunk.NewCount;
        int[] oldLeft = [.. hunk.OldCounts];
        int parents = oldLeft.Length;
        while (at < text.Length && (newLeft > 0 || Array.Exists(oldLeft, c => c > 0)))
        {
            int before = at;
            var line = NextLine(text, ref at).Span;
            if (line.StartsWith("\\ "u8))
            {
                continue;
            }

            // Some mailers and editors strip the blank of an empty context line.
            var signs =
                line.Length == 0 ? "          "u8[..Math.Min(parents, 10)]
                : line.Length >= parents ? line[..parents]
                : [];
            if (signs.IsEmpty || signs.ContainsAnyExcept((byte)' ', (byte)'+', (byte)'-'))
            {
                if (IsHeader(line))
                {
                    at = before;
                    return;
                }

                // No line of a unified diff, as '--word-diff' and hand-made patches have them: what it brings cannot be told, and counts as
                // new rather than not at all.
                file.Add(line, isNew: true, isAdded: true);
                newLeft--;
                for (int i = 0; i < parents; i++)
                {
                    oldLeft[i]--;
                }

                continue;
            }

            bool isOld = signs.Contains((byte)'-');
            for (int i = 0; i < parents; i++)
            {
                oldLeft[i] -= signs[i] == '-' || (!isOld && signs[i] == ' ') ? 1 : 0;
            }

            newLeft -= isOld ? 0 : 1;
            var content = line.Length == 0 ? line : line[parents..];
            file.Add(content, isNew: !isOld, isAdded: !signs.ContainsAnyExcept((byte)'+'));
        }
    }

    private static bool IsHeader(ReadOnlySpan<byte> line) =>
        line.StartsWith("diff "u8)
        || line.StartsWith("index "u8)
        || line.StartsWith("@@ "u8)
        || line.StartsWith("Index: "u8)
        || Commit(line) is not null;

    private static ReadOnlyMemory<byte> NextLine(ReadOnlyMemory<byte> text, ref int at)
    {
        var rest = text[at..];
        int end = rest.Span.IndexOf((byte)'\n');
        at += end < 0 ? rest.Length : end + 1;
        return end < 0 ? rest : rest[..end];
    }

    /// <summary><c>commit ID</c> of <c>git log</c>, <c>From ID Mon Sep 17 00:00:00 2001</c> of <c>format-patch</c>.</summary>
    private static string? Commit(ReadOnlySpan<byte> line)
    {
        int start =
            line.StartsWith("commit "u8) ? 7
            : line.StartsWith("From "u8) ? 5
            : -1;
        if (start < 0)
        {
            return null;
        }

        var rest = line[start..].TrimEnd((byte)'\r');
        int end = rest.IndexOf((byte)' ');
        var id = end < 0 ? rest : rest[..end];
        return id.Length is 40 or 64 && !id.ContainsAnyExcept(LowerHex) ? Encoding.ASCII.GetString(id) : null;
    }

    /// <summary><c>Date:   Mon Jan 5 12:00:00 2026 +0100</c>, and <c>Date: Mon, 5 Jan 2026 12:00:00 +0100</c> of a mail.</summary>
    private static DateOnly? AuthorDay(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("Date: "u8) || line.Length > 60)
        {
            return null;
        }

        string[] words = Encoding.ASCII.GetString(line[6..]).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        string[] days = words.Length >= 5 ? [$"{words[2]} {words[1]} {words[4].TrimEnd('\r')}", $"{words[1]} {words[2]} {words[3]}"] : [];
        foreach (string day in days)
        {
            if (DateOnly.TryParseExact(day, "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }
        }

        return null;
    }
}
