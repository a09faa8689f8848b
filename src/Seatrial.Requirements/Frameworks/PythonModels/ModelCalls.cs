using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Frameworks.SqlAlchemy;

namespace Seatrial.Requirements.Frameworks.PythonModels;

/// <summary>
/// Calls of models and of their objects. A query that is being built is one of <see cref="SqlQuery"/>, which knows how conditions are
/// written.
/// </summary>
internal static class ModelCalls
{
    private static readonly CodeLanguage[] Python = [CodeLanguage.Python];

    private static readonly (string Name, LoadOperation Operation, bool IsSingle)[] Queries =
    [
        ("find_one", LoadOperation.Read, true),
        ("get", LoadOperation.Read, true),
        ("get_or_none", LoadOperation.Read, true),
        ("get_by_id", LoadOperation.Read, true),
        ("exists", LoadOperation.Read, true),
        ("find", LoadOperation.Read, false),
        ("find_many", LoadOperation.Read, false),
        ("find_all", LoadOperation.Read, false),
        ("filter", LoadOperation.Read, false),
        ("all", LoadOperation.Read, false),
        ("select", LoadOperation.Read, false),
        ("first", LoadOperation.Read, true),
        ("count", LoadOperation.Read, false),
        ("delete_by_id", LoadOperation.Delete, true),
        ("delete_all", LoadOperation.Delete, false),
    ];

