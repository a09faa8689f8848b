using Seatrial.Code.Flow;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>What models and queries write.</summary>
internal static class EloquentWrites
{
    private static readonly string[] Creates =
    [
        "create",
        "createQuietly",
        "forceCreate",
        "firstOrCreate",
        "createOrFirst",
        "insert",
        "insertGetId",
        "insertOrIgnore",
        "createMany",
        "saveMany",
        "upsert",
    ];
    private static readonly string[] Saves = ["save", "saveOrFail", "saveQuietly", "push", "touch"];
    private static readonly string[] Deletes = ["delete", "forceDelete", "deleteQuietly", "deleteOrFail", "truncate", "restore"];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. Creates.Select(n => Rule(n, Create)),
        Rule("updateOrCreate", UpdateOrCreate),
        .. ((string[])["update", "updateQuietly", "updateOrFail", "forceUpdate"]).Select(n => Rule(n, Update)),
        .. ((string[])["increment", "decrement", "toggle"]).Select(n => Rule(n, static site => Changed(site, LoadOperation.Update, null))),
        .. Deletes.Select(n =>
            Rule(n, static site => Changed(site, site.Name == "restore" ? LoadOperation.Update : LoadOperation.Delete, null))
        ),
        Rule("destroy", Destroy),
        .. Saves.Select(n => Rule(n, Save)),
        .. ((string[])["fill", "forceFill", "setRawAttributes"]).Select(n => Rule(n, Fill)),
        Rule("setAttribute", static site => Set(site, site[0].Text ?? "*", site[1])),
        Rule("associate", static site => null),
    ];

    private static CallRule Rule(string name, Effect effect) => new("*", name, effect) { Languages = LaravelPack.Php };

    private static Value? Create(CallSite site)
    {
        if (EloquentCalls.QueryOf(site) is not { } query)
        {
            return null;
        }

        query.Load.Operation = LoadOperation.Create;
        query.Load.IsSingle = true;
        query.Load.Data =
            site.Name.StartsWith("force", StringComparison.Ordinal) || query.Model is null
                ? site[0]
                : EloquentModel.Assigned(site, query.Model, site.Name is "firstOrCreate" && site.Count > 1 ? site[1] : site[0]);
        return new Value
        {
            Origins = Origins.Stored,
            Type = query.Model is null ? null : new KnownType { Class = query.Model, IsInstance = true },
        };
    }

    private static Value? UpdateOrCreate(CallSite site)
    {
        if (EloquentCalls.QueryOf(site) is not { } query)
        {
            return null;
        }

        foreach (var (name, cell) in site[0].Object?.Members ?? CellDictionary.Empty)
        {
            query.Add(site, name, cell.Value ?? Value.Unknown);
        }

        query.Load.Operation = LoadOperation.Update;
        query.Load.Data = EloquentModel.Assigned(site, query.Model, site[1]);
        return query.Result(isSingle: true);
    }

    private static Value? Update(CallSite site) =>
        Changed(site, LoadOperation.Update, EloquentModel.Assigned(site, EloquentModel.ClassOf(site.Receiver), site[0]));

    /// <summary>Changes what a query finds, or a record that was read.</summary>
    private static Value? Changed(CallSite site, LoadOperation operation, Value? data)
    {
        if (EloquentCalls.QueryOf(site) is { } query)
        {
            query.Load.Operation = operation;
            query.Load.Data = data;
            return Value.Unknown;
        }

        if (Record(site) is not { } record)
        {
            return null;
        }

        var load = Store.Begin(site, EntityOf(record), operation, isSingle: true);
        load.AddFilter("id", record with { Type = null, Key = "id" });
        load.Data = data;
        return Value.Unknown;
    }

    private static Value? Destroy(CallSite site)
    {
        if (site.Receiver?.Type is not { Class: { } model, IsInstance: false } || !EloquentModel.Is(site.Evaluator.Code, model))
        {
            return null;
        }

        var query = EloquentQuery.Begin(site, model, LoadOperation.Delete);
        query.Add(site, "id", site[0].Object is { Tag: null } ? Evaluator.ElementOf(site[0]) : site[0]);
        query.Load.IsSingle = true;
        return Value.Unknown;
    }

    /// <summary>A record that was read and changed, or a new one; through a relation, what it is given.</summary>
    private static Value? Save(CallSite site)
    {
        if (EloquentQuery.Of(site.Receiver) is { } relation)
        {
            relation.Load.Operation = LoadOperation.Create;
            relation.Load.Data = site[0];
            return site[0];
        }

        if (
            site.Receiver
                is { Type: { Class: { } model, IsInstance: true }, Object: { Tag: null } made, Origins: Origins.None, Loads.Count: 0 }
            && EloquentModel.Is(site.Evaluator.Code, model)
        )
        {
            var create = Store.Begin(site, model.Class.Name, LoadOperation.Create, isSingle: true);
            create.Data = New(site, model, made);
            return Value.Unknown;
        }

        if (Record(site) is not { } record)
        {
            return null;
        }

        var data = new AbstractObject(site.File, site.Place);
        foreach (var change in site.Evaluator.Trace.Changes.Where(c => record.Loads.Contains(c.Load)))
        {
            if (change.Name == "*")
            {
                Take(site, data, change.Value);
            }
            else
            {
                site.Evaluator.Assign(data.Member(change.Name), change.Value);
            }
        }

        var load = Store.Begin(site, EntityOf(record), LoadOperation.Update, isSingle: true);
        load.AddFilter("id", record with { Type = null, Key = "id" });
        load.Data = new Value { Object = data };
        return Value.Unknown;
    }

    /// <summary>What a new object holds: members that were set, and the array that its constructor was given.</summary>
    private static Value New(CallSite site, ClassSymbol model, AbstractObject made)
    {
        var data = new AbstractObject(site.File, site.Place);
        foreach (var (name, cell) in made.Members)
        {
            if (name is "0" or "*")
            {
                Take(site, data, EloquentModel.Assigned(site, model, cell.Value ?? Value.Unknown));
            }
            else
            {
                site.Evaluator.Assign(data.Member(name), cell.Value ?? Value.Unknown);
            }
        }

        return new Value { Object = data };
    }

    private static void Take(CallSite site, AbstractObject data, Value value)
    {
        foreach (var (name, cell) in value.Object?.Members ?? CellDictionary.Empty)
        {
            site.Evaluator.Assign(data.Member(name), cell.Value ?? Value.Unknown);
        }

        if (value.Object is null && value.Has(Origins.Body) && value.Key is null)
        {
            site.Evaluator.Assign(data.Rest, value);
        }
    }

    private static Value? Fill(CallSite site) =>
        Set(site, "*", site.Name == "fill" ? EloquentModel.Assigned(site, EloquentModel.ClassOf(site.Receiver), site[0]) : site[0]);

    private static Value? Set(CallSite site, string name, Value value)
    {
        if (
            site.Receiver is not { } receiver
            || (receiver.Loads.Count == 0 && receiver.Type?.Class is null && !receiver.Has(Origins.Principal))
        )
        {
            return null;
        }

        if (receiver.Object is { Tag: null } made)
        {
            site.Evaluator.Assign(made.Member(name), value);
        }

        site.Evaluator.Change(receiver, name, value);
        return receiver;
    }

    /// <summary>A record that was read, or the caller's own account.</summary>
    private static Value? Record(CallSite site) =>
        site.Receiver is { } receiver
        && (EloquentCalls.IsRecord(receiver) || (receiver.Has(Origins.Principal | Origins.Stored) && receiver.Type?.Class is not null))
            ? receiver
            : null;

    private static string EntityOf(Value record) =>
        EloquentModel.ClassOf(record)?.Class.Name ?? (record.Loads.Count > 0 ? record.Loads[0].Entity : "");
}
