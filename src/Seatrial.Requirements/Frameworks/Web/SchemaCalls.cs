using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Web;

/// <summary>Schemas that let known fields alone pass: zod. Source: Zod documentation, "Objects" (unrecognised keys are stripped).</summary>
internal static class SchemaCalls
{
    private const string Type = "npm:zod()";
    private static readonly string[] Modules = ["npm:zod*"];
    private static readonly string[] Same = ["strict", "strip", "partial", "required", "optional", "nullable", "nullish", "default", "refine", "superRefine", "transform", "catch", "brand", "describe", "readonly", "deepPartial"];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. Modules.SelectMany(m => (IEnumerable<CallRule>)
        [
            Rule(m, "object", site => Schema(site, FieldsOf(site[0]))),
            Rule(m, "strictObject", site => Schema(site, FieldsOf(site[0]))),
            Rule(m, "extend", site => Schema(site, Own(site).Concat(FieldsOf(site[0])))),
            Rule(m, "merge", site => Schema(site, Own(site).Concat(Fields(site[0])))),
            Rule(m, "pick", site => Schema(site, Own(site).Intersect(FieldsOf(site[0])))),
            Rule(m, "omit", site => Schema(site, Own(site).Except(FieldsOf(site[0])))),
            .. Same.Select(n => Rule(m, n, site => Own(site).Any() ? site.Receiver : null)),
            Rule(m, "parse", site => Parsed(site)),
            Rule(m, "parseAsync", site => Parsed(site)),
            Rule(m, "safeParse", Tried),
            Rule(m, "safeParseAsync", Tried),
        ]),
    ];

    private static CallRule Rule(string target, string name, Effect effect) => new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value Schema(CallSite site, IEnumerable<string> fields)
        => new() { Type = new KnownType { External = Type, IsInstance = true }, Object = new AbstractObject(site.File, site.Place) { Tag = new SchemaFields([.. fields.Distinct()]) } };

    private static IEnumerable<string> FieldsOf(Value shape) => shape.Object?.Members.Keys ?? [];

    private static IEnumerable<string> Own(CallSite site) => site.Receiver is { } schema ? Fields(schema) : [];

    private static IReadOnlyList<string> Fields(Value schema) => schema.Object?.Tag is SchemaFields known ? known.Names : [];

    /// <summary>The fields that the schema names, each as it was sent.</summary>
    private static Value Parsed(CallSite site)
    {
        var sent = site[0];
        if (site.Receiver is not { } schema || Fields(schema) is not { Count: > 0 } names)
        {
            return Value.Derived([sent]) with { Type = new KnownType { External = "npm:zod.parsed()", IsInstance = true } };
        }

        var made = new AbstractObject(site.File, site.Place);
        foreach (string name in names)
        {
            site.Evaluator.Assign(made.Member(name), site.Evaluator.MemberOf(sent, name, site.Place, false) with { Truth = null });
        }

        return new Value { Origins = sent.Origins, Object = made };
    }

    /// <summary>What a caller may send where a schema lets it pass: its fields, or one value.</summary>
    public static Value Sent(Evaluator evaluator, Value schema, Code.Model.CodeFile file)
    {
        if (Fields(schema) is not { Count: > 0 } names)
        {
            return Value.Of(Origins.Body, "input");
        }

        var made = new AbstractObject(file, default);
        foreach (string name in names)
        {
            evaluator.Assign(made.Member(name), Value.Of(Origins.Body, name));
        }

        return new Value { Origins = Origins.Body, Object = made };
    }

    private static Value Tried(CallSite site)
    {
        var made = new AbstractObject(site.File, site.Place);
        site.Evaluator.Assign(made.Member("data"), Parsed(site));
        site.Evaluator.Assign(made.Member("success"), new Value { Key = "success" });
        site.Evaluator.Assign(made.Member("error"), new Value { Key = "error" });
        return new Value { Object = made };
    }
}

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a schema of an object.</summary>
internal sealed record SchemaFields(IReadOnlyList<string> Names);
