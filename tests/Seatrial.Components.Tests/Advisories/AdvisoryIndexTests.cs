using System.Buffers.Binary;
using System.Security.Cryptography;
using CsCheck;
using Seatrial.Components.Advisories.Building;
using Seatrial.Components.Advisories.Indexing;

namespace Seatrial.Components.Tests.Advisories;

public sealed class AdvisoryIndexTests
{
    private static readonly byte[] File = Written();

    [Fact]
    public void Everything_that_was_written_can_be_read_and_written_again()
    {
        var (index, problem) = AdvisoryIndex.Open(File);
        Assert.Null(problem);
        Assert.Equal("somewhere", index!.Source);
        Assert.Equal(["npm"], index.Coverage.Select(c => c.Ecosystem));
        Assert.Equal(300, index.RecordCount);
        Assert.Equal(File, IndexWriter.Write(index.ReadAll()));
    }

    [Fact]
    public void Packages_are_found_by_name_alone()
    {
        var index = AdvisoryIndex.Open(File).Index!;
        Assert.Equal("GHSA-0007", index.Record(index.Find("npm", "pkg-7").Single().Record).Id);
        Assert.Empty(index.Find("npm", "pkg-7000"));
        Assert.Empty(index.Find("PyPI", "pkg-7"));
    }

    [Fact]
    public void A_changed_byte_is_noticed_wherever_it_is() =>
        Gen.Select(Gen.Int[0, File.Length - 1], Gen.Byte[1, 255])
            .Sample(
                (at, change) =>
                {
                    byte[] bytes = [.. File];
                    bytes[at] ^= change;
                    var (index, problem) = AdvisoryIndex.Open(bytes);
                    return index is null && problem is not null;
                },
                iter: 500
            );

    [Fact]
    public void A_cut_file_is_noticed() =>
        Gen.Int[0, File.Length - 1].Sample(length => AdvisoryIndex.Open(File.AsMemory(0, length)) is (null, not null), iter: 200);

    [Theory]
    [InlineData(0, "is no index of advisories")]
    [InlineData(7, "was written by another version of Seatrial")]
    [InlineData(200, "is damaged: its checksum does not fit")]
    public void What_is_wrong_is_named(int at, string problem)
    {
        byte[] bytes = [.. File];
        bytes[at]++;
        Assert.Equal(problem, AdvisoryIndex.Open(bytes).Problem);
    }

    /// <summary>A file that was made to mislead has a right checksum.</summary>
    [Fact]
    public void A_forged_file_ends_in_one_kind_of_exception() =>
        Gen.Select(Gen.Int[IndexLayout.SectionsAt, File.Length - 1], Gen.Byte)
            .Array[1, 8]
            .Sample(
                changes =>
                {
                    byte[] bytes = [.. File];
                    foreach (var (at, value) in changes)
                    {
                        bytes[at] = value;
                    }

                    SHA256.HashData(bytes.AsSpan(IndexLayout.SectionsAt), bytes.AsSpan(IndexLayout.MarkLength));
                    try
                    {
                        if (AdvisoryIndex.Open(bytes).Index is { } index)
                        {
                            _ = index.Find("npm", "pkg-7");
                            _ = index.ReadAll();
                        }
                    }
                    catch (InvalidDataException)
                    {
                        // The one that callers expect.
                    }
                },
                iter: 2_000
            );

    [Fact]
    public void The_form_is_little_endian_on_every_machine() =>
        Assert.Equal(IndexLayout.HeaderLength, BinaryPrimitives.ReadInt32LittleEndian(File.AsSpan(IndexLayout.SectionsAt)));

    private static byte[] Written()
    {
        var export = new Export().Ecosystem(
            "npm",
            [
                .. Enumerable
                    .Range(0, 300)
                    .Select(i => ($"GHSA-{i:D4}", "2026-01-01T00:00:00Z", Export.Npm($"pkg-{i}", "introduced 0", $"fixed 1.{i}.0"))),
            ]
        );
        var build = AdvisoryBuilder.Build(export.Open, [], null, Export.Now);
        return IndexWriter.Write(new AdvisoryContent("somewhere", build.Records, build.Coverage));
    }
}
