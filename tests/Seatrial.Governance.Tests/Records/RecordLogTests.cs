using System.Text;
using CsCheck;
using Seatrial.Governance.Records;

namespace Seatrial.Governance.Tests.Records;

public sealed class RecordLogTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Entries_follow_each_other()
    {
        var log = Read(Make(4));
        Assert.Empty(log.Problems);
        Assert.Equal(4, log.Entries.Count);
        Assert.Empty(log.Entries[0].Entry.Previous);
        Assert.All(Enumerable.Range(1, 3), i => Assert.Equal([log.Entries[i - 1].Entry.Digest], log.Entries[i].Entry.Previous));
        Assert.Equal([log.Entries[3].Entry.Digest], log.Heads);
    }

    [Fact]
    public void Texts_of_any_kind_come_back_as_they_were() =>
        Gen.Select(Gen.String, Gen.String)
            .Sample(
                (by, value) =>
                {
                    string clean = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));
                    var log = Read(RecordLog.Next(LogReading.Empty, LogEntry.Decision, Start, by, [new("note", value)]));
                    Assert.Empty(log.Problems);
                    Assert.Equal(clean, log.Entries[0].Entry["note"]);
                }
            );

    [Fact]
    public void Every_changed_byte_is_caught()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Make(3));
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte[1, 255])
            .Sample(
                (at, flip) =>
                {
                    byte[] changed = [.. bytes];
                    changed[at] ^= flip;
                    Assert.NotEmpty(RecordLog.Read(changed).Problems);
                },
                iter: 3_000
            );
    }

    [Fact]
    public void The_changed_line_is_named()
    {
        string text = Make(3).Replace("\"note\":\"1\"", "\"note\":\"9\"", StringComparison.Ordinal);
        var problems = Read(text).Problems;
        Assert.Equal(2, problems[0].Line);
        Assert.Contains("was changed", problems[0].Sentence, StringComparison.Ordinal);
        Assert.Equal(3, problems[1].Line);
    }

    [Fact]
    public void A_line_that_is_gone_moved_or_doubled_is_named()
    {
        string[] lines = Make(4).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, Read(Join([lines[0], lines[2], lines[3]])).Problems[0].Line);
        Assert.Equal(1, Read(Join(lines[1..])).Problems[0].Line);
        Assert.Equal(2, Read(Join([lines[0], lines[2], lines[1], lines[3]])).Problems[0].Line);
        Assert.Equal(3, Read(Join([lines[0], lines[1], lines[1], lines[2], lines[3]])).Problems[0].Line);
        Assert.Equal(5, Read(Join(lines) + Make(1, "another")).Problems[0].Line);
    }

    [Fact]
    public void What_is_gone_from_the_end_shows_where_somebody_knows_of_it()
    {
        var whole = Read(Make(3));
        var cut = Read(Join(Make(3).Split('\n', StringSplitOptions.RemoveEmptyEntries)[..2]));
        Assert.Empty(cut.Problems);
        Assert.Contains("is gone", Assert.Single(RecordLog.Missing(cut, [(whole.Heads[0], "HEAD")])).Sentence, StringComparison.Ordinal);
        Assert.Empty(RecordLog.Missing(whole, [(whole.Heads[0], "HEAD"), (whole.Entries[0].Entry.Digest, "HEAD")]));
    }

    [Fact]
    public void Two_branches_make_two_heads_and_the_next_record_follows_both()
    {
        string trunk = Make(2);
        string ours = RecordLog.Next(Read(trunk), LogEntry.Decision, Start, "Ada", [new("side", "ours")]);
        string theirs = RecordLog.Next(Read(trunk), LogEntry.Decision, Start, "Bob", [new("side", "theirs")]);
        foreach (string merged in (string[])[trunk + ours + theirs, trunk + theirs + ours])
        {
            var log = Read(merged);
            Assert.Empty(log.Problems);
            Assert.Equal(2, log.Heads.Count);
            var next = Read(merged + RecordLog.Next(log, LogEntry.Merge, Start, "Ada", []));
            Assert.Empty(next.Problems);
            Assert.Equal(log.Heads, next.Entries[^1].Entry.Previous);
            Assert.Single(next.Heads);
        }
    }

    [Fact]
    public void A_line_that_was_not_finished_is_said_and_left_behind()
    {
        string text = Make(2);
        var log = RecordLog.Read(Encoding.UTF8.GetBytes(text + "{\"v\":1,\"kind\":\"dec"));
        Assert.Equal(3, Assert.Single(log.Problems).Line);
        Assert.Equal(Encoding.UTF8.GetByteCount(text), log.WholeBytes);
        Assert.Equal(2, log.Entries.Count);
    }

    [Fact]
    public void Any_bytes_are_read() =>
        Gen
            .Byte.Array[0, 400]
            .Sample(
                bytes =>
                {
                    _ = RecordLog.Read(bytes);
                },
                iter: 2_000
            );

    private static string Make(int count, string by = "Ada")
    {
        string text = "";
        for (int i = 0; i < count; i++)
        {
            text += RecordLog.Next(Read(text), LogEntry.Decision, Start.AddMinutes(i), by, [new("note", $"{i}")]);
        }

        return text;
    }

    private static string Join(IEnumerable<string> lines) => string.Concat(lines.Select(l => l + "\n"));

    private static LogReading Read(string text) => RecordLog.Read(Encoding.UTF8.GetBytes(text));
}
