using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Knex;

/// <summary>Builders of queries: <c>knex('orders').where({ id, user_id }).first()</c>.</summary>
internal static class KnexCalls
{
    private const string Client = "npm:knex()";
    private const string Builder = "npm:knex.QueryBuilder()";

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule("npm:knex", "knex", _ => Value.External(Client)),
        Rule("npm:knex", "Knex", _ => Value.External(Client)),
        Rule(Client, "", site => site[0].Text is { } table ? Begin(site, table) : null),
        .. ((string[])["from", "table", "into"]).Select(n => Rule(Client, n, site => Begin(site, site[0].Text ?? ""))),
        .. ((string[])["select", "queryBuilder", "column", "withSchema", "distinct"]).Select(n => Rule(Client, n, site => Begin(site, ""))),
        Rule(
            Client,
            "transaction",
            site =>
                site[0].Functions.Count > 0
                    ? site.Evaluator.InvokeAny(site[0].Functions, [new ArgumentValue(Value.External(Client))], site)
                    : Value.External(Client)
        ),
        .. ((string[])["from", "into", "table"]).Select(n => Rule(Builder, n, From)),
        .. ((string[])["where", "andWhere", "whereRaw", "having"]).Select(n => Rule(Builder, n, site => Where(site, isOptional: false))),
        .. ((string[])["orWhere", "orWhereIn"]).Select(n => Rule(Builder, n, site => Where(site, isOptional: true))),
        .. ((string[])["whereIn", "andWhereIn"]).Select(n => Rule(Builder, n, site => Where(site, isOptional: false))),
        .. ((string[])["insert"]).Select(n => Rule(Builder, n, site => Change(site, LoadOperation.Create))),
        .. ((string[])["update", "increment", "decrement"]).Select(n => Rule(Builder, n, site => Change(site, LoadOperation.Update))),
        .. ((string[])["del", "delete", "truncate"]).Select(n => Rule(Builder, n, site => Change(site, LoadOperation.Delete))),
        Rule(
            Builder,
            "first",
            site =>
            {
                if (LoadOf(site) is { } load)
                {
                    load.IsSingle = true;
                }

                return Current(site);
            }
        ),
        .. (
            (string[])
                [
                    "select",
                    "columns",
                    "column",
                    "join",
                    "leftJoin",
                    "innerJoin",
                    "orderBy",
                    "limit",
                    "offset",
                    "returning",
                    "groupBy",
                    "count",
                    "countDistinct",
                    "max",
                    "min",
                    "sum",
                    "transacting",
                    "onConflict",
                    "merge",
                    "ignore",
                    "as",
                    "clone",
                    "distinct",
                    "whereNull",
                    "whereNotNull",
                    "whereNot",
                    "whereNotIn",
                    "whereBetween",
                    "leftOuterJoin",
                    "forUpdate",
                    "pluck",
                    "with",
                    "modify",
                    "timeout",
                ]
        ).Select(n => Rule(Builder, n, Current)),
    ];

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value Begin(CallSite site, string table)
    {
        var load = Store.Begin(site, Name(table), LoadOperation.Read, isSingle: false);
        return Of(load, new AbstractObject(site.File, site.Place) { Tag = load });
    }

    /// <summary>The table without an alias: <c>orders as o</c>.</summary>
    private static string Name(string table) => table.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? table[..space] : table;

    private static Value Of(Load load, AbstractObject builder) =>
        Store.Result(load) with
        {
            Type = new KnownType { External = Builder, IsInstance = true },
            Object = builder,
        };

    private static Load? LoadOf(CallSite site) => site.Receiver?.Object?.Tag as Load;

    private static Value? Current(CallSite site) => LoadOf(site) is { } load ? Of(load, site.Receiver!.Object!) : site.Receiver;

    private static Value? From(CallSite site)
    {
        if (LoadOf(site) is { } load && site[0].Text is { } table)
        {
            load.Entity = Name(table);
        }

        return site.Receiver;
    }

    private static Value? Where(CallSite site, bool isOptional)
    {
        if (LoadOf(site) is not { } load)
        {
            return site.Receiver;
        }

        if (site[0].Functions.Count > 0)
        {
            // A group of conditions is written on the builder that the function is given.
            site.Evaluator.InvokeAny(
                [.. site[0].Functions.Select(f => f.Self is null ? f.On(site.Receiver!) : f)],
                [new ArgumentValue(site.Receiver!)],
                site
            );
        }
        else if (site[0].Text is { } column && site.Count >= 2)
        {
            load.AddFilter(
                column[(column.LastIndexOf('.') + 1)..],
                site[site.Count >= 3 ? 2 : 1],
                isOptional || site[site.Count >= 3 ? 2 : 1].MayBeAbsent
            );
        }
        else if (site[0].Object is not null)
        {
            Store.AddFilter(load, site[0], "id", isOptional);
        }

        return Current(site);
    }

    private static Value? Change(CallSite site, LoadOperation operation)
    {
        if (LoadOf(site) is { } load)
        {
            load.Operation = operation;
            load.Data = site.Count > 0 && operation != LoadOperation.Delete ? site[0] : null;
        }

        return Current(site);
    }
}
