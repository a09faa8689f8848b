using Seatrial.Code.Flow;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks;
using Seatrial.Requirements.RowSecurity;

namespace Seatrial.Requirements.Access;

/// <summary>Is the caller of an endpoint known?</summary>
internal static class AuthenticationVerdicts
{
    private static readonly string[] GuardWords = ["auth", "login", "loggedin", "signedin", "jwt", "protect", "guard", "apikey", "bearer", "verifytoken", "checktoken", "requireuser"];

    /// <summary>What sets up authentication and demands nothing.</summary>
    private static readonly string[] NoGuardWords = ["optional", "initialize", "session", "csrf", "ratelimit", "limiter", "router"];

    public static AccessVerdict Of(FollowedEndpoint followed, AccessContext context)
    {
        var endpoint = followed.Endpoint;
        if (followed.AtHandler.Implies(CallerTests.Authenticates))
        {
            return Enforced("a guard demands a known caller", followed.AtHandler, context);
        }

        Load[] uses = [.. followed.Loads.Where(l => !IsLookUp(l))];
        Response[] answers = [.. Answers.Of(followed)];
        bool everyUse = uses.Length > 0 && Array.TrueForAll(uses, l => IsKnown(l, context));
        bool everyAnswer = answers.Length > 0 && Array.TrueForAll(answers, r => r.Facts.Implies(CallerTests.Authenticates));
        if (everyUse || (uses.Length == 0 && everyAnswer))
        {
            bool isByCode = uses.Length == 0 || Array.Exists(uses, IsKnown);
            return Enforced(isByCode ? "the handler goes on with a known caller only" : "the database gives and takes nothing without an account", Condition.And([.. uses.Select(l => l.Facts), .. answers.Select(a => a.Facts)]), context, uses);
        }

        if (Believing(uses, followed, context) is { } believing)
        {
            return believing;
        }

        if (PublicRoutes.Reason(endpoint) is { } reason)
        {
            return new AccessVerdict(AccessStatus.PublicByDesign, $"Open by design: {reason}.");
        }

        if (followed.Guards.FirstOrDefault(g => !g.Step.IsFollowed && g.After.Equals(g.Before) && IsGuardName(g.Step.Name)) is { } named)
        {
            return new AccessVerdict(AccessStatus.Enforced, $"The guard '{named.Step.Name}' stands in front, which is known by its name alone: its code is not in the repository.")
            {
                Evidence = [new AccessEvidence($"guard {named.Step.Name}", Places.Of(named.Step.File, named.Step.Line))],
                Confidence = Confidence.Medium,
            };
        }

        return Open(followed, context, uses);
    }

    /// <summary>Nobody is asked who calls: whether that is meant follows from what is done.</summary>
    private static AccessVerdict Open(FollowedEndpoint followed, AccessContext context, Load[] uses)
    {
        var endpoint = followed.Endpoint;
        Load[] open = [.. uses.Where(l => !IsKnown(l, context))];
        var change = Array.Find(open, l => l.Operation is LoadOperation.Update or LoadOperation.Delete);
        if (PublicRoutes.IsWebhook(endpoint))
        {
            return new AccessVerdict(AccessStatus.Unsure, "A webhook: no check of a signature was understood.");
        }

        if (followed.Trace.IsCut && open.Length == 0)
        {
            return new AccessVerdict(AccessStatus.Unsure, "The handler was too large to follow to its end.");
        }

        var create = Array.Find(open, l => l.Operation == LoadOperation.Create);
        if (change is not null || (create is not null && !IsRegistration(create, context)))
        {
            var load = change ?? create!;
            if (load.IsUnderPolicies && context.RuleOf(load) is null)
            {
                return LeftToPolicies(load, Name(load));
            }

            return Missing($"Whoever reaches it {Verb(load)} {Name(load)} without signing in.", load, context.HasAuthentication ? Confidence.High : Confidence.Medium);
        }

        if (create is not null)
        {
            return new AccessVerdict(AccessStatus.PublicByDesign, "Open by design: it makes a new account.");
        }

        var read = Array.Find(open, l => (l.Operation is LoadOperation.Read or LoadOperation.Unknown) && IsPrivate(l, followed, context) && ObjectVerdicts.IsAnswered(l, followed));
        if (read is { IsUnderPolicies: true } && context.RuleOf(read) is null)
        {
            return LeftToPolicies(read, Name(read));
        }

        if (read is not null)
        {
            return Missing($"Whoever reaches it reads {Name(read)} without signing in.", read, Confidence.Medium);
        }

        if (open.Length == 0 && context.HasAuthentication && Writers.SaysSo(endpoint))
        {
            return new AccessVerdict(AccessStatus.Missing, "Its name says that it changes something, and it asks nobody who calls; what it does was not understood.") { Confidence = Confidence.Medium };
        }

        if (Writers.IsOne(endpoint) && context.HasAuthentication)
        {
            if (open.Length == 0 && context.Writers.AreGuarded)
            {
                return new AccessVerdict(AccessStatus.Missing, $"It takes a request that changes something and asks nobody who calls; {context.Writers.Guarded} of the {context.Writers.All} other endpoints that do ask.") { Confidence = Confidence.Medium };
            }

            return new AccessVerdict(AccessStatus.Unsure, "It takes a request that changes something, and nothing was seen that asks who calls; what it changes was not understood.");
        }

        if (!context.HasAuthentication && Array.Find(open, l => context.OwnerOf(l).Kind is OwnershipKind.Owned or OwnershipKind.Tenant && !IsPublished(l, context)) is { } somebodys)
        {
            return new AccessVerdict(AccessStatus.Unsure, $"It reads {Name(somebodys)}, which belongs to somebody, and nothing in the application asks who calls: whether that is meant cannot be told.") { Evidence = [At("reads " + Name(somebodys), somebodys)] };
        }

        return open.Length > 0
            ? new AccessVerdict(AccessStatus.PublicByDesign, $"Open by design, as it seems: it reads {Name(open[0])}, which belongs to nobody or is published.") { Evidence = [At("reads " + Name(open[0]), open[0])], Confidence = Confidence.Medium }
            : new AccessVerdict(AccessStatus.PublicByDesign, "Open by design, as it seems: no stored data was seen in it.") { Confidence = Confidence.Medium };
    }

