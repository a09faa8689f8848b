using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Seatrial.Secrets.Filter.Anchors;
using Seatrial.Secrets.Filter.Screening;

namespace Seatrial.Secrets.Filter.Tables;

/// <summary>
/// The compiled filter of a rule set as bytes, written when the command line is built, because optimising it takes seconds. It is used
/// where it lies in the image of the program. A table that was written for other patterns is not used.
/// </summary>
internal static class PrebuiltTables
{
    /// <summary>Name of the resource in the entry assembly.</summary>
    public const string Resource = "secret-tables.bin";

    /// <summary>To be raised with every change of the layout, of the instructions or of the choice of anchors.</summary>
    private const int Version = 9;

    private const int MaxWords = 1 << 10;

    /// <summary>The tables that the running program carries for these patterns, or null.</summary>
    public static CompiledRules? Find(IReadOnlyList<string> patterns, IReadOnlyList<PatternKinds> kinds)
    {
        using var stream = Assembly.GetEntryAssembly()?.GetManifestResourceStream(Resource);
        return stream is null ? null : Read(Image(stream), patterns, kinds);
    }

    public static void Write(Stream stream, CompiledRules rules, IReadOnlyList<string> patterns)
    {
        var writer = new TableWriter(stream);
        writer.Write<byte>(Digest(patterns, rules.Kinds));
        writer.Write<int>([
            rules.Index.WordCount,
            rules.Screen.Transitions.Length,
            rules.Programs.Bytes.Length,
            rules.GramWords.Entries.Length,
            rules.GramWords.Words.Length,
        ]);
        writer.Write<AnchorPoint>(rules.Points);
        writer.Write(rules.Index.Rows);
        writer.Write(rules.GramWords.Entries);
        writer.Write(rules.GramWords.Words);
        writer.Write(rules.GramWords.Pairs);
        writer.Write(rules.Screen.Starts.Span);
        writer.Write(rules.Screen.Known.Span);
        writer.Write(rules.Screen.Classes.Span);
        writer.Write(rules.Screen.Transitions.Span);
        writer.Write(rules.Programs.Bytes);
        foreach (var view in rules.Views)
        {
            writer.Write(view.Tables.Span);
            writer.Write<ulong>([view.Grams.Factor]);
            writer.Write(view.Grams.Bits);
            writer.Write<ulong>(view.Heeded);
        }
    }

    /// <summary>Null when the tables are for other patterns or cut short.</summary>
    public static CompiledRules? Read(FixedTable<byte> image, IReadOnlyList<string> patterns, IReadOnlyList<PatternKinds> kinds)
    {
        var reader = new TableReader(image);
        bool isOurs = reader.Take<byte>(SHA256.HashSizeInBytes).Span.SequenceEqual(Digest(patterns, kinds));
        if (
            !isOurs
            || reader.Take<int>(5).Span is not [>= 0 and < MaxWords and var words, var transitions, var programs, var entries, var wordSets]
        )
        {
            return null;
        }

        var read = new CompiledRules(patterns.Count)
        {
            Kinds = kinds,
            Points = reader.Take<AnchorPoint>(words * 64).Span.ToArray(),
            Index = new AnchorIndex(reader.Take<ulong>(AnchorIndex.RowCount * words)),
            GramWords = new GramWords(reader.Take<ulong>(entries), reader.Take<ulong>(wordSets), reader.Take<byte>(GramWords.PairBytes)),
            Screen = new ScreenTable(
                reader.Take<ushort>(words * 64),
                reader.Take<byte>(words * 64),
                reader.Take<byte>(256),
                reader.Take<ushort>(transitions)
            ),
            Programs = new ProgramTable(reader.Take<byte>(programs), patterns.Count),
            Views = [.. CompiledRules.Searches.Select(_ => ReadView(reader, words))],
        };
        return reader.IsWhole ? read : null;
    }

    private static AnchorView ReadView(TableReader reader, int words)
    {
        var tables = reader.Take<byte>(NibbleTables.Size);
        ulong factor = reader.Take<ulong>(1).Span is [var one] ? one : 0;
        return new AnchorView(tables, new GramSet(reader.Take<ulong>(GramSet.WordCount), factor), reader.Take<ulong>(words).Span.ToArray());
    }

    /// <summary>Resources of a program lie in its image, and that in memory as long as it runs.</summary>
    private static unsafe FixedTable<byte> Image(Stream stream)
    {
        if (stream is UnmanagedMemoryStream inImage)
        {
            return new FixedTable<byte>(inImage.PositionPointer, (int)inImage.Length);
        }

        byte[] copy = new byte[stream.Length];
        stream.ReadExactly(copy);
        return new FixedTable<byte>(copy);
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
