using Seatrial.Code.Flow;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks;
using Seatrial.Requirements.RowSecurity;

namespace Seatrial.Requirements.Access;

/// <summary>Is the caller of an endpoint known?</summary>
internal static class AuthenticationVerdicts
{
    private static readonly string[] GuardWords =
    [
        "auth",
        "login",
        "loggedin",
        "signedin",
        "jwt",
        "protect",
        "guard",
        "apikey",
        "bearer",
        "verifytoken",
        "checktoken",
        "requireuser",
    ];

    /// <summary>Words of what may ask who somebody is or what he may do.</summary>
    private static readonly string[] DecidingWords =
    [
        "role",
        "perm",
        "own",
        "access",
        "admin",
        "tenant",
        "member",
        "policy",
        "check",
        "require",
        "ensure",
        "verify",
    ];

    /// <summary>What sets up authentication and demands nothing.</summary>
    private static readonly string[] NoGuardWords = ["optional", "initialize", "session", "csrf", "ratelimit", "limiter", "router"];

    public static AccessVerdict Of(FollowedEndpoint followed, AccessContext context)
    {
        var endpoint = followed.Endpoint;
        if (followed.AtHandler.Implies(CallerTests.Authenticates))
        {
            return Enforced("a guard demands a known caller", followed.AtHandler, context);
        }

        if (PublicRoutes.IsEntrance(endpoint) && followed.Loads.Any(Store.ProvesPassword))
        {
            return new AccessVerdict(AccessStatus.PublicByDesign, $"Open by design: {PublicRoutes.Reason(endpoint)}.");
        }

        Load[] uses = [.. followed.Loads.Where(l => !IsLookUp(l))];
        Response[] answers = [.. Answers.Of(followed)];
        bool everyUse = uses.Length > 0 && Array.TrueForAll(uses, l => IsKnown(l, context));
        bool everyAnswer = answers.Length > 0 && Array.TrueForAll(answers, r => r.Facts.Implies(CallerTests.Authenticates));
        if (everyUse || (uses.Length == 0 && everyAnswer))
        {
            bool isByCode = uses.Length == 0 || Array.Exists(uses, IsKnown);
            return Enforced(
                isByCode ? "the handler goes on with a known caller only" : "the database gives and takes nothing without an account",
                Condition.And([.. uses.Select(l => l.Facts), .. answers.Select(a => a.Facts)]),
                context,
                uses
            );
        }

        if (uses.Length == 0 && answers.Length == 0 && LeadsOn(followed))
        {
            return Enforced(
                "it leads on with a known caller only",
                Condition.And(followed.Trace.Responses.Where(r => r.Facts.Implies(CallerTests.Authenticates)).Select(r => r.Facts)),
                context
            );
        }

        if (Believing(uses, followed, context) is { } believing)
        {
            return believing;
        }

        if (followed.Blocking is { } blocking)
        {
            return NotUnderstood(blocking, "stands in front of it, and on what way a request passes it was not understood");
        }

        if (PublicRoutes.Reason(endpoint) is { } reason && !(reason == PublicRoutes.Probe && Array.Exists(uses, l => l.IsOfMachine)))
        {
            return endpoint.Opening is { } opening
                ? new AccessVerdict(AccessStatus.PublicByDesign, $"Open by design: {reason}, by the rule '{opening.Rule}'.")
                {
                    Evidence = [new AccessEvidence($"{opening.Rule} opens it", Places.Of(opening.File, opening.Line))],
                }
                : new AccessVerdict(AccessStatus.PublicByDesign, $"Open by design: {reason}.");
        }

        if (followed.Guards.FirstOrDefault(g => !g.Step.IsFollowed && g.After.Equals(g.Before) && IsGuardName(g.Step.Name)) is { } named)
        {
            return new AccessVerdict(
                AccessStatus.Enforced,
                $"The guard '{named.Step.Name}' stands in front, which is known by its name alone: its code is not in the repository."
            )
            {
                Evidence = [new AccessEvidence($"guard {named.Step.Name}", Places.Of(named.Step.File, named.Step.Line))],
                Confidence = Confidence.Medium,
            };
        }

        if (followed.Guards.FirstOrDefault(IsUnclear) is { } unclear)
        {
            return NotUnderstood(unclear.Step, "turns somebody away, and whom was not understood");
        }

        return OpenVerdicts.Of(followed, context, Array.FindAll(uses, l => !IsKnown(l, context)));
    }

