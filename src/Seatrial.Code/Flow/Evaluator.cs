using System.Runtime.CompilerServices;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Code.Flow;

/// <summary>
/// Follows programs without running them: each statement once, both branches of a choice, functions of the repository at their call with
/// the values that they are given, and everything of libraries as the rules of a <see cref="FlowModel"/> say. Keeps what holds at each
/// point, so that an access to data knows which tests stand before it. Not safe for concurrent use: each thread has its own.
/// </summary>
/// <remarks>
/// The method is abstract interpretation (P. and R. Cousot, POPL 1977) over a small domain of origins, with inlining to a bounded depth
/// instead of summaries.
/// </remarks>
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

    /// <summary>
    /// Whether the branch in which a condition holds, or does not, is none of those that are taken where the application serves; null where
    /// nobody knows.
    /// </summary>
    public Func<Expression, bool, bool>? IsForDevelopment { get; init; }

    /// <summary>Functions that were followed.</summary>
    public IReadOnlySet<Function> Followed => followed;

    /// <summary>What holds now.</summary>
    public Condition Known => Facts.All(facts);

    /// <summary>What the function that is being followed has found to hold.</summary>
    public Condition Found => frames.TryPeek(out var frame) ? Facts.All(facts, frame.Entry) : Condition.Always;

    /// <summary>The object that the function which is being followed runs on; null where there is none.</summary>
    public Value? Self => frames.TryPeek(out var frame) ? frame.Self : null;

    /// <summary>
    /// Conditions of the choices that are being followed, outermost first, each with the branch that is taken: as they are written, for
    /// what they come to where a setting has a default is not all that they say.
    /// </summary>
    public IReadOnlyList<(Expression Condition, bool Holds)> Choices => choices;

    /// <summary>Begins anew: an empty trace, no facts, a full budget. Top levels of files stay evaluated.</summary>
    public Trace Start()
    {
        Trace = new Trace();
        facts = null;
        steps = 0;
        meetings = 0;
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
    /// Runs one step of a chain, which goes on by calling the function that it is given. Afterwards holds what held at each such call, and
    /// the members of <paramref name="shared"/> are as they were there. False where no way goes on.
    /// </summary>
    public bool Step(Action<Func<CallSite, Value>> run, params IReadOnlyList<AbstractObject> shared)
    {
        shared = [.. shared.Distinct()];
        var passes = new List<(Facts? Facts, Changes Members)>();
        var before = facts;
        int outer = choices.Count;
        int serving = 0;
        run(_ =>
        {
            // A way that is taken in development alone is none where there is another.
            bool isServing = IsForDevelopment is null || !choices.Skip(outer).Any(c => IsForDevelopment(c.Condition, c.Holds));
            passes.Insert(isServing ? serving++ : passes.Count, (facts, MembersOf(shared)));
            return Value.Unknown;
        });
        if (serving > 0)
        {
            passes.RemoveRange(serving, passes.Count - serving);
        }

        if (passes.Count == 0)
        {
            facts = before;
            return false;
        }

        facts = passes[0].Facts;
        foreach (var (at, _) in passes.Skip(1))
        {
            facts = Facts.Join(facts, at);
        }

        var members = MergedMembers(passes, before);

        // What is set on the ways that do not go on is not so on those that do.
        int gone = Marked(members);
        var now = MembersOf(shared);
        for (int i = 0; i < now.Count; i++)
        {
            var cell = now[i].Cell;
            if (cell.Value is not null && cell.Stamp != gone)
            {
                trail.Add((cell, cell.Value));
                cell.Value = null;
            }
        }

        for (int i = 0; i < members.Count; i++)
        {
            var (cell, value) = members[i];
            if (value is null || !ReferenceEquals(cell.Value, value))
            {
                Assign(cell, value ?? Value.Unknown);
            }
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
    public void Respond(int status, Value content, CodeFile file, Place place) =>
        Trace.Add(
            new Response(
                status,
                Given(content, place).Snapshot(),
                content.Guard is null ? Known : Condition.And(Known, content.Guard),
                file,
                place,
                Trace.Order++
            )
        );

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
}
