using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Seatrial.Components.Advisories.Indexing;

/// <summary>Writes an index. Equal builds give equal bytes.</summary>
public static class IndexWriter
{
    public static byte[] Write(AdvisoryContent content)
    {
        byte[] coverage = Coverage(content);
        var (directory, packages) = Packages(content.Records);
        var (blocks, texts) = Texts(content.Records);
        byte[][] sections = [coverage, directory, packages, blocks, texts];
        byte[] file = new byte[IndexLayout.HeaderLength + sections.Sum(s => s.Length)];
        IndexLayout.Mark.CopyTo(file);
        int at = IndexLayout.HeaderLength;
        for (int i = 0; i < sections.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(IndexLayout.SectionsAt + (i * 8)), at);
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(IndexLayout.SectionsAt + (i * 8) + 4), sections[i].Length);
            sections[i].CopyTo(file, at);
            at += sections[i].Length;
        }

        SHA256.HashData(file.AsSpan(IndexLayout.SectionsAt), file.AsSpan(IndexLayout.MarkLength, IndexLayout.HashLength));
        return file;
    }

    private static byte[] Coverage(AdvisoryContent content)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(content.Source);
        writer.Write7BitEncodedInt(content.Coverage.Count);
        foreach (var covered in content.Coverage)
        {
            writer.Write(covered.Ecosystem);
            writer.Write7BitEncodedInt(covered.Records);
            writer.Write(covered.Newest?.ToUnixTimeSeconds() ?? long.MinValue);
            writer.Write(covered.Checked.ToUnixTimeSeconds());
            writer.Write7BitEncodedInt(covered.Skipped);
            writer.Write(covered.IsComplete);
        }

        writer.Flush();
        return stream.ToArray();
    }

    private static (byte[] Directory, byte[] Packages) Packages(IReadOnlyList<Advisory> records)
    {
        var groups = new Dictionary<(string Ecosystem, string Name), List<(int Record, AffectedPackage Affected)>>();
        for (int i = 0; i < records.Count; i++)
        {
            foreach (var affected in records[i].Affected)
            {
                var key = (affected.Ecosystem, AdvisoryEcosystem.NormalizeName(affected.Ecosystem, affected.Name));
                if (!groups.TryGetValue(key, out var list))
                {
                    groups.Add(key, list = []);
                }

                list.Add((i, affected));
            }
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var sorted = groups
            .Select(g => (Hash: IndexLayout.HashOf(g.Key.Ecosystem, g.Key.Name), g.Key, g.Value))
            .OrderBy(g => g.Hash)
            .ThenBy(g => g.Key.Ecosystem, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Name, StringComparer.Ordinal)
            .ToList();
        byte[] directory = new byte[sorted.Count * IndexLayout.PackageEntry];
        for (int i = 0; i < sorted.Count; i++)
        {
            writer.Flush();
            BinaryPrimitives.WriteUInt64LittleEndian(directory.AsSpan(i * IndexLayout.PackageEntry), sorted[i].Hash);
            BinaryPrimitives.WriteInt32LittleEndian(directory.AsSpan((i * IndexLayout.PackageEntry) + 8), (int)stream.Position);
            writer.Write(sorted[i].Key.Ecosystem);
            writer.Write(sorted[i].Key.Name);
            writer.Write7BitEncodedInt(sorted[i].Value.Count);
            foreach (var (record, affected) in sorted[i].Value)
            {
                writer.Write7BitEncodedInt(record);
                WriteAffected(writer, affected, sorted[i].Key.Name);
            }
        }

        writer.Flush();
        return (directory, stream.ToArray());
    }

    private static void WriteAffected(BinaryWriter writer, AffectedPackage affected, string normalized)
    {
        writer.Write(affected.Name == normalized ? "" : affected.Name);
        WriteTexts(writer, affected.Versions);
        writer.Write7BitEncodedInt(affected.Ranges.Length);
        foreach (var range in affected.Ranges)
        {
            writer.Write((byte)range.Kind);
            writer.Write7BitEncodedInt(range.Events.Length);
            foreach (var happened in range.Events)
            {
                writer.Write((byte)happened.Kind);
                writer.Write(happened.Version);
            }
        }

        writer.Write7BitEncodedInt(affected.Imports.Length);
        foreach (var import in affected.Imports)
        {
            writer.Write(import.Path);
            WriteTexts(writer, import.Symbols);
        }
    }

    private static (byte[] Blocks, byte[] Texts) Texts(IReadOnlyList<Advisory> records)
    {
        using var texts = new MemoryStream();
        using var blocks = new MemoryStream();
        using var directory = new BinaryWriter(blocks);
        directory.Write(records.Count);
        for (int start = 0; start < records.Count; start += IndexLayout.RecordsPerBlock)
        {
            using var raw = new MemoryStream();
            using (var writer = new BinaryWriter(raw, System.Text.Encoding.UTF8, leaveOpen: true))
            {
                for (int i = start; i < Math.Min(start + IndexLayout.RecordsPerBlock, records.Count); i++)
                {
                    RecordText.Write(writer, records[i]);
                }
            }

            byte[] packed = new byte[BrotliEncoder.GetMaxCompressedLength((int)raw.Length)];
            if (!BrotliEncoder.TryCompress(raw.GetBuffer().AsSpan(0, (int)raw.Length), packed, out int length, quality: 5, window: 20))
            {
                throw new InvalidDataException("A block of records was not compressed.");
            }

            directory.Write((int)texts.Position);
            directory.Write(length);
            directory.Write((int)raw.Length);
            texts.Write(packed, 0, length);
        }

        directory.Flush();
        return (blocks.ToArray(), texts.ToArray());
    }

    internal static void WriteTexts(BinaryWriter writer, ImmutableArray<string> texts)
    {
        writer.Write7BitEncodedInt(texts.Length);
        foreach (string text in texts)
        {
            writer.Write(text);
        }
    }
}
