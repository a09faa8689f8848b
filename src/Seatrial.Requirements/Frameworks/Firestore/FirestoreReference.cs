using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Firestore;

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a collection, document or query.</summary>
/// <param name="Collection">The innermost collection.</param>
/// <param name="Filters">What selects: identifiers of documents on the way and conditions.</param>
/// <param name="IsDocument">Whether one document is meant.</param>
/// <param name="IsClient">Whether the security rules bind it.</param>
internal sealed record FirestoreReference(
    string Collection,
    IReadOnlyList<(string Field, Value Value)> Filters,
    bool IsDocument,
    bool IsClient
)
{
    public const string DatabaseType = "npm:firestore.Database()";
    public const string Type = "npm:firestore.Reference()";

    public static FirestoreReference? Of(Value? value) => value?.Object?.Tag as FirestoreReference;

    public static Value CollectionOf(CallSite site, FirestoreReference? parent) =>
        Made(site, new FirestoreReference(site[0].Text ?? "", parent?.Filters ?? [], false, false));

    public static Value? Document(CallSite site) =>
        Of(site.Receiver) is not { } known
            ? null
            : Made(site, known with { IsDocument = true, Filters = site.Count == 0 ? known.Filters : [.. known.Filters, ("id", site[0])] });

    /// <summary><c>doc(`orders/${id}`)</c>: the collection stands in front of the value.</summary>
    public static Value AtPath(CallSite site) =>
        Made(site, new FirestoreReference((site[0].Text ?? "").Split('/')[0], [("id", site[0] with { Text = null })], true, false));

    /// <summary><c>doc(db, 'users', uid, 'orders', id)</c>, <c>doc(collection, id)</c>.</summary>
    public static Value OfParts(CallSite site)
    {
        var known = Of(site[0]) ?? new FirestoreReference("", [], false, true);
        for (int i = 1; i < site.Count; i++)
        {
            // Names of collections and identifiers of documents in turn.
            known =
                i % 2 == 1 && Of(site[0]) is null
                    ? known with
                    {
                        Collection = site[i].Text ?? "",
                        IsDocument = false,
                    }
                    : known with
                    {
                        Filters = [.. known.Filters, ("id", site[i])],
                        IsDocument = true,
                    };
        }

        return Made(site, known);
    }

    public static Value? Where(CallSite site) =>
        Of(site.Receiver) is not { } known ? null
        : Condition(site) is { } condition ? Made(site, known with { Filters = [.. known.Filters, condition] })
        : site.Receiver;

    /// <summary>A condition that a query is given later.</summary>
    public static Value Constraint(CallSite site) =>
        new()
        {
            Object = new AbstractObject(site.File, site.Place)
            {
                Tag = new FirestoreReference("", Condition(site) is { } condition ? [condition] : [], false, true),
            },
        };

    public static Value? Query(CallSite site) =>
        Of(site[0]) is not { } known
            ? null
            : Made(
                site,
                known with
                {
                    Filters = [.. known.Filters, .. site.Arguments.Skip(1).SelectMany(a => Of(a.Value)?.Filters ?? [])],
                }
            );

    public static Value? Act(CallSite site, Value? target, LoadOperation operation, Value? data = null)
    {
        if (Of(target) is not { } known)
        {
            return null;
        }

        var load = Store.Begin(site, known.Collection, operation, known.IsDocument);
        load.IsUnderPolicies = known.IsClient;
        foreach (var (field, value) in operation == LoadOperation.Create ? [] : known.Filters)
        {
            load.AddFilter(field, value, value.MayBeAbsent);
        }

        load.Data = data;
        return Store.Result(load);
    }

    private static (string Field, Value Value)? Condition(CallSite site) =>
        site[1].Text is "==" or "in" or "array-contains" or "array-contains-any" ? (site[0].Text ?? "", site[2]) : null;

    private static Value Made(CallSite site, FirestoreReference reference) =>
        new()
        {
            Type = new KnownType { External = Type, IsInstance = true },
            Object = new AbstractObject(site.File, site.Place) { Tag = reference },
        };
}
