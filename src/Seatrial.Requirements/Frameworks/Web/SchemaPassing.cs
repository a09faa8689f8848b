using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Web;

/// <summary>What a schema lets pass, and what holds of that which was sent where it passes as it is.</summary>
internal static class SchemaPassing
{
    private const int MaxDepth = 4;

    /// <summary>The members that the schema names, each as it was sent; what was sent itself where the schema keeps others.</summary>
    public static Value Passed(CallSite site, Value schema, Value sent, OtherFields? others) => Passed(site, schema, sent, others, 0);

    /// <summary>That nothing else was sent, for a schema that refuses others; nothing for one that strips or keeps them.</summary>
    public static Condition Condition(CallSite site, Value schema, Value sent, OtherFields? others) =>
        Code.Flow.Condition.And(Tests(site, schema, sent, others, 0));

    private static Value Passed(CallSite site, Value schema, Value sent, OtherFields? others, int depth)
    {
        if (
            SchemaFields.Of(schema) is not { Members.Count: > 0 } fields
            || (others ?? fields.Others) == OtherFields.Kept
            || depth > MaxDepth
        )
        {
            return sent;
        }

        var made = new AbstractObject(site.File, site.Place);
        foreach (var (name, part) in fields.Members)
        {
            var value = site.Evaluator.MemberOf(sent, name, site.Place, false) with { Truth = null };
            site.Evaluator.Assign(made.Member(name), SchemaFields.Of(part) is null ? value : Passed(site, part, value, others, depth + 1));
        }

        return new Value { Origins = sent.Origins, Object = made };
    }

    private static IEnumerable<Condition> Tests(CallSite site, Value schema, Value sent, OtherFields? others, int depth)
    {
        if (SchemaFields.Of(schema) is not { Members.Count: > 0 } fields || depth > MaxDepth)
        {
            yield break;
        }

        if ((others ?? fields.Others) == OtherFields.Refused && sent.Has(Origins.Argument))
        {
            yield return new Test(TestKind.Shape, sent, null, true, site.File, site.Place) { Fields = [.. fields.Members.Keys] };
        }

        foreach (var (name, part) in fields.Members)
        {
            foreach (
                var test in SchemaFields.Of(part) is null
                    ? []
                    : Tests(site, part, site.Evaluator.MemberOf(sent, name, site.Place, false), others, depth + 1)
            )
            {
                yield return test;
            }
        }
    }
}
