using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Matching;

/// <summary>Turns a pattern into a program, last instruction first, so that each knows its successor.</summary>
internal sealed class PatternCompiler
{
    /// <summary>Slots that <see cref="InstructionKind.Save"/> writes: start and end of the secret, start and end of the name.</summary>
    public const int SlotCount = 4;

    private const int MaxInstructions = 8192;

    private readonly string pattern;
    private readonly List<Instruction> code = [];
    private readonly Dictionary<PatternNode, int> entries = new(ReferenceEqualityComparer.Instance);
    private int trackCount;

    private PatternCompiler(string pattern) => this.pattern = pattern;

    /// <summary>Parses and compiles.</summary>
    /// <exception cref="PatternException">The pattern is outside the subset, may match nothing, or is too large.</exception>
    public static PatternProgram Compile(string pattern) => Compile(pattern, PatternParser.Parse(pattern));

    public static PatternProgram Compile(string pattern, PatternNode root)
    {
        if (root.MinLength == 0)
        {
            throw new PatternException($"the pattern '{pattern}' matches the empty text");
        }

        var compiler = new PatternCompiler(pattern);
        int accept = compiler.Emit(new Instruction { Kind = InstructionKind.Accept, Track = -1 });
        int start = compiler.Build(root, accept);
        return new PatternProgram
        {
            Code = [.. compiler.code],
            Start = start,
            TrackCount = compiler.trackCount,
            First = PositionSets.Of([root], 1)[0],
            KnownPrefix = PatternPrefix.Length(root),
            Entries = compiler.entries,
        };
    }

    private int Build(PatternNode node, int next)
    {
        int entry = node switch
        {
            ByteNode bytes => Emit(
                new Instruction
                {
                    Kind = InstructionKind.Byte,
                    Set = bytes.Set,
                    Next = next,
                    Track = -1,
                }
            ),
            AssertionNode assertion => Emit(
                new Instruction
                {
                    Kind = InstructionKind.Assert,
                    Assertion = assertion.Kind,
                    Next = next,
                    Track = -1,
                }
            ),
            SequenceNode sequence => sequence.Items.Reverse().Aggregate(next, (following, item) => Build(item, following)),
            ChoiceNode choice => BuildChoice(choice, next),
            RepeatNode repeat => BuildRepeat(repeat, next),
            GroupNode group => BuildGroup(group, next),
            _ => next,
        };
        entries[node] = entry;
        return entry;
    }

    private int BuildChoice(ChoiceNode choice, int next)
    {
        Track(next);
        return Branch([.. choice.Branches.Select(b => Build(b, next))]);
    }

    private int BuildGroup(GroupNode group, int next)
    {
        if (group.Kind == GroupKind.Other)
        {
            return Build(group.Body, next);
        }

        int slot = group.Kind == GroupKind.Secret ? 0 : 2;
        int end = Emit(
            new Instruction
            {
                Kind = InstructionKind.Save,
                Min = slot + 1,
                Next = next,
                Track = -1,
            }
        );
        int body = Build(group.Body, end);
        return Emit(
            new Instruction
            {
                Kind = InstructionKind.Save,
                Min = slot,
                Next = body,
                Track = -1,
            }
        );
    }

    private int BuildRepeat(RepeatNode repeat, int next)
    {
        if (repeat.Body is ByteNode bytes)
        {
            bool isFixed = repeat.Min == repeat.Max;
            int track = isFixed ? -1 : trackCount++;
            if (!isFixed)
            {
                Track(next);
            }

            return Emit(
                new Instruction
                {
                    Kind = InstructionKind.Run,
                    Set = bytes.Set,
                    Min = repeat.Min,
                    Max = repeat.Max,
                    IsLazy = repeat.IsLazy,
                    Next = next,
                    Track = track,
                }
            );
        }

        Track(next);
        int entry = next;
        if (repeat.Max == PatternNode.Unbounded)
        {
            entry = Branch([]);
            int body = Build(repeat.Body, entry);
            code[entry] = code[entry] with { Targets = repeat.IsLazy ? [next, body] : [body, next] };
        }
        else
        {
            for (int i = repeat.Min; i < repeat.Max; i++)
            {
                int body = Build(repeat.Body, entry);
                entry = Branch(repeat.IsLazy ? [next, body] : [body, next]);
            }
        }

        for (int i = 0; i < repeat.Min; i++)
        {
            entry = Build(repeat.Body, entry);
        }

        return entry;
    }

    private int Branch(int[] targets) =>
        Emit(
            new Instruction
            {
                Kind = InstructionKind.Branch,
                Targets = targets,
                Track = trackCount++,
            }
        );

    /// <summary>Several paths meet at this instruction: remembering its visits keeps the run linear.</summary>
    private void Track(int index)
    {
        if (code[index].Track < 0 && code[index].Kind != InstructionKind.Accept)
        {
            code[index] = code[index] with { Track = trackCount++ };
        }
    }

    private ByteSet FirstOf(Instruction step) =>
        step.Kind switch
        {
            InstructionKind.Byte => step.Set,
            InstructionKind.Run => step.Min > 0 ? step.Set : step.Set | code[step.Next].First,
            InstructionKind.Save or InstructionKind.Assert => code[step.Next].First,
            InstructionKind.Branch when step.Targets!.Length > 0 => step.Targets.Aggregate(
                default(ByteSet),
                (sum, t) => sum | code[t].First
            ),
            _ => ByteSet.All,
        };

    private ByteSet SecondOf(Instruction step) =>
        step.Kind switch
        {
            InstructionKind.Byte => code[step.Next].First,
            InstructionKind.Run => SecondOfRun(step),
            InstructionKind.Save or InstructionKind.Assert => code[step.Next].Second,
            InstructionKind.Branch when step.Targets!.Length > 0 => step.Targets.Aggregate(
                default(ByteSet),
                (sum, t) => sum | code[t].Second
            ),
            _ => ByteSet.All,
        };

    private ByteSet SecondOfRun(Instruction run)
    {
        var next = code[run.Next];
        ByteSet second = run.Min > 1 ? run.Set : default;
        second = run.Min <= 1 ? second | next.First : second;
        second = run.Max is PatternNode.Unbounded or > 1 ? second | run.Set : second;
        return run.Min == 0 ? second | next.Second : second;
    }

    private int Emit(Instruction instruction)
    {
        if (code.Count == MaxInstructions)
        {
            throw new PatternException($"the pattern '{pattern}' is too large: its repeated groups unfold to over {MaxInstructions} steps");
        }

        code.Add(instruction with { First = FirstOf(instruction), Second = SecondOf(instruction) });
        return code.Count - 1;
    }
}
