using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    /// <summary>
    /// JavaScript: whether what is asked of a caller who is not there ends the function, so that he is there afterwards. Not of an object
    /// that is there with or without one.
    /// </summary>
    private bool IsGoneWithout(Value target) =>
        frames.Count > 0
        && Current.File.Language is CodeLanguage.JavaScript or CodeLanguage.TypeScript
        && target is { Object: null, IsNull: false, MayBeAbsent: true, Functions.Count: 0, Truth: null or not { IsAlways: true } }
        && target.Type is null or { Class: null }
        && target.Has(Origins.Principal)
        && target.Key is not ("session" or "auth" or "locals" or "state" or "context")
        && !Known.Implies(t => t is { Holds: true, Kind: TestKind.Truth or TestKind.Authenticated } && t.Subject.Has(Origins.Principal));

    /// <summary>The caller is there where that he is was tested, and so is what the request brings.</summary>
    public Value Present(Value value) =>
        value.MayBeAbsent
        && value.Has(Origins.Principal | Origins.Input)
        && Known.Implies(t =>
            t is { Holds: true, Kind: TestKind.Truth or TestKind.Authenticated }
            && (
                value.Has(Origins.Principal)
                    ? t.Subject.Has(Origins.Principal)
                    : t.Subject.Origins == value.Origins && t.Subject.Key == value.Key && value.Key is not null
            )
        )
            ? value with
            {
                MayBeAbsent = false,
            }
            : value;

    /// <summary>A template's text keeps what is constant of it, with a star for each value: enough to read a query or a route.</summary>
    private Value Template(TemplateExpression template) => Value.Composed([.. template.Parts.Select(Evaluate)]);

    private Value ObjectValue(ObjectExpression entries)
    {
        var made = new AbstractObject(Current.File, entries.Place);
        var origins = Origins.None;
        KnownType? type = null;
        foreach (var entry in entries.Entries)
        {
            var value = Evaluate(entry.Value);
            if (entry.Value is SpreadExpression)
            {
                type ??= Current.File.Language == CodeLanguage.CSharp ? value.Type : null;
                Spread(made, value);
            }
            else if ((entry.Key ?? (entry.KeyExpression is null ? null : Evaluate(entry.KeyExpression).Text)) is { } key)
            {
                Assign(made.Member(key), value);
            }
            else
            {
                Assign(made.Rest, Value.Union(made.Rest.Value ?? Value.Unknown, value));
            }
        }

        return new Value
        {
            Object = made,
            Origins = origins,
            Type = type,
        };
    }

    /// <summary>Copies members; what is spread over members that are there already may replace them.</summary>
    private void Spread(AbstractObject made, Value value)
    {
        if (value.Object is { } source)
        {
            foreach (var (name, cell) in source.Members)
            {
                Assign(
                    made.Member(name),
                    cell.Value is { MayBeAbsent: true } && made.Members.TryGetValue(name, out var old) && old.Value is not null
                        ? Value.Union(old.Value, cell.Value)
                        : cell.Value ?? Value.Unknown
                );
            }

            if (source.Rest.Value is null)
            {
                return;
            }

            value = source.Rest.Value;
        }

        if (value.Origins == Origins.None)
        {
            return;
        }

        foreach (var cell in made.Members.Values)
        {
            Assign(cell, Value.Union(cell.Value ?? Value.Unknown, value with { Object = null }));
        }

        Assign(made.Rest, Value.Union(made.Rest.Value ?? Value.Unknown, value with { Object = null }));
    }

    internal Value ListValue(IReadOnlyList<Expression> items, Place place)
    {
        var made = new AbstractObject(Current.File, place);
        int position = 0;
        foreach (var item in items)
        {
            var value = Evaluate(item);
            if (item is SpreadExpression && KnownElements(value) is { Count: > 0 } elements)
            {
                foreach (var element in elements)
                {
                    Assign(made.Member(position++.ToString()), element);
                }
            }
            else if (item is SpreadExpression)
            {
                Assign(made.Rest, Value.Union(made.Rest.Value ?? Value.Unknown, ElementOf(Read(value, item.Place))));
            }
            else
            {
                Assign(made.Member(position++.ToString()), value);
            }
        }

        return new Value { Object = made };
    }

    private Value FunctionValue(Function function, Value? self) =>
        Value.Function(Closure.Of(function, Current.File, Current.Scope, self, Current.Owner));

    private static Value ClassValue(Class type, CodeFile file) => new() { Type = new KnownType { Class = new ClassSymbol(type, file) } };
}
