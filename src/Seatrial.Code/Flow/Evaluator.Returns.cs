using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    /// <summary>
    /// What a call gives: either of the values that are returned. What held at every return holds afterwards, and each value brings what
    /// held where it was returned, so that a test of the result is a test of that.
    /// </summary>
    private Value Returned(Frame frame)
    {
        if (frame.Returns.Count == 0)
        {
            return new Value { Type = new KnownType { External = LeavesMark } };
        }

        Value? result = null;
        bool isPlain = true;
        foreach (var (value, _, _) in frame.Returns)
        {
            result = result is null ? value : Value.Union(result, value);
            isPlain &= value.Truth is null && !value.IsNull && value.Denial == 0;
        }

        var truth = isPlain ? null : Condition.Or(frame.Returns.Select(r => TruthAt(frame, r)));
        facts = frame.Returns[0].Facts;
        foreach (var (_, at, _) in frame.Returns.Skip(1))
        {
            facts = Facts.Join(facts, at);
        }

        if (frame.File.Language == CodeLanguage.Go)
        {
            return Answered(frame, result!, truth);
        }

        if (frame.Returns.Count == 1)
        {
            return isPlain ? result! : result! with { Truth = truth };
        }

        return result! with
        {
            Truth = truth,
            IsNull = false,
            Admits = Admission(frame),
            Object = Alternatives(frame) ?? result.Object,
            Choices = OneOf(frame),
        };
    }

    /// <summary>What holds where a returned value counts as true.</summary>
    private static Condition TruthAt(Frame frame, (Value Value, Facts? Facts, Place Place) returned)
    {
        var (value, at, place) = returned;
        var truth =
            value.Truth
            ?? (
                value.IsNull ? Condition.Never
                : value.Text is not null && value.Origins == Origins.None ? Condition.Always
                : value.Denial != 0 ? Condition.Always
                : new Test(TestKind.Truth, value, null, true, frame.File, place)
            );
        return Condition.And(Facts.All(at, frame.Entry), truth);
    }

    /// <summary>
    /// What holds where a function did not return a response that refuses; null where it returns none such, or nothing else.
    /// </summary>
    private static Condition? Admission(Frame frame)
    {
        if (!frame.Returns.Exists(r => r.Value.Denial != 0 || r.Value.Admits is not null))
        {
            return null;
        }

        var admitted = frame
            .Returns.Where(r => r.Value.Denial == 0)
            .Select(r => Condition.And(Facts.All(r.Facts, frame.Entry), r.Value.Admits ?? Condition.Always))
            .ToList();
        return admitted.Count == 0 ? null : Condition.Or(admitted);
    }

    /// <summary>The same for one of two values: <c>user ? next : new Forbidden()</c>.</summary>
    private static Condition? Admission(Condition condition, Value first, Value second)
    {
        bool mayRefuse = first.Denial != 0 || second.Denial != 0 || first.Admits is not null || second.Admits is not null;
        return mayRefuse && (first.Denial == 0 || second.Denial == 0)
            ? Condition.Or(Admitted(condition, first), Admitted(condition.Negated(), second))
            : null;

        static Condition Admitted(Condition chosen, Value value) =>
            value.Denial != 0 ? Condition.Never : Condition.And(chosen, value.Admits ?? Condition.Always);
    }

    /// <summary>
    /// Objects that a function returns in different places, as one: <c>{ error }</c> here and <c>{ user }</c> there. A member is there
    /// where an object is returned that has it, so that a test of the one tells of the other. Null unless several plain objects are
    /// returned.
    /// </summary>
    private AbstractObject? Alternatives(Frame frame)
    {
        if (frame.File.Language == CodeLanguage.Go)
        {
            return Results(frame);
        }

        if (frame.Kept is null)
        {
            return null;
        }

        var objects = frame.Returns.Select(r => Kept(frame, r.Value)).OfType<AbstractObject>().Distinct().ToList();
        bool isUndone =
            frame.Kept is { Count: 1 } only
            && only.First() is var one
            && one.Key.Members.Values.All(c => c.Value is null)
            && one.Value.Members.Count > 0;
        if (
            (objects.Count < 2 && !isUndone)
            || frame.Returns.Exists(r => r.Value.Object is not null && Kept(frame, r.Value) is null)
            || objects.Exists(o => o.Tag is not null || o.Rest.Value is not null || o.Members.Keys.Any(k => k.All(char.IsAsciiDigit)))
        )
        {
            return null;
        }

        var made = new AbstractObject(frame.File, frame.Function.Place);
        foreach (string name in objects.SelectMany(o => o.Members.Keys).Distinct(StringComparer.Ordinal))
        {
            Value? member = null;
            var there = new List<Condition>();
            var lacking = new List<Condition>();
            foreach (var (value, at, place) in frame.Returns)
            {
                var own = Kept(frame, value) is { } known && known.Members.TryGetValue(name, out var cell) ? cell.Value : null;
                bool isAbsent = own is null || own.IsNull;
                member =
                    isAbsent ? member
                    : member is null ? own
                    : Value.Union(member, own!);
                if (isAbsent)
                {
                    lacking.Add(Facts.All(at, frame.Entry));
                }
                else
                {
                    var truth =
                        own!.Truth
                        ?? (own.Origins == Origins.None ? Condition.Always : new Test(TestKind.Truth, own, null, true, frame.File, place));
                    there.Add(Condition.And(Facts.All(at, frame.Entry), truth));
                }
            }

            bool isEverywhere = there.Count == frame.Returns.Count;
            if (member is not null)
            {
                Assign(
                    made.Member(name),
                    isEverywhere && member.Truth is null
                        ? member
                        : member with
                        {
                            Truth = Told(there, lacking),
                            MayBeAbsent = !isEverywhere,
                        }
                );
            }
        }

        return made;
    }

    /// <summary>When a member is there: of the two ways to say it, the one by which its absence says that the caller is known.</summary>
    private static Condition Told(List<Condition> there, List<Condition> lacking) =>
        Condition.Or(lacking) is var absent
        && lacking.Count > 0
        && absent.Implies(static t =>
            t.Holds && (t.Kind == TestKind.Authenticated || (t.Kind == TestKind.Truth && t.Subject.Has(Origins.Principal)))
        )
            ? absent.Negated()
            : Condition.Or(there);

    private static AbstractObject? Kept(Frame frame, Value value) => value.Object is { } made ? frame.Kept?.GetValueOrDefault(made) : null;
}
