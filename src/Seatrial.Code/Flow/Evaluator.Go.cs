using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Code.Flow;

/// <summary>
/// What is particular to Go: results that come with an error, zero values, embedded structs, variables of a package in several files.
/// </summary>
public sealed partial class Evaluator
{
    private const int MaxEmbedding = 4;

    /// <summary>
    /// Gives a value to what an expression names, in the function that is being followed: what a library writes through a pointer.
    /// </summary>
    public void Write(Expression target, Value value)
    {
        if (target is NameExpression or MemberExpression or IndexExpression)
        {
            Bind(target, value, isDeclaration: false);
        }
    }

    /// <summary>
    /// Several results, each as what it may be. That there is no error means what holds where none is returned; nothing is said to be
    /// absent, because whoever goes on without looking has the zero value and not everything.
    /// </summary>
    private AbstractObject? Results(Frame frame)
    {
        if (frame.Function.ReturnType is not { Name: "()" } types)
        {
            return null;
        }

        var made = new AbstractObject(frame.File, frame.Function.Place);
        for (int i = 0; i < types.Arguments.Count; i++)
        {
            var parts = frame
                .Returns.Select(r =>
                    (Value: PartOf(Kept(frame, r.Value) is { } kept ? r.Value with { Object = kept } : r.Value, i), r.Facts, r.Place)
                )
                .ToList();
            Assign(made.Member(i.ToString()), types.Arguments[i].Name == "error" ? ErrorOf(frame, parts) : ResultOf(frame, parts));
        }

        return made;
    }

    private static Value ResultOf(Frame frame, List<(Value Value, Facts? Facts, Place Place)> parts)
    {
        Value? member = null;
        var there = new List<Condition>();
        foreach (var (value, at, place) in parts)
        {
            if (!value.IsNull)
            {
                member = member is null ? value : Value.Union(member, value);
                there.Add(Condition.And(Facts.All(at, frame.Entry), Given(value, frame, place)));
            }
        }

        return member is null
            ? Value.Null
            : member with
            {
                MayBeAbsent = member.MayBeAbsent && parts.Count == 1,
                Truth = there.Count == parts.Count && member.Truth is null ? null : Condition.Or(there),
                Choices = OneOf([.. parts.Select(p => (p.Value, Facts.All(p.Facts, frame.Entry)))]),
            };
    }

    /// <summary>An error is there where not one of the ways holds that return none.</summary>
    private static Value ErrorOf(Frame frame, List<(Value Value, Facts? Facts, Place Place)> parts)
    {
        Value? member = null;
        var fine = new List<Condition>();
        foreach (var (value, at, place) in parts)
        {
            member =
                member is null || member.IsNull ? value
                : value.IsNull ? member
                : Value.Union(member, value);
            if (!IsTested(value, at, frame.Entry))
            {
                // An error of which nothing is known may be there or not.
                bool isKnown = value.IsNull || value.Truth is not null || value.Object is not null || value.Denial != 0;
                var there = isKnown ? Given(value, frame, place) : new Test(TestKind.Truth, value, null, true, frame.File, place);
                fine.Add(Condition.And(Facts.All(at, frame.Entry), there.Negated()));
            }
        }

        if (member!.IsNull)
        {
            return member;
        }

        var success = Condition.Or(fine);
        var plain = member with { MayBeAbsent = false, IsNull = false };
        return plain with
        {
            Truth = success.IsAlways
                ? new Test(TestKind.Truth, plain with { Truth = null }, null, true, frame.File, frame.Function.Place)
                : success.Negated(),
        };
    }