    private static readonly string[] Objects = ["save", "asave", "replace", "save_changes", "set", "update_from_dict", "update"];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. PythonModelsPack.Libraries.SelectMany(l =>
            (IEnumerable<CallRule>)
                [
                    .. Queries.Select(q => new CallRule(
                        l,
                        q.Name,
                        s => ModelOf(s) is { } model ? Ask(s, model, q.Operation, q.IsSingle) : null
                    )
                    {
                        Languages = Python,
                    }),
                    .. (
                        (string[])["create", "insert_one", "insert_many", "bulk_create", "get_or_create", "update_or_create", "insert"]
                    ).Select(n => new CallRule(l, n, Create) { Languages = Python }),
                    .. ((string[])["update", "delete"]).Select(n => new CallRule(
                        l,
                        n,
                        s =>
                            ModelOf(s) is { } model && !(n == "delete" && s.Receiver!.Type!.IsInstance)
                                ? Statement(s, model, n == "update" ? LoadOperation.Update : LoadOperation.Delete)
                                : null
                    )
                    {
                        Languages = Python,
                    }),
                    .. Objects.Select(n => new CallRule(l, n, Saved) { Languages = Python }),
                    .. ((string[])["delete", "delete_instance"]).Select(n => new CallRule(l, n, Deleted) { Languages = Python }),
                ]
        ),
        .. ((string[])["to_list", "execute", "dicts", "objects", "tuples", "count", "exists", "run"]).Select(n => new CallRule(
            SqlQuery.Type,
            n,
            s => SqlQueries.Result(s, isSingle: false)
        )
        {
            Languages = Python,
        }),
        .. ((string[])["first_or_none", "get_or_none", "get"]).Select(n => new CallRule(
            SqlQuery.Type,
            n,
            s => s.Arguments.Count == 0 ? SqlQueries.Result(s, isSingle: true) : null
        )
        {
            Languages = Python,
        }),
        .. ((string[])["sort", "skip", "project", "prefetch_related", "fetch_links", "only", "aggregate"]).Select(n => new CallRule(
            SqlQuery.Type,
            n,
            Effects.Fluent
        )
        {
            Languages = Python,
        }),
        .. ((string[])["find", "find_one"]).Select(n => new CallRule(SqlQuery.Type, n, SqlQueries.Where) { Languages = Python }),
        new(SqlQuery.Type, "set", s => SqlQueries.Change(s, LoadOperation.Update)) { Languages = Python },
    ];

    private static ClassSymbol? ModelOf(CallSite site) => site.Receiver?.Type is { Class: { } model, IsInstance: false } ? model : null;

    private static SqlQuery Begin(CallSite site, ClassSymbol model, LoadOperation operation, out Value value)
    {
        value = SqlQuery.Begin(site, model.Class.Name, model, operation);
        return SqlQuery.Of(value)!;
    }

    /// <summary>Conditions come as comparisons, as dictionaries and by name; a single value is the id.</summary>
    private static Value Ask(CallSite site, ClassSymbol model, LoadOperation operation, bool isSingle)
    {
        var query = Begin(site, model, operation, out var value);
        for (int i = 0; i < site.Count && site.Name != "select"; i++)
        {
            if (site[i].Object is { Tag: null, Members.Count: > 0 })
            {
                Store.AddFilter(query.Load, site[i], "id");
            }
            else if (site.Written(i) is BinaryExpression or CallExpression { Name: "And" or "Or" or "In" })
            {
                SqlConditions.Add(query.Load, site[i], site.Written(i), isOptional: false, site.Evaluator);
            }
            else
            {
                query.Load.AddFilter("id", site[i], site[i].MayBeAbsent);
            }
        }

        foreach (var argument in site.Arguments)
        {
            if (
                argument.Name is { } field
                && field is not ("fetch_links" or "session" or "projection_model" or "sort" or "limit" or "skip")
            )
            {
                query.Load.AddFilter(field.Replace("__", ".", StringComparison.Ordinal), argument.Value, argument.Value.MayBeAbsent);
            }
        }

        query.Load.IsNumber |= site.Name == "exists";
        return isSingle || operation == LoadOperation.Delete ? query.Result(isSingle) : value;
    }

    /// <summary><c>Order.update({…}).where(…)</c>, <c>Order.delete().where(…)</c>.</summary>
    private static Value Statement(CallSite site, ClassSymbol model, LoadOperation operation)
    {
        var query = Begin(site, model, operation, out var value);
        query.Load.Data =
            operation == LoadOperation.Update
                ? site.Count > 0
                    ? site[0]
                    : SqlQueries.Named(site)
                : null;
        return value;
    }

    private static Value? Create(CallSite site)
    {
        if (ModelOf(site) is { } model)
        {
            var load = Store.Begin(site, model.Class.Name, LoadOperation.Create, isSingle: true);
            load.Data = site.Count > 0 ? site[0] : Given(site);
            return Store.Result(load) with
            {
                Type = new KnownType { Class = model, IsInstance = true },
            };
        }

        return site.Receiver is { Loads.Count: 0, Type: { Class: { } type, IsInstance: true } } made ? New(site, made, type) : null;
    }

    /// <summary>What is spread into a call is what is written, as far as nothing more is known of it.</summary>
    private static Value Given(CallSite site) =>
        site.Call?.Arguments.Select(a => a.Value).OfType<SpreadExpression>().FirstOrDefault() is { } spread
            ? site.Evaluator.Evaluate(spread.Operand)
            : SqlQueries.Named(site);

    private static Value New(CallSite site, Value made, ClassSymbol type)
    {
        Store.Begin(site, type.Class.Name, LoadOperation.Create, isSingle: true).Data = made;
        return made;
    }

    private static Value? Saved(CallSite site)
    {
        if (site.Receiver is not { Type: { Class: { } type, IsInstance: true } } record)
        {
            return null;
        }

        if (record.Loads.Count == 0)
        {
            return site.Name is "save" or "asave" ? New(site, record, type) : null;
        }

        var load = Store.Begin(site, type.Class.Name, LoadOperation.Update, isSingle: true);
        load.AddFilter("id", record with { Object = null, Truth = null });
        load.Data = site.Count > 0 ? site[0] : record with { Loads = [], Origins = Origins.None };
        return record;
    }

    private static Value? Deleted(CallSite site)
    {
        if (site.Receiver is not { Loads.Count: > 0, Type: { Class: { } type, IsInstance: true } } record)
        {
            return null;
        }

        Store
            .Begin(site, type.Class.Name, LoadOperation.Delete, isSingle: true)
            .AddFilter("id", record with { Object = null, Truth = null });
        return Value.Unknown;
    }
}
