using System.Globalization;
using System.Text;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Secrets.History;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.History;

public sealed class HistoryScanTests
{
    /// <summary>
    /// Whatever the storage, the result is that of scanning what <c>git cat-file</c> prints of every version under every path.
    /// </summary>
    [Theory]
    [InlineData(1, "loose")]
    [InlineData(2, "packed")]
    [InlineData(3, "deep")]
    [InlineData(4, "several")]
    [InlineData(5, "deep")]
    [InlineData(6, "deep")]
    [InlineData(7, "deep")]
    [InlineData(8, "packed")]
    public void Finds_what_a_scan_of_every_version_finds(int seed, string storage)
    {
        using var repository = new InventedSecrets(seed);
        repository.Write(16);
        if (storage == "several")
        {
            repository.Git("repack", "-d", "-q");
        }

        repository.Write(16);
        repository.Git(
            storage switch
            {
                "packed" => ["repack", "-adfq"],
                "deep" => ["repack", "-adfq", "--depth=200", "--window=100"],
                "several" => ["repack", "-d", "-q"],
                _ => ["status", "--short"],
            }
        );

        var result = Scan(repository, 3);

        Assert.Empty(result.Gaps);
        Assert.True(result.Secrets.Count > 20, "too little was found to tell anything");
        Assert.Equal(Expected(repository), Describe(result));
        Assert.Equal(Describe(result), Describe(Scan(repository, 1)));
    }

    /// <summary>Versions that are stored as changes to one in ASCII, and the other way round.</summary>
    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(1, 0, 2)]
    public void What_a_change_makes_of_the_encoding_is_seen(int first, int second, int third)
    {
        using var repository = new InventedSecrets(1);
        string[] secrets = [.. Enumerable.Range(0, 3).Select(i => SampleText.Expand("ghp_{github-crc:30}", (ulong)i + 70))];
        byte[][] added =
        [
            [],
            [0xE9],
            [0],
        ];
        string lines = string.Concat(
            Enumerable.Range(0, 300).Select(i => $"line {i * 7919} of a text that is long enough to be stored as a change\n")
        );
        foreach (int i in (int[])[first, second, third])
        {
            File.WriteAllBytes(
                Path.Combine(repository.Root, "notes.txt"),
                [.. "begin "u8, .. added[i], .. Encoding.ASCII.GetBytes($"\n{lines}github = {secrets[i]}\n")]
            );
            repository.Git("add", "-A");
            repository.Git("commit", "-q", "-m", "change");
        }

        repository.Git("repack", "-adfq", "--depth=50", "--window=50");

        var found = Scan(repository, 1).Secrets;

        // One byte became two in UTF-8; with the NUL it is no text.
        int[] places = [.. found.Select(f => f.Match.Start).Order()];
        Assert.Equal([places[0], places[0] + "é"u8.Length], places);
    }

    private static HistoryResult Scan(InventedSecrets repository, int threads, HistoryScope scope = HistoryScope.References) =>
        HistoryScan.Run(
            repository.Root,
            SecretPolicy.Default,
            new HistoryOptions { Threads = threads, Scope = scope },
            TestContext.Current.CancellationToken
        )!;

    private static string[] Describe(HistoryResult result) =>
        [
            .. result
                .Secrets.Select(s =>
                    $"{s.Match.Rule.Id} {s.Match.Masked} {s.Match.Identity.GetHashCode():x8} in {s.Match.Location.Path}:{s.Match.Location.Line} of {s.First!.Id} versions {s.Versions}"
                )
                .Order(StringComparer.Ordinal),
        ];

    private static string[] Expected(InventedSecrets repository)
    {
        var scanner = new SecretScanner(SecretRules.All);
        var found = new Dictionary<SecretIdentity, (long Time, string Commit, string Path, int Line, string Kind)>();
        var versions = new Dictionary<SecretIdentity, HashSet<string>>();
        var masks = new Dictionary<SecretIdentity, string>();
        foreach (var (blob, path, time, commit) in Places(repository))
        {
            var matches = new List<SecretMatch>();
            scanner.Scan(FileContent.FromText(path, repository.Git("cat-file", "blob", blob), FileRoles.Of(path)), matches);
            foreach (var match in matches)
            {
                var place = (time, commit, path, match.Location.Line, match.Rule.Id);
                found[match.Identity] = found.TryGetValue(match.Identity, out var known) && known.CompareTo(place) < 0 ? known : place;
                masks[match.Identity] = match.Masked;
                _ = (versions.TryGetValue(match.Identity, out var set) ? set : versions[match.Identity] = []).Add(blob);
            }
        }

        return
        [
            .. found
                .Select(f =>
                    $"{f.Value.Kind} {masks[f.Key]} {f.Key.GetHashCode():x8} in {f.Value.Path}:{f.Value.Line} of {f.Value.Commit} versions {versions[f.Key].Count}"
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    private static List<(string Blob, string Path, long Time, string Commit)> Places(InventedSecrets repository)
    {
        var places = new List<(string Blob, string Path, long Time, string Commit)>();
        (long Time, string Commit) commit = (0, "");
        foreach (
            string line in repository
                .Git("log", "--all", "-c", "--raw", "--root", "--no-renames", "--no-abbrev", "--format=%ct %H")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            string[] words = line.Split(' ');
            if (line[0] is not ':')
            {
                commit = (long.Parse(words[0], CultureInfo.InvariantCulture), words[1]);
            }
            else if (line.Split('\t')[0].Split(' ')[^2] is var blob && blob.Trim('0').Length > 0)
            {
                places.Add((blob, line.Split('\t')[1], commit.Time, commit.Commit));
            }
        }

        return places;
    }
}
