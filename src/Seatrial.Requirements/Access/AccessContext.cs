using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks;
using Seatrial.Requirements.RowSecurity;

namespace Seatrial.Requirements.Access;

/// <summary>What all endpoints together say about an entity: how siblings treat it.</summary>
internal sealed class AccessContext
{
    private readonly OwnershipMap owners;
    private readonly DataPolicies policies;
    private readonly IReadOnlyList<FollowedEndpoint> endpoints;
    private readonly Dictionary<string, List<HashSet<string>>> publiclyRead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FollowedEndpoint>> boundIn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FollowedEndpoint>> guardedByRole = new(StringComparer.Ordinal);

    public AccessContext(IReadOnlyList<FollowedEndpoint> endpoints, OwnershipMap owners, DataPolicies policies)
    {
        this.owners = owners;
        this.policies = policies;
        this.endpoints = endpoints;
        Writers = Writers.Of(endpoints);
        foreach (var endpoint in endpoints)
        {
            HasAuthentication |=
                endpoint.AtHandler.Implies(CallerTests.Authenticates)
                || endpoint.Loads.Any(l =>
                    l.Facts.Implies(CallerTests.Authenticates)
                    || (Store.IsOwn(l) && !IsSignIn(l))
                    || RuleOf(l) is { Reach: DataReach.Caller or DataReach.Account }
                );
            SeesData |= endpoint.Trace.Loads.Any(l => !l.IsOfMachine || l.Operation != LoadOperation.Read);
            HasSignIn |= PublicRoutes.IsEntrance(endpoint.Endpoint) || endpoint.Loads.Any(Store.ProvesPassword);
            foreach (var load in endpoint.Loads)
            {
                string entity = EntityNames.Normal(load.Entity);
                bool isListOfShared = load.IsMembership && !load.Filters.Any(f => f.Value.Has(Origins.Argument));
                if (
                    load.Operation != LoadOperation.Create
                    && !isListOfShared
                    && (Binding.Filter(load) is not null || Binding.Test(load, FactsFor(endpoint, load)) is not null)
                )
                {
                    Add(boundIn, entity, endpoint);
                }

                if (
                    (load.Operation is LoadOperation.Update or LoadOperation.Delete or LoadOperation.Create)
                    && load.Facts.Implies(CallerTests.AsksForRole)
                )
                {
                    Add(guardedByRole, entity, endpoint);
                }
            }
        }

        // What is read without a caller where one should be asked for is not published by that.
        foreach (var endpoint in endpoints)
        {
            if (
                !endpoint.AtHandler.Implies(CallerTests.Authenticates)
                && AuthenticationVerdicts.Of(endpoint, this).Status == AccessStatus.PublicByDesign
            )
            {
                Publish(endpoint);
            }
        }
    }

    /// <summary>What is usual among endpoints that change something.</summary>
    public Writers Writers { get; }

    /// <summary>Whether any endpoint asks who calls.</summary>
    public bool HasAuthentication { get; }

    /// <summary>Whether any access to stored data was understood.</summary>
    public bool SeesData { get; private set; }

    /// <summary>Whether there is somewhere to sign in, as far as that was seen.</summary>
    public bool HasSignIn { get; private set; }

    /// <summary>
    /// Whether everybody may read the records somewhere: content that is published. Accounts are not, their public names aside.
    /// </summary>
    public bool IsPublished(Load load) =>
        OwnerOf(load).Kind != OwnershipKind.Account
        && publiclyRead.TryGetValue(EntityNames.Normal(load.Entity), out var slices)
        && slices.Any(s => s.IsSubsetOf(Slices.Of(load)));

    public Ownership OwnerOf(Load load) => owners.Of(load.Entity);

    /// <summary>
    /// What the database itself says of an access with the caller's own connection; null for other accesses, and where its policies are not
    /// in the repository.
    /// </summary>
    public DataRule? RuleOf(Load load) =>
        !load.IsUnderPolicies
            ? null
            : policies.For(
                load.Entity,
                load.Operation switch
                {
                    LoadOperation.Create => "insert",
                    LoadOperation.Update => "update",
                    LoadOperation.Delete => "delete",
                    _ => "select",
                }
            );

    /// <summary>Whether the declaration of the records has a field of that name.</summary>
    public bool Declares(Load load, string field) => owners.Declares(load.Entity, field);

    /// <summary>Whether the records hold passwords, by their declaration.</summary>
    public bool HasPassword(Load load) => owners.HoldsPassword(load.Entity);

    /// <summary>Whether another endpoint is where people register, by its name.</summary>
    public bool RegistersElsewhere(FollowedEndpoint self) =>
        endpoints.Any(e => e != self && !Registrations.IsSafe(e.Endpoint) && PublicRoutes.IsRegistration(e.Endpoint));

    /// <summary>Whether an endpoint that asks nobody gives a single one of the records.</summary>
    public bool IsShownSingly(Load load, FollowedEndpoint self) =>
        endpoints.Any(e =>
            e != self
            && Registrations.IsSafe(e.Endpoint)
            && !e.AtHandler.Implies(CallerTests.Authenticates)
            && e.Loads.Any(l =>
                l is { Operation: LoadOperation.Read, IsSingle: true }
                && EntityNames.Normal(l.Entity) == EntityNames.Normal(load.Entity)
                && !AuthenticationVerdicts.IsKnown(l)
                && Answers.Give(l, e)
            )
        );

