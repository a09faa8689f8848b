using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.EntityFramework;

/// <summary>Entity Framework Core: sets of a context, queries over them, and changes.</summary>
internal static class EfCalls
{
    private static readonly CodeLanguage[] CSharp = [CodeLanguage.CSharp];

    private static readonly string[] Singles =
    [
        "First",
        "FirstOrDefault",
        "Single",
        "SingleOrDefault",
        "Last",
        "LastOrDefault",
        "ElementAt",
        "ElementAtOrDefault",
    ];
    private static readonly string[] Questions = ["Any", "All", "Count", "LongCount", "Sum", "Max", "Min", "Average", "Contains"];
    private static readonly string[] Lists =
    [
        "ToList",
        "ToArray",
        "ToDictionary",
        "ToHashSet",
        "AsEnumerable",
        "AsAsyncEnumerable",
        "ToLookup",
        "ForEach",
        "Load",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. Both(Singles).Select(n => Query(n, static (s, q) => q.With(RowFilters.Of(s, 0)).Run(s, LoadOperation.Read, isSingle: true))),
        .. Both(Questions).Select(n => Query(n, static (s, q) => q.With(RowFilters.Of(s, 0)).Run(s, LoadOperation.Read, isSingle: true))),
        .. Both(Lists).Select(n => Query(n, static (s, q) => q.Run(s, LoadOperation.Read, isSingle: false))),
        Query("Where", static (s, q) => q.With(RowFilters.Of(s, 0)).At(s.File, s.Place)),
        Query("WhereIf", static (s, q) => q.With(RowFilters.Of(s, 1).Select(f => f with { IsOptional = true })).At(s.File, s.Place)),
        .. Both(["Find"])
            .Select(n => Query(n, static (s, q) => q.With([new LoadFilter("Id", KeyOf(s, 0))]).Run(s, LoadOperation.Read, isSingle: true))),
        .. Both(["Add", "AddRange"]).Select(n => Query(n, static (s, q) => Change(s, q.Entity, LoadOperation.Create))),
        .. new[] { "Update", "UpdateRange" }.Select(n => Query(n, static (s, q) => Change(s, q.Entity, LoadOperation.Update))),
        .. new[] { "Remove", "RemoveRange" }.Select(n => Query(n, static (s, q) => Change(s, q.Entity, LoadOperation.Delete))),
        .. Both(["ExecuteDelete"]).Select(n => Query(n, static (s, q) => q.Run(s, LoadOperation.Delete, isSingle: true))),
        .. Both(["ExecuteUpdate"]).Select(n => Query(n, static (s, q) => q.Run(s, LoadOperation.Update, isSingle: true))),
        .. new[] { "FromSqlRaw", "FromSql", "FromSqlInterpolated" }.Select(n =>
            Query(n, static (s, q) => q.With(s.Arguments.Select(a => new LoadFilter("", a.Value))).At(s.File, s.Place))
        ),
        Query("Select", static (s, q) => Projected(s) is { } fields ? (q with { Fields = fields }).At(s.File, s.Place) : s.Receiver),
        // Whatever else is asked of a query leaves what it reads as it is.
        Query("*", static (s, _) => s.Receiver),
        new("type:DbContext", "Set", static s => Set(s)) { Languages = CSharp },
        new("*", "Set", static s => s.Call?.TypeArguments.Count == 1 && s.Count == 0 ? Set(s) : null) { Languages = CSharp },
        .. new[]
        {
            ("Add", LoadOperation.Create),
            ("AddAsync", LoadOperation.Create),
            ("AddRange", LoadOperation.Create),
            ("Update", LoadOperation.Update),
            ("Attach", LoadOperation.Update),
            ("Remove", LoadOperation.Delete),
            ("RemoveRange", LoadOperation.Delete),
        }.SelectMany(r => Contexts.Select(c => new CallRule(c, r.Item1, s => Change(s, null, r.Item2)) { Languages = CSharp })),
        .. Contexts.SelectMany(c => Both(["Find"]).Select(n => new CallRule(c, n, Found) { Languages = CSharp })),
        .. Both(["SaveChanges"]).Select(n => new CallRule("*", n, ChangedRecords.Write) { Languages = CSharp, Overrides = true }),
        .. Both(["EnsureDeleted"]).Select(n => new CallRule("*", n, Store.Wipe) { Languages = CSharp }),
        .. Contexts.Select(c => new CallRule(c, "Entry", static s => s[0]) { Languages = CSharp }),
    ];

