using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
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
            var right = Perhaps(binary.Right, before, truth.Negated());
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
        var other = Perhaps(binary.Right, before, truth);
        if (NeverReturns(other))
        {
            // x ?? throw: what follows is where the left side holds.
            facts = Facts.Add(before, truth);
            return left with { MayBeAbsent = false };
        }

        var either = Condition.Or(truth, TruthOf(other, binary.Right));
        facts = before;
        var result = Told(Value.Union(left, other), (left with { MayBeAbsent = false }, truth), (other, truth.Negated()));

        // Where a constant text or another part of the request stands in for what is absent, something is there in any case.
        return result with
        {
            Truth = other.Text is not null && other.Truth is null ? null : either,
            MayBeAbsent = result.MayBeAbsent && (other.IsNull || other.MayBeAbsent || !StandsIn(other)),
        };
    }

    private static bool StandsIn(Value other) => other.Has(Origins.Input) || other is { Text: not null, Origins: Origins.None };

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
        return Told(Value.Union(first, second), (first, condition), (second, condition.Negated())) with
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

    private Value Unary(UnaryExpression unary)
    {
        var operand = Evaluate(unary.Operand);
        if (unary.Operator == UnaryOperator.Delete)
        {
            Removed(operand, unary.Place);
        }

        return unary.Operator == UnaryOperator.Not
            ? new Value { Origins = operand.Origins, Truth = TruthOf(operand, unary.Operand).Negated() }
            : Value.Derived([operand]);
    }
}
