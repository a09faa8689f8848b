using Seatrial.Components.Advisories.Osv;
using Seatrial.Components.Packages;

namespace Seatrial.Components.Advisories.Building;

/// <summary>
/// Reads a source in the OSV export layout into records: whole archives at first, later only what <c>modified_id.csv</c> says has changed.
/// An ecosystem that cannot be read keeps what an earlier build held of it and is said to be incomplete.
/// </summary>
public sealed class AdvisoryBuilder
{
    /// <summary>Beyond this many changed records the whole archive is read instead of each by itself.</summary>
    private const int MostSingleRecords = 200;

    private const int MostEcosystems = 1_000;

    private readonly AdvisorySource source;
    private readonly OsvLimits limits;
    private readonly ProblemList problems;
    private readonly Dictionary<string, Advisory> records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AdvisoryCoverage> coverage = new(StringComparer.Ordinal);
    private readonly DateTimeOffset now;
    private int changed;

    private AdvisoryBuilder(AdvisorySource source, DateTimeOffset now, OsvLimits limits)
    {
        this.source = source;
        this.now = now;
        this.limits = limits;
        problems = new ProblemList(limits);
    }

    /// <summary>From a source, over what an earlier build holds.</summary>
    /// <param name="source">Where the files come from.</param>
    /// <param name="ecosystems">Which to read; empty: those that are held already, and at first all of languages that the source
    /// lists.</param>
    /// <param name="previous">What an earlier build holds; null for the first.</param>
    /// <param name="now">Written down as the time of asking.</param>
    public static AdvisoryBuild Build(
        AdvisorySource source,
        IReadOnlyCollection<string> ecosystems,
        AdvisoryBuild? previous,
        DateTimeOffset now,
        OsvLimits? limits = null,
        CancellationToken cancellation = default
    )
    {
        var builder = new AdvisoryBuilder(source, now, limits ?? OsvLimits.Default);
        builder.Take(previous);
        IReadOnlyCollection<string> names =
            ecosystems.Count > 0 ? ecosystems
            : builder.coverage.Count > 0 ? [.. builder.coverage.Keys]
            : builder.Listed(cancellation);
        foreach (string name in names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostEcosystems))
        {
            builder.Read(name, cancellation);
        }