    private static IEnumerable<string> Contexts => ["type:DbContext", "type:IdentityDbContext"];

    /// <summary>A declared set begins a query, whatever class holds it.</summary>
    public static IReadOnlyList<TypeRule> Types { get; } =
    [
        new("DbSet", static s => s.Type?.Arguments is [var type] ? Start(s.Evaluator, s.File, s.Place, type) : null) { Languages = CSharp },
        new("IDbSet", static s => s.Type?.Arguments is [var type] ? Start(s.Evaluator, s.File, s.Place, type) : null)
        {
            Languages = CSharp,
        },
    ];

    /// <summary>
    /// The fields of <c>u => new Profile(u.Name, u.Bio)</c>; null where the record itself is taken, or asked for something else.
    /// </summary>
    private static string[]? Projected(CallSite site)
    {
        if (site.Written(0) is not FunctionExpression { Function: { Parameters: [{ Name: { Length: > 0 } name }] } function })
        {
            return null;
        }

        Expression[] all = [.. CodeWalk.Expressions(function)];
        string[] fields =
        [
            .. all.OfType<MemberExpression>().Where(m => m.Target is NameExpression target && target.Name == name).Select(m => m.Name),
        ];
        return fields.Length > 0 && all.OfType<NameExpression>().Count(n => n.Name == name) == fields.Length
            ? [.. fields.Distinct(StringComparer.Ordinal)]
            : null;
    }

    private static IEnumerable<string> Both(IEnumerable<string> names) => names.SelectMany(n => (string[])[n, n + "Async"]);

    private static CallRule Query(string name, Func<CallSite, EfQuery, Value?> effect) =>
        new(EfQuery.Name + "*", name, s => EfQuery.Of(s.Receiver) is { } query ? effect(s, query) : null) { Languages = CSharp };

    private static Value? Set(CallSite site) =>
        site.Call?.TypeArguments is [var type] ? Start(site.Evaluator, site.File, site.Place, type) : null;

    /// <summary>Inside of a generic repository the entity is the argument that its object was declared with.</summary>
    private static Value Start(Evaluator evaluator, CodeFile file, Place place, TypeReference written)
    {
        if (evaluator.Code.ResolveType(file, written) is { } type)
        {
            return EfQuery.Start(file, place, type.Class.Name, type);
        }

        var actual = ArgumentOf(evaluator, written);
        var entity = actual is null
            ? null
            : evaluator.Code.ClassesNamed(actual.ShortName).FirstOrDefault(c => c.File.Language == CodeLanguage.CSharp);
        return EfQuery.Start(
            file,
            place,
            entity?.Class.Name ?? actual?.ShortName ?? (IsParameter(written) ? "" : written.ShortName),
            entity
        );
    }

    private static TypeReference? ArgumentOf(Evaluator evaluator, TypeReference written)
    {
        if (!IsParameter(written) || evaluator.Self?.Type is not { } type)
        {
            return null;
        }

        return type.Arguments.FirstOrDefault(a => !IsParameter(a))
            ?? (
                type.Class is null
                    ? null
                    : evaluator
                        .Code.Parts(type.Class)
                        .Concat(evaluator.Code.Bases(type.Class))
                        .SelectMany(c => c.Class.Bases)
                        .SelectMany(b => b.Arguments)
                        .FirstOrDefault(a => !IsParameter(a))
            );
    }

    private static bool IsParameter(TypeReference type) => type.Name is ['T'] or ['T', >= 'A' and <= 'Z', ..];

    private static Value KeyOf(CallSite site, int position) =>
        site[position].Object is { Tag: null } list && list.Members.Count > 0
            ? list.Members.Values.First().Value ?? Value.Unknown
            : site[position];

    private static Value? Found(CallSite site) =>
        Set(site) is { } set && EfQuery.Of(set) is { } query
            ? query.With([new LoadFilter("Id", KeyOf(site, 0))]).Run(site, LoadOperation.Read, isSingle: true)
            : null;

    private static Value Change(CallSite site, string? entity, LoadOperation operation)
    {
        var data = site[0];
        string name = entity is { Length: > 0 }
            ? entity
            : data.Type?.Class?.Class.Name ?? (data.Loads.Count > 0 ? data.Loads[0].Entity : "");
        var load = Store.Begin(site, name, operation, isSingle: true);
        load.Data = data;
        if (operation != LoadOperation.Create)
        {
            load.AddFilter("Id", data);
        }

        return data;
    }
}
