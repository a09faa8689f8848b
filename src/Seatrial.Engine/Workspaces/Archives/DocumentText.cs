using System.Text;

namespace Seatrial.Engine.Workspaces.Archives;

/// <summary>
/// Files that hold text in a form of their own: PDF documents and SQLite databases become text entries, a table becomes a CSV file.
/// </summary>
internal static class DocumentText
{
    public static bool IsDocument(ReadOnlySpan<byte> bytes) => PdfText.IsDocument(bytes) || SqliteReader.IsDatabase(bytes);

    /// <summary>The entries; a sentence where something of the file could not be read.</summary>
    public static (IReadOnlyList<ArchiveEntry> Entries, string? Problem) Read(string path, ReadOnlyMemory<byte> file, int maxBytes) =>
        PdfText.IsDocument(file.Span) ? Pdf(path, file, maxBytes) : Database(path, file, maxBytes);

    private static (IReadOnlyList<ArchiveEntry> Entries, string? Problem) Pdf(string path, ReadOnlyMemory<byte> file, int maxBytes)
    {
        if (PdfText.IsEncrypted(file.Span))
        {
            return ([], "The document is encrypted.");
        }

        var pdf = new PdfText(maxBytes);
        string text = pdf.Read(file);
        string? problem =
            pdf.IsCut ? "A part of the document is broken or over a limit; the rest of its text was searched."
            : pdf.HasOtherText
                ? "Text in fonts that do not number their glyphs as letters was not read; the rest of the document was searched."
            : null;
        return ([new ArchiveEntry($"{path}!/text.txt", Encoding.UTF8.GetBytes(text))], problem);
    }

    private static (IReadOnlyList<ArchiveEntry> Entries, string? Problem) Database(string path, ReadOnlyMemory<byte> file, int maxBytes)
    {
        if (SqliteReader.Open(file, maxBytes) is not { } database)
        {
            return ([], "The head of the database is broken.");
        }

        var entries = new List<ArchiveEntry>();
        foreach (var (name, rows) in database.Tables())
        {
            var text = new StringBuilder();
            foreach (string[] row in rows)
            {
                text.AppendJoin(',', row.Select(Cell)).Append('\n');
            }

            entries.Add(new ArchiveEntry($"{path}!/{name}.csv", Encoding.UTF8.GetBytes(text.ToString())));
        }

        return (entries, database.IsCut ? "A part of the database is broken or over a limit; the rest of its tables was searched." : null);
    }

    private static string Cell(string value) =>
        value.AsSpan().ContainsAny(",\"\n\r") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
