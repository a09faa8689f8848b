using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Sequelize;

/// <summary>
/// Queries of models. Models are often reached through an index that is filled at run time, so that names and arguments tell them.
/// </summary>
internal static class SequelizeCalls
{
    private const string Model = "npm:sequelize.Model()";

    private static readonly (string Name, LoadOperation Operation, bool IsSingle)[] Queries =
    [
        ("findOne", LoadOperation.Read, true),
        ("findAll", LoadOperation.Read, false),
        ("findAndCountAll", LoadOperation.Read, false),
        ("count", LoadOperation.Read, false),
        ("destroy", LoadOperation.Delete, false),
        ("restore", LoadOperation.Update, false),
    ];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule(
            "define",
            site =>
                site.Count >= 2 && site[0].Text is { } name
                    ? new Value
                    {
                        Type = new KnownType { External = Model, IsInstance = true },
                        Object = new AbstractObject(site.File, site.Place) { Tag = new ModelTag(name) },
                    }
                    : null
        ),
        Rule("findByPk", site => EntityOf(site) is { } entity ? ScriptStore.Access(site, entity, LoadOperation.Read, true, site[0]) : null),
        .. Queries.Select(q =>
            Rule(
                q.Name,
                site =>
                    EntityOf(site) is { } entity && Where(site[0]) is var where && (where is not null || IsModel(site))
                        ? ScriptStore.Access(site, entity, q.Operation, q.IsSingle, where)
                        : null
            )
        ),
        Rule(
            "findOrCreate",
            site =>
                EntityOf(site) is { } entity && Where(site[0]) is { } where
                    ? List(
                        site,
                        ScriptStore.Access(site, entity, LoadOperation.Create, true, where, "id", ScriptValues.Member(site[0], "defaults"))
                    )
                    : null
        ),
        Rule("update", Update),
        Rule(
            "upsert",
            site =>
                IsModel(site) && EntityOf(site) is { } entity
                    ? ScriptStore.Access(site, entity, LoadOperation.Update, true, null, "", site[0])
                    : null
        ),
        Rule(
            "bulkCreate",
            site =>
                EntityOf(site) is { } entity
                    ? ScriptStore.Access(site, entity, LoadOperation.Create, false, null, "", Evaluator.ElementOf(site[0]))
                    : null
        ),
        Rule(
            "create",
            site =>
                IsModel(site) && EntityOf(site) is { } entity
                    ? ScriptStore.Access(site, entity, LoadOperation.Create, true, null, "", site[0])
                    : null
        ),
        .. ((string[])["destroy"]).Select(n =>
            Rule(n, site => site.Receiver is { Loads.Count: > 0 } record ? ScriptStore.Change(site, record, LoadOperation.Delete) : null)
        ),
        .. ((string[])["increment", "decrement"]).Select(n =>
            Rule(n, site => site.Receiver is { Loads.Count: > 0 } record ? ScriptStore.Change(site, record, LoadOperation.Update) : null)
        ),
        .. ((string[])["reload", "get"]).Select(n =>
            Rule(n, site => site.Receiver is { Loads.Count: > 0, Object: null } record && site.Count == 0 ? record : null)
        ),
    ];

    private static CallRule Rule(string name, Effect effect) => new("*", name, effect) { Languages = ScriptLanguages.All };

    private static Value? Where(Value options) => ScriptValues.Member(options, "where");

    /// <summary><c>Model.update(values, { where })</c>, or <c>record.update(values)</c>.</summary>
    private static Value? Update(CallSite site) =>
        Where(site[1]) is { } where && EntityOf(site) is { } entity
            ? ScriptStore.Access(site, entity, LoadOperation.Update, false, where, "id", site[0])
        : site.Receiver is { Loads.Count: > 0 } record && site.Count is 1 or 2
            ? ScriptStore.Change(site, record, LoadOperation.Update, site[0])
        : null;

    /// <summary>Collections and models of MongoDB, whose methods have the same names.</summary>
    private static bool IsOther(CallSite site) => site.Receiver?.Type?.External?.StartsWith("npm:mongo", StringComparison.Ordinal) == true;

    private static bool IsModel(CallSite site) =>
        (site.Receiver?.Object?.Tag is ModelTag && !IsOther(site))
        || site.Targets.Any(t => t is "npm:sequelize.Model()" or "npm:sequelize-typescript.Model()")
        || (
            site.Receiver is { Type: null or { Class: null }, Loads.Count: 0, Object: null } receiver
            && receiver.Type?.External?.StartsWith("npm:sequelize", StringComparison.Ordinal) != false
            && ScriptStore.IsModelName(ScriptStore.ReceiverName(site))
        );

    private static string? EntityOf(CallSite site) =>
        site.Receiver is { Loads.Count: > 0 } || IsOther(site) ? null
        : site.Receiver?.Object?.Tag is ModelTag tag ? tag.Entity
        : site.Receiver?.Type?.Class is { } type
        && site.Targets.Any(t => t is "npm:sequelize.Model()" or "npm:sequelize-typescript.Model()")
            ? type.Class.Name
        : site.Receiver is { Type: null or { Class: null } } && ScriptStore.ReceiverName(site) is { Length: > 0 } name ? name
        : null;

    private static Value List(CallSite site, Value record)
    {
        var list = new AbstractObject(site.File, site.Place);
        site.Evaluator.Assign(list.Member("0"), record);
        return new Value { Object = list };
    }
}
