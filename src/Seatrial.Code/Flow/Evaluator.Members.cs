using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    private const int MaxExternalName = 160;

    /// <summary>Names that neither a class nor its bases declare, found out once.</summary>
    private readonly HashSet<(ClassSymbol Type, string Name)> undeclared = [];

    /// <summary>What a name stands for where it is used.</summary>
    private Value NameValue(string name, Place place)
    {
        if (Current.Scope.Find(name)?.Value is { } local)
        {
            return Present(local);
        }

        if (ImplicitMember(name, place) is { } member)
        {
            return member;
        }

        if (Current.Function != Current.File.TopLevel && Module(Current.File).Own(name)?.Value is { } global)
        {
            return global;
        }

        if (Code.Resolve(Current.File, name) is { } symbol && SymbolValue(symbol) is { } known)
        {
            return known;
        }

        return ByName(name, name, place) ?? Value.Unknown;
    }

    /// <summary>A member of the object or class that is being followed, in languages that need no <c>this</c> in front of it.</summary>
    private Value? ImplicitMember(string name, Place place)
    {
        if (Current.File.Language is not (CodeLanguage.CSharp or CodeLanguage.Java or CodeLanguage.Kotlin or CodeLanguage.Ruby))
        {
            return null;
        }

        if (Current.Self is not { } self)
        {
            return Current.Owner is { } type && Current.File.Language != CodeLanguage.Ruby
                ? ClassMember(new Value { Type = new KnownType { Class = type } }, type, name, place)
                : null;
        }

        return OwnMember(self, name, place) ?? (Current.File.Language == CodeLanguage.Ruby ? null : RuledMember(self, name, place));
    }

    /// <summary>What the first rule says of a member that nothing declares.</summary>
    private Value? RuledMember(Value target, string name, Place place)
    {
        var rules = Model.Members(name, Current.File.Language);
        var names = rules.Length == 0 ? [] : TargetsOf(target);
        foreach (var rule in rules)
        {
            if (FlowModel.Fits(rule.Target, names) && rule.Effect(new MemberSite(this, Current.File, place, target, name)) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>What a symbol is worth; null for a variable that nothing was assigned to.</summary>
    public Value? SymbolValue(Symbol symbol)
    {
        switch (symbol)
        {
            case FunctionSymbol function:
                return DeclaredFunction(function);
            case ClassSymbol type:
                return new Value { Type = new KnownType { Class = type } };
            case ModuleSymbol module:
                return new Value { Type = new KnownType { Module = module } };
            case ExternalSymbol external:
                return ByName(external.Name, external.Name) ?? Value.External(external.Name);
            case VariableSymbol variable:
                return Module(variable.File).Own(variable.Name)?.Value;
            case ExpressionSymbol exported:
                return InModule(exported.File, () => Evaluate(exported.Expression));
            default:
                return null;
        }
    }

    /// <summary>A function of the top level as its decorators leave it.</summary>
    private Value DeclaredFunction(FunctionSymbol symbol) =>
        Module(symbol.File).Own(symbol.Function.Name)?.Value is { Functions.Count: > 0 } decorated && symbol.Owner is null
            ? decorated
            : Value.Function(Closure.Of(symbol.Function, symbol.File, Module(symbol.File), null, symbol.Owner));

    /// <summary>Evaluates as if at the top level of a file.</summary>
    public T InModule<T>(CodeFile file, Func<T> run)
    {
        if (frames.Count > limits.MaxDepth * 2)
        {
            Trace.IsCut = true;
            return default!;
        }

        frames.Push(new Frame(file.TopLevel, file, Module(file), null, null));
        try
        {
            return run();
        }
        finally
        {
            frames.Pop();
        }
    }

    /// <summary>
    /// A member of a value: what was set, what the class declares, what a rule says, or what can be said of any part of it.
    /// </summary>
    public Value MemberOf(Value target, string name, Place place, bool isOptional)
    {
        if (!isOptional && IsGoneWithout(target))
        {
            facts = Facts.Add(facts, new Test(TestKind.Truth, target, null, true, Current.File, place));
        }

        var value = PlainMember(target, name, place);
        return isOptional || target.MayBeAbsent ? Present(value with { MayBeAbsent = true }) : Present(value);
    }

    /// <summary>The member as the program declares or set it; null where it did not.</summary>
    /// <param name="target">What it is a member of.</param>
    /// <param name="name">Its name.</param>
    /// <param name="place">Where it is asked for.</param>
    /// <param name="withMethods">False where a method of that name is another thing: PHP's <c>$post->comments</c> beside
    /// <c>$post->comments()</c>.</param>
    private Value? OwnMember(Value target, string name, Place place, bool withMethods = true)
    {
        if (KeptField(target, name) is { } kept)
        {
            return kept;
        }

        if (target.Object is { } known && known.Members.TryGetValue(name, out var cell) && cell.Value is not null)
        {
            return cell.Value;
        }

        if (target.Type?.Module is { } module)
        {
            return Code.Member(module, name) is { } symbol ? SymbolValue(symbol) : null;
        }

        return target.Type?.Class is not { } type
            ? null
            : (Current.File.Language == CodeLanguage.Go ? Embedded(target, type, name, place) : null)
                ?? ClassMember(target, type, name, place, withMethods);
    }

    private Value PlainMember(Value target, string name, Place place, bool withMethods = true)
    {
        if (OwnMember(target, name, place, withMethods) is { } own)
        {
            return own;
        }

        if (RuledMember(target, name, place) is { } ruled)
        {
            return ruled;
        }

        if (target.Object is { Tag: null, Rest.Value: { } rest })
        {
            return rest with { Key = name, Truth = null, Text = null };
        }

        if (target.Object is { Tag: null } && target.Origins == Origins.None && target.Type is null)
        {
            return Value.Unknown with { MayBeAbsent = true };
        }

        string? external =
            target.Type?.External is { } prefix && prefix != LeavesMark && prefix.Length + name.Length < MaxExternalName
                ? $"{prefix}.{name}"
                : null;
        return target.Origins == Origins.None && external is null && target.Loads.Count == 0
            ? Value.Unknown with
            {
                Key = name,
            }
            : new Value
            {
                Origins = target.Origins,
                Key = name,
                Loads = target.Loads,
                Type = external is null ? null : new KnownType { External = external },
            };
    }

    /// <summary>A field, method or accessor of a class or one of its bases.</summary>
    private Value? ClassMember(Value target, ClassSymbol type, string name, Place place, bool withMethods = true)
    {
        if (withMethods && (IsRuby ? Code.Method(type, name, target.Type is { IsInstance: false }) : Code.Method(type, name)) is { } method)
        {
            var closure = Closure.Of(method.Function, method.File, Module(method.File), target, method.Owner ?? type);
            return method.Function.Has(FunctionTraits.Accessor)
                ? Invoke(closure, [], place)
                : Decorated(method.Function, Value.Function(closure));
        }

        if (undeclared.Contains((type, name)))
        {
            return null;
        }

        foreach (var owner in Code.Lineage(type))
        {
            foreach (var field in owner.Class.Fields)
            {
                if (field.Name == name)
                {
                    return FieldValue(target, owner, field, place);
                }
            }

            foreach (var parameter in owner.Class.Parameters)
            {
                if (parameter.Name == name)
                {
                    return Remember(
                        target,
                        name,
                        parameter.Type is null ? Value.Unknown : DeclaredValue(owner.File, parameter.Type, place, name)
                    );
                }
            }

            foreach (var constructor in owner.Class.Methods)
            {
                foreach (var parameter in constructor.Name == "constructor" ? constructor.Parameters : [])
                {
                    if (parameter.IsField && parameter.Name == name && parameter.Type is not null)
                    {
                        return Remember(target, name, DeclaredValue(owner.File, parameter.Type, place, name));
                    }
                }
            }

            if (InjectedMember(target, owner, name, place) is { } injected)
            {
                return injected;
            }
        }

        undeclared.Add((type, name));
        return null;
    }

    /// <summary>A field that a constructor sets from a parameter: <c>this.repo = repo</c>, <c>self.repo = repo</c>.</summary>
    private Value? InjectedMember(Value target, ClassSymbol owner, string name, Place place)
    {
        foreach (var constructor in owner.Class.Methods)
        {
            if (constructor.Name != "constructor" || constructor.Body is null)
            {
                continue;
            }

            foreach (var statement in constructor.Body.Statements)
            {
                if (InjectedValue(statement, constructor, name) is { } source)
                {
                    var plain = source is BinaryExpression { Operator: BinaryOperator.Coalesce } demanded ? demanded.Left : source;
                    if (
                        plain is NameExpression given
                        && constructor.Parameters.FirstOrDefault(p => p.Name == given.Name) is { Type: { } written }
                    )
                    {
                        return Remember(target, name, DeclaredValue(owner.File, written, place, name));
                    }

                    return source is CallExpression or NameExpression or MemberExpression
                        ? Remember(target, name, InObject(owner, constructor, target, () => Evaluate(source)))
                        : null;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// What a statement of a constructor sets a member to: <c>this.repo = repo</c>, and <c>_repo = repo</c> where no <c>this</c> is needed.
    /// </summary>
    private static Expression? InjectedValue(Statement statement, Function constructor, string name)
    {
        var set = statement switch
        {
            ExpressionStatement { Expression: AssignmentExpression assignment } => assignment,
            ReturnStatement { Value: AssignmentExpression assignment } => assignment,
            _ => null,
        };
        return set?.Target switch
        {
            MemberExpression { Target: ThisExpression } member when member.Name == name => set.Value,
            NameExpression bare when !set.IsDeclaration && bare.Name == name && !constructor.Parameters.Any(p => p.Name == name) =>
                set.Value,
            _ => null,
        };
    }

    private Value FieldValue(Value target, ClassSymbol owner, Field field, Place place)
    {
        if (field.Getter is { Body: not null } getter)
        {
            return Invoke(Closure.Of(getter, owner.File, Module(owner.File), target, owner), [], place);
        }

        // An object that was made of all members of another: what was spread into it says more than a default.
        if (target.Object is { Tag: null, Rest.Value: { } rest })
        {
            return rest with
            {
                Key = field.Name,
                Text = null,
                Truth = null,
                Type = field.Type is null ? null : TypeOf(field.Type, owner.File),
            };
        }

        // Data of a record that was loaded or sent: its own origin says more than its type.
        if (target.Origins != Origins.None || target.Loads.Count > 0)
        {
            return new Value
            {
                Origins = target.Origins,
                Key = field.Name,
                Loads = target.Loads,
                Type = field.Type is null ? null : TypeOf(field.Type, owner.File),
            };
        }

        // A field that is set to null says nothing of what it holds later.
        var value = field.Initializer is not null and not LiteralExpression { Kind: LiteralKind.Null }
            ? InObject(owner, null, target, () => Evaluate(field.Initializer))
            : InjectedMember(target, owner, field.Name, place) ?? Value.Unknown;
        if (field.Type is not null && value.Type is null && value.Functions.Count == 0)
        {
            var declared = DeclaredValue(owner.File, field.Type, place, field.Name);
            value = ReferenceEquals(value, Value.Unknown) ? declared : value with { Type = declared.Type };
        }

        return Remember(target, field.Name, value);
    }

    private Value InObject(ClassSymbol owner, Function? function, Value self, Func<Value> run)
    {
        if (frames.Count > limits.MaxDepth * 2)
        {
            Trace.IsCut = true;
            return Value.Unknown;
        }

        frames.Push(new Frame(function ?? owner.File.TopLevel, owner.File, new Scope(Module(owner.File), ++scopes), self, owner));
        try
        {
            return run();
        }
        finally
        {
            frames.Pop();
        }
    }

    /// <summary>Keeps what a member of an object was found to be, so that it is the same object the next time.</summary>
    private Value Remember(Value target, string name, Value value)
    {
        if (target.Object is { } known)
        {
            Assign(known.Member(name), value);
        }

        return value;
    }

    /// <summary>What a variable of a declared type holds where nothing else is known of it.</summary>
    public Value DeclaredValue(CodeFile file, TypeReference written, Place place, string name)
    {
        foreach (var rule in Model.Types(written.ShortName, file.Language))
        {
            if (rule.Effect(new NameSite(this, file, place, name) { Type = written }) is { } value)
            {
                return value.Type is null ? value with { Type = TypeOf(written, file) } : value;
            }
        }

        if (IsWrapper(written) && written.Arguments.Count == 1)
        {
            return DeclaredValue(file, written.Arguments[0], place, name);
        }

        return TypeOf(written, file) is { } type
            ? new Value { Type = type, Object = type.Class is null ? null : new AbstractObject(file, place) }
            : Value.Unknown;
    }
}