    /// <summary>
    /// A guard of the repository that refuses, and of whose question nothing was understood, or no more than that it takes what a caller
    /// proves himself with and refuses some of those too: one that has another service say who a token is of.
    /// </summary>
    private static bool IsUnclear(FollowedGuard guard) =>
        guard is { Step.IsFollowed: true, Refusals: > 0 }
        && IsGuardName(guard.Step.Name)
        && (guard.After.Equals(guard.Before) || (guard.Refusals > 1 && guard.After.Implies(CallerTests.TakesCredential)));

    private static AccessVerdict NotUnderstood(EndpointStep step, string why) =>
        new(AccessStatus.Unsure, $"The guard '{step.Name}' {why}.")
        {
            Evidence = [new AccessEvidence($"guard {step.Name}", Places.Of(step.File, step.Line))],
        };

    /// <summary>
    /// Whether it ends in leading known callers elsewhere, and those of whom nothing is known only where that was found out: <c>if
    /// (!session) redirect('/login'); …; redirect(url)</c>.
    /// </summary>
    private static bool LeadsOn(FollowedEndpoint followed)
    {
        Response[] ways = [.. followed.Trace.Responses.Where(r => r.Status is >= 300 and < 400)];
        return Array.Exists(ways, r => r.Facts.Implies(CallerTests.Authenticates))
            && Array.TrueForAll(
                ways,
                r =>
                    r.Facts.Implies(CallerTests.Authenticates)
                    || r.Facts.Tests().Any(t => !t.Holds && CallerTests.Authenticates(t with { Holds = true }))
            );
    }

    /// <summary>
    /// An account is found by what the request says of its sender, and nothing proves that: whoever writes another name is another one.
    /// </summary>
    private static AccessVerdict? Believing(Load[] uses, FollowedEndpoint followed, AccessContext context)
    {
        foreach (var load in uses)
        {
            if (
                context.OwnerOf(load).Kind == OwnershipKind.Account
                && !IsKnown(load)
                && load.Filters.FirstOrDefault(f => Claims.IsClaim(f.Value)) is { } claim
                && (load.Operation is LoadOperation.Update or LoadOperation.Delete || Answers.Give(load, followed))
            )
            {
                return Missing(
                    $"It takes the caller for whoever the request says: {Name(load)} by {Said(claim.Value)}, which nothing proves.",
                    load,
                    Confidence.Medium
                );
            }
        }

        return null;
    }

    /// <summary>A statement of the request about its sender, for people.</summary>
    internal static string Said(Value claim) =>
        $"{(claim.Key is { } key ? $"'{key}' of " : "")}{(claim.Origins.HasFlag(Claims.Token) && !claim.Has(Origins.Cookie) ? "a token or header that is decoded only" : claim.Has(Origins.Cookie) ? "a cookie" : "a header")}";

    /// <summary>Whether an access happens, or gives anything, for a known caller alone.</summary>
    public static bool IsKnown(Load load) =>
        load.IsForKnownCallers || load.Facts.Implies(CallerTests.Authenticates) || Binding.Filter(load) is not null;

    /// <summary>As above, by the code or by the policies of the database.</summary>
    private static bool IsKnown(Load load, AccessContext context) =>
        IsKnown(load) || context.RuleOf(load) is { Reach: <= DataReach.Account };

    /// <summary>Whether a read only finds out who calls.</summary>
    private static bool IsLookUp(Load load) =>
        load.Operation == LoadOperation.Read && Store.IsOwn(load) && !load.Filters.Any(f => f.Value.Has(Origins.Principal));