    /// <summary>An account is found by what the request says of its sender, and nothing proves that: whoever writes another name is another one.</summary>
    private static AccessVerdict? Believing(Load[] uses, FollowedEndpoint followed, AccessContext context)
    {
        foreach (var load in uses)
        {
            if (context.OwnerOf(load).Kind == OwnershipKind.Account && !IsKnown(load) && load.Filters.FirstOrDefault(f => Claims.IsClaim(f.Value)) is { } claim
                && (load.Operation is LoadOperation.Update or LoadOperation.Delete || ObjectVerdicts.IsAnswered(load, followed)))
            {
                return Missing($"It takes the caller for whoever the request says: {Name(load)} by {Said(claim.Value)}, which nothing proves.", load, Confidence.Medium);
            }
        }

        return null;
    }

    /// <summary>A statement of the request about its sender, for people.</summary>
    private static string Said(Value claim)
        => $"{(claim.Key is { } key ? $"'{key}' of " : "")}{(claim.Origins.HasFlag(Claims.Token) && !claim.Has(Origins.Cookie) ? "a token or header that is decoded only" : claim.Has(Origins.Cookie) ? "a cookie" : "a header")}";

    private static bool IsPrivate(Load load, FollowedEndpoint followed, AccessContext context)
    {
        if (IsPublished(load, context))
        {
            return false;
        }

        var owner = context.OwnerOf(load);
        return owner.Kind switch
        {
            OwnershipKind.Account => !ObjectVerdicts.IsByPublicName(load),
            OwnershipKind.Owned or OwnershipKind.Tenant or OwnershipKind.Undeclared when Slices.IsHidden(load) => context.HasAuthentication,
            OwnershipKind.Owned or OwnershipKind.Tenant => context.BindingSiblings(load, followed).Any(s => s.Loads.Any(o => IsAlike(o, load))) && context.HasAuthentication && !OwnsByAuthorship(owner),
            _ => false,
        };
    }

    /// <summary>Whether the policies of the database give everybody what is marked as meant for others.</summary>
    private static bool IsPublished(Load load, AccessContext context) => load.Operation == LoadOperation.Read && context.RuleOf(load) is { Reach: DataReach.Published };

    /// <summary>Whether an access happens, or gives anything, for a known caller alone.</summary>
    private static bool IsKnown(Load load) => load.IsForKnownCallers || load.Facts.Implies(CallerTests.Authenticates) || Binding.Filter(load) is not null;

    /// <summary>As above, by the code or by the policies of the database.</summary>
    private static bool IsKnown(Load load, AccessContext context) => IsKnown(load) || context.RuleOf(load) is { Reach: <= DataReach.Account };

