using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.SqlAlchemy;

/// <summary>
/// Conditions of queries as they are written: comparisons of columns, <c>and_</c>, <c>or_</c>, <c>in_</c>, <c>any</c>, and what variables
/// hold.
/// </summary>
internal static class SqlConditions
{
    private const int MaxDepth = 12;

    public static void Add(Load load, Value value, Expression? written, bool isOptional, Evaluator evaluator) =>
        Add(load, value, written, isOptional, evaluator, "", 0);

    private static void Add(Load load, Value value, Expression? written, bool isOptional, Evaluator evaluator, string prefix, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        switch (written)
        {
            case BinaryExpression { Operator: BinaryOperator.Equal or BinaryOperator.In } comparison
                when Sides(comparison, value) is var (field, other):
                load.AddFilter(prefix + field, other, isOptional || other.MayBeAbsent);
                break;
            case BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } both:
                bool isOr = isOptional || both.Operator == BinaryOperator.Or;
                Add(load, evaluator.Evaluate(both.Left), both.Left, isOr, evaluator, prefix, depth + 1);
                Add(load, evaluator.Evaluate(both.Right), both.Right, isOr, evaluator, prefix, depth + 1);
                break;
            case CallExpression { Name: "and_" or "or_" } joined:
                foreach (var argument in joined.Arguments)
                {
                    Add(
                        load,
                        evaluator.Evaluate(argument.Value),
                        argument.Value,
                        isOptional || (joined.Name == "or_" && joined.Arguments.Count > 1),
                        evaluator,
                        prefix,
                        depth + 1
                    );
                }

                break;
            case CallExpression { Name: "in_" or "contains" or "is_", Receiver: MemberExpression column, Arguments: [var among] }:
                load.AddFilter(prefix + column.Name, evaluator.Evaluate(among.Value), isOptional);
                break;
            case CallExpression { Name: "any" or "has", Receiver: MemberExpression relation } related:
                foreach (var argument in related.Arguments)
                {
                    if (argument.Name is { } name)
                    {
                        load.AddFilter($"{prefix}{relation.Name}.{name}", evaluator.Evaluate(argument.Value), isOptional);
                    }
                    else
                    {
                        Add(
                            load,
                            evaluator.Evaluate(argument.Value),
                            argument.Value,
                            isOptional,
                            evaluator,
                            $"{prefix}{relation.Name}.",
                            depth + 1
                        );
                    }
                }

                break;
            default:
                Held(load, value, isOptional, 0);
                break;
        }
    }

    /// <summary>The column and what it is compared with, whichever side it stands on.</summary>
    private static (string Field, Value Other)? Sides(BinaryExpression comparison, Value value)
    {
        if (value.Truth is not Test { Kind: TestKind.Equality, Other: { } right } test)
        {
            return null;
        }

        return comparison.Left is MemberExpression left && IsColumn(test.Subject) ? (left.Name, right)
            : comparison.Right is MemberExpression member && IsColumn(right) ? (member.Name, test.Subject)
            : comparison.Left is MemberExpression plain ? (plain.Name, right)
            : null;
    }

    /// <summary>A column has no origin; what it is compared with has one, mostly.</summary>
    private static bool IsColumn(Value value) => value.Origins == Origins.None && value.Loads.Count == 0;

    /// <summary>Conditions that a variable or a list of them holds.</summary>
    private static void Held(Load load, Value value, bool isOptional, int depth)
    {
        if (value.Object is { Tag: null } list && depth < 3)
        {
            foreach (var cell in list.Members.Values)
            {
                Held(load, cell.Value ?? Value.Unknown, isOptional, depth + 1);
            }

            if (list.Rest.Value is { } rest)
            {
                Held(load, rest, isOptional: true, depth + 1);
            }

            return;
        }

        foreach (var test in value.Truth is { } condition ? condition.Tests().Where(t => t.Kind == TestKind.Equality) : [])
        {
            bool isAlternative = isOptional || value.Truth is Disjunction || value.MayBeAbsent;
            load.AddFilter(test.Subject.Key ?? "", IsColumn(test.Subject) ? test.Other! : test.Subject, isAlternative);
        }
    }
}
