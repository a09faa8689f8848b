using Seatrial.Code.Flow;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Access;

/// <summary>
/// Nobody is asked who calls: whether that is meant follows from what is done. Without evidence of intention nothing is called open by
/// design.
/// </summary>
internal static class OpenVerdicts
{
    private static AccessVerdict Plain { get; } =
        new(
            AccessStatus.NotApplicable,
            "No stored data was seen in what it gives, numbers aside, and it takes nothing that would change any."
        )
        {
            Confidence = Confidence.Medium,
        };

    /// <summary>Endings of names of what a browser keeps in a cookie that is no credential.</summary>
    private static readonly string[] Preferences =
    [
        "theme",
        "darkmode",
        "colormode",
        "colorscheme",
        "locale",
        "language",
        "cookieconsent",
        "consent",
        "timezone",
    ];

    /// <summary>Whether what is open is meant to be.</summary>
    /// <param name="followed">The endpoint.</param>
    /// <param name="context">All the others.</param>
    /// <param name="open">Its accesses that happen for unknown callers too.</param>
    public static AccessVerdict Of(FollowedEndpoint followed, AccessContext context, Load[] open)
    {
        var endpoint = followed.Endpoint;
        if (endpoint.Method == "OPTIONS" && open.Length == 0)
        {
            return new AccessVerdict(
                AccessStatus.NotApplicable,
                "It answers what browsers ask before they send a request, and gives nothing that is stored."
            );
        }

        if (PublicRoutes.IsWebhook(endpoint))
        {
            return new AccessVerdict(AccessStatus.Unsure, "A webhook: no check of a signature was understood.");
        }

        if (followed.Trace.IsCut && open.Length == 0)
        {
            return new AccessVerdict(AccessStatus.Unsure, "The handler was too large to follow to its end.");
        }

        var change = Array.Find(
            open,
            l => l.Operation is LoadOperation.Update or LoadOperation.Delete && !Secrecy.FindsIt(l) && !IsBookkeeping(l, followed)
        );
        bool isRegistration = Array.Exists(open, l => l.Operation == LoadOperation.Create && Registrations.IsOne(l, followed, context));
        var create = Array.Find(
            open,
            l =>
                l.Operation == LoadOperation.Create
                && !(isRegistration && context.OwnerOf(l).Kind == OwnershipKind.Owned)
                && !Registrations.IsOne(l, followed, context)
                && !Openings.IsFirst(l, context)
                && !IsLeft(l, context)
                && !DataNouns.AreNotes(l.Entity)
        );
        if ((change ?? create) is { } load)
        {
            return load.IsUnderPolicies && context.RuleOf(load) is null
                ? AuthenticationVerdicts.LeftToPolicies(load, AuthenticationVerdicts.Name(load))
                : AuthenticationVerdicts.Missing(
                    $"Whoever reaches it {AuthenticationVerdicts.Verb(load)} {AuthenticationVerdicts.Name(load)} without signing in.",
                    load,
                    context.HasAuthentication ? Confidence.High : Confidence.Medium
                );
        }

        AccessVerdict[] reads =
        [
            .. open.Where(l => l.Operation is LoadOperation.Read or LoadOperation.Unknown && !l.IsOfMachine && Answers.Give(l, followed))
                .Select(l => OpenReads.Of(l, followed, context)),
        ];
        if (Array.Find(reads, v => v.Status == AccessStatus.Missing) is { } missing)
        {
            return missing;
        }

        if (
            Array.ConvertAll(open, l => Openings.OfMachine(l) ?? Openings.AbovePolicies(l, followed, context)) is var openings
            && Array.Find(openings, v => v is { Status: AccessStatus.Missing }) is { } reached
        )
        {
            return reached;
        }

        return Meant(followed, context, open)
            ?? Writing(followed, context, open)
            ?? Array.Find(openings, v => v is not null)
            ?? Array.Find(reads, v => v.Status == AccessStatus.Unsure)
            ?? Kept(followed, context, open)
            ?? (
                reads is [var first, ..] ? first
                : open.Length > 0 && Array.TrueForAll(open, l => l.IsNumber) ? Plain
                : Nothing(followed, context)
            );
    }