    /// <summary>Whether another access reads the same kind of records for their owner.</summary>
    private static bool IsAlike(Load other, Load load)
        => other.Operation == LoadOperation.Read && other.IsSingle == load.IsSingle && EntityNames.Normal(other.Entity) == EntityNames.Normal(load.Entity) && Slices.Of(other).SetEquals(Slices.Of(load));

    /// <summary>An author publishes; what an author owns is for others to read.</summary>
    private static bool OwnsByAuthorship(Ownership owner)
        => owner.Fields.Any(f => EntityNames.Referred(f) is "author" or "creator" or "createdby" or "postedby");

    private static bool IsRegistration(Load create, AccessContext context) => context.OwnerOf(create).Kind == OwnershipKind.Account;

    /// <summary>Whether a read only finds out who calls.</summary>
    private static bool IsLookUp(Load load) => load.Operation == LoadOperation.Read && Store.IsOwn(load) && !load.Filters.Any(f => f.Value.Has(Origins.Principal));

    private static bool IsGuardName(string name)
    {
        string plain = name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return Array.Exists(GuardWords, w => plain.Contains(w, StringComparison.Ordinal)) && !Array.Exists(NoGuardWords, w => plain.Contains(w, StringComparison.Ordinal));
    }

    private static AccessVerdict Enforced(string reason, Condition facts, AccessContext context, params IReadOnlyList<Load> uses)
    {
        AccessEvidence[] tests = [.. facts.Tests().Where(CallerTests.Authenticates).Where(t => t.File is not null).DistinctBy(t => (t.File, t.Place)).Take(4).Select(t => new AccessEvidence(Describe(t), Places.Of(t.File!, t.Place.Line)))];
        AccessEvidence[] filters = [.. uses.Where(l => Binding.Filter(l) is not null).Take(2).Select(l => At($"reads {Name(l)} by the caller's {Binding.Filter(l)!.Field}", l))];
        AccessEvidence[] rules = [.. uses.Where(l => !IsKnown(l)).Select(context.RuleOf).OfType<DataRule>().Where(r => r.Reach <= DataReach.Account).DistinctBy(r => r.Location).Take(4).Select(r => new AccessEvidence(r.Statement, r.Location))];
        return new AccessVerdict(AccessStatus.Enforced, $"Enforced: {reason}.") { Evidence = [.. tests, .. filters, .. rules] };
    }

    public static string Describe(Test test) => test.Kind switch
    {
        TestKind.Authenticated => $"{test.Name ?? "a library"} demands a known caller",
        TestKind.Role => $"{test.Name ?? "a role"} is demanded",
        TestKind.Policy => $"{test.Name ?? "a policy"} decides",
        TestKind.Truth => test.Holds ? "goes on only with a caller" : "goes on only without",
        _ => "compares the caller",
    };

    /// <summary>The code does not say who may, and the caller's connection is bound by the policies of the database.</summary>
    internal static AccessVerdict LeftToPolicies(Load load, string what)
        => new(AccessStatus.Unsure, $"It {Verb(load)} {what} with the caller's own connection: whether that is allowed is left to the policies of the database.") { Evidence = [At($"{Verb(load)} {Name(load)}", load)] };

    private static AccessVerdict Missing(string reason, Load load, Confidence confidence)
        => new(AccessStatus.Missing, reason) { Evidence = [.. Places.Flow(load), At($"{Verb(load)} {Name(load)}", load), .. Believed(load.Facts)], Confidence = confidence };

    /// <summary>Tests that stand in front and prove nothing: what they look at, whoever sends the request writes.</summary>
    private static IEnumerable<AccessEvidence> Believed(Condition facts)
        => facts.Tests().Where(t => t is { Holds: true, File: not null } && (Claims.IsClaim(t.Subject) || (t.Other is { } other && Claims.IsClaim(other)))).DistinctBy(t => (t.File, t.Place)).Take(2)
            .Select(t => new AccessEvidence($"believes {Said(Claims.IsClaim(t.Subject) ? t.Subject : t.Other!)}", Places.Of(t.File!, t.Place.Line)));

    internal static AccessEvidence At(string statement, Load load) => new(statement, Places.Of(load.File, load.Place.Line));

    internal static string Name(Load load) => load.Entity.Length == 0 ? "stored data" : load.Entity;

    internal static string Verb(Load load) => load.Operation switch
    {
        LoadOperation.Create => "creates",
        LoadOperation.Update => "changes",
        LoadOperation.Delete => "deletes",
        _ => load.IsSingle ? "reads one of" : "reads",
    };
}
