using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Matching;

/// <summary>
/// Runs a program over bytes: the match that a backtracking engine finds first, in linear time (Cox, "Regular Expression Matching: the
/// Virtual Machine Approach", memoised backtracking). One instance per worker.
/// </summary>
internal sealed class ProgramRunner
{
    private readonly int[] slots = new int[PatternCompiler.SlotCount];
    private Job[] jobs = new Job[256];
    private int jobCount;

    public VisitedStates Visited { get; } = new();

    /// <summary>
    /// Instructions followed and positions of runs looked at since this object was made: what searches cost, whatever the machine.
    /// </summary>
    public long Steps { get; private set; }

    /// <summary>End of the last match.</summary>
    public int End { get; private set; }

    public ByteRange Secret => Range(0);

    public ByteRange Name => Range(2);

    /// <summary>
    /// Whether the program, entered at an instruction and a position, accepts. No byte at or behind <paramref name="limit"/> is consumed.
    /// </summary>
    public bool Run(PatternProgram program, int entry, ReadOnlySpan<byte> text, int start, int limit)
    {
        Array.Fill(slots, -1);
        jobCount = 0;
        Push(new Job(entry, start, Job.Enter));
        while (jobCount > 0)
        {
            var job = jobs[--jobCount];
            if (job.Pc < 0)
            {
                slots[~job.Pc] = job.Position;
            }
            else if (Follow(program.Code, job, text, limit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes on along one path until it accepts or fails; alternatives are pushed.</summary>
    private bool Follow(Instruction[] code, Job job, ReadOnlySpan<byte> text, int limit)
    {
        (int pc, int position) = (job.Pc, job.Position);
        if (job.Bound != Job.Enter)
        {
            position = LeaveRun(code, pc, text, position, job.Bound);
            if (position < 0)
            {
                return false;
            }

            pc = code[pc].Next;
        }

        while (true)
        {
            Steps++;
            ref readonly var step = ref code[pc];
            if (step.Track >= 0 && !IsUnboundedRun(step) && !Visited.TryMark(step.Track, position))
            {
                return false;
            }

            switch (step.Kind)
            {
                case InstructionKind.Byte:
                    if (position >= limit || !step.Set.Contains(text[position]))
                    {
                        return false;
                    }

                    position++;
                    break;
                case InstructionKind.Run:
                    position = EnterRun(code, pc, text, position, limit);
                    if (position < 0)
                    {
                        return false;
                    }

                    break;
                case InstructionKind.Branch:
                    pc = TakeBranch(code, step.Targets!, text, position);
                    if (pc < 0)
                    {
                        return false;
                    }

                    continue;
                case InstructionKind.Save:
                    Push(new Job(~step.Min, slots[step.Min], Job.Enter));
                    slots[step.Min] = position;
                    break;
                case InstructionKind.Assert:
                    if (!Assertions.Holds(step.Assertion, text, position))
                    {
                        return false;
                    }

                    break;
                default:
                    End = position;
                    return true;
            }

            pc = step.Next;
        }
    }

    /// <summary>The first target that can match the next byte, or -1; the other such targets are pushed.</summary>
    private int TakeBranch(Instruction[] code, int[] targets, ReadOnlySpan<byte> text, int position)
    {
        int first = -1;
        for (int i = targets.Length - 1; i >= 0; i--)
        {
            if (CanBegin(in code[targets[i]], text, position))
            {
                if (first >= 0)
                {
                    Push(new Job(first, position, Job.Enter));
                }

                first = targets[i];
            }
        }

        return first;
    }

    /// <summary>The first end of the run to go on from, or -1; what is left of the run is pushed as one job.</summary>
    private int EnterRun(Instruction[] code, int pc, ReadOnlySpan<byte> text, int position, int limit)
    {
        ref readonly var run = ref code[pc];
        int least = position + run.Min;
        if (least > limit)
        {
            return -1;
        }

        Steps += run.Min;
        for (; position < least; position++)
        {
            if (!run.Set.Contains(text[position]))
            {
                return -1;
            }
        }

        bool unbounded = run.Max == PatternNode.Unbounded;
        int most = unbounded ? limit : (int)Math.Min(limit, (long)least - run.Min + run.Max);
        if (run.IsLazy)
        {
            return LeaveRun(code, pc, text, position, most);
        }

        // Every position of an unbounded run is marked: a later run that joins it would only fail again at the same ends.
        if (unbounded && !Visited.TryMark(run.Track, position))
        {
            return -1;
        }

        while (position < most && run.Set.Contains(text[position]) && (!unbounded || Visited.TryMark(run.Track, position + 1)))
        {
            position++;
        }

        Steps += position - least;
        return LeaveRun(code, pc, text, position, least);
    }

    /// <summary>
    /// The next end of a run at which what follows can begin, or -1: upwards from a position when lazy, downwards when greedy. The ends
    /// behind it are pushed.
    /// </summary>
    private int LeaveRun(Instruction[] code, int pc, ReadOnlySpan<byte> text, int position, int bound)
    {
        ref readonly var run = ref code[pc];
        ref readonly var next = ref code[run.Next];
        if (!run.IsLazy)
        {
            while (!CanBegin(in next, text, position))
            {
                Steps++;
                if (--position < bound)
                {
                    return -1;
                }
            }

            if (position > bound)
            {
                Push(new Job(pc, position - 1, bound));
            }

            return position;
        }

        bool unbounded = IsUnboundedRun(run);
        while (true)
        {
            if (unbounded && !Visited.TryMark(run.Track, position))
            {
                return -1;
            }

            Steps++;
            bool hasMore = position < bound && run.Set.Contains(text[position]);
            if (CanBegin(in next, text, position))
            {
                if (hasMore)
                {
                    Push(new Job(pc, position + 1, bound));
                }

                return position;
            }

            if (!hasMore)
            {
                return -1;
            }

            position++;
        }
    }

    private static bool CanBegin(in Instruction step, ReadOnlySpan<byte> text, int position) =>
        position < text.Length
            ? step.First.Contains(text[position])
                && (position + 1 < text.Length ? step.Second.Contains(text[position + 1]) : step.Second.IsAll)
            : step.First.IsAll;

    private static bool IsUnboundedRun(in Instruction step) => step.Kind == InstructionKind.Run && step.Max == PatternNode.Unbounded;

    private ByteRange Range(int slot) =>
        slots[slot] >= 0 && slots[slot + 1] >= 0 ? new ByteRange(slots[slot], slots[slot + 1] - slots[slot]) : default;

    private void Push(Job job)
    {
        if (jobCount == jobs.Length)
        {
            Array.Resize(ref jobs, jobs.Length * 2);
        }

        jobs[jobCount++] = job;
    }

    /// <summary>Something left to try.</summary>
    /// <param name="Pc">Instruction, or the complement of a slot that is to be restored.</param>
    /// <param name="Position">Position, or the slot's old value.</param>
    /// <param name="Bound">For a run: the last end to try; else <see cref="Enter"/>.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Job(int Pc, int Position, int Bound)
    {
        public const int Enter = -1;
    }
}
