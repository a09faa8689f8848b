using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

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
        };
        onReturn = null;
        frames.Push(frame);
        BindParameters(function, arguments, scope);
        var end = Run(function.Body);
        if (end == Completion.Normal && !frame.IsGenerator)
        {
            frame.OnReturn?.Invoke(Value.Null);
            frame.Returns.Add((Value.Null, facts, function.Place));
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

    private void BindParameters(Function function, IReadOnlyList<ArgumentValue> arguments, Scope scope)
    {
        int position = 0;
        if (IsRuby)
        {
            arguments = RubyArguments(function, arguments, scope);
        }

        var unnamed = Unnamed(arguments);
        var used = new List<string>(0);
        for (int i = 0; i < function.Parameters.Count; i++)
        {
            var parameter = function.Parameters[i];
            var value = ParameterValue(function, parameter, arguments, unnamed, used, scope, ref position);
            if (value.Type is null && parameter.Type is not null)
            {
                value = WithDeclaredType(value, parameter);
            }

            Trace.Bind(function, parameter, value, Current.File);

            if (parameter.Name.Length > 0)
            {
                Assign(scope.Declare(parameter.Name), value);
            }

            if (parameter.Pattern is not null)
            {
                Bind(parameter.Pattern, value, isDeclaration: true);
            }

            if (parameter.IsField && Current.Self?.Object is { } self)
            {
                Assign(self.Member(parameter.Name), value);
            }
        }
    }

    /// <summary>What a parameter is given, or its default.</summary>
    private Value ParameterValue(
        Function function,
        Parameter parameter,
        IReadOnlyList<ArgumentValue> arguments,
        IReadOnlyList<ArgumentValue> unnamed,
        List<string> used,
        Scope scope,
        ref int position
    )
    {
        if (parameter.IsBlock)
        {
            return scope.Own(Block)?.Value ?? Value.Null;
        }

        if (parameter.IsRest)
        {
            var rest = RestOf(parameter.IsKeyword ? unnamed.Count : position, unnamed, arguments, used, parameter);
            position = !parameter.IsKeyword && parameter.Name.Length > 0 && HasOtherRest(function, parameter) ? unnamed.Count : position;
            return rest;
        }

        if (Named(arguments, parameter.Name) is { } named)
        {
            used.Add(parameter.Name);
            return named;
        }

        if (position < unnamed.Count && !parameter.IsKeyword)
        {
            var value = unnamed[position++].Value;
            return parameter.Default is not null && ReferenceEquals(value, Value.Unknown)
                ? Value.Union(value, Evaluate(parameter.Default))
                : value;
        }

        return parameter.Default is not null ? Evaluate(parameter.Default)
            : parameter.Type is not null ? DeclaredValue(Current.File, parameter.Type, parameter.Place, parameter.Name)
            : Value.Unknown;
    }

    private static IReadOnlyList<ArgumentValue> Unnamed(IReadOnlyList<ArgumentValue> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Name is not null)
            {
                return [.. arguments.Where(a => a.Name is null)];
            }
        }

        return arguments;
    }

    private static Value? Named(IReadOnlyList<ArgumentValue> arguments, string name)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            if (name.Length > 0 && arguments[i].Name == name)
            {
                return arguments[i].Value;
            }
        }

        return null;
    }

    private static bool HasOtherRest(Function function, Parameter parameter) => function.Parameters.Any(p => p != parameter && p.IsRest);

    private Value WithDeclaredType(Value value, Parameter parameter)
    {
        if (ReferenceEquals(value, Value.Unknown))
        {
            return DeclaredValue(Current.File, parameter.Type!, parameter.Place, parameter.Name);
        }

        return value with
        {
            Type = TypeOf(parameter.Type!, Current.File),
        };
    }

    /// <summary>What is left of the unnamed arguments from a position on, and of the named ones that no parameter took.</summary>
    private Value RestOf(
        int from,
        IReadOnlyList<ArgumentValue> unnamed,
        IReadOnlyList<ArgumentValue> arguments,
        List<string> used,
        Parameter parameter
    )
    {
        var list = new AbstractObject(Current.File, parameter.Place);
        for (int i = from; i < unnamed.Count; i++)
        {
            Assign(list.Member((i - from).ToString()), unnamed[i].Value);
        }

        foreach (var argument in arguments)
        {
            if (argument.Name is { } name && !used.Contains(name))
            {
                Assign(list.Member(name), argument.Value);
            }
        }

        return new Value { Object = list };
    }

    /// <summary>
    /// What a call gives: either of the values that are returned. What held at every return holds afterwards, and each value brings what
    /// held where it was returned, so that a test of the result is a test of that.
    /// </summary>
    private Value Returned(Frame frame)
    {
        if (frame.Returns.Count == 0)
        {
            return new Value { Type = new KnownType { External = LeavesMark } };
        }

        Value? result = null;
        bool isPlain = true;
        foreach (var (value, _, _) in frame.Returns)
        {
            result = result is null ? value : Value.Union(result, value);
            isPlain &= value.Truth is null && !value.IsNull && value.Denial == 0;
        }

        var truth = isPlain ? null : Condition.Or(frame.Returns.Select(r => TruthAt(frame, r)));
        facts = frame.Returns[0].Facts;
        foreach (var (_, at, _) in frame.Returns.Skip(1))
        {
            facts = Facts.Join(facts, at);
        }

        if (frame.File.Language == CodeLanguage.Go)
        {
            return Answered(frame, result!, truth);
        }

        if (frame.Returns.Count == 1)
        {
            return isPlain ? result! : result! with { Truth = truth };
        }

        return result! with
        {
            Truth = truth,
            IsNull = false,
            Admits = Admission(frame),
            Object = Alternatives(frame) ?? result.Object,
            Choices = OneOf(frame),
        };
    }

    /// <summary>What holds where a returned value counts as true.</summary>
    private static Condition TruthAt(Frame frame, (Value Value, Facts? Facts, Place Place) returned)
    {
        var (value, at, place) = returned;
        var truth =
            value.Truth
            ?? (
                value.IsNull ? Condition.Never
                : value.Text is not null && value.Origins == Origins.None ? Condition.Always
                : value.Denial != 0 ? Condition.Always
                : new Test(TestKind.Truth, value, null, true, frame.File, place)
            );
        return Condition.And(Facts.All(at, frame.Entry), truth);
    }

    /// <summary>Values that are spread into the arguments and were not known by their members: <c>Payload(**claims)</c>.</summary>
    private static List<Value> Spreads(CallSite site) =>
        site.Call is null || site.Call.Arguments.Count != site.Arguments.Count(a => a.Name != "initializer")
            ? []
            :
            [
                .. site
                    .Call.Arguments.Zip(site.Arguments)
                    .Where(p => p.First.Value is SpreadExpression && p.Second.Name is null)
                    .Select(p => p.Second.Value),
            ];

    /// <summary>Makes an object of a class of the repository and runs its constructor.</summary>
    public Value Construct(ClassSymbol type, CallSite site)
    {
        var made = new AbstractObject(site.File, site.Place);
        var value = new Value
        {
            Type = new KnownType { Class = type, IsInstance = true },
            Object = made,
        };
        if (site.Named("initializer")?.Object is { } initial)
        {
            foreach (var (name, cell) in initial.Members)
            {
                Assign(made.Member(name), cell.Value ?? Value.Unknown);
            }
        }

        var constructor = Code.Method(type, "constructor");
        ArgumentValue[] given = [.. site.Arguments.Where(a => a.Name != "initializer")];
        if (constructor is { Function.Body: not null })
        {
            Invoke(
                Closure.Of(constructor.Function, constructor.File, Module(constructor.File), value, constructor.Owner),
                given,
                site.Place
            );
        }
        else
        {
            Spreads(site).ForEach(value => Spread(made, value));

            int position = 0;
            ArgumentValue[] unnamed = [.. given.Where(a => a.Name is null)];
            foreach (var parameter in type.Class.Parameters)
            {
                if (given.FirstOrDefault(a => a.Name == parameter.Name) is { } named)
                {
                    Assign(made.Member(parameter.Name), named.Value);
                }
                else if (position < unnamed.Length)
                {
                    Assign(made.Member(parameter.Name), unnamed[position++].Value);
                }
            }

            if (type.File.Language == CodeLanguage.Go && type.Class.Kind == ClassKind.Struct)
            {
                foreach (var field in type.Class.Fields.Take(unnamed.Length))
                {
                    Assign(made.Member(field.Name), unnamed[position++].Value);
                }
            }

            // What a base class of a library is given stays at hand by its position.
            for (; position < unnamed.Length; position++)
            {
                Assign(made.Member(position.ToString()), unnamed[position].Value);
            }

            foreach (var argument in given)
            {
                if (argument.Name is not null)
                {
                    Assign(made.Member(argument.Name), argument.Value);
                }
            }
        }

        return value;
    }
}
