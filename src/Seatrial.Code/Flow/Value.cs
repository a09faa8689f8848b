using System.Runtime.InteropServices;

namespace Seatrial.Code.Flow;

/// <summary>
/// What is known of a value without running the program: where it comes from, what it may be. Immutable but for the <see cref="Object"/>
/// that it may refer to. Nothing known is <see cref="Unknown"/>.
/// </summary>
public sealed record Value
{
    private const int MaxAlternatives = 6;
    private const int MaxLoads = 16;
    private const int MaxSnapshotDepth = 3;
    private const int MaxParts = 64;

    /// <summary>Shorter texts are words, not statements that grow.</summary>
    private const int MinBeginning = 12;

    public static Value Unknown { get; } = new();

    public static Value Null { get; } = new() { IsNull = true, Truth = Condition.Never };

    public Origins Origins { get; init; }

    /// <summary>The text of a constant: string, number, boolean.</summary>
    public string? Text { get; init; }

    /// <summary>What a text was put together of, in order: constants and values; empty where that is not known.</summary>
    public IReadOnlyList<Value> Parts { get; init; } = [];

    /// <summary>
    /// The name under which it was taken from what it comes from: <c>id</c> of <c>req.params.id</c>, <c>userId</c> of <c>order.userId</c>.
    /// </summary>
    public string? Key { get; init; }

    public KnownType? Type { get; init; }

    /// <summary>The object it refers to; equal references are the same object.</summary>
    public AbstractObject? Object { get; init; }

    /// <summary>Functions that it may be.</summary>
    public IReadOnlyList<Closure> Functions { get; init; } = [];

    /// <summary>Reads of a data store that it comes from.</summary>
    public IReadOnlyList<Load> Loads { get; init; } = [];

    /// <summary>What holds when the value counts as true; null where nothing more is known than that it does.</summary>
    public Condition? Truth { get; init; }

    /// <summary>What it may be, and when each: a function returns one word here and another there. Empty where that is not known.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>
    /// What it is on each of the ways on which it was set, where it is something of the caller on one of them and something else on another:
    /// <c>if (user.role !== 'admin') query.tenant = user.tenant</c>. Empty elsewhere.
    /// </summary>
    public IReadOnlyList<Choice> Ways { get; init; } = [];

    /// <summary>HTTP status where the value is a response that refuses, 0 where it is none: 401, 403, 404, 3xx to a login.</summary>
    public int Denial { get; init; }

    /// <summary>
    /// What holds where the value is not a response that refuses, for one that may be; null where it is one in any case or in none.
    /// </summary>
    public Condition? Admits { get; init; }

    /// <summary>
    /// Whether it may be null or undefined although what it is taken from is there: behind <c>?.</c>, or set in one branch alone.
    /// </summary>
    public bool MayBeAbsent { get; init; }

    public bool IsNull { get; init; }

    /// <summary>
    /// What holds wherever the value exists: it was made by a function that goes on only where it does. Null for nothing.
    /// </summary>
    public Condition? Guard { get; init; }

    public bool Has(Origins any) => (Origins & any) != Origins.None;

    public static Value Constant(string text) => new() { Text = text };

    public static Value Of(Origins origins, string? key = null) => new() { Origins = origins, Key = key };

    public static Value External(string name) => new() { Type = new KnownType { External = name } };

    public static Value Function(Closure closure) => new() { Functions = [closure] };

    /// <summary>One of the values, whichever.</summary>
    public static Value Union(Value a, Value b)
    {
        if (ReferenceEquals(a, b) || b.IsNothing)
        {
            return b.IsNull && !a.IsNull && !a.IsNothing ? a with { MayBeAbsent = true } : a;
        }

        if (a.IsNothing)
        {
            return b;
        }

        if (a.IsNull != b.IsNull)
        {
            return (a.IsNull ? b : a) with { MayBeAbsent = true, Truth = null };
        }

        // Of a text to which a branch may have added something, the beginning is sure.
        var text =
            a.Text == b.Text ? a
            : IsBeginning(a, b) ? a
            : IsBeginning(b, a) ? b
            : null;
        return new Value
        {
            Origins = a.Origins | b.Origins,
            Text = text?.Text,
            Parts = text?.Parts ?? [],
            Key = a.Key == b.Key ? a.Key : a.Key ?? b.Key,
            Type =
                Equals(a.Type, b.Type) ? a.Type
                : a.Type is null || b.Type is null ? a.Type ?? b.Type
                : null,
            Object =
                a.Object == b.Object ? a.Object
                : (FoundOrMade(a, b) ?? FoundOrMade(b, a)) is { } either ? either
                : a.Object is { Tag: IJoinable left } && b.Object is { Tag: IJoinable right } ? left.Join(right, a.Object)
                : a.Object is null || (b.Object is not null && IsEmpty(a.Object)) ? b.Object
                : a.Object,
            Functions = Join(a.Functions, b.Functions),
            Loads = Join(a.Loads, b.Loads, MaxLoads),
            Truth = a.Truth is null || b.Truth is null ? null : Condition.Or(a.Truth, b.Truth),
            Denial = a.Denial == b.Denial ? a.Denial : 0,
            MayBeAbsent = a.MayBeAbsent || b.MayBeAbsent,
            IsNull = a.IsNull && b.IsNull,
            Choices = ReferenceEquals(a.Choices, b.Choices) ? a.Choices : [],
            Ways = ReferenceEquals(a.Ways, b.Ways) ? a.Ways : [],
            Guard = a.Guard is null || b.Guard is null ? null : Condition.Or(a.Guard, b.Guard),
        };
    }

