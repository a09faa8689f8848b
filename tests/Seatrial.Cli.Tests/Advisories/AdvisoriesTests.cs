using System.IO.Compression;
using System.Text;
using Seatrial.Cli.Advisories;

namespace Seatrial.Cli.Tests.Advisories;

public sealed class AdvisoriesTests
{
    private const string Record =
        """{"id":"GHSA-1","modified":"2026-01-30T00:00:00Z","affected":[{"package":{"ecosystem":"npm","name":"left"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"}]}]}]}""";

    [Fact]
    public void Loads_a_folder_and_says_what_it_holds()
    {
        using var run = new CliRun();
        run.With("XDG_DATA_HOME", run.In("data"));
        Folder(run, ("GHSA-1.json", Record));
        Assert.Equal(0, run.Run("advisories", "update", "--from", run.In("osv")));
        Assert.Contains("1 advisory of 1 ecosystem, 1 of them new or changed", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("advisories", "status"));
        Assert.Contains("npm", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            ["advisories.index"],
            Directory.GetFiles(run.In("data/seatrial")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void What_could_not_be_read_is_said_and_the_run_is_incomplete()
    {
        using var run = new CliRun();
        run.With("XDG_DATA_HOME", run.In("data"));
        Folder(run, ("GHSA-1.json", Record), ("bad.json", "{"));
        Assert.Equal(3, run.Run("advisories", "update", "--from", run.In("osv")));
        Assert.Contains("npm/all.zip: bad.json is no valid JSON", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, run.Run("advisories", "status"));
        Assert.Contains("partial", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_is_asked_for_what_has_changed_alone()
    {
        using var server = new FakeExport();
        using var run = new CliRun();
        run.With("XDG_DATA_HOME", run.In("data"));
        server.Files["/osv/ecosystems.txt"] = "npm\nDebian\nDebian:12\n"u8.ToArray();
        server.Files["/osv/npm/all.zip"] = Zip(("GHSA-1.json", Record));
        server.Files["/osv/npm/modified_id.csv"] = "2026-01-30T00:00:00Z,GHSA-1\n"u8.ToArray();
        Assert.True(run.Run("advisories", "update", "--from", server.Address) == 0, run.Error);
        Assert.Equal(["/osv/ecosystems.txt", "/osv/npm/all.zip"], server.Asked);
        server.Asked.Clear();
        server.Files["/osv/npm/GHSA-2.json"] = Encoding.UTF8.GetBytes(Record.Replace("GHSA-1", "GHSA-2", StringComparison.Ordinal));
        server.Files["/osv/npm/modified_id.csv"] = "2026-01-30T00:00:00Z,GHSA-2\n2026-01-30T00:00:00Z,GHSA-1\n"u8.ToArray();
        Assert.True(run.Run("advisories", "update") == 0, run.Error);
        Assert.Equal(["/osv/npm/modified_id.csv", "/osv/npm/GHSA-2.json"], server.Asked);
        Assert.Contains("2 advisories of 1 ecosystem, 1 of them new or changed", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_breaks_off_leaves_the_database_as_it_was()
    {
        using var server = new FakeExport { Missing = 10 };
        using var run = new CliRun();
        run.With("XDG_DATA_HOME", run.In("data"));
        server.Files["/osv/npm/all.zip"] = Zip(("GHSA-1.json", Record));
        Assert.Equal(3, run.Run("advisories", "update", "--from", server.Address, "--ecosystem", "npm"));
        Assert.Contains("npm/all.zip broke off", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(run.In("data/seatrial/advisories.index")));
        Assert.Empty(Directory.GetFiles(run.In("data/seatrial"), "*.tmp"));
    }

    [Fact]
    public void A_damaged_database_is_named_and_built_anew()
    {
        using var run = new CliRun();
        run.With("XDG_DATA_HOME", run.In("data"));
        Folder(run, ("GHSA-1.json", Record));
        Assert.Equal(0, run.Run("advisories", "update", "--from", run.In("osv")));
        string file = run.In("data/seatrial/advisories.index");
        byte[] bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);
        Assert.Equal(3, run.Run("advisories", "status"));
        Assert.Contains("is damaged: its checksum does not fit", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("advisories", "update", "--from", run.In("osv")));
        Assert.Equal(0, run.Run("advisories", "status"));
    }

    [Fact]
    public void A_second_update_waits_for_none_that_is_stuck_and_says_so()
    {
        using var run = new CliRun();
        string file = run.File("data/seatrial/advisories.index", "");
        using var held = new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        Assert.Null(IndexFile.Lock(file, TimeSpan.Zero, TimeProvider.System));
    }

    [Fact]
    public void No_database_and_an_old_one_are_not_taken_for_nothing_found()
    {
        using var run = new CliRun();
        run.With("XDG_DATA_HOME", run.In("data"));
        Assert.Equal(3, run.Run("advisories", "status"));
        Assert.Contains("run 'seatrial advisories update'", run.Error, StringComparison.Ordinal);
        Folder(run, ("GHSA-1.json", Record));
        File.SetLastWriteTimeUtc(run.In("osv/npm/all.zip"), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(run.In("osv/ecosystems.txt"), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(3, run.Run("advisories", "status", "--database", run.In("osv")));
        Assert.Contains("stale: asked 2026-01-01", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("advisories", "status", "--database", run.In("osv"), "--max-age", "60"));
        Assert.Equal(0, run.Run("advisories", "update", "--from", run.In("osv")));
        Assert.Equal(3, run.Run("advisories", "status"));
        Assert.Contains("stale: asked 2026-01-01", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.org/osv", "must begin with https://")]
    [InlineData("https://user:word@example.org/osv", "holds a user name or password")]
    [InlineData("https://example.org/osv?x=1", "without '?' and '#'")]
    [InlineData("nowhere", "is neither a folder in the layout of the OSV export")]
    public void Sources_that_cannot_be_used_are_refused(string source, string reason)
    {
        using var run = new CliRun();
        run.With("XDG_DATA_HOME", run.In("data"));
        Assert.Equal(2, run.Run("advisories", "update", "--from", source));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_never_loads_anything()
    {
        using var run = new CliRun();
        Assert.Equal(3, run.Run("advisories", "status", "--database", "https://example.org/osv"));
        Assert.Contains("uses no network", run.Error, StringComparison.Ordinal);
    }

    private static void Folder(CliRun run, params (string Name, string Text)[] records)
    {
        run.File("osv/ecosystems.txt", "npm\n");
        Directory.CreateDirectory(run.In("osv/npm"));
        File.WriteAllBytes(run.In("osv/npm/all.zip"), Zip(records));
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
