using System.Diagnostics;
using Seatrial.Engine.Decisions;
using Seatrial.Governance.Locking;
using Seatrial.Governance.Records;

namespace Seatrial.Cli.Tests.Faults;

/// <summary>Processes that are killed at any moment of their run: what was written before stays, and no file is ever half of one.</summary>
public sealed class KilledTests : IDisposable
{
    private const int Kills = 4;

    private readonly CliRun cli = new();

    [Fact]
    public void Decisions_that_were_written_stay_and_the_file_is_always_whole()
    {
        Application();
        var known = new HashSet<string>(StringComparer.Ordinal);
        int written = 0;
        foreach (var delay in Delays("decide", "--control", "DEP-3", "--decision", "fix", "--owner", "First", "--until", "2099-12-31"))
        {
            string owner = $"Person {written++}";
            KillAfter(delay, "decide", "--control", "REC-1", "--decision", "fix", "--owner", owner, "--until", "2099-12-31");
            if (File.Exists(cli.In(DecisionLog.FilePath)))
            {
                var read = DecisionFile.Parse(File.ReadAllBytes(cli.In(DecisionLog.FilePath)), DecisionLog.FilePath);
                Assert.Empty(read.Errors);
                var ids = read.Log.Decisions.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
                Assert.Superset(known, ids);
                known = ids;
            }

            // What a killed writer left of a record is replaced by the next one.
            if (File.Exists(cli.In(RecordLog.FilePath)))
            {
                var log = RecordLog.Read(File.ReadAllBytes(cli.In(RecordLog.FilePath)));
                Assert.True(log.Problems.Count <= 1);
            }
        }

        Assert.NotEqual(2, cli.Run("decide", cli.Folder, "--list"));
        Assert.Equal(
            0,
            cli.Run("decide", cli.Folder, "--control", "REC-3", "--decision", "fix", "--owner", "Last", "--until", "2099-12-31")
        );
        Assert.Empty(RecordLog.Read(File.ReadAllBytes(cli.In(RecordLog.FilePath))).Problems);
    }

    [Fact]
    public void A_lock_is_the_old_or_the_new_one()
    {
        Application();
        Assert.Equal(0, cli.Run("lock", cli.Folder));
        string old = File.ReadAllText(cli.In(ArchitectureLock.FilePath));
        cli.File(
            "server.js",
            "const app = require('express')();\napp.get('/b', (q, r) => r.end());\napp.get('/c', (q, r) => r.end());\napp.listen(1);\n"
        );
        Assert.Equal(0, cli.Run("lock", cli.Folder));
        string fresh = File.ReadAllText(cli.In(ArchitectureLock.FilePath));
        Assert.NotEqual(old, fresh);
        foreach (var delay in Delays("lock"))
        {
            File.WriteAllText(cli.In(ArchitectureLock.FilePath), old);
            KillAfter(delay, "lock");
            Assert.Contains(File.ReadAllText(cli.In(ArchitectureLock.FilePath)), new[] { old, fresh });
        }
    }

    [Fact]
    public void A_set_up_that_was_killed_is_finished_by_the_next_one()
    {
        Application();
        cli.File("AGENTS.md", "# Agents\n");
        cli.Git("init", "-q", "-b", "main");
        foreach (var delay in Delays("init"))
        {
            KillAfter(delay, "init", "--yes");
            string text = File.ReadAllText(cli.In("AGENTS.md"));
            Assert.True(
                text == "# Agents\n"
                    || (
                        text.StartsWith("# Agents\n\n<!-- seatrial:begin", StringComparison.Ordinal)
                        && text.EndsWith("seatrial:end -->\n", StringComparison.Ordinal)
                    ),
                text
            );
        }

        Assert.Equal(0, cli.Run("init", cli.Folder, "--yes"));
        Assert.Equal(0, cli.Run("init", cli.Folder, "--remove", "--yes"));
        Assert.Equal("# Agents\n", File.ReadAllText(cli.In("AGENTS.md")));
        Assert.False(File.Exists(cli.In("seatrial.yaml")));
    }

    public void Dispose() => cli.Dispose();

    /// <summary>Moments from the start to behind the end of a run, which is measured first.</summary>
    private IEnumerable<TimeSpan> Delays(params string[] command)
    {
        var watch = Stopwatch.StartNew();
        _ = ToolProcess.Wait(ToolProcess.Start(cli.Folder, command));
        var whole = watch.Elapsed;
        return Enumerable.Range(0, Kills).Select(i => whole * (0.3 + (0.8 * i / Kills)));
    }

    private void KillAfter(TimeSpan delay, params string[] command)
    {
        using var process = ToolProcess.Start(cli.Folder, command);
        if (!process.WaitForExit(delay))
        {
            process.Kill();
        }

        process.WaitForExit();
    }

    private void Application()
    {
        cli.File("package.json", "{\"name\":\"shop\",\"dependencies\":{\"express\":\"^4.19.0\"}}\n");
        cli.File("server.js", "const app = require('express')();\napp.get('/a', (q, r) => r.end());\napp.listen(1);\n");
    }
}
