using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
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
}
