using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Drizzle;

/// <summary>Queries: what they are about tells that they are Drizzle's, a table that was made by it.</summary>
internal static class DrizzleQueries
{
    private const string Query = "npm:drizzle-orm.Query()";

    private static readonly string[] Numbers = ["count", "countDistinct", "sum", "avg"];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule("*", "from", From),
        Rule("*", "insert", site => TableOf(site[0]) is { } table ? Begin(site, table, LoadOperation.Create) : null),
        Rule("*", "update", site => TableOf(site[0]) is { } table ? Begin(site, table, LoadOperation.Update) : null),
        Rule("*", "delete", site => TableOf(site[0]) is { } table ? Begin(site, table, LoadOperation.Delete) : null),
        Rule("*", "$count", site => TableOf(site[0]) is { } table ? Filtered(site, Begin(site, table, LoadOperation.Read), site[1]) : null),
        Rule(Query, "where", site => Filtered(site, site.Receiver!, site[0])),
        .. ((string[])["values", "set"]).Select(n => Rule(Query, n, Write)),
        .. ((string[])["leftJoin", "innerJoin", "rightJoin", "fullJoin"]).Select(n =>
            Rule(Query, n, site => Filtered(site, site.Receiver!, site[1]))
        ),
        Rule(Query, "limit", site => Single(site, site[0].Text == "1")),
        Rule(Query, "get", site => Single(site, true)),
        .. (
            (string[])
                [
                    "orderBy",
                    "groupBy",
                    "having",
                    "offset",
                    "returning",
                    "onConflictDoNothing",
                    "onConflictDoUpdate",
                    "onDuplicateKeyUpdate",
                    "all",
                    "run",
                    "execute",
                    "as",
                    "for",
                    "prepare",
                    "$dynamic",
                    "$returningId",
                ]
        ).Select(n => Rule(Query, n, Effects.Fluent)),
        Rule("*", "findFirst", site => Relational(site, isSingle: true)),
        Rule("*", "findMany", site => Relational(site, isSingle: false)),
        Rule(
            "*",
            "transaction",
            site =>
                site[0].Functions.Count > 0 && site.Receiver is { } database && IsDatabase(site)
                    ? site.Evaluator.InvokeAny(site[0].Functions, [new ArgumentValue(database)], site)
                    : null
        ),
    ];

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value? From(CallSite site)
    {
        if (TableOf(site[0]) is not { } table)
        {
            return null;
        }

        var query = Begin(site, table, LoadOperation.Read);
        if (
            query.Object?.Tag is Load load
            && site.Call?.Receiver
                is CallExpression
                {
                    Name: "select" or "selectDistinct",
                    Arguments: [{ Value: ObjectExpression { Entries.Count: > 0 } chosen }, ..]
                }
        )
        {
            load.IsNumber = chosen.Entries.All(e => IsNumber(e.Value));
            load.Fields = chosen.Entries.All(e => e is { Key: not null, Value: MemberExpression or CallExpression })
                ? [.. chosen.Entries.Select(e => e.Value is MemberExpression column ? column.Name : e.Key!)]
                : null;
        }

        return query;
    }

    /// <summary><c>count()</c>, or the same in SQL: what is computed over records, and nothing of one.</summary>
    private static bool IsNumber(Expression chosen) =>
        chosen is CallExpression { Name: { } name } call
        && (
            Numbers.Contains(name)
            || (
                call is { Kind: CallKind.TaggedTemplate, Name: "sql", Arguments: [{ Value: var written }, ..] }
                && (written is TemplateExpression template ? template.Parts.FirstOrDefault() : written)
                    is LiteralExpression { Text: var text }
                && Array.Exists(Numbers, n => text.TrimStart().StartsWith(n + "(", StringComparison.OrdinalIgnoreCase))
            )
        );

    private static bool IsDatabase(CallSite site) =>
        site.Receiver?.Type?.External is { } type && type.StartsWith("npm:drizzle-orm", StringComparison.Ordinal);

    private static string? TableOf(Value value) =>
        value is { Type.External: DrizzleTables.Table, Object.Tag: ModelTag tag } ? tag.Entity : null;

    private static Value Begin(CallSite site, string table, LoadOperation operation)
    {
        var load = Store.Begin(site, table, operation, operation is LoadOperation.Update or LoadOperation.Delete);
        return Of(load, new AbstractObject(site.File, site.Place) { Tag = load });
    }

    private static Value Of(Load load, AbstractObject query) =>
        Store.Result(load) with
        {
            Type = new KnownType { External = Query, IsInstance = true },
            Object = query,
        };

    private static Value Filtered(CallSite site, Value query, Value condition)
    {
        if (query.Object?.Tag is not Load load)
        {
            return query;
        }

        foreach (var (field, value, isOptional) in DrizzleFilters.TermsOf(condition))
        {
            load.AddFilter(field, value, isOptional || condition.MayBeAbsent);
        }

        return Of(load, query.Object);
    }

    private static Value? Write(CallSite site)
    {
        if (site.Receiver?.Object?.Tag is Load load)
        {
            load.Data = Evaluator.KnownElements(site[0]) is [var first, ..] ? first : site[0];
        }

        return site.Receiver;
    }

    private static Value? Single(CallSite site, bool isSingle)
    {
        if (site.Receiver?.Object?.Tag is Load load)
        {
            load.IsSingle |= isSingle;
        }

        return site.Receiver;
    }

    /// <summary><c>db.query.orders.findFirst({ where: eq(orders.id, id) })</c>.</summary>
    private static Value? Relational(CallSite site, bool isSingle)
    {
        if (site.Call?.Receiver is not MemberExpression { Target: MemberExpression { Name: "query" } } table)
        {
            return null;
        }

        var load = Store.Begin(site, table.Name, LoadOperation.Read, isSingle);
        var where = ScriptValues.Member(site[0], "where");
        if (where is { Functions.Count: > 0 })
        {
            where = site.Evaluator.Isolated(() => site.Evaluator.InvokeAny(where.Functions, DrizzleFilters.Callback, site));
        }

        if (where is not null && DrizzleFilters.IsFilter(where))
        {
            foreach (var (field, value, isOptional) in DrizzleFilters.TermsOf(where))
            {
                load.AddFilter(field, value, isOptional || where.MayBeAbsent);
            }
        }
        else if (where?.Object is not null)
        {
            Store.AddFilter(load, where, "id");
        }

        return Store.Result(load);
    }
}
