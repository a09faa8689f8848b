using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Supabase;

/// <summary>
/// Queries as they are built: <c>.from('orders').select().eq('id', id).single()</c>. Source: Supabase documentation, "Fetch data", "Using
/// filters".
/// </summary>
internal static class SupabaseQueries
{
    private const string QueryType = "npm:@supabase.Query()";

    /// <summary>Of the client for Python: the next condition is turned round.</summary>
    private const string Negated = "npm:@supabase.Query().not";

    private static readonly KnownType Query = new() { External = QueryType, IsInstance = true };

    private static readonly string[] Builders =
    [
        "order",
        "limit",
        "range",
        "neq",
        "gt",
        "gte",
        "lt",
        "lte",
        "like",
        "ilike",
        "not",
        "textSearch",
        "returns",
        "csv",
        "abortSignal",
        "throwOnError",
        "overrideTypes",
        "execute",
        "text_search",
        "range_gt",
        "range_lt",
        "overlaps",
        "rangeGt",
        "rangeGte",
        "rangeLt",
        "rangeLte",
        "rangeAdjacent",
        "schema",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. ((string[])["from", "table", "from_"]).Select(n => Rule(SupabaseClients.ClientType, n, From)),
        Rule(SupabaseClients.ClientType, "schema", Effects.Fluent),
        Rule(SupabaseClients.ClientType, "rpc", _ => Value.Of(Origins.Stored)),
        Rule(QueryType, "select", site => Act(site, LoadOperation.Read)),
        Rule(QueryType, "insert", site => Act(site, LoadOperation.Create)),
        Rule(QueryType, "upsert", site => Act(site, LoadOperation.Update)),
        Rule(QueryType, "update", site => Act(site, LoadOperation.Update)),
        Rule(QueryType, "delete", site => Act(site, LoadOperation.Delete)),
        Rule(QueryType, "eq", site => Filter(site, site[0].Text ?? "", site[1])),
        .. ((string[])["is", "is_"]).Select(n => Rule(QueryType, n, site => Filter(site, site[0].Text ?? "", site[1]))),
        .. ((string[])["in", "in_"]).Select(n =>
            Rule(QueryType, n, site => Filter(site, site[0].Text ?? "", Evaluator.ElementOf(site[1])))
        ),
        Rule(QueryType, "contains", site => Filter(site, site[0].Text ?? "", Evaluator.ElementOf(site[1]))),
        Rule(QueryType, "filter", site => site[1].Text is "eq" or "in" ? Filter(site, site[0].Text ?? "", site[2]) : site.Receiver),
        Rule(QueryType, "match", Match),
        .. ((string[])["or", "or_"]).Select(n => Rule(QueryType, n, site => Filter(site, "", site[0], isOptional: true))),
        .. ((string[])["single", "maybeSingle", "maybe_single"]).Select(n => Rule(QueryType, n, Single)),
        Rule(Negated, "*", site => site.Receiver is { } query ? query with { Type = Query } : null),
        .. Builders.Select(b => Rule(QueryType, b, Effects.Fluent)),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        new(QueryType, "data", site => site.Target.Object?.Tag is SupabaseQuery { Load: { } load } ? Store.Result(load) : null),
        new(QueryType, "count", site => site.Target.Object?.Tag is SupabaseQuery { Load: { } load } ? Store.Result(load) : null),
        new(QueryType, "error", _ => Value.Unknown with { Key = "error" }),
        new(QueryType, "status", _ => Value.Unknown),
        new(
            QueryType,
            "not_",
            site =>
                site.Target with
                {
                    Type = new KnownType { External = Negated, IsInstance = true },
                }
        ),
    ];

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = SupabaseClients.Languages };

    private static Value From(CallSite site) =>
        new()
        {
            Type = Query,
            Object = new AbstractObject(site.File, site.Place)
            {
                Tag = new SupabaseQuery(site[0].Text ?? "", site.Receiver is { } client && SupabaseClients.IsBound(client))
                {
                    IsAbove = site.Receiver?.Object?.Tag is SupabaseClientTag { IsService: true },
                },
            },
        };

    /// <summary>The first of them decides what is done; <c>.select()</c> behind a change only says what comes back.</summary>
    private static Value? Act(CallSite site, LoadOperation operation)
    {
        if (site.Receiver?.Object?.Tag is SupabaseQuery { Load: null } query)
        {
            query.Load = Store.Begin(site, query.Table, operation, isSingle: false);
            query.Load.IsUnderPolicies = query.IsBound;
            query.Load.IsAbovePolicies = query.IsAbove;
            query.Load.Data = operation is LoadOperation.Create or LoadOperation.Update ? RowOf(site[0]) : null;
        }

        return site.Receiver;
    }

    /// <summary>Rows come alone or in a list.</summary>
    private static Value RowOf(Value rows) =>
        rows.Object is { Tag: null } list && list.Members.TryGetValue("0", out var first) && first.Value is { } row ? row : rows;

    private static Value? Filter(CallSite site, string field, Value value, bool isOptional = false)
    {
        if (site.Receiver?.Object?.Tag is SupabaseQuery { Load: { } load })
        {
            // A condition in a branch of its own may be left out.
            load.AddFilter(
                field,
                value with
                {
                    Object = null,
                },
                isOptional || value.MayBeAbsent || !site.Evaluator.Known.Equals(load.Facts) && site.Evaluator.Known.Size > load.Facts.Size
            );
        }

        return site.Receiver;
    }

    private static Value? Match(CallSite site)
    {
        if (site.Receiver?.Object?.Tag is SupabaseQuery { Load: { } load })
        {
            Store.AddFilter(load, site[0], "");
        }

        return site.Receiver;
    }

    private static Value? Single(CallSite site)
    {
        if (site.Receiver?.Object?.Tag is SupabaseQuery { Load: { } load })
        {
            load.IsSingle = true;
        }

        return site.Receiver;
    }
}

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a query that is being built.</summary>
/// <param name="Table">Its table; empty where it is computed.</param>
/// <param name="IsBound">Whether the policies of the database bind it.</param>
internal sealed record SupabaseQuery(string Table, bool IsBound)
{
    /// <summary>Whether its client holds the key of the service, which no policy binds.</summary>
    public bool IsAbove { get; init; }

    /// <summary>The access, once it is said what is done.</summary>
    public Load? Load { get; set; }
}
