using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Prisma;

/// <summary>Queries of the client: <c>prisma.order.findUnique({ where: { id } })</c>.</summary>
internal static class PrismaCalls
{
    private const string Client = "npm:@prisma/client.PrismaClient()";

    private static readonly (string Name, LoadOperation Operation, bool IsSingle)[] Queries =
    [
        ("findUnique", LoadOperation.Read, true),
        ("findUniqueOrThrow", LoadOperation.Read, true),
        ("findFirst", LoadOperation.Read, true),
        ("findFirstOrThrow", LoadOperation.Read, true),
        ("findMany", LoadOperation.Read, false),
        ("count", LoadOperation.Read, false),
        ("aggregate", LoadOperation.Read, false),
        ("groupBy", LoadOperation.Read, false),
        ("create", LoadOperation.Create, true),
        ("createMany", LoadOperation.Create, false),
        ("createManyAndReturn", LoadOperation.Create, false),
        ("update", LoadOperation.Update, true),
        ("updateMany", LoadOperation.Update, false),
        ("updateManyAndReturn", LoadOperation.Update, false),
        ("upsert", LoadOperation.Update, true),
        ("delete", LoadOperation.Delete, true),
        ("deleteMany", LoadOperation.Delete, false),
    ];

    /// <summary>Queries whose names nothing else has: they count on a client that is not known as one, too.</summary>
    private static readonly string[] Telling =
    [
        "findUnique",
        "findUniqueOrThrow",
        "findFirst",
        "findFirstOrThrow",
        "findMany",
        "createMany",
        "createManyAndReturn",
        "updateMany",
        "deleteMany",
        "upsert",
        "update",
        "delete",
        "create",
        "count",
    ];

    public static IReadOnlyList<TypeRule> Types { get; } =
    [
        .. ((string[])["PrismaClient", "PrismaTransactionClient", "TransactionClient", "ExtendedPrismaClient"]).Select(n => new TypeRule(
            n,
            _ => Value.External(Client)
        )
        {
            Languages = ScriptLanguages.All,
        }),
        new("PrismaService", OfLibrary) { Languages = ScriptLanguages.All },
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [new(Client, "", site => site.Name.StartsWith('$') ? null : Value.External($"{Client}.{site.Name}") with { Key = site.Name })];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        new("*", "PrismaClient", _ => Value.External(Client)) { Languages = ScriptLanguages.All },
        .. ((string[])["$extends", "$on", "$use"]).Select(n => new CallRule("*", n, site => site.Receiver)
        {
            Languages = ScriptLanguages.All,
        }),
        new("*", "$transaction", Transaction) { Languages = ScriptLanguages.All },
        .. Queries.Select(q => new CallRule($"{Client}.*", q.Name, site => Query(site, q.Operation, q.IsSingle))
        {
            Languages = ScriptLanguages.All,
        }),
        .. Queries
            .Where(q => Telling.Contains(q.Name))
            .Select(q => new CallRule("*", q.Name, site => IsTelling(site) ? Query(site, q.Operation, q.IsSingle) : null)
            {
                Languages = ScriptLanguages.All,
            }),
    ];

    /// <summary>The client as the package nestjs-prisma injects it; a class of the program says itself what it is.</summary>
    private static Value? OfLibrary(NameSite site) =>
        site.Type is { } type && site.Evaluator.Code.ResolveType(site.File, type) is null ? Value.External(Client) : null;

    /// <summary>Arguments as Prisma takes them, on a member of something that is not known.</summary>
    private static bool IsTelling(CallSite site) =>
        site.Receiver is { Loads.Count: 0, Object: null, Functions.Count: 0, Type: null or { Class: null, External: null } }
        && site.Call?.Receiver is Code.Model.MemberExpression
        && (
            site.Name.StartsWith("find", StringComparison.Ordinal)
                ? site.Count == 0
                    || Has(site, "where")
                    || Has(site, "include")
                    || Has(site, "select")
                    || Has(site, "orderBy")
                    || Has(site, "take")
            : site.Name.StartsWith("create", StringComparison.Ordinal) ? Has(site, "data")
            : Has(site, "where") && (site.Name is "delete" or "deleteMany" or "upsert" || Has(site, "data"))
        );

    private static bool Has(CallSite site, string member) => ScriptValues.Member(site[0], member) is not null;

    private static Value Query(CallSite site, LoadOperation operation, bool isSingle)
    {
        var data = ScriptValues.Member(site[0], "data") ?? ScriptValues.Member(site[0], "update");
        var filter = ScriptValues.Member(site[0], "where") ?? (site[0].Object is null ? site[0] : null);
        var found = ScriptStore.Access(site, ScriptStore.ReceiverName(site), operation, isSingle, filter, "id", data);
        if (operation == LoadOperation.Read && found.Loads is [var load])
        {
            load.Fields = Chosen(ScriptValues.Member(site[0], "select"));
            return Store.Including(
                site,
                found,
                Included(ScriptValues.Member(site[0], "include") ?? ScriptValues.Member(site[0], "select"))
            );
        }

        return found;
    }

    /// <summary>What is asked for besides the record, each with the fields that are chosen of it.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<string>? Fields)> Included(Value? asked) =>
        asked?.Object is { Tag: null } names
            ? names
                .Members.Where(m => m.Value.Value is { Truth: null or not { IsNever: true } })
                .Select(m => (m.Key, Chosen(m.Value.Value!.Object is null ? null : ScriptValues.Member(m.Value.Value, "select"))))
            : [];

    /// <summary>Plain fields that <c>select</c> names; null where there is none, and where it goes into other records.</summary>
    private static IReadOnlyList<string>? Chosen(Value? select) =>
        select?.Object is { Tag: null, Rest.Value: null, Members.Count: > 0 } names
        && names.Members.Values.All(c => c.Value is { Object: null, Truth: not null })
            ? [.. names.Members.Where(m => m.Value.Value!.Truth is { IsAlways: true }).Select(m => m.Key)]
            : null;

    private static Value? Transaction(CallSite site) =>
        site[0].Functions.Count > 0 && site.Receiver is { } client
            ? site.Evaluator.InvokeAny(site[0].Functions, [new ArgumentValue(client)], site)
        : site[0].Object is { Tag: null } ? site[0]
        : null;
}
