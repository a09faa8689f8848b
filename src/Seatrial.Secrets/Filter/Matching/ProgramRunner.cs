using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Matching;

/// <summary>
/// Runs a program over bytes: the match that a backtracking engine finds first, in linear time (Cox, "Regular Expression Matching: the Virtual
/// Machine Approach", memoised backtracking). One instance per worker.
/// </summary>
internal sealed class ProgramRunner
{
    private readonly int[] slots = new int[PatternCompiler.SlotCount];
    private Job[] jobs = new Job[256];
    private int jobCount;

    public VisitedStates Visited { get; } = new();

    /// <summary>End of the last match.</summary>
    public int End { get; private set; }

    public ByteRange Secret => Range(0);

    public ByteRange Name => Range(2);

    /// <summary>Whether the program, entered at an instruction and a position, accepts. No byte at or behind <paramref name="limit"/> is consumed.</summary>
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
            if (!Retry(in code[pc], job, text))
            {
                return false;
            }

            pc = code[pc].Next;
        }

        while (true)
        {
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
                    position = EnterRun(step, pc, text, position, limit);
                    if (position < 0)
                    {
                        return false;
                    }

                    break;
                case InstructionKind.Branch:
                    for (int i = step.Targets!.Length - 1; i > 0; i--)
                    {
                        Push(new Job(step.Targets[i], position, Job.Enter));
                    }

                    pc = step.Targets[0];
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

    /// <summary>The first end of the run to go on from, or -1; the others are pushed as one job.</summary>
    private int EnterRun(in Instruction run, int pc, ReadOnlySpan<byte> text, int position, int limit)
    {
        int least = position + run.Min;
        if (least > limit)
        {
            return -1;
        }

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
            if (unbounded && !Visited.TryMark(run.Track, position))
            {
                return -1;
            }

            if (position < most && run.Set.Contains(text[position]))
            {
                Push(new Job(pc, position + 1, most));
            }

            return position;
        }

        // Every position of an unbounded run is marked: a later run that joins it would only fail again at the same ends.
        if (unbounded && !Visited.TryMark(run.Track, position))
        {
            return -1;
        }

        while (position < most && run.Set.Contains(text[position]))
        {
            position++;
            if (unbounded && !Visited.TryMark(run.Track, position))
            {
                position--;
                break;
            }
        }

        if (position > least)
        {
            Push(new Job(pc, position - 1, least));
        }

        return position;
    }

    /// <summary>Pushes what is left of a run after its next end: upwards when lazy, downwards when greedy. False when the end was tried.</summary>
    private bool Retry(in Instruction run, Job job, ReadOnlySpan<byte> text)
    {
        if (run.IsLazy)
        {
            if (IsUnboundedRun(run) && !Visited.TryMark(run.Track, job.Position))
            {
                return false;
            }

            if (job.Position < job.Bound && run.Set.Contains(text[job.Position]))
            {
                Push(job with { Position = job.Position + 1 });
            }
        }
        else if (job.Position > job.Bound)
        {
            Push(job with { Position = job.Position - 1 });
        }

        return true;
    }

    private static bool IsUnboundedRun(in Instruction step) => step.Kind == InstructionKind.Run && step.Max == PatternNode.Unbounded;

    private ByteRange Range(int slot)
        => slots[slot] >= 0 && slots[slot + 1] >= 0 ? new ByteRange(slots[slot], slots[slot + 1] - slots[slot]) : default;

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
