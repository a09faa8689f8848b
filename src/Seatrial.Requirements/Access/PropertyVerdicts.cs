using Seatrial.Code.Flow;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks;

namespace Seatrial.Requirements.Access;

/// <summary>May the caller choose fields that are not his to choose?</summary>
internal static class PropertyVerdicts
{
    private static readonly HashSet<string> Privileged = new(StringComparer.Ordinal)
    {
        "role",
        "roles",
        "isadmin",
        "admin",
        "isstaff",
        "issuperuser",
        "permissions",
        "balance",
        "credit",
        "credits",
        "plan",
        "verified",
        "isverified",
        "emailverified",
        "banned",
        "paid",
        "accesslevel",
        "userrole",
        "usertype",
        "privileges",
    };

    /// <summary>Those among them by which somebody would make himself more than he is.</summary>
    private static readonly HashSet<string> Ranks = new(StringComparer.Ordinal)
    {
        "role",
        "roles",
        "isadmin",
        "admin",
        "isstaff",
        "issuperuser",
        "permissions",
        "accesslevel",
        "userrole",
        "usertype",
        "privileges",
    };

    /// <summary>Accounts other than the caller's, whom the request is meant to name.</summary>
    private static readonly string[] Others =
    [
        "recipient",
        "receiver",
        "assign",
        "member",
        "employee",
        "patient",
        "student",
        "dest",
        "target",
        "follow",
        "friend",
        "invit",
        "participant",
        "seller",
        "reporter",
    ];

    public static AccessVerdict Of(FollowedEndpoint followed, AccessContext context)
    {
        foreach (var load in followed.Loads)
        {
            if (load.Operation is not (LoadOperation.Create or LoadOperation.Update) || load.Data is not { } data)
            {
                continue;
            }

            if (load.Facts.Implies(CallerTests.AsksForRole))
            {
                if (OwnRank(load, data, context) is { } rank)
                {
                    return Missing(
                        load,
                        $"The request chooses '{rank}' of the caller's own {AuthenticationVerdicts.Name(load)}; the role that is asked for is not that of administrators alone.",
                        Confidence.Medium
                    );
                }

                continue;
            }

            if (IsWholeBody(data) && Checked(load, data) is var named && named is not null)
            {
                if (named.FirstOrDefault(n => IsPrivileged(n, load, followed)) is { } chosen)
                {
                    return Missing(load, $"The request chooses '{chosen}' of {AuthenticationVerdicts.Name(load)}.", Confidence.Medium);
                }

                continue;
            }

            if (EntityBodies.Chosen(load, data, context, name => IsPrivileged(name, load, followed)) is { } field)
            {
                return Missing(
                    load,
                    $"The request fills a whole {AuthenticationVerdicts.Name(load)}, '{field}' among its fields.",
                    Confidence.Medium
                );
            }

            if (IsWholeBody(data))
            {
                return Missing(
                    load,
                    $"Every field that the request sends is written into {AuthenticationVerdicts.Name(load)}.",
                    context.OwnerOf(load).IsSomebodys ? Confidence.High : Confidence.Medium
                );
            }

            foreach (var (name, cell) in data.Object?.Members ?? CellDictionary.Empty)
            {
                if (
                    cell.Value is { } value
                    && value.Has(Origins.Argument)
                    && !value.Has(Origins.Stored)
                    && (IsPrivileged(name, load, followed) || IsTenantOfCaller(name, load, followed, context))
                )
                {
                    return Missing(load, $"The request chooses '{name}' of {AuthenticationVerdicts.Name(load)}.", Confidence.Medium);
                }
            }
        }

        bool writes = followed.Loads.Any(l => l.Operation is LoadOperation.Create or LoadOperation.Update && l.Data is not null);
        return writes
            ? new AccessVerdict(AccessStatus.Enforced, "The fields that are written are named in the code.")
            : new AccessVerdict(AccessStatus.NotApplicable, "It writes nothing.");
    }

    /// <summary>Whether a field names the tenant of a record, where other endpoints take it from the caller.</summary>
    private static bool IsTenantOfCaller(string field, Load load, FollowedEndpoint followed, AccessContext context) =>
        EntityNames.IsTenantField(field)
        && !EntityNames.IsTenant(EntityNames.Normal(load.Entity))
        && followed.AtHandler.Implies(CallerTests.Authenticates)
        && context
            .BindingSiblings(load, followed)
            .Any(s =>
                s.Loads.Any(l =>
                    EntityNames.Normal(l.Entity) == EntityNames.Normal(load.Entity)
                    && Binding.Filter(l) is { } filter
                    && EntityNames.Referred(filter.Field) == EntityNames.Referred(field)
                )
            );

    /// <summary>
    /// What somebody with some role writes into his own account by which he would have another one; null for what administrators do.
    /// </summary>
    private static string? OwnRank(Load load, Value data, AccessContext context) =>
        context.OwnerOf(load).Kind == OwnershipKind.Account
        && (Store.IsOwn(load) || (load.Filters.Count > 0 && load.Filters.All(f => f.Value.Loads.Any(Store.IsOwn))))
        && !load.Facts.Implies(t => CallerTests.AsksForRole(t) && RoleNames.AreAdministrators(t))
            ? data
                .Object?.Members.FirstOrDefault(m =>
                    m.Value.Value is { } value
                    && value.Has(Origins.Argument)
                    && !value.Has(Origins.Stored)
                    && Ranks.Contains(m.Key.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant())
                )
                .Key
            : null;

    private static bool IsPrivileged(string field, Load load, FollowedEndpoint followed)
    {
        string plain = field.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        bool isAccount = EntityNames.IsAccount(EntityNames.Normal(load.Entity));
        return isAccount
            ? Privileged.Contains(plain)
            : EntityNames.IsOwnerField(field)
                && !Array.Exists(Others, o => plain.Contains(o, StringComparison.Ordinal))
                && !plain.Contains("email", StringComparison.Ordinal)
                && !plain.EndsWith("name", StringComparison.Ordinal)
                && followed.AtHandler.Implies(CallerTests.Authenticates);
    }

    /// <summary>
    /// The only fields that were let in, where a schema refuses the others before anything is written; null where none does.
    /// </summary>
    private static IReadOnlyList<string>? Checked(Load load, Value data)
    {
        IReadOnlyList<string>? fields = null;
        bool isChecked = load.Facts.Implies(t =>
        {
            bool isOfBody =
                t is { Kind: TestKind.Shape, Holds: true }
                && t.Subject.Has(Origins.Body)
                && t.Subject.Key == (data.Object?.Rest.Value?.Key ?? data.Key);
            fields ??= isOfBody ? t.Fields : null;
            return isOfBody;
        });
        return isChecked ? fields : null;
    }

    /// <summary>The body itself, or an object over which it was spread.</summary>
    private static bool IsWholeBody(Value data) =>
        data.Object is { } made
            ? made.Rest.Value is { } rest && rest.Has(Origins.Body) && rest.Type is null or { Class: null, External: null }
            : data.Has(Origins.Body) && !data.Has(Origins.Stored) && data.Key is null && data.Type is null;

    private static AccessVerdict Missing(Load load, string reason, Confidence confidence) =>
        new(AccessStatus.Missing, reason)
        {
            Evidence = [.. Places.Flow(load), AuthenticationVerdicts.At($"writes {AuthenticationVerdicts.Name(load)}", load)],
            Confidence = confidence,
        };
}
