using Seatrial.Code.Flow;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.RowSecurity;

namespace Seatrial.Requirements.Access;

/// <summary>
/// What a read says that gives records to callers of whom nothing is asked: whether that is meant is told by evidence, else it is left
/// open.
/// </summary>
internal static class OpenReads
{
    /// <summary>Fewer endpoints that ask say nothing of what is usual.</summary>
    private const int FewestAsking = 3;

    /// <summary>What is shown of an account to everybody.</summary>
    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal)
    {
        "id",
        "uuid",
        "name",
        "username",
        "displayname",
        "nickname",
        "handle",
        "avatar",
        "avatarurl",
        "image",
        "imageurl",
        "picture",
        "photo",
        "photourl",
        "bio",
        "about",
        "website",
        "slug",
        "createdat",
        "joinedat",
        "followers",
        "following",
        "followercount",
        "followingcount",
        "posts",
        "score",
        "rank",
        "title",
        "firstname",
        "lastname",
        "fullname",
    };

    public static AccessVerdict Of(Load load, FollowedEndpoint followed, AccessContext context)
    {
        var owner = context.OwnerOf(load);
        var rule = context.RuleOf(load);
        if (load.Operation == LoadOperation.Read && rule is { Reach: DataReach.Published })
        {
            return Public(load, "is given by the policies of the database where it is marked as meant for others");
        }

        bool isLeft = load.IsUnderPolicies && rule is null;
        if (owner.Kind == OwnershipKind.Account)
        {
            return RecordReferences.IsByPublicName(load) ? Public(load, "finds an account by its public name, which is a profile")
                : Secrecy.FindsIt(load) ? Public(load, "finds an account by what only its owner was sent")
                : ShowsPublicFields(load, followed) ? Public(load, "shows nothing of accounts but what they are known by")
                : isLeft ? LeftToPolicies(load)
                : IsOfShown(load, context)
                    ? Unsure(load, "it is whom a record that is shown belongs to, and which fields are shown of him was not understood")
                : Missing(load, "");
        }

        if (isLeft)
        {
            return owner.IsSomebodys || DataNouns.ArePrivate(load.Entity) ? LeftToPolicies(load) : Of(load, owner, followed, context);
        }

        return owner.Kind != OwnershipKind.Nobody && Answers.Reveal(load, followed)
                ? Missing(load, " with fields that are nobody else's business")
            : Secrecy.FindsIt(load) ? Public(load, "finds it by what only those know who were given it")
            : AccessContext.FactsFor(followed, load).Implies(t => CallerTests.Authenticates(t) || IsMark(t))
                ? Public(load, "gives strangers what its owner marked as being for everybody")
            : Of(load, owner, followed, context);
    }

    private static AccessVerdict Of(Load load, Ownership owner, FollowedEndpoint followed, AccessContext context)
    {
        bool isPrivate = DataNouns.ArePrivate(load.Entity);
        if (owner.Kind is OwnershipKind.Nobody)
        {
            return isPrivate
                ? Unsure(load, "nobody owns it by its declaration, and its name says that it is not for everybody")
                : Public(load, "belongs to nobody by its declaration");
        }

        if (Slices.IsHidden(load) && context.HasAuthentication)
        {
            return Missing(load, " that is marked as not being for everybody");
        }

        if (owner.IsSomebodys && Alike(load, followed, context) is { } alike)
        {
            return alike;
        }

        if (Slices.IsPublic(load))
        {
            return Public(load, "is limited to what is published");
        }

        if (owner.IsSomebodys && OwnsByAuthorship(owner))
        {
            return Public(load, "has an author, who publishes");
        }

        if (DataNouns.ArePublished(load.Entity))
        {
            return Public(load, "is what people publish, by its name");
        }

        if (isPrivate && (owner.IsSomebodys || context.HasAuthentication))
        {
            return Missing(load, owner.IsSomebodys ? $", which belongs to somebody by {owner.Description}" : "");
        }

        bool isOfOthers =
            owner.IsSomebodys
            && context.HasAuthentication
            && context.BindingSiblings(load, followed).Any(s => s.Loads.Any(o => IsSame(o, load)));
        if (isOfOthers && !followed.Guards.Any(g => IsOptional(g.Step.Name)) && (load.IsSingle || !context.IsShownSingly(load, followed)))
        {
            return Missing(load, ", which others give to its owner only");
        }

        return followed.Guards.FirstOrDefault(g => IsOptional(g.Step.Name)) is { } optional
                ? Public(load, $"stands behind '{optional.Step.Name}', which looks for a caller and demands none")
            : owner.IsSomebodys ? Unsure(load, $"it belongs to somebody by {owner.Description}, and nothing says that it is published")
            : Unsure(load, "no declaration says whose it is");
    }

    /// <summary>A list that other endpoints give, as it is, to every known caller and to nobody else.</summary>
    private static AccessVerdict? Alike(Load load, FollowedEndpoint followed, AccessContext context)
    {
        if (load.IsSingle || !context.HasAuthentication)
        {
            return null;
        }

        var (asking, open) = context.ListsLike(load);
        string names = string.Join(", ", asking.Take(3).Select(e => $"{e.Endpoint.Method} {e.Endpoint.Route}"));
        return asking.Count >= FewestAsking && asking.Count >= 2 * open.Count
                ? Missing(load, $", which {asking.Count} others give to known callers only ({names})") with
                {
                    Confidence = Confidence.Low,
                }
            : asking.Count > 0 && asking.Count >= open.Count ? Unsure(load, $"others ask who calls before they give the same ({names})")
            : null;
    }

    /// <summary>Whether an access asks for the same kind of records in the same way, whoever they belong to.</summary>
    public static bool IsSame(Load other, Load load) =>
        other.Operation == LoadOperation.Read
        && other.IsSingle == load.IsSingle
        && EntityNames.Normal(other.Entity) == EntityNames.Normal(load.Entity)
        && Slices.Of(other).SetEquals(Slices.Of(load));

    /// <summary>An author publishes; what an author owns is for others to read.</summary>
    private static bool OwnsByAuthorship(Ownership owner) =>
        owner.Fields.Any(f => EntityNames.Referred(f) is "author" or "creator" or "createdby" or "postedby");

    /// <summary>A test of a record's own mark, such as <c>shared</c>.</summary>
    private static bool IsMark(Test test) =>
        test is { Kind: TestKind.Truth, Holds: true, Subject.Key: { } key }
        && test.Subject.Has(Origins.Stored)
        && Slices.IsForEverybody(key);

    public static bool IsOptional(string guard) => guard.Contains("optional", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an account is found through a record of another kind alone: the author of what is shown.</summary>
    private static bool IsOfShown(Load load, AccessContext context) =>
        load.IsSingle
        && load.Filters.Count > 0
        && load.Filters.All(f =>
            f.Value.Loads.Count > 0
            && f.Value.Loads.All(l =>
                l != load
                && l.IsSingle
                && DataNouns.ArePublished(l.Entity)
                && context.OwnerOf(l).Kind is OwnershipKind.Owned or OwnershipKind.Nobody
            )
        );

    public static bool ShowsPublicFields(Load load, FollowedEndpoint followed)
    {
        if (load.Fields is { Count: > 0 } fields)
        {
            return fields.All(f => Shown.Contains(f.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant()));
        }

        Value[] given =
        [
            .. Answers.Of(followed).SelectMany(r => Answers.Leaves(r.Content, 0)).Where(v => v.Loads.Contains(load) && v.Object is null),
        ];
        return given.Length > 0
            && given.All(v => v.Key is { } key && Shown.Contains(key.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant()));
    }

    private static AccessVerdict Missing(Load load, string what) =>
        AuthenticationVerdicts.Missing(
            $"Whoever reaches it {AuthenticationVerdicts.Verb(load)} {AuthenticationVerdicts.Name(load)}{(what.Length > 0 ? what + "," : "")} without signing in.",
            load,
            Confidence.Medium
        );

    private static AccessVerdict LeftToPolicies(Load load) =>
        AuthenticationVerdicts.LeftToPolicies(load, AuthenticationVerdicts.Name(load));

    private static AccessVerdict Public(Load load, string why) =>
        new(
            AccessStatus.PublicByDesign,
            $"Open by design, as it seems: it {AuthenticationVerdicts.Verb(load)} {AuthenticationVerdicts.Name(load)}, and {(why.StartsWith("is ", StringComparison.Ordinal) || why.StartsWith("has ", StringComparison.Ordinal) || why.StartsWith("belongs ", StringComparison.Ordinal) ? "that " : "")}{why}."
        )
        {
            Evidence = [AuthenticationVerdicts.At($"{AuthenticationVerdicts.Verb(load)} {AuthenticationVerdicts.Name(load)}", load)],
            Confidence = Confidence.Medium,
        };

    private static AccessVerdict Unsure(Load load, string why) =>
        new(
            AccessStatus.Unsure,
            $"It {AuthenticationVerdicts.Verb(load)} {AuthenticationVerdicts.Name(load)} for whoever reaches it: {why}; whether that is meant cannot be told."
        )
        {
            Evidence = [AuthenticationVerdicts.At($"{AuthenticationVerdicts.Verb(load)} {AuthenticationVerdicts.Name(load)}", load)],
            IsOpenRead = true,
        };
}
