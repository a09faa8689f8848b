using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Seatrial.Secrets.Filter.Anchors;

namespace Seatrial.Secrets.Filter.Tables;

/// <summary>
/// The compiled filter of a rule set as bytes, written when the command line is built, because optimising it takes a second. A table that was
/// written for other patterns is not used.
/// </summary>
internal static class PrebuiltTables
{
    /// <summary>Name of the resource in the entry assembly.</summary>
    public const string Resource = "secret-tables.bin";

    /// <summary>To be raised with every change of the layout, of the instructions or of the choice of anchors.</summary>
    private const int Version = 3;

    private const int MaxWords = 1 << 10;

    /// <summary>The tables that the running program carries for these patterns, or null.</summary>
    public static CompiledRules? Find(IReadOnlyList<string> patterns)
    {
        using var stream = Assembly.GetEntryAssembly()?.GetManifestResourceStream(Resource);
        return stream is null ? null : Read(stream, patterns);
    }

    public static void Write(Stream stream, CompiledRules rules, IReadOnlyList<string> patterns)
    {
        stream.Write(Digest(patterns));
        stream.Write(MemoryMarshal.AsBytes(rules.Index.BucketWords));
        stream.Write(MemoryMarshal.AsBytes(rules.Points.AsSpan()));
        stream.Write(MemoryMarshal.AsBytes(rules.Index.Rows));
        stream.Write(MemoryMarshal.AsBytes(rules.Pairs.Pairs));
        stream.Write(rules.Grams.Bits);
        stream.Write(rules.Tables);
    }

    /// <summary>Null when the tables are for other patterns or cut short.</summary>
    public static CompiledRules? Read(Stream stream, IReadOnlyList<string> patterns)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        int[] bucketWords = new int[Buckets.Count + 1];
        if (!Fill(stream, digest) || !digest.SequenceEqual(Digest(patterns)) || !Fill(stream, MemoryMarshal.AsBytes(bucketWords.AsSpan())))
        {
            return null;
        }

        if (bucketWords[^1] is < 0 or > MaxWords)
        {
            return null;
        }

        var points = new AnchorPoint[bucketWords[^1] * 64];
        ulong[] rows = new ulong[AnchorIndex.RowCount * bucketWords[^1]];
        ushort[] pairs = new ushort[PairIndex.Size];
        byte[] grams = new byte[GramSet.Size];
        byte[] tables = new byte[NibbleTables.Size];
        bool isWhole = Fill(stream, MemoryMarshal.AsBytes(points.AsSpan())) && Fill(stream, MemoryMarshal.AsBytes(rows.AsSpan()))
            && Fill(stream, MemoryMarshal.AsBytes(pairs.AsSpan())) && Fill(stream, grams) && Fill(stream, tables);
        return isWhole ? new CompiledRules(patterns, points, new AnchorIndex(bucketWords, rows), new PairIndex(pairs), new GramSet(grams), tables) : null;
    }

    private static bool Fill(Stream stream, Span<byte> target) => stream.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) == target.Length;

    private static byte[] Digest(IReadOnlyList<string> patterns)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([Version, BitConverter.IsLittleEndian ? (byte)1 : (byte)0]);
        foreach (string pattern in patterns)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(pattern));
            hash.AppendData([0]);
        }

        return hash.GetHashAndReset();
    }
}
