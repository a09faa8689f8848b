using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Mongoose;

/// <summary>Queries of models and collections, and what refines them.</summary>
internal static class MongooseQueries
{
    /// <summary>Name, what it does, whether to one record, whether the first argument is an id, position of what is written.</summary>
    private static readonly (string Name, LoadOperation Operation, bool IsSingle, bool IsById, int DataAt)[] Queries =
    [
        ("find", LoadOperation.Read, false, false, -1),
        ("findOne", LoadOperation.Read, true, false, -1),
        ("findById", LoadOperation.Read, true, true, -1),
        ("findByIdAndUpdate", LoadOperation.Update, true, true, 1),
        ("findByIdAndDelete", LoadOperation.Delete, true, true, -1),
        ("findByIdAndRemove", LoadOperation.Delete, true, true, -1),
        ("findOneAndUpdate", LoadOperation.Update, true, false, 1),
        ("findOneAndReplace", LoadOperation.Update, true, false, 1),
        ("findOneAndDelete", LoadOperation.Delete, true, false, -1),
        ("findOneAndRemove", LoadOperation.Delete, true, false, -1),
        ("updateOne", LoadOperation.Update, true, false, 1),
        ("updateMany", LoadOperation.Update, false, false, 1),
        ("replaceOne", LoadOperation.Update, true, false, 1),
        ("deleteOne", LoadOperation.Delete, true, false, -1),
        ("deleteMany", LoadOperation.Delete, false, false, -1),
        ("countDocuments", LoadOperation.Read, false, false, -1),
        ("exists", LoadOperation.Read, true, false, -1),
        ("paginate", LoadOperation.Read, false, false, -1),
    ];

    private static readonly (string Name, bool IsMany)[] Writes =
    [
        ("create", false),
        ("insertMany", true),
        ("insertOne", false),
        ("bulkWrite", true),
    ];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. Queries.Select(q => new CallRule("*", q.Name, site => Query(site, q.Operation, q.IsSingle, q.IsById, q.DataAt))
        {
            Languages = ScriptLanguages.All,
        }),
        .. Writes.Select(w => new CallRule(
            "*",
            w.Name,
            site =>
                IsModel(site) is { } entity
                    ? ScriptStore.Access(site, entity, LoadOperation.Create, !w.IsMany, null, "", Record(site[0])) is var made
                        ? Called(site, made)
                        : null
                    : null
        )
        {
            Languages = ScriptLanguages.All,
        }),
        new("*", "update", site => Legacy(site, LoadOperation.Update, 1)) { Languages = ScriptLanguages.All },
        new("*", "remove", site => Legacy(site, LoadOperation.Delete, -1)) { Languages = ScriptLanguages.All },
        new("*", "insert", site => Legacy(site, LoadOperation.Create, 0)) { Languages = ScriptLanguages.All },
        new("*", "findAndModify", site => Legacy(site, LoadOperation.Update, 2)) { Languages = ScriptLanguages.All },
        new("*", "aggregate", site => IsModel(site) is { } entity ? Pipeline(site, entity) : null) { Languages = ScriptLanguages.All },
        new(
            "*",
            "distinct",
            site => IsModel(site) is { } entity ? ScriptStore.Access(site, entity, LoadOperation.Read, false, site[1]) : null
        )
        {
            Languages = ScriptLanguages.All,
        },
        .. (
            (string[])
                [
                    "populate",
                    "select",
                    "lean",
                    "exec",
                    "sort",
                    "skip",
                    "limit",
                    "session",
                    "toArray",
                    "project",
                    "orFail",
                    "collation",
                    "hint",
                    "read",
                    "cursor",
                    "toObject",
                    "maxTimeMS",
                    "allowDiskUse",
                    "execPopulate",
                ]
        ).Select(n => new CallRule("*", n, site => site.Receiver is { Loads.Count: > 0 } query ? Called(site, query) : null)
        {
            Languages = ScriptLanguages.All,
        }),
        new("*", "where", Where) { Languages = ScriptLanguages.All },
    ];

    private static string? IsModel(CallSite site) =>
        site.Receiver?.Object?.Tag is ModelTag tag ? tag.Entity : MongooseCalls.EntityName(site);

    private static Value? Query(CallSite site, LoadOperation operation, bool isSingle, bool isById, int dataAt)
    {
        bool isFunction = site[0].Functions.Count > 0;
        if (site.Receiver is { Functions.Count: > 0 } || (isFunction && !IsKnown(site)) || IsModel(site) is not { } entity)
        {
            return null;
        }

        // The options of other libraries are no filter: Sequelize, TypeORM.
        var filter = !isById && ScriptValues.Member(site[0], "where") is { } where ? where : site[0];
        var data = dataAt >= 0 ? Written(site[dataAt]) : null;
        return Called(
            site,
            ScriptStore.Access(site, entity, operation, isSingle, site.Count == 0 || isFunction ? null : filter, "_id", data)
        );
    }

    /// <summary>Names that only collections and models of Mongoose have for what they do: <c>users.update({…}, {…})</c>.</summary>
    private static Value? Legacy(CallSite site, LoadOperation operation, int dataAt)
    {
        if (!IsKnown(site) || site.Receiver?.Object?.Tag is not ModelTag { Entity: var entity })
        {
            return null;
        }

        var filter = operation == LoadOperation.Create ? null : site[0];
        return Called(
            site,
            ScriptStore.Access(site, entity, operation, isSingle: true, filter, "_id", dataAt < 0 ? null : Written(site[dataAt]))
        );
    }

    /// <summary>Whether it is a collection or model for certain, not by its name alone.</summary>
    private static bool IsKnown(CallSite site) =>
        site.Receiver is { Type.External: MongooseCalls.Collection or MongooseCalls.Model, Object.Tag: ModelTag };

    /// <summary>A callback is given what was found: <c>find({…}).toArray((error, rows) => …)</c>.</summary>
    private static Value Called(CallSite site, Value result)
    {
        if (site.Count > 0 && site[site.Count - 1] is { Functions.Count: > 0 } callback)
        {
            site.Evaluator.InvokeAny(callback.Functions, [new ArgumentValue(Value.Null), new ArgumentValue(result)], site);
        }

        return result;
    }

    /// <summary>What an update sets: <c>{ $set: {…} }</c> or the members themselves.</summary>
    private static Value Written(Value update) => ScriptValues.Member(update, "$set") ?? update;

    /// <summary>The record of <c>create({…})</c>; of a list, one of its elements.</summary>
    private static Value Record(Value data) =>
        data.Object is { Tag: null } list && list.Members.Count > 0 && list.Members.Keys.All(k => k.All(char.IsAsciiDigit))
            ? Evaluator.ElementOf(data)
            : data;

    /// <summary>The filter of a pipeline is its first match.</summary>
    private static Value Pipeline(CallSite site, string entity)
    {
        var match = site[0]
            .Object?.Members.Values.Select(c => c.Value is { } stage ? ScriptValues.Member(stage, "$match") : null)
            .FirstOrDefault(m => m is not null);
        return ScriptStore.Access(site, entity, LoadOperation.Read, false, match);
    }

    /// <summary><c>.where('owner').equals(id)</c>, <c>.where({ owner })</c>.</summary>
    private static Value? Where(CallSite site)
    {
        if (site.Receiver is not { Loads: [var load, ..], Object: null } || load.Operation != LoadOperation.Read || site.Count == 0)
        {
            return null;
        }

        Store.AddFilter(load, site.Count > 1 ? site[1] : site[0], site.Count > 1 ? site[0].Text ?? "" : "id");
        return Store.Result(load);
    }
}
