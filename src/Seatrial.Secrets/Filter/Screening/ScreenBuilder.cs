using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter.Anchors;
using Seatrial.Secrets.Filter.Matching;
using Seatrial.Secrets.Filter.Patterns;
using Seatrial.Secrets.Filter.Tables;

namespace Seatrial.Secrets.Filter.Screening;

/// <summary>
/// Builds the automata of a <see cref="ScreenTable"/> state by state, the likeliest first, until there are enough. How likely a state is,
/// is the share of positions of source code at which its anchor stands, times the frequencies of the bytes on the likeliest way from there
/// (Dijkstra's algorithm over products). One automaton for each rule: one for all together would save reading some bytes twice, but has the
/// product of their states.
/// </summary>
internal sealed class ScreenBuilder
{
    private readonly IReadOnlyList<double> frequency;
    private readonly Func<int, PatternProgram> programs;
    private readonly ItemSet set = new();
    private readonly Dictionary<Content, int> known = [];
    private readonly List<State> states = [];
    private readonly PriorityQueue<int, double> open = new();

    private ScreenBuilder(IReadOnlyList<double> frequency, Func<int, PatternProgram> programs)
    {
        this.frequency = frequency;
        this.programs = programs;
    }

    /// <summary>Builds the table.</summary>
    /// <param name="anchors">In the order of the index; null where its bit means none.</param>
    /// <param name="programs">The program of a rule.</param>
    /// <param name="statistics">Estimates.</param>
    /// <param name="maxStates">How many states get transitions.</param>
    public static ScreenTable Build(
        IReadOnlyList<Anchor?> anchors,
        Func<int, PatternProgram> programs,
        SourceStatistics statistics,
        int maxStates
    )
    {
        var builder = new ScreenBuilder(statistics.Frequencies, programs);
        int[] starts = [.. anchors.Select(a => a is null ? ~ScreenTable.Dead : builder.Start(a, statistics.Rate(a.Sets, Anchor.Width)))];
        var order = builder.Expand(maxStates);
        return builder.Table(anchors, starts, order);
    }

    private int Start(Anchor anchor, double rate)
    {
        set.Start(programs(anchor.Point.RuleIndex), anchor.Point.EntryInstruction, anchor.Point.Offset);
        return Meet(anchor.Point.RuleIndex, rate, 0, anchor.Sets);
    }

    /// <summary>The states that got transitions, the likeliest first.</summary>
    private List<State> Expand(int maxStates)
    {
        var order = new List<State>();
        while (order.Count < maxStates && open.TryDequeue(out int id, out _))
        {
            var state = states[id];
            if (state.Next is null)
            {
                Expand(state);
                state.Number = ScreenTable.Accepted + 1 + order.Count;
                order.Add(state);
            }
        }

        return order;
    }

    private void Expand(State state)
    {
        int[] next = new int[256];
        var expected = state.Depth < Anchor.Width ? state.Sets[state.Depth] : ByteSet.All;
        double all = Frequency(expected);
        for (var left = ByteSet.All; !left.IsEmpty; )
        {
            byte value = left.Members().First();
            var alike = set.Step(programs(state.Rule), state.Items, value) & left;
            int to = Meet(state.Rule, state.Rate * Frequency(alike & expected) / all, state.Depth + 1, state.Sets);
            foreach (byte member in alike.Members())
            {
                next[member] = to;
            }

            left &= ~alike;
        }

        state.Next = next;
    }

    /// <summary>The id of what the item set holds: below zero, less one, when there is nothing to follow.</summary>
    private int Meet(int rule, double rate, int depth, IReadOnlyList<ByteSet> sets)
    {
        if (set.IsAccepted || set.IsEmpty)
        {
            return set.IsAccepted ? ~ScreenTable.Accepted : ~ScreenTable.Dead;
        }

        var content = new Content(rule, set.Sorted());
        if (!known.TryGetValue(content, out int id))
        {
            id = states.Count;
            known.Add(content, id);
            states.Add(new State(rule, content.Items));
        }

        var state = states[id];
        if (state.Next is null && rate > state.Rate)
        {
            (state.Rate, state.Depth, state.Sets) = (rate, depth, sets);
            open.Enqueue(id, -rate);
        }

        return id;
    }

