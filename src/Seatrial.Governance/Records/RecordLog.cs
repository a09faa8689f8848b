namespace Seatrial.Governance.Records;

/// <summary>
/// The records of decisions and sign-offs: one line each, only ever added at the end, each naming the digest of those that it follows. A
/// changed line, one that is gone from the middle and one that stands before what it follows all show. What is gone from the end shows
/// where something else knows of it: a sign-off, or an earlier commit.
/// </summary>
public static class RecordLog
{
    public const string FilePath = ".seatrial/log.jsonl";

    /// <summary>Larger files are not read: 32 MiB, some sixty thousand entries.</summary>
    public const int MaximumSize = 32 << 20;

    private const string Unfinished =
        "the line has no end: writing it was interrupted, or the end of the file was changed; the next record replaces it";

    /// <summary>Reads the file; any bytes may be given and nothing is thrown.</summary>
    public static LogReading Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > MaximumSize)
        {
            return LogReading.Empty with { Problems = [new LogProblem(0, $"it is larger than {MaximumSize >> 20} MiB and was not read.")] };
        }

        var entries = new List<(int Line, LogEntry Entry)>();
        var problems = new List<LogProblem>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        int whole = 0;
        for (int number = 1; whole < file.Length; number++)
        {
            int length = file[whole..].IndexOf((byte)'\n');
            if (length < 0)
            {
                problems.Add(new LogProblem(number, Unfinished + "."));
                break;
            }

            var (entry, problem) = LogLine.Read(file.Slice(whole, length));
            problem ??= lines.TryGetValue(entry!.Digest, out int first) ? $"it stands already on line {first}" : OrderProblem(entry, lines);
            if (problem is not null)
            {
                problems.Add(new LogProblem(number, problem + "."));
            }

            if (entry is not null && lines.TryAdd(entry.Digest, number))
            {
                entries.Add((number, entry));
            }

            whole += length + 1;
        }

        return new LogReading(entries, problems, whole);
    }

    /// <summary>The line that records something after all that was recorded before.</summary>
    public static string Next(LogReading log, string kind, DateTimeOffset at, string by, IEnumerable<KeyValuePair<string, string>> data) =>
        LogLine.Write(LogLine.Seal(kind, at, by, data, log.Heads));

    /// <summary>What must be there and is not.</summary>
    /// <param name="log">The records.</param>
    /// <param name="known">Digests of entries that somebody else knows of, and who.</param>
    public static IEnumerable<LogProblem> Missing(LogReading log, IEnumerable<(string Digest, string KnownFrom)> known)
    {
        var there = log.Entries.Select(e => e.Entry.Digest).ToHashSet(StringComparer.Ordinal);
        return known
            .Where(k => !there.Contains(k.Digest))
            .GroupBy(k => k.Digest, StringComparer.Ordinal)
            .Select(g => new LogProblem(
                0,
                $"the entry {g.Key[..12]}, which {g.First().KnownFrom} knows of, is gone: records were removed."
            ));
    }

    private static string? OrderProblem(LogEntry entry, Dictionary<string, int> lines)
    {
        if (entry.Previous.Count == 0 && lines.Count > 0)
        {
            return "it follows nothing, but it is not the first: records before it were replaced, or two files were joined";
        }

        return entry.Previous.FirstOrDefault(p => !lines.ContainsKey(p)) is { } missing
            ? $"it follows the entry {(missing.Length > 12 ? missing[..12] : missing)}, which does not stand before it: a record was removed, changed or moved"
            : null;
    }
}
