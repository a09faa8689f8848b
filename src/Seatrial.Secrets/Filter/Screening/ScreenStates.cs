using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Filter.Screening;

/// <summary>
/// For each rule an automaton of what follows its anchors, built as far as texts need it (a lazy DFA as in RE2: Cox, "Regular Expression Matching in the
/// Wild"). One for all rules together would save reading some bytes twice, but has the product of their states. Safe for concurrent use: reading takes
/// no lock.
/// </summary>
internal sealed class ScreenStates(CompiledRules rules)
{
    public const ushort Unknown = 0;

    /// <summary>No match follows.</summary>
    public const ushort Dead = 1;

    /// <summary>A match may have ended, or has become likely: the exact search tells.</summary>
    public const ushort Accepted = 2;

    /// <summary>Half a kilobyte each. Texts that lead to more of them are searched without screening.</summary>
    private const int MaxStates = 12288;

    private const int Bytes = 256;

    private readonly ScreenState[] states = new ScreenState[MaxStates];

    /// <summary>For each state and byte the next state. The system provides its pages as states are added.</summary>
    private readonly ushort[] transitions = new ushort[MaxStates * Bytes];
    private readonly ushort[] starts = new ushort[rules.Points.Length];
    private readonly Dictionary<Content, ushort> known = [];
    private readonly Lock gate = new();
    private readonly ItemSet set = new();

    /// <summary>How many states there are, those without an object included.</summary>
    public int Count { get; private set; } = Accepted + 1;

    /// <summary>State and byte, then the next state or <see cref="Unknown"/>.</summary>
    public ReadOnlySpan<ushort> Transitions => transitions;

    

    /// <summary>The state at the first byte of an anchor; <see cref="Accepted"/> when there is no room for it.</summary>
    public int Start(int anchor)
    {
        int start = starts[anchor];
        return start != Unknown ? start : FindStart(anchor);
    }

    /// <summary>Fills in a transition that was unknown; <see cref="Accepted"/> when there is no room for the state behind it.</summary>
    public int Follow(int id, byte value)
    {
        lock (gate)
        {
            var from = states[id];
            var alike = set.Step(rules.Program(from.Rule), from.Items, value);
            ushort to = Intern(from.Rule);
            foreach (byte member in alike.Members())
            {
                transitions[(id * Bytes) + member] = to;
            }

            return to;
        }
    }

    private int FindStart(int anchor)
    {
        lock (gate)
        {
            var point = rules.Points[anchor];
            set.Start(rules.Program(point.RuleIndex), point.EntryInstruction, point.Offset);
            ushort start = Intern(point.RuleIndex);
            return starts[anchor] = start;
        }
    }

    private ushort Intern(int rule)
    {
        if (set.IsAccepted || set.IsEmpty)
        {
            return set.IsAccepted ? Accepted : Dead;
        }

        var content = new Content(rule, set.Sorted());
        if (known.TryGetValue(content, out ushort id))
        {
            return id;
        }

        if (Count == MaxStates)
        {
            return Accepted;
        }

        id = (ushort)Count++;
        states[id] = new ScreenState(rule, content.Items);
        known.Add(content, id);
        return id;
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
