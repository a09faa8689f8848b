using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.SqlAlchemy;

/// <summary>What sessions do: execute statements, get, add and delete objects, and write what was changed.</summary>
internal static class SqlSessions
{
    public static Value? Execute(CallSite site) => SqlQuery.Of(site[0]) is not null ? site[0] : null;

    public static Value? Single(CallSite site) => SqlQuery.Of(site[0])?.Result(isSingle: true);

    /// <summary><c>session.get(Order, id)</c>.</summary>
    public static Value? ById(CallSite site)
    {
        if (site[0].Type is not { Class: { } model, IsInstance: false } || site.Count < 2)
        {
            return null;
        }

        return Store.Access(site, model.Class.Name, LoadOperation.Read, isSingle: true, filterAt: 1) with
        {
            Type = new KnownType { Class = model, IsInstance = true },
        };
    }

    /// <summary>A new object of a model; one that was loaded is written as it was changed.</summary>
    public static Value? Add(CallSite site)
    {
        if (site.Receiver?.Object is { Tag: null, Members.Count: > 0 } || site.Count != 1)
        {
            return null;
        }

        var given =
            site[0].Object is { Tag: null } list && site[0].Type is null
                ? list.Members.Values.Select(c => c.Value ?? Value.Unknown)
                : [site[0]];
        bool isKnown = false;
        foreach (var value in given)
        {
            if (value.Loads.Count == 0 && value.Type is { Class: { } model, IsInstance: true })
            {
                isKnown = true;
                Store.Begin(site, model.Class.Name, LoadOperation.Create, isSingle: true).Data = value;
            }
        }

        return isKnown ? Value.Unknown : null;
    }

    public static Value? Delete(CallSite site)
    {
        if (site.Count != 1 || site[0].Loads is not [var read, ..] || !site[0].Has(Origins.Stored))
        {
            return null;
        }

        var load = Store.Begin(site, read.Entity, LoadOperation.Delete, read.IsSingle);
        load.AddFilter("id", site[0]);
        return Value.Unknown;
    }

    /// <summary><c>setattr(order, key, value)</c>: whichever member.</summary>
    public static Value? SetAttribute(CallSite site)
    {
        if (site.Receiver is not null || site.Count != 3 || site[0].Loads.Count == 0)
        {
            return null;
        }

        site.Evaluator.Change(site[0], site[1].Text ?? "*", site[2]);
        return Value.Unknown;
    }
}
