using System.Globalization;
using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

/// <summary>
/// Levels and roles that a function works out: <c>return "owner"</c> where the record is the caller's, <c>return share.permission</c> where
/// it is shared with him, else nothing. What is asked of the result, also by way of a table of ranks, is asked of what held where it was
/// returned.
/// </summary>
public sealed partial class Evaluator
{
    private const int MaxChoices = 8;

    private static List<Choice> OneOf(Frame frame) =>
        frame.Returns.Exists(r => r.Value.Choices.Count > 0 || IsWord(r.Value))
            ? OneOf([.. frame.Returns.Select(r => (r.Value, Facts.All(r.Facts, frame.Entry)))])
            : [];

    /// <summary>The values with what holds where it is each; none where not one of them is a constant, or where one always holds.</summary>
    private static List<Choice> OneOf(IReadOnlyList<(Value Value, Condition When)> values)
    {
        var all = new List<Choice>();
        foreach (var (value, when) in values)
        {
            if (value.Choices.Count > 0)
            {
                all.AddRange(value.Choices.Select(c => new Choice(c.Value, Condition.And(when, c.When))));
            }
            else
            {
                all.Add(new Choice(value, when));
            }
        }

        return
            all.Count is > 1 and <= MaxChoices
            && all.Exists(c => IsWord(c.Value))
            && all.TrueForAll(c => !c.When.IsAlways && c.Value.Object is null && c.Value.Denial == 0)
            ? all
            : [];
    }

    /// <summary>What holds where a value with choices equals a constant; null where it has none.</summary>
    private Condition? Chosen(Value value, Value constant, Place place) =>
        value.Choices.Count == 0 || !IsWord(constant) ? null : Where(value, c => Same(c, constant, place));

    /// <summary>What holds where a value with choices is among constants; null where that is not known.</summary>
    public Condition? Among(Value value, Value constants, Place place) =>
        value.Choices.Count > 0
        && constants.Object is { Tag: null, Rest.Value: null, Members.Count: > 0 and <= MaxChoices } list
        && list.Members.Values.All(c => IsPlainConstant(c.Value))
            ? Where(value, choice => Condition.Or(list.Members.Values.Select(c => Same(choice, c.Value!, place))))
            : null;

    /// <summary>What holds where something is so of the choice that a value is, and what where it is not.</summary>
    private static Condition Where(Value value, Func<Value, Condition> isSo)
    {
        var all = value.Choices.Select(c => (c.When, IsSo: isSo(c.Value))).ToList();
        return Condition.Either(
            Condition.Or(all.Select(c => Condition.And(c.When, c.IsSo))),
            Condition.Or(all.Select(c => Condition.And(c.When, c.IsSo.Negated())))
        );
    }

    private Condition Same(Value choice, Value constant, Place place) =>
        choice.IsNull ? Condition.Never
        : IsWord(choice)
            ? choice.Text == constant.Text ? Condition.Always
                : Condition.Never
        : new Test(TestKind.Equality, choice, constant, true, Current.File, place);

    /// <summary>
    /// What holds where a rank comes before another, one of them with choices; null where that is not known. Nothing comes before every
    /// rank; of a rank that is stored the comparison is a question. Only for languages whose comparisons are told apart: see
    /// <see cref="BinaryOperator.Less"/>.
    /// </summary>
    private Condition? Ordered(Value left, Value right, BinaryExpression binary)
    {
        // Whether a list of which elements are known has any.
        if (
            left is { Text: "0" }
            && IsWord(left)
            && Rank(right) > 0
            && Current.File.Language is CodeLanguage.Go or CodeLanguage.JavaScript or CodeLanguage.TypeScript or CodeLanguage.Python
        )
        {
            return Condition.Always;
        }

        bool isLeft = left.Choices.Count > 0;
        if (
            isLeft == right.Choices.Count > 0
            || Current.File.Language is CodeLanguage.CSharp or CodeLanguage.Java or CodeLanguage.Kotlin or CodeLanguage.Php
            || Rank(isLeft ? right : left) is not { } bound
        )
        {
            return null;
        }

        return Where(
            isLeft ? left : right,
            choice =>
            {
                if (!choice.IsNull && Rank(choice) is null)
                {
                    return new Test(TestKind.Truth, choice, null, !isLeft, Current.File, binary.Place);
                }

                bool isEqual = Rank(choice) == bound && binary.Operator == BinaryOperator.LessOrEqual;
                return
                    isEqual
                    || (
                        choice.IsNull ? isLeft
                        : isLeft ? Rank(choice) < bound
                        : bound < Rank(choice)
                    )
                    ? Condition.Always
                    : Condition.Never;
            }
        );
    }

    /// <summary>What a table of constants has under a key with choices; null where it is no such table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="key">The key.</param>
    /// <param name="otherwise">What is given where the key is not in it.</param>
    public static Value? Looked(Value table, Value key, Value otherwise)
    {
        if (
            key.Choices.Count == 0
            || table.Object is not { Tag: null, Rest.Value: null, Members.Count: > 0 } known
            || !known.Members.Values.All(c => IsPlainConstant(c.Value))
        )
        {
            return null;
        }

        var found = key.Choices.Select(c =>
            c with
            {
                Value =
                    c.Value.Text is { } name && IsWord(c.Value) ? known.Members.GetValueOrDefault(name)?.Value ?? otherwise
                    : c.Value.IsNull ? otherwise
                    : Value.Derived([c.Value]),
            }
        );
        return Value.Derived([key]) with { Choices = [.. found], Text = null, Truth = key.Truth };
    }

    private static bool IsWord(Value value) => IsConstant(value) && value.Truth is null;

    private static decimal? Rank(Value value) =>
        IsWord(value) && decimal.TryParse(value.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal rank) ? rank : null;
}
