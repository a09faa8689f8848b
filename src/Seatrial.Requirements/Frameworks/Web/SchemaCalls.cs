using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Web;

/// <summary>
/// Schemas that let known fields alone pass. What a library does with others is its default (Zod strips, Joi refuses, Yup keeps) and what a
/// schema or a call sets instead. Sources: Zod documentation, "Objects"; Joi API, "any.validate" and "object.unknown"; Yup README,
/// "object.noUnknown" and "Schema.validate".
/// </summary>
internal static class SchemaCalls
{
    private const string Zod = "npm:zod";
    private const string Joi = "npm:joi";
    private const string Yup = "npm:yup";

    private static readonly (string Module, string Library, OtherFields Others)[] Libraries =
    [
        ("npm:zod*", Zod, OtherFields.Stripped),
        ("npm:joi*", Joi, OtherFields.Refused),
        ("npm:@hapi/joi*", Joi, OtherFields.Refused),
        ("npm:celebrate*", Joi, OtherFields.Refused),
        ("npm:yup*", Yup, OtherFields.Kept),
    ];

    private static readonly string[] Same =
    [
        "partial",
        "required",
        "optional",
        "nullable",
        "nullish",
        "default",
        "refine",
        "superRefine",
        "transform",
        "catch",
        "brand",
        "describe",
        "readonly",
        "deepPartial",
        "min",
        "max",
        "label",
        "or",
        "and",
        "xor",
        "nand",
        "with",
        "without",
        "when",
        "messages",
        "error",
        "meta",
        "id",
        "test",
        "defined",
        "notRequired",
        "check",
    ];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. Libraries.SelectMany(l =>
            (IEnumerable<CallRule>)
                [
                    Rule(l.Module, "object", site => Schema(site, l.Library, MembersOf(site[0]), l.Others)),
                    Rule(l.Module, "strictObject", site => Schema(site, l.Library, MembersOf(site[0]), OtherFields.Refused)),
                    Rule(l.Module, "looseObject", site => Schema(site, l.Library, MembersOf(site[0]), OtherFields.Kept)),
                    Rule(
                        l.Module,
                        "compile",
                        site => SchemaFields.Of(site[0]) is not null ? site[0] : Schema(site, l.Library, MembersOf(site[0]), l.Others)
                    ),
                    .. ((string[])["extend", "merge", "keys", "append", "shape", "concat"]).Select(n =>
                        Rule(l.Module, n, site => More(site, l.Library))
                    ),
                    Rule(l.Module, "pick", site => Changed(site, l.Library, own => own.Where(m => Named(site).Contains(m.Key)))),
                    Rule(l.Module, "omit", site => Changed(site, l.Library, own => own.Where(m => !Named(site).Contains(m.Key)))),
                    .. ((string[])["strict"]).Select(n =>
                        Rule(l.Module, n, site => Others(site, l.Library, l.Library == Zod ? OtherFields.Refused : null))
                    ),
                    .. ((string[])["strip", "noUnknown"]).Select(n =>
                        Rule(l.Module, n, site => Others(site, l.Library, OtherFields.Stripped))
                    ),
                    .. ((string[])["passthrough", "loose", "catchall"]).Select(n =>
                        Rule(l.Module, n, site => Others(site, l.Library, OtherFields.Kept))
                    ),
                    Rule(
                        l.Module,
                        "unknown",
                        site => Others(site, l.Library, site[0].Truth is { IsNever: true } ? OtherFields.Refused : OtherFields.Kept)
                    ),
                    .. ((string[])["prefs", "preferences", "options"]).Select(n =>
                        Rule(l.Module, n, site => Others(site, l.Library, OfOptions(site[0])))
                    ),
                    .. Same.Select(n => Rule(l.Module, n, site => SchemaFields.Of(site.Receiver) is not null ? site.Receiver : null)),
                ]
        ),
        .. ((string[])["parse", "parseAsync"]).Select(n => Rule("npm:zod*", n, Parsed)),
        .. ((string[])["safeParse", "safeParseAsync", "spa"]).Select(n => Rule("npm:zod*", n, Tried)),
        .. ((string[])["npm:joi*", "npm:@hapi/joi*", "npm:celebrate*"]).SelectMany(m =>
            (IEnumerable<CallRule>)
                [
                    Rule(m, "validate", site => SchemaFields.Of(site.Receiver) is null ? null : Answered(site)),
                    Rule(
                        m,
                        "validateAsync",
                        site => SchemaFields.Of(site.Receiver) is null ? null : Demanded(site, site.Receiver!, site[0], OfOptions(site[1]))
                    ),
                    .. ((string[])["attempt", "assert"]).Select(n =>
                        Rule(m, n, site => SchemaFields.Of(site[1]) is null ? null : Demanded(site, site[1], site[0], null))
                    ),
                ]
        ),
        .. ((string[])["validate", "validateSync", "cast"]).Select(n =>
            Rule(
                "npm:yup*",
                n,
                site => SchemaFields.Of(site.Receiver) is null ? null : Demanded(site, site.Receiver!, site[0], OfOptions(site[1]))
            )
        ),
    ];

    /// <summary>What a caller may send where a schema lets it pass: its fields, or one value.</summary>
    public static Value Sent(Evaluator evaluator, Value schema, CodeFile file)
    {
        if (SchemaFields.Of(schema) is not { Members.Count: > 0 } fields)
        {
            return Value.Of(Origins.Body, "input");
        }

        var made = new AbstractObject(file, default);
        foreach (string name in fields.Members.Keys)
        {
            evaluator.Assign(made.Member(name), Value.Of(Origins.Body, name));
        }

        return new Value { Origins = Origins.Body, Object = made };
    }

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value Schema(CallSite site, string library, IEnumerable<KeyValuePair<string, Value>> members, OtherFields others)
    {
        var all = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            all[name] = value;
        }

        return new Value
        {
            Type = new KnownType { External = library + "()", IsInstance = true },
            Object = new AbstractObject(site.File, site.Place) { Tag = new SchemaFields(all, all.Count == 0 ? OtherFields.Kept : others) },
        };
    }

    private static IEnumerable<KeyValuePair<string, Value>> MembersOf(Value shape) =>
        SchemaFields.Of(shape)?.Members
        ?? (shape.Object?.Members ?? CellDictionary.Empty).Select(m => KeyValuePair.Create(m.Key, m.Value.Value ?? Value.Unknown));

    /// <summary>Keys of an object, as Zod takes them, or texts of a list, as Yup does.</summary>
    private static HashSet<string> Named(CallSite site) =>
        Evaluator.KnownElements(site[0]) is { Count: > 0 } texts
            ? [.. texts.Select(t => t.Text).OfType<string>()]
            : [.. site[0].Object?.Members.Keys ?? []];

    private static Value? Changed(
        CallSite site,
        string library,
        Func<IEnumerable<KeyValuePair<string, Value>>, IEnumerable<KeyValuePair<string, Value>>> change
    ) => SchemaFields.Of(site.Receiver) is { } own ? Schema(site, library, change(own.Members), own.Others) : null;

    private static Value? More(CallSite site, string library)
    {
        if (SchemaFields.Of(site.Receiver) is not { } own)
        {
            return null;
        }

        // Of a schema without members nothing was said yet, so that its library's default counts.
        var others = own.Members.Count == 0 ? Libraries.First(l => l.Library == library).Others : own.Others;
        return Schema(site, library, own.Members.Concat(MembersOf(site[0])), others);
    }

    private static Value? Others(CallSite site, string library, OtherFields? others) =>
        SchemaFields.Of(site.Receiver) is not { } own ? null
        : others is null ? site.Receiver
        : Schema(site, library, own.Members, others.Value);

    /// <summary><c>{ stripUnknown: true }</c>, <c>{ allowUnknown: true }</c>; null where options say nothing of it.</summary>
    private static OtherFields? OfOptions(Value options) =>
        ScriptValues.Member(options, "stripUnknown") is { Truth: not { IsNever: true } } and not { IsNull: true } ? OtherFields.Stripped
        : ScriptValues.Member(options, "allowUnknown") is { Truth: not { IsNever: true } } and not { IsNull: true } ? OtherFields.Kept
        : null;

    private static Value Parsed(CallSite site) =>
        site.Receiver is not { } schema || SchemaFields.Of(schema) is not { Members.Count: > 0 }
            ? Value.Derived([site[0]]) with
            {
                Type = new KnownType { External = "npm:zod.parsed()", IsInstance = true },
            }
            : Demanded(site, schema, site[0], null);

    /// <summary>What passes, or an exception.</summary>
    private static Value Demanded(CallSite site, Value schema, Value sent, OtherFields? others)
    {
        site.Evaluator.Assume(SchemaPassing.Condition(site, schema, sent, others));
        return SchemaPassing.Passed(site, schema, sent, others);
    }

    private static Value Tried(CallSite site)
    {
        var made = new AbstractObject(site.File, site.Place);
        var holds = site.Receiver is { } schema ? SchemaPassing.Condition(site, schema, site[0], null) : Condition.Always;
        site.Evaluator.Assign(
            made.Member("data"),
            site.Receiver is { } known && SchemaFields.Of(known) is { Members.Count: > 0 }
                ? SchemaPassing.Passed(site, known, site[0], null)
                : Value.Derived([site[0]]) with
                {
                    Type = new KnownType { External = "npm:zod.parsed()", IsInstance = true },
                }
        );
        site.Evaluator.Assign(made.Member("success"), new Value { Key = "success", Truth = holds.IsAlways ? null : holds });
        site.Evaluator.Assign(made.Member("error"), new Value { Key = "error", Truth = holds.IsAlways ? null : holds.Negated() });
        return new Value { Object = made };
    }

    /// <summary><c>const { value, error } = schema.validate(sent)</c>.</summary>
    private static Value Answered(CallSite site)
    {
        var made = new AbstractObject(site.File, site.Place);
        var others = OfOptions(site[1]);
        var holds = SchemaPassing.Condition(site, site.Receiver!, site[0], others);
        site.Evaluator.Assign(made.Member("value"), SchemaPassing.Passed(site, site.Receiver!, site[0], others));
        site.Evaluator.Assign(made.Member("error"), new Value { Key = "error", Truth = holds.IsAlways ? null : holds.Negated() });
        return new Value { Object = made };
    }
}
