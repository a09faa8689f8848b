using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Sql;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>Queries of models and of the query builder: how they begin, what ends them.</summary>
internal static class EloquentCalls
{
    private const string Database = @"php:Illuminate\Support\Facades\DB";

    private static readonly string[] ById = ["find", "findOrFail", "findOr", "findOrNew", "findSole", "findMany"];
    private static readonly string[] Singles = ["first", "firstOrFail", "firstOr", "sole", "value", "firstOrNew"];
    private static readonly string[] Lists =
    [
        "get",
        "all",
        "paginate",
        "simplePaginate",
        "cursorPaginate",
        "cursor",
        "pluck",
        "count",
        "exists",
        "doesntExist",
        "sum",
        "max",
        "min",
        "avg",
        "lazy",
        "getResults",
        "chunk",
        "each",
        "map",
        "implode",
        "average",
    ];
    private static readonly string[] Builders =
    [
        "query",
        "newQuery",
        "newModelQuery",
        "with",
        "withCount",
        "withTrashed",
        "onlyTrashed",
        "withoutTrashed",
        "withoutGlobalScopes",
        "withoutGlobalScope",
        "select",
        "latest",
        "oldest",
        "orderBy",
        "orderByDesc",
        "has",
        "doesntHave",
        "join",
        "leftJoin",
        "on",
        "whereDoesntHave",
        "inRandomOrder",
        "limit",
        "take",
        "distinct",
        "has",
        "withoutRelations",
        "lockForUpdate",
        "groupBy",
        "search",
        "filter",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. ById.Select(n => new CallRule(
            "*",
            n,
            site =>
                Query(site) is { } query ? Found(site, query)
                : IsRecord(site.Receiver) ? site.Receiver
                : null
        )
        {
            Languages = LaravelPack.Php,
        }),
        .. Singles.Select(n => new CallRule(
            "*",
            n,
            site =>
                Query(site) is { } query ? Single(site, query)
                : IsRecord(site.Receiver) ? site.Receiver
                : null
        )
        {
            Languages = LaravelPack.Php,
        }),
        .. Lists.Select(n => new CallRule("*", n, site => Query(site) is { } query ? Listed(site, query) : null)
        {
            Languages = LaravelPack.Php,
        }),
        .. Builders
            .Distinct()
            .Select(n => new CallRule(
                "*",
                n,
                site =>
                    Query(site) is { } query ? Scoped(site, query) ?? query.Value(site)
                    : IsRecord(site.Receiver) && n is "latest" or "oldest" or "take" or "with" ? site.Receiver
                    : null
            )
            {
                Languages = LaravelPack.Php,
            }),
        .. (
            (string[])
                [
                    "fresh",
                    "refresh",
                    "load",
                    "loadMissing",
                    "loadCount",
                    "toArray",
                    "append",
                    "makeHidden",
                    "makeVisible",
                    "replicate",
                    "only",
                    "except",
                    "values",
                    "unique",
                    "sortBy",
                    "sortByDesc",
                    "getAttributes",
                    "toJson",
                ]
        ).Select(n => new CallRule("*", n, static site => IsRecord(site.Receiver) ? site.Receiver : null) { Languages = LaravelPack.Php }),
        .. ((string[])["getKey", "getAuthIdentifier", "getRouteKey"]).Select(n => new CallRule(
            "*",
            n,
            static site =>
                IsRecord(site.Receiver) || site.Receiver?.Has(Origins.Principal) == true
                    ? site.Receiver! with
                    {
                        Key = "id",
                        Type = null,
                    }
                    : null
        )
        {
            Languages = LaravelPack.Php,
        }),
        .. ((string[])["is", "isNot"]).Select(n => new CallRule("*", n, Same) { Languages = LaravelPack.Php }),
        .. ((string[])["contains", "doesntContain"]).Select(n => new CallRule("*", n, Contains) { Languages = LaravelPack.Php }),
        new(
            Database,
            "table",
            static site => EloquentQuery.Begin(site, (site[0].Text ?? "").Split(' ')[0], LoadOperation.Read).Value(site)
        ),
        .. (
            (string[])["select", "selectOne", "insert", "update", "delete", "statement", "scalar", "affectingStatement", "unprepared"]
        ).Select(n => new CallRule(Database, n, Statement)),
        new(
            Database,
            "transaction",
            static site => site[0].Functions.Count > 0 ? site.Evaluator.InvokeAny(site[0].Functions, [], site) : Value.Unknown
        ),
        new(Database, "raw", static site => site[0]),
        new(Database, "*", static _ => Value.Unknown),
        new("*", "*", Unknown) { Languages = LaravelPack.Php },
    ];

    /// <summary>The query of a call: one that is being built, or a new one of a model.</summary>
    public static EloquentQuery? QueryOf(CallSite site) => Query(site);

    /// <summary>A record, or several, that were read.</summary>
    public static bool IsRecord(Value? value) =>
        value is { Loads.Count: > 0, Object: null or { Tag: null } }
        && value.Has(Origins.Stored)
        && (value.Type is null || value.Type.Class is not null);

    private static EloquentQuery? Query(CallSite site)
    {
        if (EloquentQuery.Of(site.Receiver) is { } known)
        {
            return known;
        }

        return
            site.Receiver is { Type: { Class: { } model } type, Loads.Count: 0 } receiver
            && !receiver.Has(Origins.Principal)
            && (!type.IsInstance || receiver.Origins == Origins.None)
            && EloquentModel.Is(site.Evaluator.Code, model)
            ? EloquentQuery.Begin(site, model, LoadOperation.Read)
            : null;
    }