    private double Frequency(ByteSet set) => set.IsAll ? 1 : set.Members().Sum(v => frequency[v] + 1e-6);

    private ScreenTable Table(IReadOnlyList<Anchor?> anchors, int[] starts, List<State> order)
    {
        byte[] classes = Classes(order);
        ushort[] transitions = new ushort[order.Count * ScreenTable.MaxClasses];
        for (int i = 0; i < order.Count; i++)
        {
            for (int value = 0; value < 256; value++)
            {
                transitions[(i * ScreenTable.MaxClasses) + classes[value]] = Number(order[i].Next![value]);
            }
        }

        (int State, byte Known)[] behind = [.. starts.Zip(anchors, Follow)];
        return new ScreenTable(
            new FixedTable<ushort>([.. behind.Select(b => Number(b.State))]),
            new FixedTable<byte>([.. behind.Select(b => b.Known)]),
            new FixedTable<byte>(classes),
            new FixedTable<ushort>(transitions)
        );
    }

    /// <summary>Goes on from an anchor's first state as long as all bytes that it allows lead to the same one.</summary>
    private (int State, byte Known) Follow(int start, Anchor? anchor)
    {
        byte place = 0;
        while (anchor is not null && place < Anchor.Width && Number(start) > ScreenTable.Accepted)
        {
            int[] next = [.. anchor.Sets[place].Members().Select(v => states[start].Next![v]).Distinct().Take(2)];
            if (next.Length != 1)
            {
                break;
            }

            start = next[0];
            place++;
        }

        return (start, place);
    }

    /// <summary>What has no transitions of its own is left to the exact search.</summary>
    private ushort Number(int id) =>
        id < 0 ? (ushort)~id
        : states[id].Number == 0 ? ScreenTable.Accepted
        : (ushort)states[id].Number;

    /// <summary>Divides the bytes as far as a state tells them apart; a state for which there is no room is taken out again.</summary>
    private byte[] Classes(List<State> order)
    {
        byte[] classes = new byte[256];
        for (int i = 0; i < order.Count; i++)
        {
            var parts = new Dictionary<(byte Class, int Next), byte>();
            byte[] divided = new byte[256];
            for (int value = 0; value < 256; value++)
            {
                var key = (classes[value], order[i].Next![value]);
                if (!parts.TryGetValue(key, out byte part))
                {
                    part = (byte)parts.Count;
                    parts.Add(key, part);
                }

                divided[value] = part;
            }

            if (parts.Count <= ScreenTable.MaxClasses)
            {
                classes = divided;
            }
            else
            {
                // The likeliest states come first, so what follows is not worth much.
                order.RemoveRange(i, order.Count - i);
                break;
            }
        }

        foreach (var state in states)
        {
            state.Number = state.Number - ScreenTable.Accepted - 1 < order.Count ? state.Number : 0;
        }

        return classes;
    }

    private sealed class State(int rule, ScreenItem[] items)
    {
        public int Rule => rule;

        public ScreenItem[] Items => items;

        /// <summary>For each byte what <see cref="Meet"/> said of what follows; null as long as nobody asked.</summary>
        public int[]? Next { get; set; }

        /// <summary>In the table; 0 for a state that is not in it.</summary>
        public int Number { get; set; }

        public double Rate { get; set; }

        /// <summary>Bytes between the anchor's first one and this state on the likeliest way.</summary>
        public int Depth { get; set; }

        /// <summary>Of the anchor on that way.</summary>
        public IReadOnlyList<ByteSet> Sets { get; set; } = [];
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Content(int Rule, ScreenItem[] Items)
    {
        public bool Equals(Content other) => Rule == other.Rule && Items.AsSpan().SequenceEqual(other.Items);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.Add(Rule);
            hash.AddBytes(MemoryMarshal.AsBytes(Items.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
