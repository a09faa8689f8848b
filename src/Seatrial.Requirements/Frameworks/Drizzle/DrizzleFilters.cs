using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Drizzle;

/// <summary>Conditions: <c>and(eq(orders.id, id), eq(orders.userId, userId))</c>.</summary>
internal static class DrizzleFilters
{
    private const string Package = "npm:drizzle-orm";
    private const string AnyTable = "npm:drizzle-orm.AnyTable()";

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        new(
            AnyTable,
            "",
            site => new Value
            {
                Type = new KnownType { External = DrizzleTables.Column, IsInstance = true },
                Key = site.Name,
                Object = new AbstractObject(site.File, site.Place) { Tag = site.Name },
            }
        ),
    ];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. ((string[])["eq", "inArray", "arrayContains", "arrayOverlaps"]).Select(n => Rule(n, site => Compared(site, isOptional: false))),
        .. ((string[])["gt", "gte", "lt", "lte", "like", "ilike", "between"]).Select(n =>
            Rule(n, site => Compared(site, isOptional: true))
        ),
        .. ((string[])["ne", "not", "isNull", "isNotNull", "notInArray", "exists", "notExists"]).Select(n => Rule(n, site => Of(site, []))),
        Rule(
            "and",
            site =>
                Of(
                    site,
                    site.Arguments.SelectMany(a =>
                        TermsOf(a.Value).Select(t => t with { IsOptional = t.IsOptional || a.Value.MayBeAbsent })
                    )
                )
        ),
        Rule(
            "or",
            site =>
                Of(
                    site,
                    site.Arguments.SelectMany(a => TermsOf(a.Value).Select(t => t with { IsOptional = site.Count > 1 || t.IsOptional }))
                )
        ),
        Rule("sql", Sql),
    ];

    /// <summary>What stands for the table and the operators in <c>where: (order, { eq }) => …</c>.</summary>
    public static ArgumentValue[] Callback { get; } =
    [
        new(
            new Value
            {
                Type = new KnownType { External = AnyTable, IsInstance = true },
            }
        ),
        new(Value.External(Package)),
    ];

    public static IReadOnlyList<LoadFilter> TermsOf(Value value) => value.Object?.Tag as IReadOnlyList<LoadFilter> ?? [];

    public static bool IsFilter(Value value) => value.Object?.Tag is IReadOnlyList<LoadFilter>;

    private static CallRule Rule(string name, Effect effect) => new(Package, name, effect) { Languages = ScriptLanguages.All };

    private static Value Of(CallSite site, IEnumerable<LoadFilter> terms) =>
        new() { Object = new AbstractObject(site.File, site.Place) { Tag = (IReadOnlyList<LoadFilter>)[.. terms] } };

    private static Value Compared(CallSite site, bool isOptional)
    {
        var (column, value) =
            site[0].Object?.Tag is string left ? (left, site[1])
            : site[1].Object?.Tag is string right ? (right, site[0])
            : (site[0].Key ?? "", site[1]);

        // Columns that are compared with each other join tables.
        return Of(site, value.Object?.Tag is string ? [] : [new LoadFilter(column, value, isOptional || value.MayBeAbsent)]);
    }

    /// <summary><c>sql`${orders.userId} = ${userId}`</c>: each value meets the column in front of it.</summary>
    private static Value? Sql(CallSite site)
    {
        if (site.Call?.Arguments is not [{ Value: TemplateExpression template }])
        {
            return null;
        }

        var terms = new List<LoadFilter>();
        string column = "";
        foreach (var part in template.Parts.Where(p => p is not LiteralExpression { Kind: LiteralKind.String }))
        {
            var value = site.Evaluator.Evaluate(part);
            if (value.Object?.Tag is string name)
            {
                column = name;
            }
            else
            {
                terms.Add(new LoadFilter(column, value, column.Length == 0));
            }
        }

        return Of(site, terms);
    }
}