    private static Value Found(CallSite site, EloquentQuery query)
    {
        query.Add(site, "id", site[0].Object is { Tag: null } list ? Evaluator.ElementOf(new Value { Object = list }) : site[0]);
        return query.Result(isSingle: site.Name != "findMany");
    }

    private static Value Single(CallSite site, EloquentQuery query)
    {
        if (site.Name == "firstOrNew" && site[0].Object is { Tag: null } conditions)
        {
            foreach (var (name, cell) in conditions.Members)
            {
                query.Add(site, name, cell.Value ?? Value.Unknown);
            }
        }

        return query.Result(isSingle: true);
    }

    private static Value Listed(CallSite site, EloquentQuery query)
    {
        var result = query.Result(isSingle: false);
        if (
            site.Name is "chunk" or "each" or "map"
            && site.Arguments.Select(a => a.Value).LastOrDefault() is { Functions.Count: > 0 } function
        )
        {
            site.Evaluator.MaybeInvoke(function.Functions, result, site);
        }

        return site.Name switch
        {
            "exists" => result with { Type = null, Truth = new Test(TestKind.Truth, result, null, true, site.File, site.Place) },
            "doesntExist" => result with { Type = null, Truth = new Test(TestKind.Truth, result, null, false, site.File, site.Place) },
            "count" or "sum" or "max" or "min" or "avg" => result with { Type = null },
            _ => result,
        };
    }

    /// <summary><c>$post->user->is($user)</c> compares two records.</summary>
    private static Value? Same(CallSite site)
    {
        var receiver = EloquentQuery.Of(site.Receiver) is { IsOne: true, Load.Filters: [var key, ..] } ? key.Value : site.Receiver;
        if (receiver is null || !(IsRecord(receiver) || receiver.Has(Origins.Principal)) || site.Count != 1)
        {
            return null;
        }

        Condition same = new Test(TestKind.Equality, receiver, site[0], true, site.File, site.Place);
        return new Value { Truth = site.Name == "is" ? same : same.Negated() };
    }

    /// <summary><c>$team->users->contains($user)</c>: one of the records is the other.</summary>
    private static Value? Contains(CallSite site)
    {
        var other = site[site.Count - 1];
        if (
            site.Receiver is not { } receiver
            || !(IsRecord(receiver) || receiver.Has(Origins.Principal) || EloquentQuery.Of(receiver) is not null)
            || !(other.Has(Origins.Principal) || other.Loads.Count > 0 || other.Has(Origins.Argument))
        )
        {
            return null;
        }

        Condition same = new Test(TestKind.Equality, receiver, other, true, site.File, site.Place);
        return new Value { Truth = site.Name == "contains" ? same : same.Negated() };
    }

    private static Value? Statement(CallSite site) => SqlAccess.Record(site, site[0], name => Bound(site[1], name)) ?? Value.Unknown;

    private static Value Bound(Value values, string name) =>
        values.Object is not { Tag: null } list ? Value.Unknown
        : list.Members.TryGetValue(
            int.TryParse(name, out int number) ? (number - 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : name,
            out var cell
        )
            ? cell.Value ?? Value.Unknown
        : Value.Unknown;

    /// <summary>A scope of the model, a condition by the name of its column, or a step of the builder that says nothing.</summary>
    private static Value? Unknown(CallSite site)
    {
        if (EloquentQuery.Of(site.Receiver) is { } query)
        {
            return Scoped(site, query) ?? EloquentWheres.Dynamic(site, query) ?? Passed(site, query);
        }

        if (site.Receiver?.Type is not { Class: { } model, IsInstance: false } || !EloquentModel.Is(site.Evaluator.Code, model))
        {
            return null;
        }

        bool isScope = site.Evaluator.Code.Method(model, ScopeOf(site.Name)) is not null;
        bool isDynamic = site.Name.StartsWith("where", StringComparison.Ordinal);
        return isScope || isDynamic
            ? Query(site) is { } begun
                ? Scoped(site, begun) ?? EloquentWheres.Dynamic(site, begun) ?? begun.Value(site)
                : null
            : null;
    }

    private static Value Passed(CallSite site, EloquentQuery query)
    {
        foreach (var function in site.Arguments.Where(a => a.Value.Functions.Count > 0))
        {
            site.Evaluator.MaybeInvoke(function.Value.Functions, query.Value(site), site);
        }

        return query.Value(site);
    }

    private static Value? Scoped(CallSite site, EloquentQuery query)
    {
        if (
            query.Model is not { } model
            || site.Evaluator.Code.Method(model, ScopeOf(site.Name)) is not { Function.Body: not null } scope
            || site.Evaluator.IsFollowing(scope.Function)
        )
        {
            return null;
        }

        var self = new Value
        {
            Type = new KnownType { Class = model, IsInstance = true },
        };
        var inner = (query with { From = query.Load.Filters.Count, Branches = site.Evaluator.Branches }).Value(site);
        site.Evaluator.Invoke(
            Closure.Of(scope.Function, scope.File, scope.Owner, self),
            [new ArgumentValue(inner), .. site.Arguments],
            site.Place
        );
        return query.Value(site);
    }

    private static string ScopeOf(string name) => name.Length == 0 ? "" : $"scope{char.ToUpperInvariant(name[0])}{name[1..]}";
}
