using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.GoMongo;

/// <summary>
/// Collections and what is asked of them: <c>orders.FindOne(ctx, bson.M{"_id": id}).Decode(&amp;order)</c>. The context stands first in
/// every call.
/// </summary>
internal static class GoMongoCalls
{
    private const string Collection = "go:mongo.collection()";
    private const string Result = "go:mongo.result()";
    private const string Cursor = "go:mongo.cursor()";

    private static readonly string[] Declared =
    [
        "go:go.mongodb.org/mongo-driver/mongo.Collection()",
        "go:go.mongodb.org/mongo-driver/v2/mongo.Collection()",
        Collection,
    ];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        GoValues.Rule(
            "*",
            "Collection",
            site =>
                site[0].Text is { Length: > 0 } name && site.Receiver is not null
                    ? Typed(new Value { Object = new AbstractObject(site.File, site.Place) { Tag = new GoCollection(name) } }, Collection)
                    : null
        ),
        .. Declared.SelectMany(t =>
            (IEnumerable<CallRule>)
                [
                    GoValues.Rule(t, "FindOne", site => Typed(Query(site, LoadOperation.Read, isSingle: true, -1), Result)),
                    .. GoValues.Rules(
                        t,
                        ["FindOneAndUpdate", "FindOneAndReplace"],
                        site => Typed(Query(site, LoadOperation.Update, isSingle: true, 2), Result)
                    ),
                    GoValues.Rule(t, "FindOneAndDelete", site => Typed(Query(site, LoadOperation.Delete, isSingle: true, -1), Result)),
                    .. GoValues.Rules(
                        t,
                        ["Find", "Aggregate"],
                        site => GoValues.Pair(site, Typed(Query(site, LoadOperation.Read, isSingle: false, -1), Cursor))
                    ),
                    .. GoValues.Rules(
                        t,
                        ["UpdateOne", "UpdateByID", "ReplaceOne"],
                        site => GoValues.Pair(site, Query(site, LoadOperation.Update, isSingle: true, 2))
                    ),
                    GoValues.Rule(t, "UpdateMany", site => GoValues.Pair(site, Query(site, LoadOperation.Update, isSingle: false, 2))),
                    GoValues.Rule(t, "DeleteOne", site => GoValues.Pair(site, Query(site, LoadOperation.Delete, isSingle: true, -1))),
                    GoValues.Rule(t, "DeleteMany", site => GoValues.Pair(site, Query(site, LoadOperation.Delete, isSingle: false, -1))),
                    .. GoValues.Rules(
                        t,
                        ["CountDocuments", "EstimatedDocumentCount"],
                        site => GoValues.Pair(site, Query(site, LoadOperation.Read, isSingle: false, -1))
                    ),
                    .. GoValues.Rules(t, ["InsertOne", "InsertMany"], Insert),
                ]
        ),
        .. (
            (string[])
                [
                    "go:go.mongodb.org/mongo-driver/bson",
                    "go:go.mongodb.org/mongo-driver/v2/bson",
                    "go:go.mongodb.org/mongo-driver/bson/primitive",
                ]
        ).SelectMany(bson =>
            GoValues.Rules(
                bson,
                ["D", "A"],
                site =>
                    site.Call?.Kind == CallKind.Construction && site.Count > 0
                        ? GoValues.Several(site, [.. site.Arguments.Where(a => a.Name is null).Select(a => a.Value)])
                        : null
            )
        ),
        GoValues.Rule(Result, "Decode", site => Filled(site, 0)),
        GoValues.Rule(Result, "Err", site => GoValues.Missing(site, site.Receiver! with { Type = null })),
        GoValues.Rule(Cursor, "All", site => Filled(site, 1)),
        GoValues.Rule(Cursor, "Decode", site => Filled(site, 0)),
        .. GoValues.Rules(Cursor, ["Next", "Close", "Err"], _ => Value.Unknown),
    ];

    private static Value Typed(Value value, string type) =>
        value with
        {
            Type = new KnownType { External = type, IsInstance = true },
        };

    private static Value Filled(CallSite site, int at)
    {
        var record = site.Receiver! with { Type = null, Object = null };
        GoValues.Fill(site, at, record);
        return GoValues.Missing(site, record);
    }

    private static Value Query(CallSite site, LoadOperation operation, bool isSingle, int dataAt)
    {
        var load = Store.Begin(site, NameOf(site), operation, isSingle);
        load.IsNumber |= site.Name.EndsWith("Count", StringComparison.Ordinal) || site.Name == "CountDocuments";
        if (site.Count > 1 && site.Name != "Aggregate")
        {
            AddFilters(load, site[1]);
        }

        if (dataAt >= 0 && dataAt < site.Count)
        {
            load.Data = Pairs(site[dataAt]).FirstOrDefault(p => p.Name == "$set").Value ?? site[dataAt];
        }

        return Store.Result(load);
    }

    private static Value Insert(CallSite site)
    {
        var load = Store.Begin(site, NameOf(site), LoadOperation.Create, isSingle: true);
        load.Data = site[1];
        return GoValues.Pair(site, Store.Result(load));
    }

    /// <summary><c>bson.M{"_id": id}</c>, <c>bson.D{{"_id", id}}</c>; of <c>$or</c> one suffices.</summary>
    private static void AddFilters(Load load, Value filter)
    {
        var pairs = Pairs(filter).ToList();
        if (pairs.Count == 0 && filter.Object is not { Tag: null, Rest.Value: null })
        {
            load.AddFilter("_id", filter with { Truth = null });
        }

        foreach (var (name, value) in pairs)
        {
            if (name is "$or" or "$and")
            {
                foreach (var (inner, compared) in Evaluator.KnownElements(value).SelectMany(Pairs))
                {
                    load.AddFilter(inner, compared, isOptional: name == "$or");
                }
            }
            else
            {
                var compared = Pairs(value).FirstOrDefault(p => p.Name is "$eq" or "$in").Value ?? value;
                load.AddFilter(name, compared with { Object = null, Truth = null }, compared.MayBeAbsent);
            }
        }
    }

    private static IEnumerable<(string Name, Value Value)> Pairs(Value document)
    {
        if (document.Object is not { Tag: null } made)
        {
            yield break;
        }

        foreach (var (name, cell) in made.Members)
        {
            var value = cell.Value ?? Value.Unknown;
            if (!name.All(char.IsAsciiDigit))
            {
                yield return (name, value);
            }
            else if (
                value.Object is { Tag: null } pair
                && (pair.Members.GetValueOrDefault("Key") ?? pair.Members.GetValueOrDefault("0"))?.Value?.Text is { } key
            )
            {
                yield return (
                    key,
                    (pair.Members.GetValueOrDefault("Value") ?? pair.Members.GetValueOrDefault("1"))?.Value ?? Value.Unknown
                );
            }
        }
    }

    /// <summary>The name of the collection, else what the program calls it: <c>userCollection</c>.</summary>
    private static string NameOf(CallSite site)
    {
        if (site.Receiver?.Object?.Tag is GoCollection known)
        {
            return known.Name;
        }

        string name = site.Call?.Receiver switch
        {
            MemberExpression member => member.Name,
            NameExpression variable => variable.Name,
            _ => "",
        };
        foreach (string ending in (string[])["Collection", "Coll"])
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return name[..^ending.Length];
            }
        }

        return name.Equals("collection", StringComparison.OrdinalIgnoreCase) || name.Equals("coll", StringComparison.OrdinalIgnoreCase)
            ? ""
            : name;
    }
}

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a collection.</summary>
internal sealed record GoCollection(string Name);
