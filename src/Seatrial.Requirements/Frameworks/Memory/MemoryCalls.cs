using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Memory;

/// <summary>What is done with collections of records, by the names that lists and maps of the languages have for it.</summary>
internal static class MemoryCalls
{
    private static readonly string[] Singles =
    [
        "find",
        "findLast",
        "findIndex",
        "First",
        "FirstOrDefault",
        "Single",
        "SingleOrDefault",
        "Last",
        "LastOrDefault",
        "Find",
        "FindIndex",
    ];
    private static readonly string[] Lists = ["filter", "Where", "FindAll"];
    private static readonly string[] Questions =
    [
        "some",
        "every",
        "has",
        "includes",
        "Any",
        "All",
        "Exists",
        "Contains",
        "ContainsKey",
        "contains",
        "containsKey",
        "Count",
        "indexOf",
        "anyMatch",
        "__contains__",
    ];
    private static readonly string[] Wholes =
    [
        "values",
        "items",
        "entries",
        "ToList",
        "ToArray",
        "stream",
        "parallelStream",
        "slice",
        "sort",
        "toSorted",
        "reverse",
        "concat",
        "copy",
        "AsReadOnly",
        "AsEnumerable",
        "OrderBy",
        "OrderByDescending",
        "elements",
        "flat",
    ];
    private static readonly string[] Additions =
    [
        "push",
        "unshift",
        "append",
        "Add",
        "add",
        "AddRange",
        "addAll",
        "insert",
        "extend",
        "addFirst",
        "addLast",
    ];
    private static readonly string[] Removals = ["splice", "pop", "remove", "Remove", "RemoveAt", "delete", "TryRemove", "discard"];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. Singles.Select(n => Rule(n, s => Chosen(s, isSingle: true))),
        .. Lists.Select(n => Rule(n, s => Chosen(s, isSingle: false))),
        .. Questions.Select(n => Rule(n, Asked)),
        .. Wholes.Select(n => Rule(n, s => Table(s) is { } table ? All(s, table) : null)),
        .. ((string[])["map", "forEach", "flatMap", "Select", "ForEach", "reduce"]).Select(n => Rule(n, Each)),
        .. ((string[])["get", "TryGetValue", "getOrDefault", "at", "GetValueOrDefault", "setdefault", CollectionCalls.Element]).Select(n =>
            Rule(n, s => Table(s) is { } table ? ByKey(s, table, s[0]) : null)
        ),
        .. ((string[])["set", "put", "TryAdd", "putIfAbsent", CollectionCalls.Put]).Select(n =>
            Rule(n, s => Table(s) is { } table ? MemoryChanges.Put(s, table) : null)
        ),
        .. Additions.Select(n =>
            Rule(n, s => Table(s) is { } table && s.Count > 0 ? MemoryChanges.Create(s, table, s[s.Count - 1]) : null)
        ),
        .. Removals.Select(n => Rule(n, s => Table(s) is { } table && s.Count > 0 ? MemoryChanges.Removed(s, table) : null)),
        .. ((string[])["RemoveAll", "removeIf"]).Select(n =>
            Rule(n, s => Table(s) is { } table ? Selected(s, table, LoadOperation.Delete, isSingle: false, s[0].Functions) : null)
        ),
        .. ((string[])["clear", "Clear"]).Select(n =>
            Rule(n, s => Table(s) is { } table ? Store.Result(Begin(s, table, LoadOperation.Delete, isSingle: false)) : null)
        ),
        Rule(CollectionCalls.Elements, s => Table(s) is { } table ? All(s, table) : null),
        Rule(CollectionCalls.Chosen, s => Left(s, s[0])),
        Rule(CollectionCalls.Remove, s => Record(s[0]) is { } load ? MemoryChanges.Change(s, load, LoadOperation.Delete, null) : null),
        new("*", "del", s => Record(s[0]) is { } load ? MemoryChanges.Change(s, load, LoadOperation.Delete, null) : null)
        {
            Languages = [CodeLanguage.Python],
        },
        new("*", "next", s => s.Receiver is null && Record(s[0]) is { } load ? One(s[0], load) : null)
        {
            Languages = [CodeLanguage.Python],
        },
        .. ((string[])["len", "list", "sorted", "tuple", "reversed", "enumerate"]).Select(n => new CallRule(
            "*",
            n,
            s =>
                s.Receiver is null && MemoryTable.Of(s[0]) is { } table
                    ? n == "len"
                        ? Value.Unknown
                        : All(s, table)
                    : null
        )
        {
            Languages = [CodeLanguage.Python],
        }),
        new("*", "append", MemoryChanges.Appended) { Languages = [CodeLanguage.Go] },
        new("*", "delete", s => s.Receiver is null && MemoryTable.Of(s[0]) is { } table ? MemoryChanges.Delete(s, table, s[1]) : null)
        {
            Languages = [CodeLanguage.Go],
        },
        .. ((string[])["values", "entries"]).Select(n => new CallRule(
            "js:Object",
            n,
            s => MemoryTable.Of(s[0]) is { } table ? All(s, table) : null
        )
        {
            Languages = Script.ScriptLanguages.All,
        }),
        new(
            "js:Object",
            "assign",
            s =>
                Record(s[0]) is { } load
                    ? MemoryChanges.Change(
                        s,
                        load,
                        LoadOperation.Update,
                        s.Count > 2 ? Value.Derived(s.Arguments.Skip(1).Select(a => a.Value)) : s[1]
                    )
                        is var _
                        ? s[0]
                        : null
                    : null
        )
        {
            Languages = Script.ScriptLanguages.All,
        },
        new("js:Array", "from", s => MemoryTable.Of(s[0]) is { } table ? All(s, table) : null) { Languages = Script.ScriptLanguages.All },
        .. ((string[])["findFirst", "findAny"]).Select(n => new CallRule(
            "*",
            n,
            s => Record(s.Receiver) is { } load ? One(s.Receiver!, load) : null
        )
        {
            Languages = [CodeLanguage.Java],
        }),
    ];

    private static CallRule Rule(string name, Effect effect) => new("*", name, effect) { Languages = MemoryPack.Languages };

    private static MemoryTable? Table(CallSite site) => MemoryTable.Of(site.Receiver);

    /// <summary>The access by which a record of such a collection was found.</summary>
    public static Load? Record(Value? value) => value?.Loads.FirstOrDefault(l => l.IsLive);

    public static Load Begin(CallSite site, MemoryTable table, LoadOperation operation, bool isSingle)
    {
        var load = Store.Begin(site, table.Name, operation, isSingle);
        load.IsLive = true;
        return load;
    }

    private static Value All(CallSite site, MemoryTable table) => Store.Result(Begin(site, table, LoadOperation.Read, isSingle: false));

    private static Value One(Value found, Load load)
    {
        load.IsSingle = true;
        return found with { MayBeAbsent = true };
    }

    /// <summary>What holds where a record leaves a loop is what chose it.</summary>
    private static Value? Left(CallSite site, Value record)
    {
        var load = record.Loads[0];
        foreach (var test in site.Evaluator.Known is Conjunction all ? all.Terms : [site.Evaluator.Known])
        {
            MemoryFilters.Add(load, new Value { Truth = test });
        }

        load.IsSingle = load.Filters.Any(f => !f.IsOptional);
        return load.IsSingle ? record with { Origins = record.Origins | Store.Result(load).Origins } : null;
    }

    private static Value? Chosen(CallSite site, bool isSingle)
    {
        if (Table(site) is not { } table)
        {
            // Chosen further from what was chosen: a filter behind a filter, a stream.
            if (Record(site.Receiver) is { Operation: LoadOperation.Read } load && site[0].Functions.Count > 0)
            {
                Narrow(site, load, site[0].Functions);
                load.IsSingle |= isSingle;
                return Store.Result(load) with { MayBeAbsent = isSingle };
            }

            return null;
        }

        bool isRemoval = site.Call is { } call && table.Removals.Contains(call);
        return site[0].Functions.Count == 0
            ? isSingle
                ? One(All(site, table), site.Evaluator.Trace.Loads[^1])
                : null
            : Selected(site, table, isRemoval ? LoadOperation.Delete : LoadOperation.Read, isSingle, site[0].Functions);
    }

    private static Value Selected(CallSite site, MemoryTable table, LoadOperation operation, bool isSingle, IReadOnlyList<Closure> test)
    {
        var load = Begin(site, table, operation, isSingle);
        bool isThose = Narrow(site, load, test);
        if (operation == LoadOperation.Delete)
        {
            load.IsSingle = load.Filters.Count > 0;

            // What is left is the collection itself; where the filter names those that stay, the others go.
            if (isThose && site.Name is "filter" or "Where")
            {
                load.Loosen(0);
            }

            return site.Receiver!;
        }

        if (!isThose)
        {
            load.Loosen(0);
        }

        return Store.Result(load) with
        {
            MayBeAbsent = isSingle,
        };
    }

    private static bool Narrow(CallSite site, Load load, IReadOnlyList<Closure> test)
    {
        var held = site.Evaluator.Isolated(() =>
            site.Evaluator.InvokeAny(test, [new ArgumentValue(new Value { Origins = Origins.Stored, Loads = [load] })], site)
        );
        return MemoryFilters.Add(load, held);
    }

    private static Value? Asked(CallSite site)
    {
        if (Table(site) is not { } table)
        {
            return null;
        }

        var load = Begin(site, table, LoadOperation.Read, isSingle: true);
        load.IsNumber = true;
        if (site[0].Functions.Count > 0)
        {
            Narrow(site, load, site[0].Functions);
        }
        else if (site.Count > 0)
        {
            load.AddFilter("id", site[0] with { Object = null });
        }

        var found = Store.Result(load);
        return found with { Truth = new Test(TestKind.Truth, found, null, true, site.File, site.Place) };
    }

    private static Value? Each(CallSite site)
    {
        if (Table(site) is not { } table || site[0].Functions.Count == 0)
        {
            return null;
        }

        var all = All(site, table);
        var made = site.Evaluator.MaybeInvoke(site[0].Functions, all, site);
        return site.Name is "forEach" or "ForEach" || ReferenceEquals(made, Value.Unknown) || made.IsNull
            ? all
            : made with
            {
                Truth = null,
            };
    }

    /// <summary>What is found by a key; at the position of a record that was found, that record.</summary>
    private static Value ByKey(CallSite site, MemoryTable table, Value key)
    {
        if (Record(key) is { } position && position.Entity == table.Name)
        {
            return Store.Result(position);
        }

        var load = Begin(site, table, LoadOperation.Read, isSingle: true);
        load.AddFilter("id", key with { Object = null, Truth = null });
        return Store.Result(load) with { MayBeAbsent = true };
    }
}
