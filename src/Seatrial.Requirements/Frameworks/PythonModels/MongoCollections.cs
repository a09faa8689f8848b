using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.PythonModels;

/// <summary>Collections of Motor and PyMongo: <c>db.orders.find_one({"_id": id})</c>, <c>db["orders"]</c>.</summary>
internal static class MongoCollections
{
    private const string Client = "py:pymongo.client()";
    private const string Database = "py:pymongo.database()";
    private const string Collection = "py:pymongo.collection()";

    private static readonly CodeLanguage[] Python = [CodeLanguage.Python];

    private static readonly (string Name, LoadOperation Operation, bool IsSingle, int DataAt)[] Queries =
    [
        ("find_one", LoadOperation.Read, true, -1),
        ("find", LoadOperation.Read, false, -1),
        ("count_documents", LoadOperation.Read, false, -1),
        ("update_one", LoadOperation.Update, true, 1),
        ("update_many", LoadOperation.Update, false, 1),
        ("replace_one", LoadOperation.Update, true, 1),
        ("find_one_and_update", LoadOperation.Update, true, 1),
        ("find_one_and_replace", LoadOperation.Update, true, 1),
        ("delete_one", LoadOperation.Delete, true, -1),
        ("delete_many", LoadOperation.Delete, false, -1),
        ("find_one_and_delete", LoadOperation.Delete, true, -1),
    ];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. ((string[])["py:motor*", "py:pymongo*"]).SelectMany(m =>
            ((string[])["AsyncIOMotorClient", "MotorClient", "MongoClient", "AsyncMongoClient"]).Select(n => new CallRule(
                m,
                n,
                _ => Typed(Client)
            )
            {
                Languages = Python,
            })
        ),
        new(Client, "get_database", _ => Typed(Database)) { Languages = Python },
        new(Client, "get_default_database", _ => Typed(Database)) { Languages = Python },
        new(Database, "get_collection", s => Named(s[0].Text ?? "")) { Languages = Python },
        new(
            "*",
            CollectionCalls.Element,
            s =>
                s.Receiver?.Object?.Tag is MongoTag { Kind: Client } ? Typed(Database)
                : s.Receiver?.Object?.Tag is MongoTag { Kind: Database } && s[0].Text is { } name ? Named(name)
                : null
        )
        {
            Languages = Python,
        },
        .. Queries.Select(q => new CallRule(Collection, q.Name, s => Query(s, q.Operation, q.IsSingle, q.DataAt)) { Languages = Python }),
        .. ((string[])["insert_one", "insert_many"]).Select(n => new CallRule(Collection, n, Insert) { Languages = Python }),
        new(Collection, "aggregate", s => Query(s, LoadOperation.Read, isSingle: false, -1)) { Languages = Python },
        .. ((string[])["to_list", "sort", "limit", "skip"]).Select(n => new CallRule(
            "*",
            n,
            s => s.Receiver is { Loads: [{ IsSingle: false }, ..], Object: null, Type: null } found ? found : null
        )
        {
            Languages = Python,
        }),
        .. ((string[])["py:bson*", "py:beanie*"]).SelectMany(m =>
            ((string[])["ObjectId", "PydanticObjectId"]).Select(n => new CallRule(
                m,
                n,
                s => s.Count == 1 ? s[0] with { Truth = null } : null
            )
            {
                Languages = Python,
            })
        ),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [new(Client, "", _ => Typed(Database)) { Languages = Python }, new(Database, "", s => Named(s.Name)) { Languages = Python }];

    private static Value Typed(string kind) =>
        new()
        {
            Type = new KnownType { External = kind, IsInstance = true },
            Object = new AbstractObject(null, default) { Tag = new MongoTag(kind, "") },
        };

    private static Value Named(string name) =>
        new()
        {
            Type = new KnownType { External = Collection, IsInstance = true },
            Object = new AbstractObject(null, default) { Tag = new MongoTag(Collection, name) },
        };

    private static string NameOf(CallSite site) => site.Receiver?.Object?.Tag is MongoTag tag ? tag.Name : "";

    private static Value Query(CallSite site, LoadOperation operation, bool isSingle, int dataAt)
    {
        var load = Store.Begin(site, NameOf(site), operation, isSingle);
        load.IsNumber |= site.Name == "count_documents";
        if (site.Count > 0 && site.Name != "aggregate")
        {
            Store.AddFilter(load, site[0], "_id");
        }

        if (dataAt >= 0)
        {
            load.Data = site[dataAt].Object?.Members.GetValueOrDefault("$set")?.Value ?? site[dataAt];
        }

        return Store.Result(load) with
        {
            MayBeAbsent = isSingle && operation == LoadOperation.Read,
        };
    }

    private static Value Insert(CallSite site)
    {
        var load = Store.Begin(site, NameOf(site), LoadOperation.Create, isSingle: true);
        load.Data = site[0];
        return Store.Result(load);
    }
}

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a client, a database or a collection.</summary>
internal sealed record MongoTag(string Kind, string Name);
