using Seatrial.Code.Flow;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Access;

/// <summary>
/// What an endpoint that asks nobody opens besides records that it answers: the machine and its network, records that a connection above
/// all policies fetches, the application's first use.
/// </summary>
internal static class Openings
{
    /// <summary>
    /// Something of the machine that the request names: left open where it only names a file of those that the program keeps in a folder.
    /// </summary>
    public static AccessVerdict? OfMachine(Load load)
    {
        if (!load.IsOfMachine || load.Operation != LoadOperation.Read)
        {
            return null;
        }

        string what = $"Whoever reaches it makes it read {AuthenticationVerdicts.Name(load)}, without signing in";
        return load.Filters.Any(f => f.Value.Has(Origins.Query | Origins.Body))
            ? AuthenticationVerdicts.Missing(what + ".", load, Confidence.Medium)
            : new AccessVerdict(AccessStatus.Unsure, what + "; whether all that it finds there is meant for everybody cannot be told.")
            {
                Evidence = [AuthenticationVerdicts.At($"reads {AuthenticationVerdicts.Name(load)}", load)],
                IsOpenRead = true,
            };
    }

    /// <summary>
    /// A record of somebody's that the request names and that is fetched with a key which no policy of the database binds.
    /// </summary>
    public static AccessVerdict? AbovePolicies(Load load, FollowedEndpoint followed, AccessContext context) =>
        load is { IsAbovePolicies: true, Operation: LoadOperation.Read, IsNumber: false }
        && context.OwnerOf(load).Kind is OwnershipKind.Owned or OwnershipKind.Tenant
        && load.Filters.Any(f => !f.IsOptional && f.Value.Has(Origins.Argument) && !f.Value.Has(Origins.Stored | Origins.Principal))
        && OpenReads.Of(load, followed, context).Status is AccessStatus.Unsure
            ? AuthenticationVerdicts.Missing(
                $"Whoever reaches it makes it fetch {AuthenticationVerdicts.Name(load)} of anybody, found by what the request says and with a key that stands above the policies of the database, without signing in.",
                load,
                Confidence.Medium
            )
            : null;

    /// <summary>Whether something is made only while there is no account and no workspace yet: the first use of an application.</summary>
    public static bool IsFirst(Load create, AccessContext context) =>
        create.Operation == LoadOperation.Create
        && create.Facts.Implies(t =>
            SaysNone(t) && t.Subject.Loads.Any(l => l is { Operation: LoadOperation.Read, Filters.Count: 0 } && IsOfPeople(l, context))
        );

    private static bool SaysNone(Test test) =>
        test
            is { Kind: TestKind.Truth, Holds: false }
                or { Kind: TestKind.Equality, Holds: true, Other: { Text: "0", Origins: Origins.None } };

    private static bool IsOfPeople(Load load, AccessContext context) =>
        context.OwnerOf(load).Kind is OwnershipKind.Account or OwnershipKind.Tenant
        || EntityNames.IsAccount(EntityNames.Normal(load.Entity));
}