    /// <summary>
    /// Endpoints that give the same list, bound to nobody: those whose own code asks who calls first, and those that ask nobody.
    /// </summary>
    public (IReadOnlyList<FollowedEndpoint> Asking, IReadOnlyList<FollowedEndpoint> Open) ListsLike(Load load)
    {
        var asking = new List<FollowedEndpoint>();
        var open = new List<FollowedEndpoint>();
        foreach (var endpoint in endpoints.Where(e => Registrations.IsSafe(e.Endpoint) && !e.AtHandler.Implies(CallerTests.Authenticates)))
        {
            if (
                endpoint.Loads.FirstOrDefault(l => OpenReads.IsSame(l, load) && Binding.Filter(l) is null && Answers.Give(l, endpoint)) is
                { } same
            )
            {
                (AuthenticationVerdicts.IsKnown(same) || FactsFor(endpoint, same).Implies(CallerTests.Authenticates) ? asking : open).Add(
                    endpoint
                );
            }
        }

        return (asking, open);
    }

    /// <summary>Other endpoints that bind records of the same entity to the caller.</summary>
    public IReadOnlyList<FollowedEndpoint> BindingSiblings(Load load, FollowedEndpoint self)
    {
        var all = Siblings(boundIn, load, self);
        bool isChange = load.Operation is LoadOperation.Update or LoadOperation.Delete;

        // That a record is the caller's to change does not make it his alone to read.
        return isChange ? all : all.FindAll(e => !e.Trace.Loads.Any(l => l.Operation is LoadOperation.Update or LoadOperation.Delete));
    }

    /// <summary>Whether any endpoint binds records of an entity to the caller.</summary>
    public bool IsBoundAnywhere(string entity) => boundIn.ContainsKey(EntityNames.Normal(entity));

    /// <summary>Other endpoints that change the same entity under a role.</summary>
    public IReadOnlyList<FollowedEndpoint> RoleSiblings(Load load, FollowedEndpoint self) => Siblings(guardedByRole, load, self);

    /// <summary>
    /// What holds for a read record before anything is done with it: what holds at every answer that follows the read. For a change, what
    /// holds where it happens.
    /// </summary>
    public static Condition FactsFor(FollowedEndpoint endpoint, Load load)
    {
        if (load.Operation is LoadOperation.Update or LoadOperation.Delete or LoadOperation.Create)
        {
            return load.Facts;
        }

        Condition[] uses =
        [
            .. Answers.Holding(endpoint, load),
            .. endpoint
                .Loads.Where(l => l.Order > load.Order && (l.Operation is LoadOperation.Update or LoadOperation.Delete) && Uses(l, load))
                .Select(l => l.Facts),
        ];
        // Not joined by Condition.Or, which gives up on what is large: each use is asked by itself.
        Condition[] possible = [.. uses.Where(u => !u.IsNever)];
        return possible.Length == 0 ? load.Facts
            : possible.Length == 1 ? possible[0]
            : new Disjunction(possible);
    }

    /// <summary>Whether an account is found by the password that a form brings: that is signing in, and asks nobody afterwards.</summary>
    private static bool IsSignIn(Load load) =>
        Store.ProvesPassword(load) && !load.Filters.Any(f => f.Value.Has(Origins.Header | Origins.Cookie));

    private void Publish(FollowedEndpoint endpoint)
    {
        foreach (var load in endpoint.Loads)
        {
            if (
                load.Operation == LoadOperation.Read
                && !load.Facts.Implies(CallerTests.Authenticates)
                && !Secrecy.FindsIt(load)
                && PublicRoutes.Reason(endpoint.Endpoint) is null
                && (endpoint.Endpoint.Method is "GET" or "QUERY" or "PAGE")
                && !load.Filters.Any(f => f.Value.Has(Origins.Principal))
                && Answers.Give(load, endpoint)
            )
            {
                string entity = EntityNames.Normal(load.Entity);
                if (!publiclyRead.TryGetValue(entity, out var slices))
                {
                    publiclyRead[entity] = slices = [];
                }

                slices.Add(Slices.Of(load));
            }
        }
    }

    /// <summary>Whether a change is made to the record that was read, or to what the same value of the request finds.</summary>
    private static bool Uses(Load change, Load read) =>
        (change.Data is { } data && data.Loads.Contains(read)) || change.Filters.Any(f => f.Value.Loads.Contains(read));

    private static void Add(Dictionary<string, List<FollowedEndpoint>> map, string entity, FollowedEndpoint endpoint)
    {
        // What is stored under no name that is known is not the same as other such things.
        if (entity.Length == 0)
        {
            return;
        }

        if (!map.TryGetValue(entity, out var list))
        {
            map[entity] = list = [];
        }

        if (!list.Contains(endpoint))
        {
            list.Add(endpoint);
        }
    }

    private static List<FollowedEndpoint> Siblings(Dictionary<string, List<FollowedEndpoint>> map, Load load, FollowedEndpoint self) =>
        map.TryGetValue(EntityNames.Normal(load.Entity), out var list) ? list.FindAll(e => e != self) : [];
}
