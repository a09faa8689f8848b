using System.Text;
using CsCheck;
using Seatrial.Governance.Locking;

namespace Seatrial.Governance.Tests.Locking;

public sealed class LockFileTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char[' ', '~'], 1, 30],
        Gen.String[Gen.Char['\u0001', '\u2100'], 1, 20],
        Gen.Const("a | b=c"),
        Gen.Const(" %7C "),
        Gen.Const("\u2028"),
        Gen.Const("\U0001F6A2")
    );

    private static readonly Gen<LockEntry> Entries = Gen.Select(
        Gen.OneOf(Gen.Const("endpoint"), Gen.Const("table"), Gen.Const("outbound")),
        Texts,
        Texts,
        Texts,
        (kind, application, name, value) => new LockEntry(kind, application, name, [new("a", value), new("b", "")])
    );

    [Fact]
    public void What_is_written_is_read_again_whatever_the_names_hold() =>
        Entries
            .Array[0, 12]
            .Sample(entries =>
            {
                var written = new ArchitectureLock(entries);
                var (read, problem) = LockFile.Parse(Encoding.UTF8.GetBytes(LockFile.Write(written)));
                return problem is null && read!.Entries.SequenceEqual(written.Entries) && read.Digest == written.Digest;
            });

    [Fact]
    public void The_order_of_entries_leaves_no_trace() =>
        Entries
            .Array[2, 12]
            .Sample(entries =>
            {
                var distinct = entries.DistinctBy(e => e.Key).ToArray();
                return LockFile.Write(new ArchitectureLock(distinct)) == LockFile.Write(new ArchitectureLock(distinct.Reverse()));
            });

    [Fact]
    public void Each_entry_is_one_line() =>
        Entries
            .Array[0, 12]
            .Sample(entries =>
            {
                var written = new ArchitectureLock(entries);
                return LockFile.Write(written).TrimEnd('\n').Split('\n').Length == written.Entries.Count + 2;
            });

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("hello\n", ":1: this is no lock file")]
    [InlineData("# seatrial-lock 9\n", "of a version that this version of Seatrial does not read")]
    [InlineData("# seatrial-lock 1\nendpoint | shop\n", ":2: this line is no entry")]
    [InlineData("# seatrial-lock 1\nendpoint | shop | GET / | authentication\n", ":2: this line is no entry")]
    [InlineData("# seatrial-lock 1\noutbound | shop | a.io\noutbound | shop | a.io\n", ":3: this line is no entry, or stands twice")]
    [InlineData("# seatrial-lock 1\n<<<<<<< HEAD\n", ":2: a conflict of a merge")]
    public void What_is_wrong_is_said_with_its_line(string text, string expected)
    {
        var (read, problem) = LockFile.Parse(Encoding.UTF8.GetBytes(text));
        Assert.Null(read);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_may_be_given() =>
        Gen
            .Byte.Array[0, 300]
            .Sample(bytes =>
            {
                byte[] text = [.. "# seatrial-lock 1\n"u8, .. bytes];
                var (read, problem) = LockFile.Parse(text);
                return read is null != problem is null;
            });

    [Fact]
    public void Changing_any_byte_of_an_entry_changes_the_digest_or_is_refused()
    {
        byte[] text = Encoding.UTF8.GetBytes(
            LockFile.Write(new ArchitectureLock([new("endpoint", "shop", "GET /orders/:id", [new("authentication", "enforced")])]))
        );
        string digest = LockFile.Parse(text).Lock!.Digest;
        int start = text.AsSpan().IndexOf("endpoint |"u8);
        for (int i = start; i < text.Length - 1; i++)
        {
            byte[] tampered = [.. text];
            tampered[i] ^= 1;
            Assert.NotEqual(digest, LockFile.Parse(tampered).Lock?.Digest);
        }
    }
}
