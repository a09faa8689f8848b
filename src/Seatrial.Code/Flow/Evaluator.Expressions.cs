using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

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

    private Value AssignmentValue(AssignmentExpression assignment)
    {
        if (IsRuby && Memoized(assignment) is { } memoized)
        {
            return memoized;
        }

        var value = Evaluate(assignment.Value);
        if (
            value.IsNull
            && assignment is { IsDeclaration: true, Type: not null, Target: NameExpression declared }
            && Current.File.Language == CodeLanguage.Go
        )
        {
            value = ZeroValue(assignment.Type, declared);
        }

        if (value.Type is null && assignment.Type is not null && !assignment.IsCompound)
        {
            value = value with { Type = TypeOf(assignment.Type, Current.File) };
        }

        if (assignment.IsCompound)
        {
            var old = Evaluate(assignment.Target);
            value =
                old.Object is { Tag: null } first && value.Object is { Tag: null } second ? Concatenated(first, second, assignment.Place)
                : old.Text is { Length: > 0 } text && !text.All(char.IsAsciiDigit) ? Value.Composed([old, value])
                : Value.Union(old, value);
        }

        Bind(assignment.Target, value, assignment.IsDeclaration);
        return value;
    }

    /// <summary>Gives a value to what a pattern names.</summary>
    private void Bind(Expression target, Value value, bool isDeclaration)
    {
        switch (target)
        {
            case NameExpression name:
                value = isDeclaration ? value : Narrowed(value, name.Place);
                if (!isDeclaration && IsOwnField(name.Name))
                {
                    Change(Current.Self!, name.Name, value);
                    break;
                }

                Assign(
                    isDeclaration
                        ? Current.Scope.Declare(name.Name)
                        : Current.Scope.Find(name.Name)
                            ?? ImplicitCell(name.Name)
                            ?? PackageCell(name.Name)
                            ?? Current.Scope.Declare(name.Name),
                    value
                );
                break;
            case MemberExpression member:
                var changed = Evaluate(member.Target);
                if (!IsRuby || !TrySetter(changed, member.Name, value, member.Place))
                {
                    BindMember(changed, member.Name, value);
                }

                break;
            case IndexExpression { Index: { } index } element:
                var owner = Evaluate(element.Target);
                if (owner.Object?.Tag is not null && Kept(CollectionCalls.Put, owner, [Evaluate(index), value], element.Place) is not null)
                {
                    break;
                }

                if (Evaluate(index).Text is { } key)
                {
                    BindMember(Current.File.Language == CodeLanguage.Php ? OwnArray(element, owner) : owner, key, value);
                }
                else if (owner.Object is { } list)
                {
                    Assign(list.Rest, Value.Union(list.Rest.Value ?? Value.Unknown, value));
                }

                break;
            case IndexExpression { Index: null } appended:
                if (Evaluate(appended.Target).Object is { } array)
                {
                    Assign(array.Rest, Value.Union(array.Rest.Value ?? Value.Unknown, value));
                }

                break;
            case AssignmentExpression withDefault:
                Bind(withDefault.Target, value.IsNull ? Evaluate(withDefault.Value) : value, isDeclaration);
                break;
            case ObjectExpression pattern:
                foreach (var entry in pattern.Entries)
                {
                    if (entry.Key is not null)
                    {
                        Bind(entry.Value, MemberOf(value, entry.Key, target.Place, false), isDeclaration);
                    }
                    else if (entry.Value is SpreadExpression rest)
                    {
                        Bind(rest.Operand, value with { Truth = null }, isDeclaration);
                    }
                }

                break;
            case ListExpression pattern:
                for (int i = 0; i < pattern.Items.Count; i++)
                {
                    Bind(pattern.Items[i] is SpreadExpression many ? many.Operand : pattern.Items[i], PartOf(value, i), isDeclaration);
                }

                break;
        }
    }

    /// <summary>
    /// Whether a bare name that is assigned is a field of a record that was read: <c>Status = "cancelled"</c> in a method of its class.
    /// </summary>
    private bool IsOwnField(string name) =>
        Current.File.Language is CodeLanguage.CSharp or CodeLanguage.Java or CodeLanguage.Kotlin
        && Current.Self is { Object: null, Loads.Count: > 0 }
        && Current.Owner is { } owner
        && Current.Scope.Find(name) is null
        && Code.Parts(owner).Concat(Code.Bases(owner)).Any(c => c.Class.Fields.Any(f => f.Name == name));

    /// <summary>The field that a bare name assigns, in languages that need no <c>this</c> in front of it.</summary>
    private Cell? ImplicitCell(string name) =>
        Current.File.Language is CodeLanguage.CSharp or CodeLanguage.Java or CodeLanguage.Kotlin
        && Current.Self?.Object is { } self
        && Current.Owner is { } owner
        && Code.Parts(owner).Concat(Code.Bases(owner)).Any(c => c.Class.Fields.Any(f => f.Name == name))
            ? self.Member(name)
            : null;

    /// <summary>One of several values that are returned together; where they are not known apart, the value itself for the first.</summary>
    private Value PartOf(Value value, int index) =>
        value.Object is { } list && list.Members.TryGetValue(index.ToString(), out var cell)
            ? cell.Value ?? Value.Unknown
            : ElementOf(value) with
            {
                Truth = value.Object is null && Current.File.Language == CodeLanguage.Go ? value.Truth : null,
            };

    private void BindMember(Value owner, string name, Value value)
    {
        if (owner.Object is { } target)
        {
            Assign(target.Member(name), value);
        }
        else if (owner.Type?.Module is { } module && Code.Member(module, name) is VariableSymbol variable)
        {
            Assign(Module(variable.File).Declare(name), value);
        }

        Change(owner, name, value);
    }

    private Value Binary(BinaryExpression binary)
    {
        if (binary.Operator is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Coalesce)
        {
            return Shortened(binary);
        }

        var left = Evaluate(binary.Left);
        var right = Evaluate(binary.Right);
        switch (binary.Operator)
        {
            case BinaryOperator.Equal or BinaryOperator.NotEqual:
                return new Value { Truth = Compared(left, right, binary, binary.Operator == BinaryOperator.Equal) };
            case BinaryOperator.Less or BinaryOperator.LessOrEqual when Ordered(left, right, binary) is { } ordered:
                return new Value { Truth = ordered };
            case BinaryOperator.In or BinaryOperator.NotIn:
                if (KeyOf(left, right, binary) is { } key)
                {
                    return new Value { Truth = binary.Operator == BinaryOperator.In ? key : key.Negated() };
                }

                if ((Among(left, right, binary.Place) ?? Decided(left, right)) is { } decided)
                {
                    return new Value { Truth = binary.Operator == BinaryOperator.In ? decided : decided.Negated() };
                }

                var member = new Test(
                    TestKind.Equality,
                    left,
                    right.Object is null ? right : ElementOf(right),
                    true,
                    Current.File,
                    binary.Place
                );
                return new Value { Truth = binary.Operator == BinaryOperator.In ? member : member.Negated() };
            case BinaryOperator.IsType when binary.Left is ThisExpression:
                return new Value { Truth = Condition.Always };
            case BinaryOperator.IsType
                when left.Admits is not null && right.Type?.External is { } tested && tested.EndsWith("Response", StringComparison.Ordinal):
                return new Value { Truth = left.Admits.Negated() };
            case BinaryOperator.IsType:
                return new Value { Truth = left.Truth ?? new Test(TestKind.Truth, left, null, true, Current.File, binary.Place) };
            case BinaryOperator.Add when left.Object is { Tag: null } first && right.Object is { Tag: null } second:
                return Concatenated(first, second, binary.Place);
            case BinaryOperator.Add when Listed(left, right) is { } list:
                return list;
            case BinaryOperator.Add
                when left is { Text: not null, Origins: Origins.None, Loads.Count: 0, Parts.Count: 0 }
                    && right is { Text: not null, Origins: Origins.None, Loads.Count: 0, Parts.Count: 0 }:
                return Value.Constant(left.Text + right.Text);
            case BinaryOperator.Add:
                return Value.Composed([left, right]);
            case BinaryOperator.Other
                when Current.File.Language == CodeLanguage.Python
                    && left.Text is { } format
                    && format.Contains('%', StringComparison.Ordinal)
                    && TextFormats.Percent(
                        format,
                        name =>
                            right.Object is { Tag: null } filled ? filled.Members.GetValueOrDefault(name)?.Value ?? Value.Unknown : right
                    )
                        is { } formatted:
                return formatted;
            default:
                return Value.Derived([left, right]) with
                {
                    Truth = binary.Operator is BinaryOperator.Less or BinaryOperator.LessOrEqual
                        ? new Test(TestKind.Truth, Value.Derived([left, right]), null, true, Current.File, binary.Place)
                        : null,
                };
        }
    }

    private Value Shortened(BinaryExpression binary)
    {
        var left = Evaluate(binary.Left);
        var truth = TruthOf(left, binary.Left);
        var before = facts;
        if (binary.Operator == BinaryOperator.And)
        {
            facts = Facts.Add(before, truth);
            var right = Perhaps(binary.Right);
            var both = Condition.And(truth, TruthOf(right, binary.Right));
            facts = before;
            return (
                left.Origins == Origins.None || right.Object is not null
                    ? right
                    : Value.Union(right, left with { Object = null, Type = null })
            ) with
            {
                Truth = both,
                Text = null,
                IsNull = false,
            };
        }

        facts = Facts.Add(before, truth.Negated());
        var other = Perhaps(binary.Right);
        if (NeverReturns(other))
        {
            // x ?? throw: what follows is where the left side holds.
            facts = Facts.Add(before, truth);
            return left with { MayBeAbsent = false };
        }

        var either = Condition.Or(truth, TruthOf(other, binary.Right));
        facts = before;
        var result = Value.Union(left, other);

        // Where a constant text stands in for what is absent, something is there in any case.
        return result with
        {
            Truth = other.Text is not null && other.Truth is null ? null : either,
            MayBeAbsent = result.MayBeAbsent && other is not { Text: not null, Origins: Origins.None, IsNull: false, MayBeAbsent: false },
        };
    }

    private Value Conditional(Condition condition, Func<Value> whenTrue, Func<Value> whenFalse)
    {
        Value first = Value.Unknown;
        Value second = Value.Unknown;
        bool hasFirst = false;
        bool hasSecond = false;
        Branch(
            condition,
            () =>
            {
                first = whenTrue();
                hasFirst = !NeverReturns(first);
                return hasFirst ? Completion.Normal : Completion.Left;
            },
            () =>
            {
                second = whenFalse();
                hasSecond = !NeverReturns(second);
                return hasSecond ? Completion.Normal : Completion.Left;
            }
        );
        if (!hasFirst || !hasSecond)
        {
            return hasFirst ? first : second;
        }

        var truth = Condition.Or(Condition.And(condition, Held(first)), Condition.And(condition.Negated(), Held(second)));
        return Value.Union(first, second) with
        {
            Truth = first.Truth is null && second.Truth is null && !first.IsNull && !second.IsNull ? null : truth,
            Admits = Admission(condition, first, second),
            Choices = OneOf([(first, condition), (second, condition.Negated())]),
        };
    }

    private Condition Held(Value value) =>
        value.Truth
        ?? (
            value.IsNull ? Condition.Never
            : value.Text is not null ? Condition.Always
            : new Test(TestKind.Truth, value, null, true, Current.File, Current.Function.Place)
        );
}
