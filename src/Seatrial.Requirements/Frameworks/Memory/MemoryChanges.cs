using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Memory;

/// <summary>What puts records into a collection, changes them there and takes them away.</summary>
internal static class MemoryChanges
{
    /// <summary>What is put under a key that the request names may replace a record; else it is a new one.</summary>
    public static Value Put(CallSite site, MemoryTable table)
    {
        var (key, value) = (site[0], site[1]);
        if (MemoryCalls.Record(key) is { } position && position.Entity == table.Name)
        {
            return Change(site, position, LoadOperation.Update, value);
        }

        if (value.Loads.FirstOrDefault(l => l.IsLive && l.Entity == table.Name) is { } same)
        {
            return Change(site, same, LoadOperation.Update, value);
        }

        bool isNew =
            !key.Has(Origins.Path | Origins.Query)
            || site.Evaluator.Known.Implies(t =>
                t is { Kind: TestKind.Truth, Holds: false } && t.Subject.Loads.Any(l => l.Entity == table.Name)
            );
        if (isNew)
        {
            return Create(site, table, value);
        }

        var load = MemoryCalls.Begin(site, table, LoadOperation.Update, isSingle: true);
        load.AddFilter("id", key with { Object = null, Truth = null });
        load.Data = value;
        return Store.Result(load);
    }

    public static Value Create(CallSite site, MemoryTable table, Value data)
    {
        var load = MemoryCalls.Begin(site, table, LoadOperation.Create, isSingle: true);
        load.Data = data;
        return Store.Result(load);
    }

    public static Value Removed(CallSite site, MemoryTable table)
    {
        var which = site[0];
        if (MemoryCalls.Record(which) is { } load && load.Entity == table.Name)
        {
            return Change(site, load, LoadOperation.Delete, null);
        }

        return Delete(site, table, which);
    }

    public static Value Delete(CallSite site, MemoryTable table, Value key)
    {
        var load = MemoryCalls.Begin(site, table, LoadOperation.Delete, isSingle: true);
        load.AddFilter("id", key with { Object = null, Truth = null });
        return Store.Result(load);
    }

    public static Value Change(CallSite site, Load found, LoadOperation operation, Value? data)
    {
        var load = site.Evaluator.Record(new Load(found.Entity, operation, site.File, site.Place) { IsSingle = true });
        load.AddFilter("id", new Value { Origins = Origins.Stored, Loads = [found] });
        load.Data = data;
        return Store.Result(found);
    }

    /// <summary>
    /// Go: <c>users = append(users, user)</c>, and a list that is put together again without one: <c>append(users[:i], users[i+1:]...)</c>.
    /// </summary>
    public static Value? Appended(CallSite site)
    {
        if (MemoryTable.Of(site[0]) is { } table)
        {
            Create(site, table, site[1]);
            return site[0];
        }

        if (
            site.Written(0) is not IndexExpression { Index: null, Target: var target }
            || site.Evaluator.Evaluate(target) is not { } whole
            || MemoryTable.Of(whole) is not { } cut
        )
        {
            return null;
        }

        var load = MemoryCalls.Begin(site, cut, LoadOperation.Delete, isSingle: true);
        foreach (var test in site.Evaluator.Known.Tests())
        {
            MemoryFilters.Add(load, new Value { Truth = test });
        }

        return whole;
    }
}
