using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter.Matching;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Tables;

/// <summary>
/// The programs of patterns as bytes, because compiling one takes as long as searching megabytes. Numbers are little-endian: where each
/// program begins (four bytes each, then the end), the number of byte sets and the sets (32 bytes each), the programs. Immutable.
/// </summary>
internal sealed class ProgramTable
{
    private const int HeaderBytes = 20;
    private const int StepBytes = 26;

    private readonly FixedTable<byte> bytes;
    private readonly int count;

    /// <summary>Wraps bytes that <see cref="Build"/> made.</summary>
    /// <param name="bytes">The table.</param>
    /// <param name="count">How many programs it holds.</param>
    public ProgramTable(FixedTable<byte> bytes, int count)
    {
        this.bytes = bytes;
        this.count = count;
    }

    public ReadOnlySpan<byte> Bytes => bytes.Span;

    public static ProgramTable Build(IEnumerable<PatternProgram> programs)
    {
        var sets = new Dictionary<ByteSet, int>();
        var starts = new List<int>();
        var code = new List<byte>();
        foreach (var program in programs)
        {
            starts.Add(code.Count);
            Append(code, program, sets);
        }

        starts.Add(code.Count);
        var all = new List<byte>();
        starts.ForEach(s => Append(all, s));
        Append(all, sets.Count);
        all.AddRange(MemoryMarshal.AsBytes([.. sets.Keys]).ToArray());
        all.AddRange(code);
        return new ProgramTable(new FixedTable<byte>([.. all]), starts.Count - 1);
    }

    public PatternProgram Read(int index)
    {
        int setCount = Int(4 * (count + 1));
        int firstSet = 4 * (count + 2);
        int at = firstSet + (setCount * Unsafe.SizeOf<ByteSet>()) + Int(4 * index);
        var sets = MemoryMarshal.Cast<byte, ByteSet>(Bytes.Slice(firstSet, setCount * Unsafe.SizeOf<ByteSet>()));
        var code = new Instruction[Int(at + 16)];
        var program = new PatternProgram
        {
            Code = code,
            Start = Int(at),
            TrackCount = Int(at + 4),
            KnownPrefix = Int(at + 8),
            First = sets[Int(at + 12)],
        };
        at += HeaderBytes;
        for (int i = 0; i < code.Length; i++)
        {
            at = ReadStep(at, sets, out code[i]);
        }

        return program;
    }

    private static void Append(List<byte> code, PatternProgram program, Dictionary<ByteSet, int> sets)
    {
        foreach (
            int value in (ReadOnlySpan<int>)
                [program.Start, program.TrackCount, program.KnownPrefix, Number(sets, program.First), program.Code.Length]
        )
        {
            Append(code, value);
        }

        foreach (var step in program.Code)
        {
            code.AddRange([(byte)step.Kind, (byte)step.Assertion, step.IsLazy ? (byte)1 : (byte)0, 0]);
            int[] targets = step.Targets ?? [];
            foreach (int value in (ReadOnlySpan<int>)[step.Min, step.Max, step.Next])
            {
                Append(code, value);
            }

            foreach (
                int value in (ReadOnlySpan<int>)
                    [step.Track, Number(sets, step.Set), Number(sets, step.First), Number(sets, step.Second), targets.Length, .. targets]
            )
            {
                AppendShort(code, value);
            }
        }
    }

    private int ReadStep(int at, ReadOnlySpan<ByteSet> sets, out Instruction step)
    {
        int[] targets = new int[Short(at + 24)];
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = Short(at + StepBytes + (2 * i));
        }

        step = new Instruction
        {
            Kind = (InstructionKind)Bytes[at],
            Assertion = (AssertionKind)Bytes[at + 1],
            IsLazy = Bytes[at + 2] != 0,
            Min = Int(at + 4),
            Max = Int(at + 8),
            Next = Int(at + 12),
            Track = Short(at + 16),
            Set = sets[Short(at + 18)],
            First = sets[Short(at + 20)],
            Second = sets[Short(at + 22)],
            Targets = targets.Length == 0 ? null : targets,
        };
        return at + StepBytes + (2 * targets.Length);
    }

    private static int Number(Dictionary<ByteSet, int> sets, ByteSet set)
    {
        if (!sets.TryGetValue(set, out int number))
        {
            sets.Add(set, number = sets.Count);
        }

        return number;
    }

    private static void Append(List<byte> to, int value)
    {
        Span<byte> four = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(four, value);
        to.AddRange(four);
    }

    private static void AppendShort(List<byte> to, int value)
    {
        Span<byte> two = stackalloc byte[sizeof(short)];
        BinaryPrimitives.WriteInt16LittleEndian(two, checked((short)value));
        to.AddRange(two);
    }

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(Bytes[at..]);

    private int Short(int at) => BinaryPrimitives.ReadInt16LittleEndian(Bytes[at..]);
}
