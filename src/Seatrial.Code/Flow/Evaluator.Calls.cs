using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    private static readonly HashSet<string> Additions = new(StringComparer.Ordinal)
    {
        "append",
        "add",
        "push",
        "unshift",
        "remove",
        "pull",
        "discard",
        "addToSet",
        "Add",
        "Remove",
    };

    private Value Call(CallExpression call)
    {
        Value? receiver = null;
        Value callee;
        string name = call.Name ?? "";
        if (call.Callee is NameExpression { Name: "yield" } && Current.File.Language == CodeLanguage.Python)
        {
            // What a generator gives; it goes on afterwards.
            Return(call.Arguments.Count == 0 ? Value.Null : Evaluate(call.Arguments[0].Value), call.Place);
            Current.IsGenerator = true;
            return Value.Unknown;
        }

        if (call.Callee is NameExpression { Name: "yield" } && IsRuby)
        {
            return Yield(call);
        }

        if (call.Callee is NameExpression { Name: GoPositions.Forwards or GoPositions.Backwards } positions)
        {
            return PositionsOf(Evaluate(call.Arguments[0].Value), positions.Name == GoPositions.Backwards, call.Place);
        }

        if (call.Callee is BaseExpression && BaseConstructor() is { } super)
        {
            return Invoke(super, Given(call), call.Place);
        }

        if (
            Current.File.Language is CodeLanguage.Python or CodeLanguage.Php
            && call.Callee is MemberExpression { Target: BaseExpression } inherited
            && BaseMethod(inherited.Name) is { } above
        )
        {
            (receiver, callee) = (Current.Self, above);
        }
        else if (call.Callee is MemberExpression member)
        {
            receiver = FieldOfJava(member.Target) ?? Evaluate(member.Target);
            callee = IsRuby && member.Target is BaseExpression ? RubySuper(member.Name) ?? Value.Unknown : OwnCallee(receiver, member);
        }
        else
        {
            callee = IsRuby && call.Callee is NameExpression called ? RubyCallee(called) : Evaluate(call.Callee);
        }

        var arguments = Given(call);
        Expand(call, arguments);
        if (call.Initializer is not null)
        {
            arguments.Add(new ArgumentValue(Evaluate(call.Initializer), "initializer"));
        }

        if (
            IsRuby
            && call.Callee is MemberExpression { Target: BaseExpression, Name: [.., '='] } setter
            && callee.Functions.Count == 0
            && arguments.Count == 1
            && receiver is not null
        )
        {
            // The attribute that a library declares.
            BindMember(receiver, setter.Name[..^1], arguments[0].Value);
            return arguments[0].Value;
        }

        if (Unbound(callee, receiver, arguments) is { } method)
        {
            return Invoke(method, arguments.GetRange(1, arguments.Count - 1), call.Place);
        }

        var site = new CallSite
        {
            Evaluator = this,
            Call = call,
            File = Current.File,
            Place = call.Place,
            Name = name,
            Receiver = receiver,
            Targets =
                receiver is not null ? TargetsOf(receiver)
                : IsRuby && Current.Self is { } self ? TargetsOf(self)
                : [],
            Arguments = arguments,
        };
        Watch(site, callee);
        var value = Result(site, callee, call.Kind, receiver);
        BindResults(call, value);
        return call.Callee is MemberExpression { IsOptional: true } ? value with { MayBeAbsent = true } : value;
    }

    /// <summary>The arguments as written, each evaluated.</summary>
    private List<ArgumentValue> Given(CallExpression call)
    {
        var arguments = new List<ArgumentValue>(call.Arguments.Count + 1);
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            arguments.Add(new ArgumentValue(Evaluate(call.Arguments[i].Value), call.Arguments[i].Name));
        }

        return arguments;
    }

    /// <summary>Variables that a call sets: <c>out var x</c>.</summary>
    private void BindResults(CallExpression call, Value value)
    {
        foreach (var argument in Current.File.Language == CodeLanguage.CSharp ? call.Arguments : [])
        {
            if (argument.Value is AssignmentExpression { IsDeclaration: true, Target: NameExpression name, Value: OtherExpression })
            {
                Assign(Current.Scope.Declare(name.Name), value with { Truth = null, IsNull = false });
            }
        }
    }

    /// <summary>Lists that are spread into arguments and are known by their elements.</summary>
    private static void Expand(CallExpression call, List<ArgumentValue> arguments)
    {
        for (int i = call.Arguments.Count - 1; i >= 0; i--)
        {
            if (call.Arguments[i].Value is not SpreadExpression || arguments[i].Value.Object is not { Tag: null } list)
            {
                continue;
            }

            arguments.RemoveAt(i);
            int at = i;
            foreach (var (name, cell) in list.Members)
            {
                arguments.Insert(at++, new ArgumentValue(cell.Value ?? Value.Unknown, name.All(char.IsAsciiDigit) ? null : name));
            }
        }
    }

    private Value Result(CallSite site, Value callee, CallKind kind, Value? receiver)
    {
        bool isOwn = callee.Functions.Count > 0 || callee.Type is { Class: not null, IsInstance: false };
        if (ByRule(site, callee, isOwn) is { } ruled)
        {
            return ruled;
        }

        if (
            site.Name == "new"
            && receiver?.Type is { Class: { } constructed, IsInstance: false }
            && site.File.Language == CodeLanguage.Ruby
            && callee.Functions.Count == 0
        )
        {
            return Construct(constructed, site);
        }

        if (
            site.Name == "new"
            && site.Receiver is null
            && IsRuby
            && Current.Self?.Type is { Class: { } own, IsInstance: false }
            && callee.Functions.Count == 0
        )
        {
            return Construct(own, site);
        }

        if (receiver is { Functions.Count: > 0 } && RunsReceiver(site.File.Language, site.Name))
        {
            return InvokeAny(receiver.Functions, site.Arguments, site);
        }

        if (kind == CallKind.Markup)
        {
            return Shown(site, callee);
        }

        if (kind == CallKind.Construction && callee.Functions is [{ Function: not null } constructor])
        {
            // A function of JavaScript that is constructed: what it sets on 'this' is the object.
            var made = new Value { Object = new AbstractObject(site.File, site.Place) };
            var returned = Invoke(constructor.On(made), site.Arguments, site.Place, site);
            return made.Object!.Members.Count == 0 && returned.Object is not null ? returned : made;
        }

        if (callee.Functions.Count > 0)
        {
            return InvokeAny(callee.Functions, site.Arguments, site);
        }

        if (
            kind == CallKind.Call
            && callee.Type is { Class: { } target, IsInstance: false }
            && site is { Count: 1, File.Language: CodeLanguage.Go }
        )
        {
            // A conversion: the same value under another type.
            return site[0] with
            {
                Type = new KnownType { Class = target, IsInstance = true },
            };
        }

        if (callee.Type is { Class: { } type, IsInstance: false })
        {
            return Construct(type, site);
        }

        if (
            callee.Type is { Class: { } callable, IsInstance: true }
            && (Code.Method(callable, "__invoke") ?? Code.Method(callable, "__call__") ?? Code.Method(callable, "call")) is { } invoked
        )
        {
            return Invoke(
                Closure.Of(invoked.Function, invoked.File, Module(invoked.File), callee, invoked.Owner),
                site.Arguments,
                site.Place
            );
        }

        return Unfollowed(site, callee, receiver);
    }

    /// <summary>
    /// A call of something that is not followed: its functions may be called, and its value is made of what it was given.
    /// </summary>
    private Value Unfollowed(CallSite site, Value callee, Value? receiver)
    {
        var from = new List<Value>();
        if (receiver is not null)
        {
            from.Add(receiver);
        }

        // A list of a loaded record that something is put into or taken out of.
        if (
            receiver is { Loads.Count: > 0, Key: { } member }
            && Additions.Contains(site.Name)
            && site.Arguments.Count == 1
            && site[0].Functions.Count == 0
        )
        {
            Change(receiver, member, site[0]);
        }

        Value? called = null;
        foreach (var argument in site.Arguments)
        {
            if (argument.Value.Functions.Count > 0)
            {
                called = MaybeInvoke(argument.Value.Functions, receiver is null ? Value.Unknown : ElementOf(receiver), site);
            }
            else
            {
                from.Add(argument.Value);
                from.AddRange(LoadedIn(argument.Value));
            }
        }

        var value = Value.Derived(from);
        if (
            ReferenceEquals(value, Value.Unknown)
            && site.Call?.Kind == CallKind.Construction
            && site.File.Language is CodeLanguage.CSharp or CodeLanguage.Java
        )
        {
            // An object of a class that is not known: what is set on it is kept.
            value = new Value { Object = new AbstractObject(site.File, site.Place) };
            foreach (var (set, cell) in site.Named("initializer")?.Object?.Members ?? CellDictionary.Empty)
            {
                Assign(value.Object!.Member(set), cell.Value ?? Value.Unknown);
            }
        }

        if (called is not null && !ReferenceEquals(called, Value.Unknown) && !called.IsNull)
        {
            value = site.Name is "map" or "then" or "flatMap" or "thenApply" or "thenCompose" or "let" or "andThen"
                ? called with
                {
                    Truth = null,
                }
                : Value.Union(called with { Truth = null }, value);
        }

        string? external = callee.Type?.External is { } name && name != LeavesMark && name.Length < MaxExternalName ? name + "()" : null;
        return external is null
            ? value
            : value with
            {
                Type = new KnownType { External = external, IsInstance = true },
            };
    }
}
