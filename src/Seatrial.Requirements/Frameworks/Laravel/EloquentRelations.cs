using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>Relations between models, as methods and as properties. Source: Laravel documentation, "Eloquent: Relationships".</summary>
internal static class EloquentRelations
{
    public static readonly IReadOnlySet<string> Kinds = new HashSet<string>(StringComparer.Ordinal)
    {
        "hasOne",
        "hasMany",
        "belongsTo",
        "belongsToMany",
        "morphOne",
        "morphMany",
        "morphTo",
        "morphToMany",
        "morphedByMany",
        "hasOneThrough",
        "hasManyThrough",
    };

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. Kinds.Select(k => new CallRule("*", k, site => IsOnModel(site) ? Relation(site, k) : null) { Languages = LaravelPack.Php }),
        .. ((string[])["attach", "sync", "syncWithoutDetaching", "toggle"]).Select(n => new CallRule(
            EloquentQuery.Type,
            n,
            static site => Pivot(site, LoadOperation.Create)
        )),
        new(EloquentQuery.Type, "detach", static site => Pivot(site, LoadOperation.Delete)),
        new(EloquentQuery.Type, "updateExistingPivot", static site => Pivot(site, LoadOperation.Update)),
        new(EloquentQuery.Type, "associate", static site => Effects.Fluent(site)),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } = [new("*", "", Property) { Languages = LaravelPack.Php }];

    /// <summary>The model on the other side of a relation, by the name of its method; null where it is not in sight.</summary>
    public static ClassSymbol? Related(Evaluator evaluator, ClassSymbol? model, string relation)
    {
        foreach (string name in relation.Split('.'))
        {
            model =
                model is not null
                && evaluator.Code.Method(model, name) is { Function.Body: not null } method
                && Written(method.Function) is { Arguments: [{ Value: var other }, ..] }
                    ? EloquentModel.Named(evaluator.Code, method.File, evaluator.ValueOf(method.File, other))
                    : null;
        }

        return model;
    }

    /// <summary>The call in a method that makes it a relation.</summary>
    public static CallExpression? Written(Function method) =>
        CodeWalk.Calls(method).FirstOrDefault(c => c.Name is { } name && Kinds.Contains(name) && c.Receiver is ThisExpression);

    private static bool IsOnModel(CallSite site) => site.Call?.Receiver is ThisExpression && site.Receiver?.Type?.Class is not null;

    private static Value Relation(CallSite site, string kind)
    {
        var self = site.Receiver!;
        var owner = self with { Key = null, Type = null, Object = null };
        string ownerName = LaravelPaths.Snake(self.Type!.Class!.Class.Name);
        var related = EloquentModel.Named(site.Evaluator.Code, site.File, site[0]);
        string name = site.Evaluator.Method;
        var query = related is not null
            ? EloquentQuery.Begin(site, related, LoadOperation.Read)
            : EloquentQuery.Begin(site, name, LoadOperation.Read);
        query = query with
        {
            Relation = name,
            IsOne = kind is "hasOne" or "belongsTo" or "morphOne" or "morphTo" or "hasOneThrough",
            IsPivot = kind is "belongsToMany" or "morphToMany" or "morphedByMany",
        };
        query.Load.IsMembership = query.IsPivot;
        switch (kind)
        {
            case "belongsTo" or "morphTo":
                string key = site[1].Text ?? LaravelPaths.Snake(name) + "_id";
                query.Load.AddFilter("id", owner with { Key = key });
                break;
            case "hasOne" or "hasMany":
                query.Load.AddFilter(site[1].Text ?? ownerName + "_id", owner);
                break;
            default:
                query.Load.AddFilter(
                    kind.StartsWith("morph", StringComparison.Ordinal) ? (site[1].Text ?? ownerName) + "_id" : ownerName + "_id",
                    owner
                );
                break;
        }

        return query.Value(site);
    }

    /// <summary>Rows between two tables: who hangs himself on something makes no record of somebody else his.</summary>
    private static Value? Pivot(CallSite site, LoadOperation operation)
    {
        if (EloquentQuery.Of(site.Receiver) is not { } query)
        {
            return null;
        }

        var load = Store.Begin(site, $"{query.Load.Entity}_pivot", operation, isSingle: true);
        foreach (var filter in query.Load.Filters)
        {
            load.AddFilter(filter.Field, filter.Value, filter.IsOptional);
        }

        if (operation != LoadOperation.Create)
        {
            load.AddFilter("id", site[0]);
        }

        return Value.Unknown;
    }

    /// <summary>
    /// <c>$post->comments</c>: what belongs to the caller is found as such; of other records it is taken for a part of the record, so that
    /// what the record's own check says counts for it too.
    /// </summary>
    private static Value? Property(MemberSite site)
    {
        var evaluator = site.Evaluator;
        if (
            site.Target is not { Type: { Class: { } model, IsInstance: true } } record
            || evaluator.Code.Method(model, site.Name) is not { Function: { Body: not null } body } method
            || body.Parameters.Count > 0
            || Written(body) is not { Name: { } kind } call
        )
        {
            return null;
        }

        var related = call.Arguments is [{ Value: var other }, ..]
            ? EloquentModel.Named(evaluator.Code, method.File, evaluator.ValueOf(method.File, other))
            : null;
        var type = related is null ? null : new KnownType { Class = related, IsInstance = true };
        bool isOne = kind is "hasOne" or "belongsTo" or "morphOne" or "morphTo";
        if (record.Has(Origins.Principal) && !isOne && !evaluator.IsFollowing(body))
        {
            var value =
                evaluator.InModule(method.File, () => evaluator.Invoke(Closure.Of(body, method.File, method.Owner, record), [], site.Place))
                ?? Value.Unknown;
            return EloquentQuery.Of(value) is { } query ? query.Result(isSingle: false) : value;
        }

        return record.Origins == Origins.None && record.Loads.Count == 0
            ? null
            : new Value
            {
                Origins = record.Origins,
                Loads = record.Loads,
                Key = site.Name,
                Type = type,
                MayBeAbsent = record.MayBeAbsent,
            };
    }
}
