using Seatrial.Secrets.Filter.Matching;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Screening;

/// <summary>
/// Follows all ways through a program at once, byte by byte. Upper bounds of runs and assertions are taken as met, and long runs as matched
/// before their end: a set lets through too much, never too little, and stays small. Not safe for concurrent use.
/// </summary>
internal sealed class ItemSet
{
    /// <summary>So many bytes of one run are worth the exact search.</summary>
    private const int LongRun = 24;

    private readonly HashSet<ScreenItem> items = [];
    private readonly HashSet<int> entered = [];
    private readonly Stack<int> pending = [];
    private Instruction[] code = [];

    /// <summary>The program can end here.</summary>
    public bool IsAccepted { get; private set; }

    public bool IsEmpty => items.Count == 0;

    /// <summary>Sets to what may stand at an anchor's first byte.</summary>
    public void Start(PatternProgram program, int entry, int offset)
    {
        Clear(program);
        if (offset < 0)
        {
            items.Add(new ScreenItem(entry, ScreenItem.Waiting));
            return;
        }

        // The bytes between the entry and the anchor are left to the exact search.
        Enter(entry);
        bool isAccepted = false;
        for (int i = 0; i < offset; i++)
        {
            ScreenItem[] from = [.. items];
            isAccepted |= IsAccepted;
            Clear(program);
            Array.ForEach(from, Take);
        }

        IsAccepted |= isAccepted;
    }

    /// <summary>Sets to what may stand behind a byte.</summary>
    /// <param name="program">The program.</param>
    /// <param name="from">What may stand at the byte.</param>
    /// <param name="value">The byte.</param>
    /// <returns>All bytes that lead to the same set.</returns>
    public ByteSet Step(PatternProgram program, ReadOnlySpan<ScreenItem> from, byte value)
    {
        Clear(program);
        var alike = ByteSet.All;
        foreach (var item in from)
        {
            var set = item.Taken == ScreenItem.Waiting ? ByteSet.All : code[item.Pc].Set;
            if (set.Contains(value))
            {
                alike &= set;
                Take(item);
            }
            else
            {
                alike &= ~set;
            }
        }

        return alike;
    }

    public ScreenItem[] Sorted()
    {
        ScreenItem[] sorted = [.. items];
        Array.Sort(sorted);
        return sorted;
    }

    private void Clear(PatternProgram program)
    {
        code = program.Code;
        items.Clear();
        entered.Clear();
        IsAccepted = false;
    }

    private void Take(ScreenItem item)
    {
        ref readonly var step = ref code[item.Pc];
        if (item.Taken == ScreenItem.Waiting)
        {
            Enter(item.Pc);
            return;
        }

        if (step.Kind == InstructionKind.Byte)
        {
            Enter(step.Next);
            return;
        }

        int taken = Math.Min(item.Taken + 1, step.Min);
        if (taken < step.Min || step.Max > step.Min)
        {
            items.Add(item with { Taken = taken });
        }

        if (taken == step.Min)
        {
            Enter(step.Next);
        }

        IsAccepted |= taken >= LongRun;
    }

    /// <summary>Adds all that consumes bytes next from an instruction on.</summary>
    private void Enter(int start)
    {
        pending.Push(start);
        while (pending.TryPop(out int pc))
        {
            if (!entered.Add(pc))
            {
                continue;
            }

            ref readonly var step = ref code[pc];
            switch (step.Kind)
            {
                case InstructionKind.Byte:
                    items.Add(new ScreenItem(pc, 0));
                    break;
                case InstructionKind.Run:
                    items.Add(new ScreenItem(pc, 0));
                    if (step.Min == 0)
                    {
                        pending.Push(step.Next);
                    }

                    break;
                case InstructionKind.Branch:
                    Array.ForEach(step.Targets!, pending.Push);
                    break;
                case InstructionKind.Accept:
                    IsAccepted = true;
                    break;
                default:
                    pending.Push(step.Next);
                    break;
            }
        }
    }
}
