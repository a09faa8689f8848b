using System.Text;
using Microsoft.Extensions.Time.Testing;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Signing;
using Seatrial.Governance.Records;

namespace Seatrial.Cli.Tests.Signing;

public sealed class RecordWriterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("seatrial-records-").FullName;

    private string Log => Path.Combine(folder, RecordLog.FilePath);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Many_writers_at_once_lose_nothing()
    {
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => Assert.Null(Append($"{i}")));
        var log = RecordLog.Read(File.ReadAllBytes(Log));
        Assert.Empty(log.Problems);
        Assert.Single(log.Heads);
        Assert.Equal(
            Enumerable.Range(0, 40).Select(i => $"{i}").Order(StringComparer.Ordinal),
            log.Entries.Select(e => e.Entry["n"]!).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Whoever_is_killed_while_writing_costs_their_own_line_alone()
    {
        Assert.Null(Append("1"));
        byte[] whole = File.ReadAllBytes(Log);
        string next = RecordLog.Next(RecordLog.Read(whole), LogEntry.Decision, DateTimeOffset.UnixEpoch, "Ada", [new("n", "lost")]);
        foreach (int length in (int[])[1, next.Length / 2, next.Length - 1])
        {
            File.WriteAllBytes(Log, [.. whole, .. Encoding.UTF8.GetBytes(next).AsSpan(0, length)]);
            Assert.Null(Append("2"));
            var log = RecordLog.Read(File.ReadAllBytes(Log));
            Assert.Empty(log.Problems);
            Assert.Equal(["1", "2"], log.Entries.Select(e => e.Entry["n"]));
        }
    }

    [Fact]
    public void Nothing_is_added_behind_a_broken_record()
    {
        Assert.Null(Append("1"));
        Assert.Null(Append("2"));
        string broken = File.ReadAllText(Log).Replace("\"n\":\"1\"", "\"n\":\"7\"", StringComparison.Ordinal);
        File.WriteAllText(Log, broken);
        Assert.Contains("was changed", Append("3"), StringComparison.Ordinal);
        Assert.Equal(broken, File.ReadAllText(Log));
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Log)!);
        string elsewhere = Path.Combine(folder, "elsewhere");
        File.WriteAllText(elsewhere, "");
        File.CreateSymbolicLink(Log, elsewhere);
        Assert.Contains("link", Append("1"), StringComparison.Ordinal);
        Assert.Empty(File.ReadAllText(elsewhere));
    }

    private string? Append(string number)
    {
        using var context = new CommandContext
        {
            Out = new StringWriter(),
            Error = new StringWriter(),
            Variable = _ => null,
            Time = new FakeTimeProvider(),
        };
        return RecordWriter.Append(context, folder, LogEntry.Decision, "Ada", [new("n", number)]);
    }
}
