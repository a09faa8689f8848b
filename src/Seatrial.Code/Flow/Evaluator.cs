using System.Runtime.CompilerServices;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Code.Flow;

/// <summary>
/// Follows programs without running them: each statement once, both branches of a choice, functions of the repository at their call with the values that they are given, and everything of
/// libraries as the rules of a <see cref="FlowModel"/> say. Keeps what holds at each point, so that an access to data knows which tests stand before it. Not safe for
/// concurrent use: each thread has its own.
/// </summary>
/// <remarks>The method is abstract interpretation (P. and R. Cousot, POPL 1977) over a small domain of origins, with inlining to a bounded depth instead of summaries.</remarks>
public sealed partial class Evaluator(CodeBase code, FlowModel model, FlowLimits limits)
{
    /// <summary>Files whose top levels wait for each other.</summary>
    private const int MaxOpenModules = 64;

    private readonly Dictionary<CodeFile, Scope> modules = [];
    private readonly HashSet<Function> followed = [];
    private readonly Stack<Frame> frames = new();
    private readonly List<(Cell Cell, Value? Before)> trail = [];
    private int scopes;
    private int stamps;
    private List<(Expression Condition, bool Holds)> choices = [];
    private Facts? facts;
    private int steps;
    private int openModules;

    public CodeBase Code { get; } = code;

    public FlowModel Model { get; } = model;

    /// <summary>What happened since <see cref="Start"/>.</summary>
    public Trace Trace { get; private set; } = new();

    /// <summary>What the rules of one run share: a registry of what they make.</summary>
    public object? Context { get; init; }

    /// <summary>Functions that were followed.</summary>
    public IReadOnlySet<Function> Followed => followed;

    /// <summary>What holds now.</summary>
    public Condition Known => Facts.All(facts);

    /// <summary>What the function that is being followed has found to hold.</summary>
    public Condition Found => frames.TryPeek(out var frame) ? Facts.All(facts, frame.Entry) : Condition.Always;

    /// <summary>The object that the function which is being followed runs on; null where there is none.</summary>
    public Value? Self => frames.TryPeek(out var frame) ? frame.Self : null;

    /// <summary>Conditions of the choices that are being followed, outermost first, each with the branch that is taken: as they are written, for what they come to where a setting has a default is not all that they say.</summary>
    public IReadOnlyList<(Expression Condition, bool Holds)> Choices => choices;

    /// <summary>Begins anew: an empty trace, no facts, a full budget. Top levels of files stay evaluated.</summary>
    public Trace Start()
    {
        Trace = new Trace();
        facts = null;
        steps = 0;
        return Trace;
    }

    /// <summary>Runs something and undoes what it did to variables and facts; what it added to the trace stays.</summary>
    public T Isolated<T>(Func<T> run)
    {
        var before = facts;
        int mark = trail.Count;
        T result = run();
        Undo(mark);
        facts = before;
        return result;
    }

    /// <summary>From here on the condition holds: a library refuses otherwise.</summary>
    public void Assume(Condition condition) => facts = Facts.Add(facts, condition);

    /// <summary>
    /// Runs one step of a chain, which goes on by calling the function that it is given. Afterwards holds what held at each such call, and the members of <paramref name="shared"/> are as they were there.
    /// False where no way goes on.
    /// </summary>
    public bool Step(Action<Func<CallSite, Value>> run, params IReadOnlyList<AbstractObject> shared)
    {
        shared = [.. shared.Distinct()];
        var passes = new List<(Facts? Facts, Dictionary<Cell, Value?> Members)>();
        run(_ =>
        {
            passes.Add((facts, shared.SelectMany(o => o.Members.Values).ToDictionary(c => c, c => c.Value)));
            return Value.Unknown;
        });
        if (passes.Count == 0)
        {
            return false;
        }

        facts = passes[0].Facts;
        foreach (var (at, _) in passes.Skip(1))
        {
            facts = Facts.Join(facts, at);
        }

        // What is set on the ways that do not go on is not so on those that do.
        foreach (var cell in shared.SelectMany(o => o.Members.Values).Where(c => c.Value is not null && !passes.Exists(p => p.Members.ContainsKey(c))).ToList())
        {
            trail.Add((cell, cell.Value));
            cell.Value = null;
        }

        foreach (var cell in passes.SelectMany(p => p.Members.Keys).Distinct().ToList())
        {
            Assign(cell, passes.Select(p => p.Members.GetValueOrDefault(cell)).Aggregate(Merge) ?? Value.Unknown);
        }

        return true;
    }

