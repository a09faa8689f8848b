using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.ActiveRecord;

/// <summary>What is done with one record: its associations, and how it is stored.</summary>
internal static class Records
{
    private static readonly string[] Updates =
    [
        "save",
        "save!",
        "update",
        "update!",
        "update_attributes",
        "update_attributes!",
        "update_columns",
        "update_column",
        "update_attribute",
        "update_attribute!",
        "toggle!",
        "increment!",
        "decrement!",
        "touch",
        "upsert",
    ];
    private static readonly string[] Removals =
    [
        "destroy",
        "destroy!",
        "delete",
        "discard",
        "discard!",
        "soft_delete",
        "really_destroy!",
        "purge",
        "purge_later",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. Updates.Select(n => Rule(n, Update)),
        .. Removals.Select(n => Rule(n, Remove)),
        Rule("assign_attributes", Assign),
        Rule("attributes=", Assign),
        Rule("reload", site => Record(site) is not null ? site.Receiver : null),
        Rule("*", Associated),
    ];

    /// <summary>A record that is not stored yet.</summary>
    public static Value Fresh(CallSite site, string entity, ClassSymbol? model) =>
        new()
        {
            Object = new AbstractObject(site.File, site.Place) { Tag = new NewRecord(entity, model) },
            Type = model is null ? null : new KnownType { Class = model, IsInstance = true },
        };

    /// <summary>Sets what a call gives by name or as a hash.</summary>
    public static void Set(CallSite site, Value record)
    {
        if (Given(site) is not { } given)
        {
            return;
        }

        foreach (var (name, cell) in given.Object?.Members ?? CellDictionary.Empty)
        {
            site.Evaluator.Assign(record.Object!.Member(name), cell.Value ?? Value.Unknown);
        }

        if (given.Object is null or { Rest.Value: not null })
        {
            site.Evaluator.Assign(record.Object!.Rest, given.Object?.Rest.Value ?? given);
        }
    }

    /// <summary>What a call writes: a hash, or its named arguments as one. Null where it gives nothing.</summary>
    public static Value? Given(CallSite site)
    {
        if (site.Arguments.Any(a => a.Name is not null and not "&"))
        {
            var made = new AbstractObject(site.File, site.Place);
            foreach (var argument in site.Arguments)
            {
                if (argument.Name is { } name and not "&")
                {
                    site.Evaluator.Assign(made.Member(name), argument.Value);
                }
            }

            return new Value { Object = made };
        }

        if (site.Name is "update_column" or "update_attribute" or "update_attribute!" && site.Count == 2 && site[0].Text is { } field)
        {
            var made = new AbstractObject(site.File, site.Place);
            site.Evaluator.Assign(made.Member(field), site[1]);
            return new Value { Object = made };
        }

        return site.Count > 0 ? site[0] : null;
    }

    /// <summary>Records that a new record is stored.</summary>
    public static void Store(CallSite site, Value record)
    {
        if (record.Object is { Tag: NewRecord fresh } made)
        {
            var data = new AbstractObject(site.File, site.Place);
            foreach (var (name, cell) in made.Members)
            {
                site.Evaluator.Assign(data.Member(name), cell.Value ?? Value.Unknown);
            }

            if (made.Rest.Value is { } rest)
            {
                site.Evaluator.Assign(data.Rest, rest);
            }

            Frameworks.Store.Begin(site, fresh.Entity, LoadOperation.Create, isSingle: true).Data = new Value { Object = data };
        }
    }

    private static CallRule Rule(string name, Effect effect) => new("*", name, effect) { Languages = [CodeLanguage.Ruby] };

    /// <summary>The record that a call is about: its receiver, or the record whose method is followed.</summary>
    private static Value? Record(CallSite site)
    {
        var on = site.Receiver ?? site.Evaluator.Self;
        return on is null ? null
            : on.Object?.Tag is NewRecord ? on
            : on.Type is { Class: { } type, IsInstance: true } && Models.Of(site.Evaluator.Code, type) is not null ? on
            : site.Receiver is { Loads.Count: > 0, Object: null, Type: null } plain && plain.Has(Origins.Stored) ? plain
            : null;
    }

    private static Value? Update(CallSite site)
    {
        if (Record(site) is not { } record)
        {
            return null;
        }

        if (record.Object?.Tag is NewRecord)
        {
            Set(site, record);
            Store(site, record);
            return Value.Unknown;
        }

        var load = Frameworks.Store.Begin(site, Entity(record), LoadOperation.Update, isSingle: true);
        load.AddFilter("id", record with { Object = null });
        load.Data = Given(site) ?? Changed(site, record);
        return Value.Unknown;
    }

