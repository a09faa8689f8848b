using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Firestore;

/// <summary>
/// Firestore, by the service's library and by the one for clients, which the security rules bind. Source: Firebase documentation, "Get
/// data", "Add data", "Perform queries".
/// </summary>
internal static class FirestorePack
{
    private const string Admin = "npm:firebase-admin*";
    private const string Client = "npm:firebase/firestore";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "firestore",
            Title = "Cloud Firestore",
            Kind = PackKind.Data,
            Languages = ScriptLanguages.All,
            Calls =
            [
                Rule(Admin, "getFirestore", _ => Database()),
                Rule(Admin, "firestore", _ => Database()),
                Rule(FirestoreReference.DatabaseType, "collection", site => FirestoreReference.CollectionOf(site, null)),
                Rule(FirestoreReference.DatabaseType, "collectionGroup", site => FirestoreReference.CollectionOf(site, null)),
                Rule(FirestoreReference.DatabaseType, "doc", FirestoreReference.AtPath),
                Rule(
                    FirestoreReference.Type,
                    "collection",
                    site => FirestoreReference.Of(site.Receiver) is { } parent ? FirestoreReference.CollectionOf(site, parent) : null
                ),
                Rule(FirestoreReference.Type, "doc", FirestoreReference.Document),
                Rule(FirestoreReference.Type, "where", FirestoreReference.Where),
                .. (
                    (string[])
                        [
                            "orderBy",
                            "limit",
                            "limitToLast",
                            "startAfter",
                            "startAt",
                            "endAt",
                            "endBefore",
                            "select",
                            "offset",
                            "withConverter",
                            "count",
                        ]
                ).Select(n => Rule(FirestoreReference.Type, n, Effects.Fluent)),
                Rule(FirestoreReference.Type, "get", site => FirestoreReference.Act(site, site.Receiver, LoadOperation.Read)),
                Rule(FirestoreReference.Type, "add", site => FirestoreReference.Act(site, site.Receiver, LoadOperation.Create, site[0])),
                Rule(FirestoreReference.Type, "create", site => FirestoreReference.Act(site, site.Receiver, LoadOperation.Create, site[0])),
                Rule(FirestoreReference.Type, "set", site => FirestoreReference.Act(site, site.Receiver, LoadOperation.Update, site[0])),
                Rule(FirestoreReference.Type, "update", site => FirestoreReference.Act(site, site.Receiver, LoadOperation.Update, site[0])),
                Rule(FirestoreReference.Type, "delete", site => FirestoreReference.Act(site, site.Receiver, LoadOperation.Delete)),
                Rule(Client, "doc", FirestoreReference.OfParts),
                Rule(Client, "collection", FirestoreReference.OfParts),
                Rule(Client, "query", FirestoreReference.Query),
                Rule(Client, "where", FirestoreReference.Constraint),
                Rule(Client, "getDoc", site => FirestoreReference.Act(site, site[0], LoadOperation.Read)),
                Rule(Client, "getDocs", site => FirestoreReference.Act(site, site[0], LoadOperation.Read)),
                Rule(Client, "addDoc", site => FirestoreReference.Act(site, site[0], LoadOperation.Create, site[1])),
                Rule(Client, "setDoc", site => FirestoreReference.Act(site, site[0], LoadOperation.Update, site[1])),
                Rule(Client, "updateDoc", site => FirestoreReference.Act(site, site[0], LoadOperation.Update, site[1])),
                Rule(Client, "deleteDoc", site => FirestoreReference.Act(site, site[0], LoadOperation.Delete)),
            ],
            Limits = ["Batches and transactions of Firestore are not followed into what they write."],
        };

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value Database() =>
        new()
        {
            Type = new KnownType { External = FirestoreReference.DatabaseType, IsInstance = true },
        };
}
