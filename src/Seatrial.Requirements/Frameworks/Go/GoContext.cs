using System.Collections.Immutable;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Go;

/// <summary>Kept as the tag of a <c>context.Context</c>: what middleware put into it. Immutable, as the contexts of Go are.</summary>
internal sealed record GoContext(ImmutableSortedDictionary<string, Value> Values) : IJoinable
{
    public const string Type = "go:context.Context()";

    public static GoContext Empty { get; } = new(ImmutableSortedDictionary.Create<string, Value>(StringComparer.Ordinal));

    public static GoContext Of(Value? value) => value?.Object?.Tag as GoContext ?? Empty;

    public Value ToValue(CodeFile file) =>
        new()
        {
            Type = new KnownType { External = Type, IsInstance = true },
            Object = new AbstractObject(file, default) { Tag = this },
        };

    /// <summary>
    /// A value as it is kept for the steps behind: what was read of a token that nobody has verified by then is no caller, and what is
    /// there for some requests only is nothing, not everything, for others.
    /// </summary>
    public static Value Kept(CallSite site, Value value)
    {
        if (value is { Text: "true", Origins: Origins.None })
        {
            // A mark: it is there where what led here holds.
            return new Value { Truth = site.Evaluator.Found is var found && found.IsAlways ? null : found, Key = "mark" };
        }

        var known = site.Evaluator.Present(value);
        bool isUnproved = known.MayBeAbsent && known.Has(Origins.Principal);
        return (isUnproved ? new Value { Origins = Origins.Body, Key = known.Key } : known with { MayBeAbsent = false }).Snapshot();
    }

    /// <summary>
    /// A value as a later step takes it. A caller that was kept for some requests only is there where he was asked for; anything else that
    /// was kept for some only is nothing, not everything, for others.
    /// </summary>
    public static Value Taken(CallSite site, Value kept) =>
        !kept.MayBeAbsent ? kept
        : kept.Has(Origins.Principal) ? site.Evaluator.Present(kept)
        : kept with { MayBeAbsent = false };

    /// <summary>What either holds.</summary>
    public AbstractObject Join(IJoinable other, AbstractObject self) =>
        new(self.File, self.Site) { Tag = other is GoContext context ? new GoContext(Both(Values, context.Values)) : this };

    public static ImmutableSortedDictionary<string, Value> Both(
        ImmutableSortedDictionary<string, Value> a,
        ImmutableSortedDictionary<string, Value> b
    )
    {
        var all = a;
        foreach (var (key, value) in b)
        {
            all = all.SetItem(key, a.TryGetValue(key, out var own) ? Value.Union(own, value) : Maybe(value));
        }

        foreach (var (key, value) in a)
        {
            all = b.ContainsKey(key) ? all : all.SetItem(key, Maybe(value));
        }

        return all;
    }

    private static Value Maybe(Value value) => value with { MayBeAbsent = value.Has(Origins.Principal) };

    /// <summary>What a key is told from others by: its text, its type, or the name under which the program keeps it.</summary>
    public static string KeyOf(Value key, Expression? written) =>
        key.Text
        ?? (
            key.Type?.Class is { } type && written is CallExpression
                ? type.Class.Name
                : written switch
                {
                    MemberExpression member => member.Name,
                    NameExpression name => name.Name,
                    _ => key.Type?.Class?.Class.Name ?? "",
                }
        );
}