    /// <summary>Adds an access to the trace.</summary>
    public Load Record(Load load)
    {
        load.Facts = Known;
        load.Order = Trace.Order++;
        load.Path = [.. frames.Reverse().Select(f => new FlowStep(f.File, f.Function.Place, f.Function.Name))];
        Trace.Add(load);
        return load;
    }

    /// <summary>Adds an answer to the trace.</summary>
    public void Respond(int status, Value content, CodeFile file, Place place)
        => Trace.Add(new Response(status, Given(content, place).Snapshot(), content.Guard is null ? Known : Condition.And(Known, content.Guard), file, place, Trace.Order++));

    /// <summary>Sets a variable or member so that a branch can be undone.</summary>
    public void Assign(Cell cell, Value value)
    {
        trail.Add((cell, cell.Value));
        cell.Value = value;
    }

    /// <summary>Evaluates the top level of a file once; its variables are in the scope afterwards.</summary>
    internal Scope Module(CodeFile file)
    {
        if (modules.TryGetValue(file, out var scope))
        {
            return scope;
        }

        modules[file] = scope = new Scope(null, 0);
        if (file.TopLevel.Body is not { } body || openModules > MaxOpenModules)
        {
            return scope;
        }

        openModules++;
        var (savedFacts, savedSteps, savedChoices) = (facts, steps, choices);
        int mark = trail.Count;
        (facts, steps, choices) = (null, 0, []);
        frames.Push(new Frame(file.TopLevel, file, scope, null, null));
        Run(body);
        frames.Pop();
        (facts, steps, choices) = (savedFacts, savedSteps, savedChoices);

        // What a file sets up stays, whatever branch asked for it first.
        trail.RemoveRange(mark, trail.Count - mark);
        openModules--;
        return scope;
    }

    /// <summary>Evaluates the top level of a file, for what it registers.</summary>
    public void RunModule(CodeFile file) => Module(file);

    /// <summary>The value of a variable of the top level; null where there is none.</summary>
    public Value? Variable(CodeFile file, string name) => Module(file).Own(name)?.Value;

    private bool Spend()
    {
        if (++steps <= limits.MaxSteps && RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }

        Trace.IsCut = true;
        return false;
    }

    private void Undo(int mark)
    {
        for (int i = trail.Count - 1; i >= mark; i--)
        {
            trail[i].Cell.Value = trail[i].Before;
        }

        trail.RemoveRange(mark, trail.Count - mark);
    }

    /// <summary>Undoes what was done since the mark and says what it was.</summary>
    private Changes TakeBack(int mark)
    {
        if (trail.Count == mark)
        {
            return default;
        }

        var changed = ChangesSince(mark);
        Undo(mark);
        return changed;
    }

    private Changes ChangesSince(int mark, int scope = int.MaxValue)
    {
        List<(Cell, Value?)>? changed = null;
        int stamp = ++stamps;
        for (int i = mark; i < trail.Count; i++)
        {
            var cell = trail[i].Cell;
            if (cell.Scope < scope && cell.Stamp != stamp)
            {
                cell.Stamp = stamp;
                (changed ??= []).Add((cell, cell.Value));
            }
        }

        return new Changes(changed);
    }

