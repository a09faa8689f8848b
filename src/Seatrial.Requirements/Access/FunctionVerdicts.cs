using Seatrial.Code.Flow;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks;

namespace Seatrial.Requirements.Access;

/// <summary>Does an administrative action ask for more than being signed in?</summary>
internal static class FunctionVerdicts
{
    private static readonly HashSet<string> AdministrativeWords = new(StringComparer.Ordinal)
    {
        "admin",
        "administrator",
        "administration",
        "backoffice",
        "superadmin",
        "staff",
        "moderator",
        "moderation",
        "impersonate",
        "sudo",
    };

    public static AccessVerdict Of(FollowedEndpoint followed, AccessContext context, AccessVerdict authentication)
    {
        // What is read tells nobody anything before it is answered.
        Response[] answers = [.. Answers.Of(followed)];
        Condition[] everywhere =
        [
            .. followed
                .Loads.Where(l => l.Operation != LoadOperation.Read || (answers.Length == 0 && l.Filters.Count > 0 && !Store.IsOwn(l)))
                .Select(l => l.Facts),
            .. answers.Select(r => r.Facts),
        ];
        Test? role = null;
        bool Wanted(Test test)
        {
            role ??= CallerTests.AsksForRole(test) ? test : null;
            return CallerTests.AsksForRole(test);
        }

        if (
            followed.AtHandler.Implies(Wanted)
            || (everywhere.Any(c => !c.IsNever) && Array.TrueForAll(everywhere, c => c.IsNever || c.Implies(Wanted)))
        )
        {
            return new AccessVerdict(
                AccessStatus.Enforced,
                $"Enforced: {(role?.Name is { } name ? $"the caller needs {name}" : "a role or permission of the caller is asked for")}."
            )
            {
                Evidence = role?.File is { } file
                    ? [new AccessEvidence(AuthenticationVerdicts.Describe(role), Places.Of(file, role.Place.Line))]
                    : [],
            };
        }

        if (
            authentication.Status is AccessStatus.Missing or AccessStatus.PublicByDesign or AccessStatus.NotApplicable
            || authentication.IsOpenRead
        )
        {
            return new AccessVerdict(AccessStatus.NotApplicable, "Nobody has to sign in, which the question of authentication is about.");
        }

        var change = followed.Loads.FirstOrDefault(l =>
            l.Operation is LoadOperation.Create or LoadOperation.Update or LoadOperation.Delete
            && !l.Facts.Implies(CallerTests.IsOfMachine)
            && !IsBound(l, AccessContext.FactsFor(followed, l))
            && context.RoleSiblings(l, followed).Count > 0
            && IsLike(l, followed, context)
            && !context.OwnerOf(l).IsSomebodys
        );
        if (change is not null)
        {
            var siblings = context.RoleSiblings(change, followed);
            return new AccessVerdict(
                AccessStatus.Missing,
                $"It {AuthenticationVerdicts.Verb(change)} {AuthenticationVerdicts.Name(change)} for every signed-in caller; {string.Join(", ", siblings.Take(3).Select(s => $"{s.Endpoint.Method} {s.Endpoint.Route}"))} asks for a role."
            )
            {
                Evidence =
                [
                    .. Places.Flow(change),
                    AuthenticationVerdicts.At($"{AuthenticationVerdicts.Verb(change)} {AuthenticationVerdicts.Name(change)}", change),
                ],
            };
        }

        return IsAdministrative(followed)
            ? new AccessVerdict(AccessStatus.Missing, "Its name says that it is for administrators, and every signed-in caller may use it.")
            {
                Confidence = Confidence.Medium,
            }
            : new AccessVerdict(AccessStatus.NotApplicable, "Nothing says that it is for administrators.");
    }

    /// <summary>Whether a record is the caller's or changed under a role: nothing that everybody may do to the records of all.</summary>
    private static bool IsBound(Load load, Condition facts) =>
        Binding.Filter(load) is not null || Binding.Test(load, facts) is not null || Binding.RoleOr(load, facts) is not null;

    /// <summary>
    /// What is moderated is not made by moderators: only where nobody owns the records do changes under a role say of making one that it is
    /// for the role too.
    /// </summary>
    private static bool IsLike(Load load, FollowedEndpoint followed, AccessContext context) =>
        load.Operation != LoadOperation.Create
        || context.OwnerOf(load).Kind == OwnershipKind.Nobody
        || context
            .RoleSiblings(load, followed)
            .Any(s =>
                s.Loads.Any(o =>
                    o.Operation == LoadOperation.Create
                    && EntityNames.Normal(o.Entity) == EntityNames.Normal(load.Entity)
                    && o.Facts.Implies(CallerTests.AsksForRole)
                )
            );

    /// <summary>Whether a name says that it is that of administrators.</summary>
    public static bool IsAdministrative(string name) => DataNouns.Words(name).Any(AdministrativeWords.Contains);

    private static bool IsAdministrative(FollowedEndpoint followed) =>
        followed.Endpoint.Route.Split(['/', '-', '_', '.']).Any(w => AdministrativeWords.Contains(w.ToLowerInvariant()))
        && followed.Loads.Count > 0;
}
