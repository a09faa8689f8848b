using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Seatrial.Secrets.Filter.Anchors;
using Seatrial.Secrets.Filter.Screening;

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
    private const int Version = 7;

    private const int MaxWords = 1 << 10;
    private const int MaxSize = 1 << 24;

    /// <summary>The tables that the running program carries for these patterns, or null.</summary>
    public static CompiledRules? Find(IReadOnlyList<string> patterns, IReadOnlyList<PatternKinds> kinds)
    {
        using var stream = Assembly.GetEntryAssembly()?.GetManifestResourceStream(Resource);
        return stream is null ? null : Read(stream, patterns, kinds);
    }

    public static void Write(Stream stream, CompiledRules rules, IReadOnlyList<string> patterns)
    {
        stream.Write(Digest(patterns, rules.Kinds));
        stream.Write(MemoryMarshal.AsBytes(rules.Index.BucketWords));
        stream.Write(MemoryMarshal.AsBytes([rules.Screen.Transitions.Length, rules.Programs.Bytes.Length]));
        stream.Write(MemoryMarshal.AsBytes(rules.Points.AsSpan()));
        stream.Write(MemoryMarshal.AsBytes(rules.Index.Rows));
        stream.Write(MemoryMarshal.AsBytes(rules.Screen.Starts.AsSpan()));
        stream.Write(rules.Screen.Classes);
        stream.Write(MemoryMarshal.AsBytes(rules.Screen.Transitions.AsSpan()));
        stream.Write(rules.Programs.Bytes);
        foreach (var view in rules.Views)
        {
            stream.Write(view.Tables);
            stream.Write(view.Grams.Bits);
            stream.Write(MemoryMarshal.AsBytes([view.Grams.Factor, (uint)view.Grams.Kinds.Length, (uint)view.Grams.Words.Length]));
            stream.Write(MemoryMarshal.AsBytes(view.Grams.Ranks));
            stream.Write(MemoryMarshal.AsBytes(view.Grams.Kinds));
            stream.Write(MemoryMarshal.AsBytes(view.Grams.Words));
            stream.Write(MemoryMarshal.AsBytes(view.Heeded.AsSpan()));
        }
    }

    /// <summary>Null when the tables are for other patterns or cut short.</summary>
    public static CompiledRules? Read(Stream stream, IReadOnlyList<string> patterns, IReadOnlyList<PatternKinds> kinds)
    {
        byte[] digest = new byte[SHA256.HashSizeInBytes];
        int[] bucketWords = new int[Buckets.Count + 1];
        int[] sizes = new int[2];
        if (!Fill(stream, digest) || !digest.AsSpan().SequenceEqual(Digest(patterns, kinds)) || !Fill(stream, bucketWords) || !Fill(stream, sizes))
        {
            return null;
        }

        int words = bucketWords[^1];
        if (words is < 0 or > MaxWords || sizes[0] is < 0 or > MaxSize || sizes[1] is < 0 or > MaxSize)
        {
            return null;
        }

        var points = new AnchorPoint[words * 64];
        ulong[] rows = new ulong[AnchorIndex.RowCount * words];
        ushort[] starts = new ushort[words * 64], transitions = new ushort[sizes[0]];
        byte[] classes = new byte[256], programs = new byte[sizes[1]];
        bool isWhole = Fill(stream, points) && Fill(stream, rows) && Fill(stream, starts) && Fill(stream, classes)
            && Fill(stream, transitions) && Fill(stream, programs);
        AnchorView?[] views = [.. CompiledRules.Searches.Select(_ => isWhole ? ReadView(stream, words) : null)];
        return Array.TrueForAll(views, v => v is not null)
            ? new CompiledRules(patterns.Count)
            {
                Kinds = kinds,
                Screen = new ScreenTable(starts, classes, transitions),
                Points = points,
                Index = new AnchorIndex(bucketWords, rows),
                Programs = new ProgramTable(programs, patterns.Count),
                Views = views!,
            }
            : null;
    }

    private static AnchorView? ReadView(Stream stream, int words)
    {
        byte[] tables = new byte[NibbleTables.Size], grams = new byte[GramSet.Size];
        uint[] header = new uint[3];
        if (!Fill(stream, tables) || !Fill(stream, grams) || !Fill(stream, header) || header[1] > ushort.MaxValue || header[2] > ushort.MaxValue)
        {
            return null;
        }

        ushort[] ranks = new ushort[GramSet.RankCount], kinds = new ushort[header[1]];
        ulong[] sets = new ulong[header[2]], heeded = new ulong[words];
        bool isWhole = Fill(stream, ranks) && Fill(stream, kinds) && Fill(stream, sets) && Fill(stream, heeded);
        return isWhole ? new AnchorView(tables, new GramSet(grams, header[0], ranks, kinds, sets), heeded) : null;
    }

    private static bool Fill<T>(Stream stream, T[] target)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(target.AsSpan());
        return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
    }

    private static byte[] Digest(IReadOnlyList<string> patterns, IReadOnlyList<PatternKinds> kinds)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([Version, BitConverter.IsLittleEndian ? (byte)1 : (byte)0]);
        for (int i = 0; i < patterns.Count; i++)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(patterns[i]));
            hash.AppendData([0, (byte)kinds[i]]);
        }

        return hash.GetHashAndReset();
    }
}
