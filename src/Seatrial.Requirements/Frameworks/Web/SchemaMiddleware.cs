using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Web;

/// <summary>
/// Checks that stand in front of a handler or are compiled beforehand: celebrate replaces the parts of the request by what its schemas
/// pass, ajv refuses what a JSON Schema without additional properties does not name, express-validator gives the fields that were checked.
/// Sources: celebrate README; Ajv documentation, "additionalProperties"; express-validator documentation, "matchedData".
/// </summary>
internal static class SchemaMiddleware
{
    private static readonly string[] Parts = ["body", "query", "params"];

    private static readonly string[] Segments = ["BODY", "QUERY", "PARAMS"];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule("npm:celebrate*", "celebrate", Celebrate),
        Rule(
            "npm:ajv*",
            "compile",
            site => JsonSchema(site, site[0]) is { } schema ? Value.Function(Closure.From(call => Asked(call, schema, call[0]))) : null
        ),
        Rule("npm:ajv*", "validate", site => JsonSchema(site, site[0]) is { } schema ? Asked(site, schema, site[1]) : null),
        Rule(
            "npm:express-validator*",
            "matchedData",
            site => new Value { Origins = Origins.Argument, Object = new AbstractObject(site.File, site.Place) }
        ),
        .. ((string[])["npm:lodash", "npm:lodash/pick", "npm:lodash.pick", "npm:underscore", "npm:radash", "npm:ramda"]).SelectMany(m =>
            new[] { Rule(m, "pick", Picked), Rule(m, "", site => m.EndsWith("pick", StringComparison.Ordinal) ? Picked(site) : null) }
        ),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        .. Segments.Select(s => new MemberRule("npm:celebrate.Segments", s, _ => Value.Constant(s.ToLowerInvariant()))
        {
            Languages = ScriptLanguages.All,
        }),
    ];

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value? Celebrate(CallSite site)
    {
        if (site[0].Object is not { } schemas || !Parts.Any(schemas.Members.ContainsKey))
        {
            return null;
        }

        return Value.Function(
            Closure.From(call =>
            {
                foreach (string part in Parts)
                {
                    if (
                        call[0].Object is { } request
                        && schemas.Members.TryGetValue(part, out var cell)
                        && Compiled(site, cell.Value) is { } schema
                        && request.Members.TryGetValue(part, out var sent)
                        && sent.Value is { } value
                    )
                    {
                        call.Evaluator.Assume(SchemaPassing.Condition(call, schema, value, null));
                        call.Evaluator.Assign(sent, SchemaPassing.Passed(call, schema, value, null));
                    }
                }

                return call.Evaluator.InvokeAny(call[2].Functions, [], call);
            })
        ) with
        {
            Type = new KnownType { External = "npm:celebrate.celebrate()", IsInstance = true },
        };
    }

    /// <summary>A schema, or an object of schemas, which is compiled to one.</summary>
    private static Value? Compiled(CallSite site, Value? schema) =>
        SchemaFields.Of(schema) is not null ? schema
        : schema?.Object is { Tag: null, Members.Count: > 0 } plain
            ? Tagged(
                site,
                new SchemaFields(
                    plain.Members.ToDictionary(m => m.Key, m => m.Value.Value ?? Value.Unknown, StringComparer.Ordinal),
                    OtherFields.Refused
                )
            )
        : null;

    private static Value Tagged(CallSite site, SchemaFields fields) =>
        new() { Object = new AbstractObject(site.File, site.Place) { Tag = fields } };

    /// <summary>A JSON Schema by its properties; others are kept unless it says that there are none.</summary>
    private static Value? JsonSchema(CallSite site, Value schema, int depth = 0)
    {
        if (depth > 4 || ScriptValues.Member(schema, "properties")?.Object is not { Members.Count: > 0 } properties)
        {
            return null;
        }

        var members = properties.Members.ToDictionary(
            m => m.Key,
            m => m.Value.Value is { } part && JsonSchema(site, part, depth + 1) is { } inner ? inner : m.Value.Value ?? Value.Unknown,
            StringComparer.Ordinal
        );
        bool isClosed = ScriptValues.Member(schema, "additionalProperties") is { Truth: { IsNever: true } };
        return Tagged(site, new SchemaFields(members, isClosed ? OtherFields.Refused : OtherFields.Kept));
    }

    private static Value Asked(CallSite site, Value schema, Value sent) =>
        SchemaPassing.Condition(site, schema, sent, null) is { IsAlways: false } holds ? new Value { Truth = holds } : Value.Unknown;

    /// <summary><c>_.pick(req.body, ['name', 'email'])</c>, and the names one after the other.</summary>
    private static Value? Picked(CallSite site)
    {
        var (names, from) =
            site[0].Object is { Tag: null } first && Evaluator.KnownElements(site[0]).Count > 0 && first.Rest.Value is null
                ? (site[0], site[1])
                : (site[1], site[0]);
        string[] picked = Evaluator.KnownElements(names) is { Count: > 0 } list
            ? [.. list.Select(v => v.Text).OfType<string>()]
            : [.. site.Arguments.Skip(1).Select(a => a.Value.Text).OfType<string>()];
        if (picked.Length == 0)
        {
            return null;
        }

        var made = new AbstractObject(site.File, site.Place);
        foreach (string name in picked)
        {
            site.Evaluator.Assign(made.Member(name), site.Evaluator.MemberOf(from, name, site.Place, false) with { MayBeAbsent = true });
        }

        return new Value { Object = made, Origins = from.Origins & Origins.Argument };
    }
}
