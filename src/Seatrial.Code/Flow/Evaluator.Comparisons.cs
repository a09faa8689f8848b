using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    /// <summary>Members and functions that say how many there are.</summary>
    private static readonly HashSet<string> Counts = new(StringComparer.Ordinal)
    {
        "length",
        "Length",
        "len",
        "size",
        "count",
        "Count",
        "rowCount",
        "rowcount",
        "num_rows",
    };

    private Condition Compared(Value left, Value right, BinaryExpression binary, bool isEqual)
    {
        // A comparison with nothing, or with true or false, is a question about the other side.
        if (Current.File.Language == CodeLanguage.Go && (IsZero(right) || IsZero(left)))
        {
            // Compared with what a variable holds before anything is assigned: a question whether it is there.
            var (asked, there) = IsZero(right) ? (left, binary.Left) : (right, binary.Right);
            var present = TruthOf(asked, there);
            return IsConstant(asked)
                ? asked.Text is "" or "0" == isEqual
                    ? Condition.Always
                    : Condition.Never
                : isEqual
                    ? present.Negated()
                    : present;
        }

        var (value, constant, written) =
            right.IsNull || right.Truth is { IsAlways: true } or { IsNever: true } ? (left, right, binary.Left)
            : left.IsNull || left.Truth is { IsAlways: true } or { IsNever: true } ? (right, left, binary.Right)
            : (null, null, null);
        if (value is null && (Counted(left, binary.Left, right) ?? Counted(right, binary.Right, left)) is { } isThere)
        {
            return isEqual ? isThere.Negated() : isThere;
        }

        if (value is null && Asked(left, right) is { } answer)
        {
            return isEqual ? answer : answer.Negated();
        }

        if (constant is { IsNull: true } && constant.Has(Origins.Path) && value!.Has(Origins.Principal) && !value.IsNull)
        {
            // A part that the route does not have is not the caller's.
            return isEqual ? Condition.Never : Condition.Always;
        }

        if (constant is { IsNull: true } && written is ThisExpression)
        {
            // An object is never nothing to itself.
            return isEqual ? Condition.Never : Condition.Always;
        }

        if (value is null && IsConstant(left) && IsConstant(right))
        {
            return left.Text == right.Text == isEqual ? Condition.Always : Condition.Never;
        }

        if (value is null && (Chosen(left, right, binary.Place) ?? Chosen(right, left, binary.Place)) is { } chosen)
        {
            return isEqual ? chosen : chosen.Negated();
        }

        if (value is null)
        {
            var equal = new Test(TestKind.Equality, left, right, true, Current.File, binary.Place);
            return isEqual ? equal : equal.Negated();
        }

        var truth = TruthOf(value, written!);
        bool isContrary = constant!.IsNull || constant.Truth!.IsNever;
        return isEqual == isContrary ? truth.Negated() : truth;
    }

    /// <summary>
    /// How many there are, compared with zero, is a question whether there is any: <c>rows.length === 0</c>. Null for what is no such
    /// question, and where it may be asked of nothing: that has no number.
    /// </summary>
    private Condition? Counted(Value number, Expression written, Value zero) =>
        zero is { Text: "0" } && IsConstant(zero) && number is { Text: null, MayBeAbsent: false } && IsCount(written)
            ? TruthOf(number, written)
            : null;

    private static bool IsCount(Expression written) =>
        written switch
        {
            MemberExpression { IsOptional: false } member => Counts.Contains(member.Name),
            CallExpression { Name: { } name } => Counts.Contains(name),
            _ => false,
        };

    /// <summary>Whether it is that text and nothing else: a star stands for what is not known.</summary>
    private static bool IsConstant(Value value) =>
        value is { Text: not null, Origins: Origins.None, MayBeAbsent: false, Object: null }
        && !value.Text.Contains('*', StringComparison.Ordinal);
}