    /// <summary>Whether an error is returned where it was found to be there: <c>if err != nil { return err }</c>.</summary>
    private static bool IsTested(Value value, Facts? at, Facts? entry)
    {
        for (var found = at; found is not null && found != entry; found = found.Earlier)
        {
            if (
                value.Truth is { } truth
                    ? ReferenceEquals(found.Condition, truth)
                    : found.Condition.Implies(t => t is { Kind: TestKind.Truth, Holds: true } && ReferenceEquals(t.Subject, value))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What holds where a value that is not told apart from nothing is there.</summary>
    private static Condition Given(Value value, Frame frame, Place place) =>
        value.Truth
        ?? (
            value.IsNull ? Condition.Never
            : value.Origins == Origins.None && value.Loads.Count == 0 ? Condition.Always
            : new Test(TestKind.Truth, value, null, true, frame.File, place)
        );

    /// <summary>What a call of a function gives.</summary>
    private Value Answered(Frame frame, Value result, Condition? truth)
    {
        var returned = frame.Function.ReturnType;
        if (returned?.Name == "error")
        {
            var error = ErrorOf(frame, frame.Returns);
            return error.IsNull
                ? error
                : error with
                {
                    Denial = result.Denial,
                    Admits = frame.Returns.Count == 1 ? result.Admits : Admission(frame),
                };
        }

        if (returned?.Name == "()")
        {
            return new Value
            {
                Object = Results(frame),
                Loads = result.Object is null ? result.Loads : [],
                Origins = result.Object is null ? result.Origins : Origins.None,
            };
        }

        return frame.Returns.Count == 1 && truth is null
            ? result
            : result with
            {
                Truth = truth,
                IsNull = result.IsNull && truth is null,
                MayBeAbsent = false,
                Choices = OneOf(frame),
            };
    }

    /// <summary>
    /// The positions of a list that is known to its end, as a list of numbers; of another its elements, for what is taken by a position is
    /// one of them.
    /// </summary>
    private Value PositionsOf(Value list, bool isBackwards, Place place)
    {
        int count = KnownElements(list).Count;
        if (count == 0)
        {
            return ElementOf(list);
        }

        var made = new AbstractObject(Current.File, place);
        for (int i = 0; i < count; i++)
        {
            Assign(made.Member(i.ToString()), Value.Constant((isBackwards ? count - 1 - i : i).ToString()));
        }

        return new Value { Object = made };
    }

    /// <summary>What each element is bound to: the second of <c>for key, element := range list</c>.</summary>
    private Expression ElementTarget(LoopStatement loop) =>
        Current.File.Language == CodeLanguage.Go && loop.Target is ListExpression { Items: [_, var element] } ? element : loop.Target!;

    /// <summary>Whether a map is looped over of which all entries are known, key by key.</summary>
    private bool IsKeyed(LoopStatement loop, Value source) =>
        Current.File.Language == CodeLanguage.Go
        && loop.Target is ListExpression { Items.Count: 2 }
        && source.Object is { Tag: null, Rest.Value: null, Members.Count: > 0 and <= MaxUnrolled };

    private Completion RunKeyed(LoopStatement loop, AbstractObject entries)
    {
        var target = (ListExpression)loop.Target!;
        var before = facts;
        foreach (var (name, cell) in entries.Members.ToList())
        {
            int mark = trail.Count;
            Bind(target.Items[0], Value.Constant(name), isDeclaration: true);
            Bind(target.Items[1], cell.Value ?? Value.Unknown, isDeclaration: true);
            AfterElement(Run(loop.Body), before, mark);
        }

        return Completion.Normal;
    }

    /// <summary>What a variable holds to which nothing was assigned yet: a struct that can be filled, else nothing.</summary>
    private Value ZeroValue(TypeReference type, NameExpression name)
    {
        if (type.Name is "string")
        {
            return Value.Constant("");
        }

        if (type.Name is "[]" or "map")
        {
            return new Value { Object = new AbstractObject(Current.File, name.Place), Type = TypeOf(type, Current.File) };
        }

        return type.Name is "error" or "any" or "interface" or "func"
            ? Value.Null
            : DeclaredValue(Current.File, type, name.Place, name.Name) with
            {
                IsNull = false,
            };
    }

    /// <summary>A variable of the package that another file declares.</summary>
    private Cell? PackageCell(string name) =>
        Current.File.Language == CodeLanguage.Go && Code.Resolve(Current.File, name) is VariableSymbol variable
            ? Module(variable.File).Declare(name)
            : null;

    /// <summary>A member of what is embedded, as the object that was put there has it.</summary>
    private Value? Embedded(Value target, ClassSymbol type, string name, Place place, int depth = 0)
    {
        if (target.Object is not { Tag: null } made || depth > MaxEmbedding || Code.Declares(type, name))
        {
            return null;
        }

        foreach (var written in type.Class.Bases)
        {
            if (
                made.Members.TryGetValue(written.ShortName, out var cell)
                && cell.Value is { } inner
                && (
                    inner.Type?.Class is { } embedded
                        ? (
                            inner.Object?.Members.GetValueOrDefault(name)?.Value
                            ?? Embedded(inner, embedded, name, place, depth + 1)
                            ?? ClassMember(inner, embedded, name, place)
                        )
                        : RuledMember(inner, name, place)
                )
                    is { } member
            )
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>
    /// A question that is answered with one or zero: <c>subtle.ConstantTimeCompare(a, b) == 1</c>. Null where neither side is one.
    /// </summary>
    private static Condition? Asked(Value left, Value right) =>
        left is { Truth: { } first, Text: null } && right is { Text: "0" or "1", Truth: null }
            ? right.Text == "1"
                ? first
                : first.Negated()
            : right is { Truth: { } second, Text: null } && left is { Text: "0" or "1", Truth: null }
                ? left.Text == "1"
                    ? second
                    : second.Negated()
                : null;

    private static bool IsZero(Value value) =>
        IsSentinel(value) || value is { Text: "" or "0", Truth: null, Origins: Origins.None, Loads.Count: 0, Object: null };

    /// <summary>An object of which nothing is set and that stands for nobody: <c>var AnonymousUser = &amp;User{}</c>.</summary>
    private static bool IsSentinel(Value value) =>
        value
            is {
                Object: { Tag: null, Members.Count: 0, Rest.Value: null },
                Type: { Class: not null, IsInstance: true },
                Origins: Origins.None,
                Loads.Count: 0,
                Truth: null
            };
}
