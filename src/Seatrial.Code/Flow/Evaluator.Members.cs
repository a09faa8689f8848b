using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    private const int MaxExternalName = 160;

    /// <summary>Names that neither a class nor its bases declare, found out once.</summary>
    private readonly HashSet<(ClassSymbol Type, string Name)> undeclared = [];

    /// <summary>What the first rule says of a member that nothing declares, or one that counts although a class does.</summary>
    /// <param name="target">What it is a member of.</param>
    /// <param name="name">Its name.</param>
    /// <param name="place">Where it is asked for.</param>
    /// <param name="isDeclared">Whether a class of the repository declares it.</param>
    private Value? RuledMember(Value target, string name, Place place, bool isDeclared = false)
    {
        var rules = Model.Members(name, Current.File.Language);
        var names = rules.Length == 0 ? [] : TargetsOf(target);
        foreach (var rule in rules)
        {
            if (
                (rule.Overrides || !isDeclared)
                && FlowModel.Fits(rule.Target, names)
                && rule.Effect(new MemberSite(this, Current.File, place, target, name)) is { } value
            )
            {
                return value;
            }
        }

        return null;
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
                    return RuledMember(target, name, place, isDeclared: true) ?? FieldValue(target, owner, field, place);
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
