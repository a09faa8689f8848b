using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using CsCheck;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Archives;

namespace Seatrial.Engine.Tests.Workspaces.Archives;

public sealed class ArchiveReaderTests
{
    [Fact]
    public void Entries_are_named_after_the_archive_and_their_path_in_it() =>
        Assert.Equal([("lib/app.jar!/conf/app.env", "KEY=1")], Read("lib/app.jar", Zip(("conf/app.env", "KEY=1"))));

    [Fact]
    public void A_compressed_tar_is_unpacked() =>
        Assert.Equal(
            [("a.tar.gz!/x.txt", "one"), ("a.tar.gz!/y.txt", "two")],
            Read("a.tar.gz", Gzip(Tar(("x.txt", "one"), ("y.txt", "two"))))
        );

    [Fact]
    public void A_compressed_file_keeps_its_name() =>
        Assert.Equal([("logs/app.log.gz!/app.log", "text")], Read("logs/app.log.gz", Gzip(Encoding.UTF8.GetBytes("text"))));

    [Fact]
    public void Archives_in_archives_are_unpacked_to_a_depth()
    {
        byte[] inner = Zip(("app.env", "KEY=1"));
        byte[] outer = Zip(("inner.zip", inner));
        Assert.Equal([("outer.zip!/inner.zip!/app.env", "KEY=1")], Read("outer.zip", outer));

        var reader = new ArchiveReader(ArchiveLimits.Default with { MaxDepth = 1 });
        Assert.Empty(reader.Read("outer.zip", outer));
        Assert.Equal(GapKind.LimitReached, Assert.Single(reader.Gaps).Kind);
    }

    [Fact]
    public void What_unpacks_to_far_more_than_it_holds_is_cut_short()
    {
        byte[] bomb = Zip(("zeros", new byte[9 << 20]), ("more", new byte[9 << 20]));
        var reader = new ArchiveReader(ArchiveLimits.Default with { MaxRatio = 2 });
        Assert.Empty(reader.Read("bomb.zip", bomb));
        Assert.Contains(reader.Gaps, g => g.Kind == GapKind.LimitReached && g.Path == "bomb.zip");
    }

    [Fact]
    public void A_large_entry_is_named_and_the_rest_is_read()
    {
        var reader = new ArchiveReader(ArchiveLimits.Default with { MaxEntryBytes = 100 });
        Assert.Equal("a.zip!/small", Assert.Single(reader.Read("a.zip", Zip(("large", new byte[200]), ("small", "x"u8.ToArray())))).Path);
        Assert.Equal(("a.zip!/large", GapKind.TooLarge), (Assert.Single(reader.Gaps).Path, reader.Gaps[0].Kind));
    }

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar.gz")]
    [InlineData("a.tar")]
    public void A_broken_archive_is_a_gap(string path)
    {
        byte[] bytes =
            path.EndsWith("gz", StringComparison.Ordinal) ? Gzip(Tar(("x", "text")))[..30]
            : path.EndsWith("tar", StringComparison.Ordinal) ? Encoding.ASCII.GetBytes(new string('x', 700))
            : Zip(("x", "text"))[..40];
        var reader = new ArchiveReader(ArchiveLimits.Default);
        Assert.Empty(reader.Read(path, bytes));
        Assert.Equal((path, GapKind.Malformed), (Assert.Single(reader.Gaps).Path, reader.Gaps[0].Kind));
    }

    /// <summary>
    /// An octal size field of eleven digits tells up to 8 GB: beyond what an array can hold, and what it could but the file does not have.
    /// </summary>
    [Theory]
    [InlineData("77777777777")]
    [InlineData("17777777000")]
    [InlineData("00010000000")]
    public void A_tar_header_that_tells_of_more_than_there_is_is_a_gap(string size)
    {
        byte[] tar = Tar(("x.txt", "one"));
        Assert.Equal((byte)'x', tar[156]);
        Encoding.ASCII.GetBytes(size).CopyTo(tar, 124);
        tar.AsSpan(148, 8).Fill((byte)' ');
        Encoding.ASCII.GetBytes(Convert.ToString(tar.Take(512).Sum(b => b), 8).PadLeft(6, '0') + "\0 ").CopyTo(tar, 148);

        foreach (var (path, bytes) in new[] { ("a.tar", tar), ("a.tgz", Gzip(tar)) })
        {
            var reader = new ArchiveReader(ArchiveLimits.Default);
            Assert.Empty(reader.Read(path, bytes));
            Assert.Equal((path, GapKind.Malformed), (Assert.Single(reader.Gaps).Path, reader.Gaps[0].Kind));
        }
    }

    [Fact]
    public void A_header_that_unpacks_to_far_more_than_it_holds_ends_the_reading()
    {
        byte[] tar = Tar(("x.txt", "one"), ("y.txt", "two"));
        Encoding.ASCII.GetBytes("00040000000").CopyTo(tar, 124);
        byte[] bomb = Gzip([.. tar.AsSpan(0, 512), .. new byte[8 << 20], .. tar.AsSpan(512)]);
        var reader = new ArchiveReader(ArchiveLimits.Default);
        Assert.Empty(reader.Read("bomb.tgz", bomb));
        Assert.Equal(("bomb.tgz", GapKind.LimitReached), (Assert.Single(reader.Gaps).Path, reader.Gaps[0].Kind));
    }

    [Fact]
    public void Damage_of_any_kind_is_survived()
    {
        (string Path, byte[] Bytes)[] archives =
        [
            ("a.zip", Zip(("x.txt", "some text"), ("y/z.txt", "more text"))),
            ("a.tar", Tar(("x.txt", "one"), ("y.txt", "two"))),
            ("a.tgz", Gzip(Tar(("x.txt", "one")))),
        ];
        Gen.Select(Gen.Int[0, archives.Length - 1], Gen.Select(Gen.Int[0, 10_000], Gen.Byte).Array[1, 8])
            .Sample(
                (which, changes) =>
                {
                    var (path, bytes) = archives[which];
                    byte[] damaged = [.. bytes];
                    foreach (var (at, value) in changes)
                    {
                        damaged[at % damaged.Length] = value;
                    }

                    Assert.True(new ArchiveReader(ArchiveLimits.Default).Read(path, damaged).Sum(e => (long)e.Bytes.Length) < 1 << 20);
                },
                iter: 3000
            );
    }

    private static List<(string Path, string Text)> Read(string path, byte[] packed) =>
        [.. new ArchiveReader(ArchiveLimits.Default).Read(path, packed).Select(e => (e.Path, Encoding.UTF8.GetString(e.Bytes.Span)))];

    private static byte[] Zip(params (string Name, string Text)[] entries) =>
        Zip([.. entries.Select(e => (e.Name, Encoding.UTF8.GetBytes(e.Text)))]);

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var content = zip.CreateEntry(name).Open();
                content.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Tar(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var tar = new TarWriter(stream, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                tar.WriteEntry(
                    new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) }
                );
            }
        }

        return stream.ToArray();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }
}
