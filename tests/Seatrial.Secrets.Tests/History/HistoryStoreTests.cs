using System.Text;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Secrets.History;
using Seatrial.Secrets.Policies;

namespace Seatrial.Secrets.Tests.History;

/// <summary>What a run keeps for the next one changes how much is searched, and nothing that is said.</summary>
public sealed class HistoryStoreTests
{
    private readonly Dictionary<string, byte[]> kept = new(StringComparer.Ordinal);
    private int writes;

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(13, true)]
    public void A_run_that_knows_of_earlier_ones_says_the_same_as_one_that_does_not(int seed, bool isRepacked)
    {
        using var repository = new InventedSecrets(seed);
        repository.Write(12);
        Assert.Equal(Describe(Scan(repository, isKeeping: false)), Describe(Scan(repository, isKeeping: true)));

        for (int round = 0; round < 3; round++)
        {
            repository.Write(6);
            if (isRepacked)
            {
                repository.Git("repack", "-adfq", "--depth=200", "--window=100");
            }

            Assert.Equal(Describe(Scan(repository, isKeeping: false)), Describe(Scan(repository, isKeeping: true)));
        }

        Assert.Equal(4, writes);
    }

    [Fact]
    public void Nothing_is_kept_anew_where_nothing_is_new()
    {
        using var repository = new InventedSecrets(14);
        repository.Write(10);
        var first = Scan(repository, isKeeping: true);
        var second = Scan(repository, isKeeping: true);

        Assert.Equal(1, writes);
        Assert.Equal(Describe(first), Describe(second));
    }

    [Fact]
    public void Commits_that_no_reference_leads_to_any_more_are_forgotten()
    {
        using var repository = new InventedSecrets(15);
        repository.Write(10);
        Scan(repository, isKeeping: true);
        repository.Git("reset", "--hard", "-q", "HEAD~3");

        Assert.Equal(Describe(Scan(repository, isKeeping: false)), Describe(Scan(repository, isKeeping: true)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    [InlineData(200)]
    [InlineData(-1)]
    [InlineData(-40)]
    public void What_is_damaged_or_cut_off_is_not_used(int place)
    {
        using var repository = new InventedSecrets(16);
        repository.Write(8);
        var expected = Describe(Scan(repository, isKeeping: true));
        string name = Assert.Single(kept.Keys);
        byte[] whole = kept[name];

        byte[] changed = [.. whole];
        changed[place < 0 ? whole.Length + place : place] ^= 1;
        kept[name] = changed;
        Assert.Equal(expected, Describe(Scan(repository, isKeeping: true)));

        kept[name] = whole[..Math.Abs(place)];
        Assert.Equal(expected, Describe(Scan(repository, isKeeping: true)));
        Assert.Equal(3, writes);
    }

    [Fact]
    public void A_version_that_holds_more_than_is_kept_is_named_by_every_run()
    {
        using var repository = new InventedSecrets(19);
        File.WriteAllText(Path.Combine(repository.Root, "big.py"), string.Concat(Enumerable.Repeat("token\n", 410_000)));
        repository.Git("add", "-A");
        repository.Git("commit", "-qm", "big");

        for (int run = 0; run < 2; run++)
        {
            Assert.Contains(
                "1 file version of the git history holds more candidates than are kept",
                Assert.Single(Scan(repository, isKeeping: true).Gaps).Detail,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void What_another_engine_kept_is_not_used()
    {
        using var repository = new InventedSecrets(17);
        repository.Write(6);
        Scan(repository, isKeeping: true);
        Scan(repository, isKeeping: true, engine: "2");

        Assert.Equal(2, writes);
    }

    [Fact]
    public void No_credential_is_kept_in_the_clear()
    {
        using var repository = new InventedSecrets(18);
        repository.Write(20);
        var result = Scan(repository, isKeeping: true);
        string file = Encoding.Latin1.GetString(Assert.Single(kept.Values));

        Assert.NotEmpty(result.Secrets);
        Assert.All(
            result.Secrets,
            s =>
            {
                string text = repository.Git("show", $"{s.First!.Id}:{s.Match.Location.Path}");
                string value = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text).AsSpan(s.Match.Start, s.Match.Length));
                Assert.DoesNotContain(value, file, StringComparison.Ordinal);
                Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(value)), file, StringComparison.Ordinal);
            }
        );
    }

    private HistoryResult Scan(InventedSecrets repository, bool isKeeping, string engine = "1")
    {
        var store = new ResultStore(
            engine,
            name => kept.GetValueOrDefault(name),
            (name, bytes) =>
            {
                kept[name] = bytes;
                writes++;
            }
        );
        var options = new HistoryOptions
        {
            Threads = 2,
            Scope = HistoryScope.References,
            Store = isKeeping ? store : null,
        };
        return HistoryScan.Run(repository.Root, SecretPolicy.Default, options, TestContext.Current.CancellationToken)!;
    }

    private static string Describe(HistoryResult result) =>
        string.Join(
            '\n',
            result
                .Secrets.Select(s =>
                    $"{s.Match with { Reasons = [] }} {string.Join('|', s.Match.Reasons)} {s.First} {s.Versions} {s.IsAtHead} {s.Reach} {s.File.Path}"
                )
                .Concat(result.Gaps.Select(g => g.ToString()))
                .Append($"{result.Versions} {result.Bytes} {result.Commits}")
        );
}