    /// <summary>What a function changed that outlives it: its own variables, and those of what it called, do not.</summary>
    private Changes ChangesOf(Frame frame) => ChangesSince(frame.Start, frame.Scope.Number);

    /// <summary>Marks what was changed, each with its position; what has this mark was.</summary>
    private int Marked(Changes changes)
    {
        int stamp = ++stamps;
        for (int i = 0; i < changes.Count; i++)
        {
            var cell = changes[i].Cell;
            (cell.Stamp, cell.Slot) = (stamp, i);
        }

        return stamp;
    }

    /// <summary>What branches set before they returned, where the function did not end with something else in its place.</summary>
    private void ApplyReturned(Frame frame)
    {
        if (frame.Effects is not { } effects)
        {
            return;
        }

        int ended = Marked(ChangesOf(frame));
        int grouped = ++stamps;
        var groups = new List<(Cell Cell, Value? Value, int Count)>();
        foreach (var changes in effects)
        {
            for (int i = 0; i < changes.Count; i++)
            {
                var (cell, value) = changes[i];
                if (cell.Stamp == grouped)
                {
                    groups[cell.Slot] = (cell, Merge(groups[cell.Slot].Value, value), groups[cell.Slot].Count + 1);
                }
                else if (cell.Stamp != ended)
                {
                    (cell.Stamp, cell.Slot) = (grouped, groups.Count);
                    groups.Add((cell, value, 1));
                }
            }
        }

        foreach (var (cell, value, count) in groups)
        {
            Assign(cell, (count == frame.Returns.Count ? value : Merge(value, cell.Value)) ?? Value.Unknown);
        }
    }

    private void Apply(Changes changes)
    {
        for (int i = 0; i < changes.Count; i++)
        {
            Assign(changes[i].Cell, changes[i].Value ?? Value.Unknown);
        }
    }

    /// <summary>Applies what one branch did that may not have been taken.</summary>
    private void ApplyPerhaps(Changes changes)
    {
        for (int i = 0; i < changes.Count; i++)
        {
            var (cell, value) = changes[i];
            Assign(cell, Merge(value, cell.Value) ?? Value.Unknown);
        }
    }

    /// <summary>Applies what two branches did: where both wrote, either value; where one did, that or the old one.</summary>
    private void ApplyEither(Changes a, Changes b)
    {
        if (b.Count == 0)
        {
            ApplyPerhaps(a);
            return;
        }

        int second = Marked(b);
        for (int i = 0; i < a.Count; i++)
        {
            var (cell, value) = a[i];
            Assign(cell, Merge(value, cell.Stamp == second ? b[cell.Slot].Value : cell.Value) ?? Value.Unknown);
        }

        int first = Marked(a);
        for (int i = 0; i < b.Count; i++)
        {
            var (cell, value) = b[i];
            if (cell.Stamp != first)
            {
                Assign(cell, Merge(cell.Value, value) ?? Value.Unknown);
            }
        }
    }

    /// <summary>The changes of several branches as those of one: either value where more than one wrote.</summary>
    private Changes Joined(Changes a, Changes b)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return a.Count == 0 ? b : a;
        }

        var all = new List<(Cell, Value?)>(a.Count + b.Count);
        for (int i = 0; i < a.Count; i++)
        {
            all.Add(a[i]);
        }

        int first = Marked(a);
        for (int i = 0; i < b.Count; i++)
        {
            var (cell, value) = b[i];
            if (cell.Stamp == first)
            {
                all[cell.Slot] = (cell, Merge(a[cell.Slot].Value, value));
            }
            else
            {
                all.Add((cell, value));
            }
        }

        return new Changes(all);
    }

    private static Value? Merge(Value? a, Value? b)
        => a is null && b is null ? null
            : a is null ? (b ?? Value.Unknown) with { MayBeAbsent = true }
            : b is null ? a with { MayBeAbsent = true }
            : Value.Union(a, b);
}