    /// <summary>
    /// No access to data was seen: there is none, or it was not understood, where nothing is understood anywhere or the name says that
    /// there is one.
    /// </summary>
    private static AccessVerdict Nothing(FollowedEndpoint followed, AccessContext context)
    {
        string? noun = PublicRoutes
            .WordsOf(followed.Endpoint)
            .LastOrDefault(w => w.Length > 0 && (EntityNames.IsAccount(EntityNames.Normal(w)) || DataNouns.ArePrivate(w)));
        return noun is not null
                ? new AccessVerdict(
                    AccessStatus.Unsure,
                    $"It asks nobody who calls, and its name says that it is about '{noun}'; what it gives was not understood."
                )
                {
                    IsOpenRead = true,
                }
            : !context.SeesData
                ? new AccessVerdict(
                    AccessStatus.Unsure,
                    "It asks nobody who calls; no access to stored data was understood in any of the endpoints, so whether it gives any cannot be told."
                )
                {
                    IsOpenRead = true,
                }
            : Plain;
    }

    /// <summary>Changes for which nobody has to sign in.</summary>
    private static AccessVerdict? Meant(FollowedEndpoint followed, AccessContext context, Load[] open)
    {
        var create = Array.Find(open, l => l.Operation == LoadOperation.Create && !DataNouns.AreNotes(l.Entity));
        if (create is not null)
        {
            return new AccessVerdict(
                AccessStatus.PublicByDesign,
                Openings.IsFirst(create, context) ? "Open by design: it sets the application up, and does so only while nobody has."
                    : IsLeft(create, context) ? $"Open by design: it takes what anybody may leave, {AuthenticationVerdicts.Name(create)}."
                    : "Open by design: it makes a new account of what the request brings."
            )
            {
                Evidence = [AuthenticationVerdicts.At($"creates {AuthenticationVerdicts.Name(create)}", create)],
            };
        }

        if (open.Length > 0 && Array.TrueForAll(open, l => l.Operation == LoadOperation.Create && DataNouns.AreNotes(l.Entity)))
        {
            return new AccessVerdict(
                AccessStatus.PublicByDesign,
                $"Open by design, as it seems: it notes what happens, {AuthenticationVerdicts.Name(open[0])}, and nothing else."
            )
            {
                Evidence = [AuthenticationVerdicts.At($"creates {AuthenticationVerdicts.Name(open[0])}", open[0])],
                Confidence = Confidence.Medium,
            };
        }

        return
            Array.Find(open, l => l.Operation is LoadOperation.Update or LoadOperation.Delete && !IsBookkeeping(l, followed)) is { } change
            ? new AccessVerdict(
                AccessStatus.PublicByDesign,
                $"Open by design, as it seems: it {AuthenticationVerdicts.Verb(change)} {AuthenticationVerdicts.Name(change)} that is found by what only those know who were sent it."
            )
            {
                Evidence =
                [
                    AuthenticationVerdicts.At($"{AuthenticationVerdicts.Verb(change)} {AuthenticationVerdicts.Name(change)}", change),
                ],
                Confidence = Confidence.Medium,
            }
            : null;
    }

