using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    /// <summary>The value of an expression where it stands, in the function that is being followed.</summary>
    public Value Evaluate(Expression expression)
    {
        if (!Spend())
        {
            return Value.Unknown;
        }

        switch (expression)
        {
            case LiteralExpression literal:
                return Literal(literal);
            case NameExpression name:
                return Used(
                    Current.File.Language == CodeLanguage.Php ? PhpName(name)
                    : IsRuby ? RubyName(name)
                    : NameValue(name.Name, name.Place)
                );
            case ThisExpression or BaseExpression:
                return Current.Self ?? Value.Unknown;
            case MemberExpression member when Current.File.Language == CodeLanguage.Php:
                return Used(PhpProperty(member));
            case MemberExpression member when IsRuby:
                return Used(RubyMember(member));
            case MemberExpression member:
                return Used(MemberOf(Evaluate(member.Target), member.Name, member.Place, member.IsOptional));
            case IndexExpression index:
                return Used(IndexValue(index));
            case CallExpression call:
                return Used(Call(call));
            case AssignmentExpression assignment:
                return AssignmentValue(assignment);
            case BinaryExpression binary:
                return Binary(binary);
            case UnaryExpression unary:
                return Unary(unary);
            case ConditionalExpression choice:
                return Conditional(
                    TruthOf(Evaluate(choice.Condition), choice.Condition),
                    () => Evaluate(choice.WhenTrue),
                    () => Evaluate(choice.WhenFalse)
                );
            case TemplateExpression template:
                return Template(template);
            case ObjectExpression entries:
                return ObjectValue(entries);
            case ListExpression list:
                return ListValue(list.Items, list.Place);
            case SpreadExpression spread:
                return Evaluate(spread.Operand);
            case FunctionExpression function:
                return FunctionValue(function.Function, Current.Self);
            case ClassExpression type:
                return ClassValue(type.Type, Current.File);
            case SwitchExpression choice:
                return Switch(choice);
            case ThrowExpression fail:
                Throw(fail.Value, fail.Place);
                return new Value { Type = new KnownType { External = LeavesMark } };
            default:
                return Value.Derived([.. expression.Parts.Select(Evaluate)]);
        }
    }

    /// <summary>What holds where the value counts as true.</summary>
    internal Condition TruthOf(Value value, Expression written) =>
        value.Truth ?? (value.IsNull ? Condition.Never : new Test(TestKind.Truth, value, null, true, Current.File, written.Place));

    private static Value Literal(LiteralExpression literal) =>
        literal.Kind switch
        {
            LiteralKind.Null => Value.Null,
            LiteralKind.Boolean => new Value { Text = literal.Text, Truth = literal.Text == "true" ? Condition.Always : Condition.Never },
            _ => Value.Constant(literal.Text),
        };

    private Value IndexValue(IndexExpression index)
    {
        var target = Evaluate(index.Target);
        if (index.Index is null)
        {
            return ElementOf(Read(target, index.Place));
        }

        var key = Evaluate(index.Index);
        if (Kept(CollectionCalls.Element, target, [key], index.Place) is { } kept)
        {
            return kept;
        }

        if (IsRuby && RubyIndex(target, key, index) is { } entry)
        {
            return entry;
        }

        if (Looked(target, key, Value.Null) is { } found)
        {
            return found;
        }

        return key.Text is { } name ? MemberOf(target, name, index.Place, false)
            : ElementOf(target) is var element && element.Has(Origins.Input) ? element
            : Value.Union(element, Value.Derived([key]) with { Loads = [] });
    }

    /// <summary>One of the elements of a collection.</summary>
    public static Value ElementOf(Value collection)
    {
        if (collection.Object is { } list && list.Tag is null && (list.Members.Count > 0 || list.Rest.Value is not null))
        {
            var all = list.Rest.Value ?? Value.Unknown;
            foreach (var cell in list.Members.Values)
            {
                all = Value.Union(all, cell.Value ?? Value.Unknown);
            }

            return all;
        }

        return collection with
        {
            Text = null,
            Truth = null,
            Functions = [],
            IsNull = false,
        };
    }
}