    /// <summary>What was set on a record before it is saved.</summary>
    private static Value Changed(CallSite site, Value record)
    {
        var data = new AbstractObject(site.File, site.Place);
        foreach (var change in site.Evaluator.Trace.Changes)
        {
            if (record.Loads.Contains(change.Load))
            {
                site.Evaluator.Assign(data.Member(change.Name), change.Value);
            }
        }

        return new Value { Object = data };
    }

    private static Value? Remove(CallSite site)
    {
        if (Record(site) is not { } record || record.Object?.Tag is NewRecord)
        {
            return Relations.Receiver(site) is not null && Relations.Query(site) is { } query && site.Count > 0
                ? RemoveFrom(site, query)
                : null;
        }

        Frameworks.Store.Begin(site, Entity(record), LoadOperation.Delete, isSingle: true).AddFilter("id", record with { Object = null });
        return Value.Unknown;
    }

    /// <summary><c>Order.destroy(id)</c>, <c>user.orders.delete(order)</c>.</summary>
    private static Value RemoveFrom(CallSite site, Relation query)
    {
        query.Load.Operation = LoadOperation.Delete;
        query.Load.AddFilter("id", site[0] with { Object = null });
        return Value.Unknown;
    }

    private static Value? Assign(CallSite site)
    {
        if (Record(site) is not { } record || Given(site) is not { } given)
        {
            return null;
        }

        if (record.Object?.Tag is NewRecord)
        {
            Set(site, record);
            return record;
        }

        foreach (var (name, cell) in given.Object?.Members ?? CellDictionary.Empty)
        {
            site.Evaluator.Change(record, name, cell.Value ?? Value.Unknown);
        }

        return record;
    }

    /// <summary>An association, or a scope of a relation.</summary>
    private static Value? Associated(CallSite site)
    {
        var code = site.Evaluator.Code;
        if ((site.Receiver ?? site.Evaluator.Self) is not { Type.Class: { } type } on || Models.Of(code, type) is not { } model)
        {
            return null;
        }

        if (!on.Type.IsInstance)
        {
            return model.Scopes.TryGetValue(site.Name, out var scope) ? Scoped(site, on, scope.Function, scope.Owner)
                : site.Name.StartsWith("find_by_", StringComparison.Ordinal) && site.Count > 0 ? Dynamic(site)
                : null;
        }

        bool isBuilder =
            site.Name.StartsWith("build_", StringComparison.Ordinal) || site.Name.StartsWith("create_", StringComparison.Ordinal);
        if (
            isBuilder
            && model.Associations.TryGetValue(site.Name[(site.Name.IndexOf('_', StringComparison.Ordinal) + 1)..], out var made)
            && !made.IsMany
        )
        {
            return Built(site, on, made);
        }

        if (!model.Associations.TryGetValue(site.Name, out var association))
        {
            return null;
        }

        if (on.Object is { } known && known.Members.TryGetValue(site.Name, out var set) && set.Value is { } held)
        {
            return held;
        }

        if (association.IsMany)
        {
            return Relations.Of(site, on, association);
        }

        var target = association.IsPolymorphic ? null : code.Resolve(type.File, association.Target) as ClassSymbol;
        return new Value
        {
            Origins = on.Origins,
            Loads = on.Loads,
            Key = site.Name,
            MayBeAbsent = on.MayBeAbsent,
            Type = target is null ? null : new KnownType { Class = target, IsInstance = true },
        };
    }

    private static Value Built(CallSite site, Value owner, Association association)
    {
        var model = site.Evaluator.Code.Resolve(owner.Type!.Class!.File, association.Target) as ClassSymbol;
        var value = Fresh(site, association.Target, model);
        if (!association.IsOwner)
        {
            site.Evaluator.Assign(value.Object!.Member(association.ForeignKey), owner with { Object = null });
        }

        Set(site, value);
        if (site.Name.StartsWith("create_", StringComparison.Ordinal))
        {
            Store(site, value);
        }

        return value;
    }

    private static Value Scoped(CallSite site, Value relation, Function function, ClassSymbol owner)
    {
        var value = site.Evaluator.Invoke(Closure.Of(function, owner.File, owner, relation), site.Arguments, site.Place, site);
        return Relation.Of(value) is not null ? value : relation;
    }

    /// <summary><c>find_by_email(x)</c>.</summary>
    private static Value? Dynamic(CallSite site)
    {
        if (Relations.Query(site) is not { } query)
        {
            return null;
        }

        string[] fields = site.Name["find_by_".Length..].TrimEnd('!').Split("_and_");
        for (int i = 0; i < fields.Length; i++)
        {
            query.Load.AddFilter(fields[i], site[i]);
        }

        return query.Result(isSingle: true);
    }

    private static string Entity(Value record) => record.Type?.Class?.Class.Name ?? (record.Loads is [{ } load, ..] ? load.Entity : "");
}