    /// <summary>A request that changes something by its method or name, of which nothing was seen that does.</summary>
    private static AccessVerdict? Writing(FollowedEndpoint followed, AccessContext context, Load[] open)
    {
        var endpoint = followed.Endpoint;
        if (
            open.Length == 0
            && followed.Trace.HandOvers is [var given, ..]
            && (Writers.SaysSo(endpoint) || Writers.IsOne(endpoint))
            && !OnlyRefuses(followed)
        )
        {
            return new AccessVerdict(
                AccessStatus.Unsure,
                "It hands what the caller proves himself with to another service, which has to ask who that is; whether it does cannot be told from here."
            )
            {
                Evidence = [new AccessEvidence("hands the caller's credential on", Places.Of(given.File, given.Place.Line))],
            };
        }

        if (open.Length == 0 && context.HasAuthentication && Writers.SaysSo(endpoint))
        {
            return new AccessVerdict(
                AccessStatus.Missing,
                "Its name says that it changes something, and it asks nobody who calls; what it does was not understood."
            )
            {
                Confidence = Confidence.Medium,
            };
        }

        if (open.Length == 0 && followed.Guards.FirstOrDefault(g => OpenReads.IsOptional(g.Step.Name)) is { } optional)
        {
            return new AccessVerdict(
                AccessStatus.PublicByDesign,
                $"Open by design, as it seems: it stands behind '{optional.Step.Name}', which looks for a caller and demands none."
            )
            {
                Confidence = Confidence.Medium,
            };
        }

        if (
            open.Length == 0
            && PublicRoutes
                .WordsOf(endpoint)
                .Append(endpoint.Handler.ToLowerInvariant())
                .Any(w => Array.Exists(Preferences, p => w.EndsWith(p, StringComparison.Ordinal)))
        )
        {
            return new AccessVerdict(
                AccessStatus.PublicByDesign,
                "Open by design, as it seems: it keeps a preference of whoever asks, by its name, and no stored data was seen in it."
            )
            {
                Confidence = Confidence.Medium,
            };
        }

        if (!Writers.IsOne(endpoint) || (open.Length == 0 && OnlyRefuses(followed)))
        {
            return null;
        }

        return open.Length == 0 && context.HasAuthentication && context.Writers.AreGuarded
            ? new AccessVerdict(
                AccessStatus.Missing,
                $"It takes a request that changes something and asks nobody who calls; {context.Writers.Guarded} of the {context.Writers.All} other endpoints that do ask."
            )
            {
                Confidence = Confidence.Medium,
            }
            : new AccessVerdict(
                AccessStatus.Unsure,
                "It takes a request that changes something, and nothing was seen that asks who calls; what it changes was not understood."
            );
    }

    /// <summary>Whether it answers everybody that there is nothing: a route that catches what no other does.</summary>
    private static bool OnlyRefuses(FollowedEndpoint followed) =>
        followed.Trace.Responses.Count > 0 && followed.Trace.Responses.All(r => r.Status is >= 400 and < 500);

    /// <summary>Somebody's records are read, and what is given of them was not seen.</summary>
    private static AccessVerdict? Kept(FollowedEndpoint followed, AccessContext context, Load[] open) =>
        Array.Find(
            open,
            l =>
                l.Operation == LoadOperation.Read
                && !l.IsNumber
                && !Answers.Give(l, followed)
                && !Secrecy.FindsIt(l)
                && context.OwnerOf(l).Kind is OwnershipKind.Owned or OwnershipKind.Tenant or OwnershipKind.Account
                && !DataNouns.ArePublished(l.Entity)
        )
            is { } load
            ? new AccessVerdict(
                AccessStatus.Unsure,
                $"It {AuthenticationVerdicts.Verb(load)} {AuthenticationVerdicts.Name(load)} for whoever reaches it; what it gives of that was not understood."
            )
            {
                Evidence = [AuthenticationVerdicts.At($"{AuthenticationVerdicts.Verb(load)} {AuthenticationVerdicts.Name(load)}", load)],
                IsOpenRead = true,
            }
            : null;

    /// <summary>
    /// What a request that is to change nothing notes beside: a count of views, the time of a visit; nothing that it brings is in it.
    /// </summary>
    private static bool IsBookkeeping(Load load, FollowedEndpoint followed) =>
        load.Operation == LoadOperation.Update
        && Registrations.IsSafe(followed.Endpoint)
        && load.Data?.Has(Origins.Argument) != true
        && !Relations.TakesArgument(load, followed)
        && (load.Data?.Object is not { } made || made.Members.All(m => m.Value.Value?.Has(Origins.Argument) != true && IsCount(m.Key)));

    /// <summary>What anybody may leave; not what is somebody's by its declaration where only a word with two meanings says so.</summary>
    private static bool IsLeft(Load load, AccessContext context) =>
        DataNouns.AreLeft(load.Entity)
        && !(DataNouns.MayBeKept(load.Entity) && context.OwnerOf(load).Kind is OwnershipKind.Owned or OwnershipKind.Tenant);

    private static bool IsCount(string field)
    {
        string plain = field.Replace("_", "", StringComparison.Ordinal).TrimStart('$').ToLowerInvariant();
        return plain is "inc" or "views" or "hits" or "clicks" or "visits" or "downloads" or "reads"
            || plain.EndsWith("count", StringComparison.Ordinal)
            || plain.EndsWith("counter", StringComparison.Ordinal)
            || plain.StartsWith("last", StringComparison.Ordinal)
            || plain.StartsWith("view", StringComparison.Ordinal);
    }
}
