using System.Text.Json;
using Seatrial.Components.Advisories.Building;
using Seatrial.Components.Advisories.Indexing;
using Seatrial.Components.Matching;
using Seatrial.Tests;

namespace Seatrial.Components.Tests.Matching;

/// <summary>The labelled snapshot of advisories, and what must come out of it.</summary>
public sealed class SnapshotTests
{
    /// <summary>Both answers of osv.dev came from a record that the snapshot holds in another version.</summary>
    private static readonly string[] Known = ["django 1.11.29 GHSA-8x94-hmjh-97hq", "django 2.2.24 GHSA-8x94-hmjh-97hq"];

    private static readonly Lazy<byte[]> Bytes = new(() => Compile(SharedData.Require("osv")));
    private static readonly Lazy<AdvisoryIndex> Index = new(() => AdvisoryIndex.Open(Bytes.Value).Index!);

    [Fact]
    public void The_index_is_small()
    {
        _ = SharedData.Require("osv");
        Assert.InRange(Bytes.Value.Length, 1, 10 << 20);
    }

    [Fact]
    public void Real_lock_files_have_exactly_the_advisories_that_are_expected()
    {
        _ = SharedData.Require("osv");
        int expected = 0;
        foreach (string folder in Directory.GetDirectories(SharedData.Require("sca", "repos")).Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected-advisories.json")));
            foreach (var file in document.RootElement.GetProperty("files").EnumerateArray())
            {
                string packages = Path.Combine(folder, file.Text("file").Replace("/", "__", StringComparison.Ordinal) + ".packages.tsv");
                var matches = AdvisoryMatcher.Match(
                    Index.Value,
                    [
                        .. File.ReadLines(packages)
                            .Select(l => l.Split('\t'))
                            .Select(p => new PackageQuery(SharedRows.OfOsv(p[0]), p[1], p[2]))
                            .Distinct(),
                    ],
                    TestContext.Current.CancellationToken
                );
                string[] wanted =
                [
                    .. file.GetProperty("groups")
                        .EnumerateArray()
                        .Select(g =>
                            $"{g.Text("name")} {g.Text("version")} {string.Join(' ', g.GetProperty("ids").EnumerateArray().Select(i => i.GetString()).Order(StringComparer.Ordinal))}"
                        )
                        .Order(StringComparer.Ordinal),
                ];
                string[] found =
                [
                    .. matches
                        .SelectMany(m => m.Groups.Select(g => $"{m.Query.Name} {m.Query.Version} {string.Join(' ', g.Ids)}"))
                        .Order(StringComparer.Ordinal),
                ];
                Assert.Equal(wanted, found);
                expected += wanted.Length;
            }
        }

        Assert.True(expected > 0);
    }

    [Fact]
    public void Answers_of_osv_dev_are_among_ours()
    {
        _ = SharedData.Require("osv");
        var missed = SharedRows
            .Read("osvdev-queries.jsonl")
            .SelectMany(row =>
            {
                var query = new PackageQuery(
                    row.Ecosystem(),
                    row.Text("name"),
                    row.Has("version") ? row.Text("version") : null,
                    row.Has("commit") ? row.Text("commit") : null
                );
                var found = AdvisoryMatcher.Match(Index.Value, query).Groups.SelectMany(g => g.Ids).ToHashSet(StringComparer.Ordinal);
                return row.GetProperty("ids_in_our_snapshot")
                    .EnumerateArray()
                    .Select(i => i.GetString()!)
                    .Where(i => !found.Contains(i))
                    .Select(i => $"{query.Name} {query.Version} {i}");
            });
        Assert.Empty(missed.Except(Known, StringComparer.Ordinal));
    }

    [Fact]
    public void The_catalogue_of_exploited_vulnerabilities_marks_its_records()
    {
        string folder = SharedData.Require("osv");
        var build = AdvisoryBuilder.Build(
            Source(folder),
            ["Maven"],
            null,
            DateTimeOffset.UnixEpoch,
            cancellation: TestContext.Current.CancellationToken
        );
        var (marked, problem) = ExploitationFiles.AddKnownExploited(build, File.ReadAllBytes(Path.Combine(folder, "extra", "kev.json")));
        Assert.Null(problem);
        Assert.Contains(marked.Records, r => r.Names.Contains("CVE-2021-44228") && r.Exploitation.KnownSince == new DateOnly(2021, 12, 10));
    }

    private static byte[] Compile(string folder)
    {
        var build = AdvisoryBuilder.Build(Source(folder), [], null, DateTimeOffset.UnixEpoch);
        Assert.True(build.IsComplete, string.Join('\n', build.Problems));
        return IndexWriter.Write(new AdvisoryContent(folder, build.Records, build.Coverage));
    }

    private static AdvisorySource Source(string folder) =>
        (path, _) =>
            File.Exists(Path.Combine(folder, path))
                ? new SourceFile(File.OpenRead(Path.Combine(folder, path)))
                : new SourceFile(null, "is not there", IsMissing: true);
}
