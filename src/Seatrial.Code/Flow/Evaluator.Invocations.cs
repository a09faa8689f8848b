using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    private Action<Value>? onReturn;

    /// <summary>
    /// Calls functions that somebody else may call, or not: what they do may have happened afterwards, and what they found to hold does
    /// not.
    /// </summary>
    public Value MaybeInvoke(IReadOnlyList<Closure> functions, Value argument, CallSite site)
    {
        var before = facts;
        int mark = trail.Count;
        var result = InvokeAny(functions, [new ArgumentValue(argument), new ArgumentValue(argument)], site);
        var held = Facts.All(facts, Facts.Common(facts, before));
        facts = before;
        ApplyPerhaps(TakeBack(mark));
        return NeverReturns(result) ? Value.Unknown
            : held.IsAlways || ReferenceEquals(result, Value.Unknown) || result.IsNull ? result
            : result with { Guard = result.Guard is null ? held : Condition.And(result.Guard, held) };
    }

    /// <summary>Calls whichever of the functions it is.</summary>
    public Value InvokeAny(IReadOnlyList<Closure> functions, IReadOnlyList<ArgumentValue> arguments, CallSite site)
    {
        if (functions.Count == 1)
        {
            return Invoke(functions[0], arguments, site.Place, site);
        }

        var before = facts;
        int mark = trail.Count;
        Value? result = null;
        Changes changes = default;
        foreach (var function in functions)
        {
            facts = before;
            var value = Invoke(function, arguments, site.Place, site);
            result = result is null ? value : Value.Union(result, value);
            changes = Joined(changes, TakeBack(mark));
        }

        facts = before;
        ApplyPerhaps(changes);
        return result ?? Value.Unknown;
    }

    /// <summary>Runs something and looks at each return of the first function that it calls, with all that holds there.</summary>
    public void Observe(Action<Value> atReturn, Action run)
    {
        onReturn = atReturn;
        run();
        onReturn = null;
    }

    /// <summary>Calls a function of the repository or of a rule.</summary>
    public Value Invoke(Closure closure, IReadOnlyList<ArgumentValue> arguments, Place place, CallSite? site = null)
    {
        if (closure.Bound.Count > 0)
        {
            arguments = [.. closure.Bound.Select(b => new ArgumentValue(b)), .. arguments];
        }

        var answers = answering;
        answering = null;
        if (closure.Native is not null)
        {
            return closure.Native(
                new CallSite
                {
                    Evaluator = this,
                    Call = site?.Call,
                    File = site?.File ?? (frames.Count > 0 ? Current.File : Code.Files[0]),
                    Place = place,
                    Name = site?.Name ?? "",
                    Receiver = closure.Self ?? site?.Receiver,
                    Arguments = arguments,
                }
            );
        }

        var function = closure.Function!;
        bool isRecursion = IsFollowedTwice(function);
        if (function.Body is null || frames.Count > limits.MaxDepth || isRecursion)
        {
            // What calls itself was followed twice: like a loop, it does the same again.
            Trace.IsCut |= function.Body is not null && !isRecursion;
            return Value.Derived(arguments.Select(a => a.Value));
        }

        followed.Add(function);
        var scope = new Scope(closure.Scope ?? Module(closure.File!), ++scopes);
        var frame = new Frame(function, closure.File!, scope, closure.Self, closure.Owner)
        {
            Entry = facts,
            OnReturn = onReturn,
            Start = trail.Count,
            Choices = choices.Count,
        };
        onReturn = null;
        frames.Push(frame);
        BindParameters(function, arguments, scope);
        var end = Run(function.Body);
        if (end == Completion.Normal && !frame.IsGenerator)
        {
            frame.OnReturn?.Invoke(Value.Null);
            frame.End = frame.Returns.Count;
            frame.Returns.Add((Value.Null, facts, function.Place));
        }

        if (frame is { Returns.Count: 0, Development: { } only })
        {
            foreach (var (value, _, _) in only)
            {
                frame.OnReturn?.Invoke(value);
            }

            frame.Returns.AddRange(only);
        }

        ApplyReturned(frame);
        if (answers is not null)
        {
            Answer(frame, answers);
        }

        frames.Pop();
        return Returned(frame);
    }

    private bool IsFollowedTwice(Function function)
    {
        int count = 0;
        foreach (var frame in frames)
        {
            count += frame.Function == function ? 1 : 0;
        }

        return count > 1;
    }
}