    /// <summary>A value that was computed from the given ones: their origins and loads, nothing else of them.</summary>
    public static Value Derived(IEnumerable<Value> from) =>
        from is List<Value> list ? Derived(CollectionsMarshal.AsSpan(list)) : Derived([.. from]);

    /// <inheritdoc cref="Derived(IEnumerable{Value})"/>
    public static Value Derived(params ReadOnlySpan<Value> from)
    {
        var origins = Origins.None;
        string? key = null;
        IReadOnlyList<Load> loads = [];
        bool absent = false;
        Condition? guard = null;
        foreach (var value in from)
        {
            origins |= value.Origins;
            key ??= value.Key;
            loads = Join(loads, value.Loads, MaxLoads);
            absent |= value.MayBeAbsent;
            guard =
                value.Guard is null ? guard
                : guard is null ? value.Guard
                : Condition.And(guard, value.Guard);
        }

        return origins == Origins.None && loads.Count == 0
            ? Unknown
            : new Value
            {
                Origins = origins,
                Key = key,
                Loads = loads,
                MayBeAbsent = absent,
                Guard = guard,
            };
    }

    /// <summary>A text that was put together of the given values; a star stands in it for what is not known.</summary>
    public static Value Composed(IReadOnlyList<Value> from)
    {
        var parts = new List<Value>();
        foreach (var value in from)
        {
            parts.AddRange(value.Parts.Count > 0 ? value.Parts : [value]);
        }

        return Derived(from) with
        {
            Text = string.Concat(from.Select(v => v.Text ?? "*")),
            Parts = parts.Count > MaxParts ? [] : parts,
        };
    }

    /// <summary>The value with its object as it is now.</summary>
    public Value Snapshot() => Snapshot(0);

    internal Value Snapshot(int depth) =>
        Object is null ? this : this with { Object = depth > MaxSnapshotDepth ? null : Object.Snapshot(depth) };

    /// <summary>An object of which nothing is set says less than another.</summary>
    private static bool IsEmpty(AbstractObject made) => made is { Tag: null, Members.Count: 0, Rest.Value: null };

    private static bool IsBeginning(Value a, Value b) =>
        a.Text is { Length: > MinBeginning } text && b.Text?.StartsWith(text, StringComparison.Ordinal) == true;

    /// <summary>
    /// The caller's own record, or one that was made because there was none: a member is that of the one or of the other.
    /// </summary>
    private static AbstractObject? FoundOrMade(Value found, Value made)
    {
        if (
            found is not { Object: null, Loads.Count: > 0 }
            || !found.Has(Origins.Principal)
            || made is not { Object: { Tag: null, Members.Count: > 0 } fields, Loads.Count: 0 }
        )
        {
            return null;
        }

        var either = new AbstractObject(null, default);
        foreach (var (name, cell) in fields.Members)
        {
            either.Member(name).Value = Union(found with { Key = name, Truth = null, MayBeAbsent = false }, cell.Value ?? Unknown);
        }

        either.Rest.Value = found with { Truth = null, MayBeAbsent = false };
        return either;
    }

    /// <summary>Whether nothing at all is known.</summary>
    private bool IsNothing => ReferenceEquals(this, Unknown);

    private static IReadOnlyList<T> Join<T>(IReadOnlyList<T> a, IReadOnlyList<T> b, int most = MaxAlternatives)
        where T : class
    {
        if (b.Count == 0 || ReferenceEquals(a, b))
        {
            return a;
        }

        if (a.Count == 0)
        {
            return b;
        }

        var all = new List<T>(a);
        foreach (var item in b)
        {
            if (!all.Contains(item) && all.Count < most)
            {
                all.Add(item);
            }
        }

        return all;
    }
}
