using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Go;

/// <summary>Values that packs for Go make: results with errors, what is written through pointers.</summary>
internal static class GoValues
{
    private const int MaxFields = 100;

    public static IReadOnlyList<CodeLanguage> Languages { get; } = [CodeLanguage.Go];

    public static CallRule Rule(string target, string name, Effect effect) => new(target, name, effect) { Languages = Languages };

    public static IEnumerable<CallRule> Rules(string target, string[] names, Effect effect) => names.Select(n => Rule(target, n, effect));

    public static MemberRule Member(string target, string name, Func<MemberSite, Value?> effect) =>
        new(target, name, effect) { Languages = Languages };

    public static Value Typed(string type) =>
        new()
        {
            Type = new KnownType { External = type, IsInstance = true },
        };

    /// <summary>An error that is there.</summary>
    public static Value Error { get; } =
        new()
        {
            Truth = Condition.Always,
            Type = new KnownType { External = "go:error()", IsInstance = true },
        };

    /// <summary>Several results of a call.</summary>
    public static Value Several(CallSite site, params IReadOnlyList<Value> values)
    {
        var made = new AbstractObject(site.File, site.Place);
        for (int i = 0; i < values.Count; i++)
        {
            site.Evaluator.Assign(made.Member(i.ToString()), values[i]);
        }

        return new Value { Object = made };
    }

    /// <summary>A result with an error of which nothing is known.</summary>
    public static Value Pair(CallSite site, Value value) => Several(site, value, Value.Unknown);

    /// <summary>A record with the error that is there where it was not found.</summary>
    public static Value Found(CallSite site, Value record) => Several(site, record, Missing(site, record));

    /// <summary>The error that is there where a record is not.</summary>
    public static Value Missing(CallSite site, Value record) => Missing(site.File, site.Place, record);

    public static Value Missing(CodeFile file, Place place, Value record) =>
        new() { Truth = new Test(TestKind.Truth, record with { Object = null, Truth = null }, null, false, file, place) };

    /// <summary>
    /// What a library writes through the pointer at a position: into the object that the pointer is known to be of, and into the variable
    /// that is written there.
    /// </summary>
    public static void Fill(CallSite site, int at, Value value)
    {
        var old = site[at];
        if (old.Loads.Count > 0 && value.Loads.Count == 0)
        {
            // A record that was read and is written over with what was sent stays that record.
            site.Evaluator.Change(old, "*", value);
            value = value with { Origins = value.Origins | old.Origins, Loads = old.Loads };
        }

        if (old.Object is { Tag: null } known)
        {
            foreach (string name in known.Members.Keys.ToList())
            {
                site.Evaluator.Assign(known.Member(name), value with { Key = name, Truth = null });
            }

            if (old.Type?.Class is { } type)
            {
                FillFields(site.Evaluator, known, type, value);
            }

            site.Evaluator.Assign(known.Rest, value with { Truth = null, Type = old.Type ?? value.Type });
        }

        if (site.Written(at) is MemberExpression { Target: NameExpression owner } && value.Loads.Count > 0)
        {
            // A struct of which fields are read one by one is the record as a whole, too.
            var whole = site.Evaluator.Evaluate(owner);
            site.Evaluator.Write(
                owner,
                whole with
                {
                    Origins = whole.Origins | value.Origins,
                    Loads = [.. whole.Loads.Union(value.Loads)],
                }
            );
        }

        if (site.Written(at) is { } written)
        {
            string? key =
                written is MemberExpression member ? member.Name
                : written is NameExpression name && old.Object is null ? value.Key ?? name.Name
                : value.Key;
            site.Evaluator.Write(written, value with { Type = old.Type ?? value.Type, Object = old.Object ?? value.Object, Key = key });
        }
    }

    /// <summary>Every field that can be written; of what was sent, not those that the program keeps out of it.</summary>
    private static void FillFields(Evaluator evaluator, AbstractObject made, ClassSymbol type, Value value)
    {
        foreach (var owner in (IEnumerable<ClassSymbol>)[type, .. evaluator.Code.Bases(type)])
        {
            foreach (var field in owner.Class.Fields.Take(MaxFields))
            {
                bool isKeptOut = field.Tag?.Contains("json:\"-\"", StringComparison.Ordinal) == true && value.Has(Origins.Body);
                evaluator.Assign(
                    made.Member(field.Name),
                    isKeptOut
                        ? Value.Unknown
                        : value with
                        {
                            Key = field.Name,
                            Truth = null,
                            Object = null,
                            Type = field.Type is null ? null : evaluator.TypeOf(field.Type, owner.File),
                        }
                );
            }
        }
    }

    /// <summary>The record that a struct was filled from, with what was set on it since.</summary>
    public static IReadOnlyList<Load> LoadsOf(Value value) =>
        value.Loads.Count > 0 ? value.Loads
        : value.Object?.Rest.Value?.Loads is { Count: > 0 } filled ? filled
        : [];

    /// <summary>The texts of a value that is a text or a list of them.</summary>
    public static IReadOnlyList<string> Texts(IEnumerable<Value> values) =>
        [.. values.SelectMany(v => v.Text is { } text ? [text] : Evaluator.KnownElements(v).Select(e => e.Text).OfType<string>())];

    /// <summary>The name of a struct of the repository or of the elements of a list of them; null for others.</summary>
    public static string? TypeName(Value value) =>
        value.Type is { Class: { } type } ? type.Class.Name
        : value.Type is { Declared: "[]", Arguments: [var element, ..] } ? element.ShortName
        : value.Object is { Tag: null } list && list.Members.TryGetValue("0", out var first) && first.Value is { } item ? TypeName(item)
        : null;
}