        return builder.Result();
    }

    /// <summary>From one archive, whose records say themselves what they are about.</summary>
    public static AdvisoryBuild BuildArchive(
        string name,
        Stream archive,
        DateTimeOffset now,
        OsvLimits? limits = null,
        CancellationToken cancellation = default
    )
    {
        var builder = new AdvisoryBuilder((_, _) => new SourceFile(null), now, limits ?? OsvLimits.Default);
        int before = builder.problems.Count;
        foreach (var record in new ArchiveRecords(builder.limits, builder.problems).Read(name, archive, only: null, cancellation) ?? [])
        {
            builder.Add(record);
        }

        int skipped = builder.problems.Count - before;
        foreach (
            var group in builder
                .records.Values.SelectMany(r => r.Affected.Select(a => (AdvisoryEcosystem.Base(a.Ecosystem), r)))
                .Distinct()
                .GroupBy(p => p.Item1, StringComparer.Ordinal)
        )
        {
            builder.coverage[group.Key] = new AdvisoryCoverage(
                group.Key,
                group.Count(),
                group.Max(p => p.r.Modified),
                now,
                skipped,
                skipped == 0
            );
        }

        return builder.Result();
    }

    private void Take(AdvisoryBuild? previous)
    {
        foreach (var record in previous?.Records ?? [])
        {
            records[record.Id] = record;
        }

        foreach (var covered in previous?.Coverage ?? [])
        {
            coverage[covered.Ecosystem] = covered;
        }
    }

    private List<string> Listed(CancellationToken cancellation)
    {
        var file = source("ecosystems.txt", cancellation);
        if (file.Content is null)
        {
            problems.Add("ecosystems.txt", file.Problem ?? "is not there");
            return [];
        }

        using var reader = new StreamReader(file.Content);
        var names = new List<string>();
        while (names.Count < MostEcosystems && reader.ReadLine() is { } line)
        {
            string name = line.Trim();
            if (
                AdvisoryEcosystem.Rules(name) is not (null or Ecosystem.Debian or Ecosystem.Alpine or Ecosystem.RedHat)
                && AdvisoryEcosystem.Base(name) == name
            )
            {
                names.Add(name);
            }
        }

        return names;
    }

    private void Read(string ecosystem, CancellationToken cancellation)
    {
        if (ecosystem.Length == 0 || ecosystem.AsSpan().IndexOfAny('/', '\\', '\0') >= 0 || ecosystem.StartsWith('.'))
        {
            problems.Add(ecosystem, "is no name of an ecosystem");
            return;
        }

        int before = problems.Count;
        bool isRead = coverage.ContainsKey(ecosystem) && Delta(ecosystem, cancellation) || Whole(ecosystem, cancellation);
        var own = records.Values.Where(r => IsAbout(r, ecosystem)).ToList();
        int skipped = problems.Count - before;
        coverage[ecosystem] = new AdvisoryCoverage(
            ecosystem,
            own.Count,
            own.Count == 0 ? null : own.Max(r => r.Modified),
            isRead ? now : coverage.GetValueOrDefault(ecosystem)?.Checked ?? DateTimeOffset.UnixEpoch,
            skipped,
            isRead && skipped == 0
        );
    }

    private bool Whole(string ecosystem, CancellationToken cancellation)
    {
        string path = ecosystem + "/all.zip";
        var file = source(path, cancellation);
        if (file.Content is null)
        {
            problems.Add(path, file.Problem ?? "is not there");
            return false;
        }

        using var content = file.Content;
        if (new ArchiveRecords(limits, problems).Read(path, content, only: null, cancellation) is not { } read)
        {
            return false;
        }

        Replace(ecosystem, read.Select(r => r.Id).ToHashSet(StringComparer.Ordinal));
        read.ForEach(Add);
        return true;
    }

    /// <summary>False where the list of changes cannot be had or says too much has changed: the archive is to be read.</summary>
    private bool Delta(string ecosystem, CancellationToken cancellation)
    {
        string path = ecosystem + "/modified_id.csv";
        var file = source(path, cancellation);
        if (
            file.Content is null
            || ModifiedList.Read(path, file.Content, new ProblemList(limits)) is not { } list
            || coverage[ecosystem] is not { IsComplete: true }
        )
        {
            file.Content?.Dispose();
            return false;
        }

        List<string> fresh =
        [
            .. list.Where(l => !records.TryGetValue(l.Key, out var old) || old.Modified < Whole(l.Value))
                .Select(l => l.Key)
                .Order(StringComparer.Ordinal),
        ];
        if (fresh.Count > MostSingleRecords)
        {
            return false;
        }

        Replace(ecosystem, list.Keys.ToHashSet(StringComparer.Ordinal));
        var missing = fresh.Where(id => !ReadOne(ecosystem, id, cancellation)).ToHashSet(StringComparer.Ordinal);
        if (missing.Count > 0)
        {
            ReadFromArchive(ecosystem, missing, cancellation);
        }

        return true;
    }

    /// <summary>Records are kept to the second.</summary>
    private static DateTimeOffset Whole(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    /// <summary>A copy of the export may hold archives alone.</summary>
    private void ReadFromArchive(string ecosystem, HashSet<string> ids, CancellationToken cancellation)
    {
        string path = ecosystem + "/all.zip";
        var file = source(path, cancellation);
        using var content = file.Content;
        var read = content is null ? null : new ArchiveRecords(limits, problems).Read(path, content, ids, cancellation);
        if (content is null)
        {
            problems.Add(path, file.Problem ?? "is not there");
        }

        read?.ForEach(Add);
        foreach (string id in ids.Except(read?.Select(r => r.Id) ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            problems.Add(path, $"does not hold {id}, which modified_id.csv names");
        }
    }

    /// <summary>False where the source has no file of the record alone.</summary>
    private bool ReadOne(string ecosystem, string id, CancellationToken cancellation)
    {
        string path = $"{ecosystem}/{id}.json";
        var file = source(path, cancellation);
        if (file.Content is null)
        {
            if (!file.IsMissing)
            {
                problems.Add(path, file.Problem ?? "is not there");
            }

            return !file.IsMissing;
        }

        using var content = file.Content;
        byte[] bytes = new byte[Math.Min(content.Length, limits.RecordBytes + 1L)];
        int length = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var (advisory, problem) =
            length > limits.RecordBytes
                ? (null, $"is larger than {limits.RecordBytes >> 10} KB")
                : OsvReader.Read(bytes.AsMemory(0, length), limits);
        if (advisory is null)
        {
            problems.Add(path, problem!);
        }
        else if (advisory.Id != id)
        {
            problems.Add(path, "calls itself by another id");
        }
        else
        {
            Add(advisory);
        }

        return true;
    }

    /// <summary>Whatever the source no longer lists goes.</summary>
    private void Replace(string ecosystem, HashSet<string> listed)
    {
        foreach (string gone in records.Values.Where(r => IsAbout(r, ecosystem) && !listed.Contains(r.Id)).Select(r => r.Id).ToList())
        {
            records.Remove(gone);
        }
    }

    private void Add(Advisory record)
    {
        // The same record stands in the archive of every ecosystem that it is about.
        if (!records.TryGetValue(record.Id, out var old) || old.Modified <= record.Modified)
        {
            records[record.Id] = old is null ? record : record with { Exploitation = old.Exploitation };
            changed++;
        }
    }

    private static bool IsAbout(Advisory record, string ecosystem)
    {
        foreach (var affected in record.Affected)
        {
            if (string.Equals(AdvisoryEcosystem.Base(affected.Ecosystem), ecosystem, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private AdvisoryBuild Result() =>
        new(
            [.. records.Values.OrderBy(r => r.Id, StringComparer.Ordinal)],
            [.. coverage.Values.OrderBy(c => c.Ecosystem, StringComparer.Ordinal)],
            problems.Kept,
            problems.Count,
            changed
        );
}
