using System.IO.Compression;
using System.Text;
using Seatrial.Engine.Workspaces.Archives;

namespace Seatrial.Engine.Tests.Workspaces.Archives;

/// <summary>Text of PDF documents and SQLite databases.</summary>
public sealed class DocumentTests
{
    private static byte[] Database =>
        SqliteFile.Of(
            (
                "users",
                "id INTEGER PRIMARY KEY, \"e mail\" TEXT, note VARCHAR(20) DEFAULT ('a,b'), CHECK (id > 0)",
                [
                    ["", "ana@example.org", "hello, \"you\""],
                    ["", "bo@example.org", new string('n', 5000)],
                ]
            ),
            ("empty", "x TEXT", [])
        );

    private static Dictionary<string, string> Read(string path, byte[] file, out ArchiveReader reader)
    {
        reader = new ArchiveReader(ArchiveLimits.Default);
        return reader.Read(path, file).ToDictionary(e => e.Path, e => Encoding.UTF8.GetString(e.Bytes.Span), StringComparer.Ordinal);
    }

    private static byte[] Pdf(string content, bool isPacked = true, string head = "")
    {
        byte[] bytes = Encoding.Latin1.GetBytes(content);
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            stream.Write(bytes);
        }

        return
        [
            .. Encoding.Latin1.GetBytes($"%PDF-1.7\n{head}1 0 obj\n<< {(isPacked ? "/Filter /FlateDecode " : "")}/Length 1 >>\nstream\n"),
            .. isPacked ? packed.ToArray() : bytes,
            .. "\nendstream\nendobj\n%%EOF"u8,
        ];
    }

    [Fact]
    public void A_table_becomes_a_file_of_its_text_cells_under_the_names_of_its_columns()
    {
        var texts = Read("app.db", Database, out var reader);

        Assert.Equal(
            $"id,e mail,note\n,ana@example.org,\"hello, \"\"you\"\"\"\n,bo@example.org,{new string('n', 5000)}\n",
            texts["app.db!/users.csv"]
        );
        Assert.Equal("x\n", texts["app.db!/empty.csv"]);
        Assert.Empty(reader.Gaps);
        Assert.True(reader.IsKnown);
    }

    [Fact]
    public void A_database_that_is_cut_off_says_so_and_gives_the_rest()
    {
        var texts = Read("app.db", Database[..^SqliteFile.PageSize], out var reader);

        Assert.Contains("ana@example.org", texts["app.db!/users.csv"], StringComparison.Ordinal);
        Assert.Single(reader.Gaps);
    }

    [Fact]
    public void A_page_that_points_to_itself_ends()
    {
        byte[] file = Database;
        file.AsSpan(SqliteFile.PageSize, SqliteFile.PageSize).Clear();
        file[SqliteFile.PageSize] = 5;
        file[SqliteFile.PageSize + 4] = 100;
        for (int i = 0; i < 100; i++)
        {
            file[SqliteFile.PageSize + 12 + (2 * i)] = 3;
        }

        file.AsSpan(SqliteFile.PageSize + 768 + 3, 1).Fill(2);
        Read("app.db", file, out var reader);
        Assert.Single(reader.Gaps);
    }

    [Fact]
    public void A_file_of_another_kind_keeps_its_gap()
    {
        Assert.Empty(Read("Thumbs.db", [0xD0, 0xCF, 0x11, 0xE0, 0, 0], out var reader));
        Assert.False(reader.IsKnown);
    }

    [Theory]
    [InlineData("BT /F1 12 Tf 72 700 Td (pass\\(word\\): ) Tj (s\\145cret) Tj ET", "pass(word): secret\n")]
    [InlineData("BT [(to) -20 (ken) -400 (one)] TJ 0 -14 Td <74776F> Tj ET", "token one\ntwo\n")]
    [InlineData("{\"key\": \"value\"}", "{\"key\": \"value\"}\n")]
    public void The_text_of_a_document_is_read(string content, string text)
    {
        Assert.Equal(text, Read("a.pdf", Pdf(content), out var reader)["a.pdf!/text.txt"]);
        Assert.Equal(
            text,
            Read("a.pdf", Pdf(content, isPacked: false), out _)["a.pdf!/text.txt"].Replace("\n\n", "\n", StringComparison.Ordinal)
        );
        Assert.Empty(reader.Gaps);
    }

    [Fact]
    public void What_of_a_document_is_not_read_is_said()
    {
        Read("a.pdf", Pdf("BT (x) Tj ET", head: "<< /Encrypt 5 0 R >>\n"), out var encrypted);
        Read("a.pdf", Pdf("BT (x) Tj ET", head: "<< /Encoding /Identity-H >>\n"), out var fonts);
        Read("a.pdf", Pdf(new string(' ', 12 << 20)), out var bomb);

        Assert.Contains("encrypted", Assert.Single(encrypted.Gaps).Detail, StringComparison.Ordinal);
        Assert.Contains("fonts", Assert.Single(fonts.Gaps).Detail, StringComparison.Ordinal);
        Assert.Contains("limit", Assert.Single(bomb.Gaps).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_give_some_text()
    {
        byte[][] samples = [Database, Pdf("BT [(a) -400 (b)] TJ (c\\12) Tj <6161> Tj ET"), Pdf("BT (((( Tj", isPacked: false)];
        for (int seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            byte[] file = samples[seed % samples.Length][..];
            for (int i = random.Next(1, 40); i > 0; i--)
            {
                file[random.Next(16, file.Length)] = (byte)random.Next(256);
            }

            var texts = Read(seed % samples.Length == 0 ? "a.db" : "a.pdf", file[..random.Next(20, file.Length + 1)], out _);
            Assert.True(texts.Values.Sum(t => (long)t.Length) <= 20L << 20);
        }
    }
}
