using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Go;
using Seatrial.Requirements.Frameworks.Sql;

namespace Seatrial.Requirements.Frameworks.Gorm;

/// <summary>Calls that read and write.</summary>
internal static class GormCalls
{
    private const string AssociationType = "go:gorm.io/gorm.Association()";

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. GormBuilder.Targets.SelectMany(target =>
            (IEnumerable<CallRule>)
                [
                    .. GoValues.Rules(
                        target,
                        ["First", "Take", "Last", "FirstOrInit", "FirstOrCreate"],
                        site => Read(site, isSingle: true)
                    ),
                    .. GoValues.Rules(target, ["Find", "Scan", "FindInBatches"], site => Read(site, isSingle: false)),
                    GoValues.Rule(target, "Pluck", site => Into(site, 1, isSingle: false, 2)),
                    GoValues.Rule(target, "Count", Count),
                    .. GoValues.Rules(target, ["Row", "Rows"], site => Rows(site)),
                    .. GoValues.Rules(target, ["Create", "CreateInBatches"], Create),
                    GoValues.Rule(target, "Save", Save),
                    GoValues.Rule(target, "Delete", Delete),
                    .. GoValues.Rules(target, ["Updates", "UpdateColumns"], site => Update(site, site[0])),
                    .. GoValues.Rules(target, ["Update", "UpdateColumn"], site => Update(site, Column(site))),
                    GoValues.Rule(target, "Exec", Exec),
                    GoValues.Rule(
                        target,
                        "RecordNotFound",
                        site => GormQuery.Of(site.Receiver).Record is { } record ? GoValues.Missing(site, record) : Value.Unknown
                    ),
                    GoValues.Rule(
                        target,
                        "Association",
                        site =>
                            GoValues.Typed(AssociationType) with
                            {
                                Object = new AbstractObject(site.File, site.Place) { Tag = GormQuery.Of(site.Receiver) },
                            }
                    ),
                ]
        ),
        .. GoValues.Rules(AssociationType, ["Append", "Replace", "Delete", "Clear"], _ => Value.Unknown),
        GoValues.Rule(
            AssociationType,
            "Find",
            site =>
            {
                GoValues.Fill(site, 0, Value.Derived([GormQuery.Of(site.Receiver).Model ?? Value.Unknown]));
                return Value.Unknown;
            }
        ),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        .. GormBuilder.Targets.SelectMany(target =>
            (IEnumerable<MemberRule>)
                [
                    GoValues.Member(
                        target,
                        "Error",
                        site =>
                            GormQuery.Of(site.Target) is { Record: { } record, IsDemanded: true }
                                ? GoValues.Missing(site.File, site.Place, record)
                                : Value.Unknown
                    ),
                    GoValues.Member(
                        target,
                        "RowsAffected",
                        site =>
                            GormQuery.Of(site.Target) is { Record: { } record }
                                ? new Value
                                {
                                    Truth = new Test(TestKind.Truth, record with { Truth = null }, null, true, site.File, site.Place),
                                }
                                : Value.Unknown
                    ),
                ]
        ),
    ];

    private static Value Read(CallSite site, bool isSingle) => Into(site, 0, isSingle, 1);

    private static Value Into(CallSite site, int destinationAt, bool isSingle, int conditionsAt)
    {
        var query = GormQuery.Of(site.Receiver);
        if (query.Raw is { } raw)
        {
            var values = raw.Arguments.Skip(1).Select(a => a.Value).ToList();
            var found = SqlAccess.Record(
                site,
                raw[0],
                name => int.TryParse(name, out int number) && number <= values.Count ? values[number - 1] : Value.Unknown
            );
            return found is null ? Value.Unknown : Finish(site, query, found, destinationAt, isSingle);
        }

        query = GormBuilder.Conditions(site, query, conditionsAt, isOptional: false);
        var destination = site[destinationAt];
        var load = Begin(site, query, destination, LoadOperation.Read, isSingle);
        if (load.Filters.Count == 0 && KeyOf(destination) is { } key)
        {
            load.AddFilter("id", key);
        }

        return Finish(
            site,
            query,
            Store.Including(site, Store.Result(load), query.Preloaded.Select(p => (p, (IReadOnlyList<string>?)null))),
            destinationAt,
            isSingle
        );
    }

    private static Value Finish(CallSite site, GormQuery query, Value record, int destinationAt, bool isSingle)
    {
        GoValues.Fill(site, destinationAt, record);
        return (query with { Record = record, IsDemanded = isSingle }).ToValue(site);
    }

    private static Load Begin(CallSite site, GormQuery query, Value about, LoadOperation operation, bool isSingle)
    {
        string entity =
            query.Table.Length > 0
                ? query.Table.Split(' ')[0]
                : (query.Model is { } model ? GoValues.TypeName(model) : null) ?? GoValues.TypeName(about) ?? "";
        var load = Store.Begin(site, entity, operation, isSingle);
        foreach (var filter in query.Filters)
        {
            load.AddFilter(filter.Field, filter.Value, filter.IsOptional);
        }

        // A record that is the model of a query is what it is about.
        if (query.Model is { } record)
        {
            AddKey(load, record);
        }

        return load;
    }

    private static void AddKey(Load load, Value record)
    {
        if (GoValues.LoadsOf(record) is { Count: > 0 } loads)
        {
            load.AddFilter("id", new Value { Origins = Origins.Stored | (record.Origins & Origins.Principal), Loads = loads });
        }
        else if (KeyOf(record) is { } key)
        {
            load.AddFilter("id", key);
        }
        else if (record.Has(Origins.Principal))
        {
            load.AddFilter("id", record with { Object = null });
        }
    }

    /// <summary>The id that a struct was given.</summary>
    private static Value? KeyOf(Value record) =>
        record.Object is not { Tag: null } known ? null
        : known.Members.FirstOrDefault(m => m.Key is "ID" or "Id" or "UUID" || m.Key == record.Type?.Class?.Class.Name + "ID").Value?.Value
            is { IsNull: false } key
            ? key
        : null;

    private static Value Count(CallSite site)
    {
        var query = GormQuery.Of(site.Receiver);
        var record = Store.Result(Begin(site, query, Value.Unknown, LoadOperation.Read, isSingle: false));
        if (site.Written(0) is { } written)
        {
            site.Evaluator.Write(written, record);
        }

        return (query with { Record = record }).ToValue(site);
    }

    private static Value Rows(CallSite site)
    {
        var record = Store.Result(Begin(site, GormQuery.Of(site.Receiver), Value.Unknown, LoadOperation.Read, isSingle: false));
        return GoValues.Pair(
            site,
            record with
            {
                Type = new KnownType { External = "go:sql.Rows()", IsInstance = true },
            }
        );
    }

    private static Value Create(CallSite site)
    {
        var query = GormQuery.Of(site.Receiver);
        var load = Store.Begin(
            site,
            query.Table.Length > 0 ? query.Table : GoValues.TypeName(site[0]) ?? GoValues.TypeName(query.Model ?? Value.Unknown) ?? "",
            LoadOperation.Create,
            isSingle: true
        );
        load.Data = site[0];
        return (query with { Record = Store.Result(load) }).ToValue(site);
    }

    /// <summary>What was read is changed; what has an id of the request is written over; anything else is made.</summary>
    private static Value Save(CallSite site)
    {
        var query = GormQuery.Of(site.Receiver);
        var record = site[0];
        bool isKnown =
            GoValues.LoadsOf(record).Count > 0
            || record.Has(Origins.Principal)
            || KeyOf(record) is { } key && key.Has(Origins.Input | Origins.Principal | Origins.Stored)
            || record.Object?.Rest.Value?.Has(Origins.Argument) == true;
        var load = Begin(site, query with { Model = null }, record, isKnown ? LoadOperation.Update : LoadOperation.Create, isSingle: true);
        if (isKnown)
        {
            AddKey(load, record);
            if (load.Filters.Count == 0 && record.Object?.Rest.Value is { } sent)
            {
                load.AddFilter("id", sent with { Key = "id" });
            }
        }

        load.Data = record with { Loads = [], Origins = record.Origins & Origins.Input };
        return (query with { Record = Store.Result(load) }).ToValue(site);
    }

    private static Value Delete(CallSite site)
    {
        var query = GormBuilder.Conditions(site, GormQuery.Of(site.Receiver), 1, isOptional: false);
        var load = Begin(site, query, site[0], LoadOperation.Delete, isSingle: true);
        AddKey(load, site[0]);
        return (query with { Record = Store.Result(load) }).ToValue(site);
    }

    private static Value Update(CallSite site, Value data)
    {
        var query = GormQuery.Of(site.Receiver);
        var load = Begin(site, query, data, LoadOperation.Update, isSingle: true);
        load.Data = data;
        return (query with { Record = Store.Result(load) }).ToValue(site);
    }

    private static Value Column(CallSite site)
    {
        if (site.Count == 1 || site[0].Text is not { } column)
        {
            return site[0];
        }

        var data = new AbstractObject(site.File, site.Place);
        site.Evaluator.Assign(data.Member(column), site[1]);
        return new Value { Object = data };
    }

    private static Value Exec(CallSite site)
    {
        var found = SqlAccess.Record(
            site,
            site[0],
            name => int.TryParse(name, out int number) && number < site.Count ? site[number] : Value.Unknown
        );
        return (GormQuery.Of(site.Receiver) with { Record = found }).ToValue(site);
    }
}