    /// <summary>Whether a name leaves room for a question about the caller.</summary>
    internal static bool MayDecideWho(string name) =>
        IsGuardName(name) || Array.Exists(DecidingWords, w => name.Contains(w, StringComparison.OrdinalIgnoreCase));

    internal static bool IsGuardName(string name)
    {
        string plain = name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return Array.Exists(GuardWords, w => plain.Contains(w, StringComparison.Ordinal))
            && !Array.Exists(NoGuardWords, w => plain.Contains(w, StringComparison.Ordinal));
    }

    private static AccessVerdict Enforced(string reason, Condition facts, AccessContext context, params IReadOnlyList<Load> uses)
    {
        AccessEvidence[] tests =
        [
            .. facts
                .Tests()
                .Where(CallerTests.Authenticates)
                .Where(t => t.File is not null)
                .DistinctBy(t => (t.File, t.Place))
                .Take(4)
                .Select(t => new AccessEvidence(Describe(t), Places.Of(t.File!, t.Place.Line))),
        ];
        AccessEvidence[] filters =
        [
            .. uses.Where(l => Binding.Filter(l) is not null)
                .Take(2)
                .Select(l => At($"reads {Name(l)} by the caller's {Binding.Filter(l)!.Field}", l)),
        ];
        AccessEvidence[] rules =
        [
            .. uses.Where(l => !IsKnown(l))
                .Select(context.RuleOf)
                .OfType<DataRule>()
                .Where(r => r.Reach <= DataReach.Account)
                .DistinctBy(r => r.Location)
                .Take(4)
                .Select(r => new AccessEvidence(r.Statement, r.Location)),
        ];
        return new AccessVerdict(AccessStatus.Enforced, $"Enforced: {reason}.") { Evidence = [.. tests, .. filters, .. rules] };
    }

    public static string Describe(Test test) =>
        test.Kind switch
        {
            TestKind.Authenticated => $"{test.Name ?? "a library"} demands a known caller",
            TestKind.Role => $"{test.Name ?? "a role"} is demanded",
            TestKind.Policy => $"{test.Name ?? "a policy"} decides",
            TestKind.Truth => test.Holds ? "goes on only with a caller" : "goes on only without",
            _ => "compares the caller",
        };

    /// <summary>The code does not say who may, and the caller's connection is bound by the policies of the database.</summary>
    internal static AccessVerdict LeftToPolicies(Load load, string what) =>
        new(
            AccessStatus.Unsure,
            $"It {Verb(load)} {what} with the caller's own connection: whether that is allowed is left to the policies of the database."
        )
        {
            Evidence = [At($"{Verb(load)} {Name(load)}", load)],
        };

    internal static AccessVerdict Missing(string reason, Load load, Confidence confidence) =>
        new(AccessStatus.Missing, reason)
        {
            Evidence = [.. Places.Flow(load), At($"{Verb(load)} {Name(load)}", load), .. Believed(load.Facts)],
            Confidence = confidence,
        };

    /// <summary>Tests that stand in front and prove nothing: what they look at, whoever sends the request writes.</summary>
    private static IEnumerable<AccessEvidence> Believed(Condition facts) =>
        facts
            .Tests()
            .Where(t =>
                t is { Holds: true, File: not null } && (Claims.IsClaim(t.Subject) || (t.Other is { } other && Claims.IsClaim(other)))
            )
            .DistinctBy(t => (t.File, t.Place))
            .Take(2)
            .Select(t => new AccessEvidence(
                $"believes {Said(Claims.IsClaim(t.Subject) ? t.Subject : t.Other!)}",
                Places.Of(t.File!, t.Place.Line)
            ));

    internal static AccessEvidence At(string statement, Load load) => new(statement, Places.Of(load.File, load.Place.Line));

    internal static string Name(Load load) => load.Entity.Length == 0 ? "stored data" : load.Entity;

    internal static string Verb(Load load) =>
        load.Operation switch
        {
            LoadOperation.Create => "creates",
            LoadOperation.Update => "changes",
            LoadOperation.Delete => "deletes",
            _ => load.IsSingle ? "reads one of" : "reads",
        };
}
