using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    /// <summary>The elements of two lists in one; members with a name of the second replace those of the first.</summary>
    private Value Concatenated(AbstractObject first, AbstractObject second, Place place)
    {
        var made = new AbstractObject(Current.File, place);
        int position = 0;
        foreach (var (name, cell) in first.Members.Concat(second.Members))
        {
            Assign(made.Member(int.TryParse(name, out _) ? position++.ToString() : name), cell.Value ?? Value.Unknown);
        }

        if (first.Rest.Value is not null || second.Rest.Value is not null)
        {
            Assign(made.Rest, Value.Union(first.Rest.Value ?? Value.Unknown, second.Rest.Value ?? Value.Unknown));
        }

        return new Value { Object = made };
    }

    /// <summary>A known list to which something is added that is not known: itself. Null where that is not so.</summary>
    private static Value? Listed(Value left, Value right) =>
        left.Object is { Tag: null } && right.Object is null && left.Text is null ? left
        : right.Object is { Tag: null } && left.Object is null && right.Text is null ? right
        : null;

    /// <summary>
    /// JavaScript: whether an object has a member, which it is asked for then (<c>'error' in result</c>). Python: whether a dictionary that
    /// the program made has a key. Null for what is neither.
    /// </summary>
    private Condition? KeyOf(Value key, Value dictionary, BinaryExpression written)
    {
        if (Current.File.Language is CodeLanguage.JavaScript or CodeLanguage.TypeScript)
        {
            return IsPlainConstant(key) && key.Text is [var first, ..] && (char.IsLetter(first) || first is '_' or '$')
                ? TruthOf(MemberOf(dictionary, key.Text, written.Place, isOptional: false), written)
                : null;
        }

        if (
            Current.File.Language != CodeLanguage.Python
            || key.Text is not { } name
            || dictionary.Object is not { Tag: null, Rest.Value: null, Members.Count: > 0 } known
            || known.Members.Keys.Any(k => k.All(char.IsAsciiDigit))
        )
        {
            return null;
        }

        return !known.Members.TryGetValue(name, out var cell) || cell.Value is not { } value ? Condition.Never
            : value.MayBeAbsent ? TruthOf(value, written)
            : Condition.Always;
    }

    /// <summary>Whether a constant is among constants; null where one of them is not known.</summary>
    private static Condition? Decided(Value value, Value among)
    {
        if (
            !IsPlainConstant(value)
            || among.Object is not { Tag: null, Rest.Value: null, Members.Count: > 0 } list
            || !list.Members.Values.All(c => IsPlainConstant(c.Value))
        )
        {
            return null;
        }

        return list.Members.Values.Any(c => c.Value!.Text == value.Text) ? Condition.Always : Condition.Never;
    }

    private static bool IsPlainConstant(Value? value) =>
        value is { Text: { } text, Origins: Origins.None } && !text.Contains('*', StringComparison.Ordinal);
}
