using Seatrial.Code.Flow;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks;
using Seatrial.Requirements.RowSecurity;

namespace Seatrial.Requirements.Access;

/// <summary>Is a record that the caller names the caller's own, or one that he may have?</summary>
internal static class ObjectVerdicts
{
    public static AccessVerdict Of(FollowedEndpoint followed, AccessContext context, AccessVerdict authentication)
    {
        // Open to everybody: there is no caller whose own it could be. That it is open is what the other verdict is about.
        bool isOpen = authentication.Status is AccessStatus.PublicByDesign or AccessStatus.NotApplicable || authentication.IsOpenRead;
        AccessVerdict? enforced = null;
        AccessVerdict? unsure = null;
        AccessVerdict? missing = null;
        foreach (var load in followed.Loads)
        {
            var verdict = isOpen || Store.IsOwn(load) ? null : Judge(load, followed, context, authentication);
            switch (verdict?.Status)
            {
                case AccessStatus.Missing when missing is null || verdict.Confidence > missing.Confidence:
                    missing = verdict;
                    break;
                case AccessStatus.Enforced:
                    enforced ??= verdict;
                    break;
                case AccessStatus.Unsure:
                    unsure ??= verdict;
                    break;
            }
        }

        return missing
            ?? enforced
            ?? unsure
            ?? new AccessVerdict(AccessStatus.NotApplicable, "No record that belongs to somebody is chosen by the request.");
    }

    /// <summary>Null where the access asks for no check.</summary>
    private static AccessVerdict? Judge(Load load, FollowedEndpoint followed, AccessContext context, AccessVerdict authentication)
    {
        if (load.Operation == LoadOperation.Create || load.IsIncluded || (load.IsOfMachine && load.Operation == LoadOperation.Read))
        {
            return null;
        }

        var facts = AccessContext.FactsFor(followed, load);
        if (facts.Implies(CallerTests.IsOfMachine))
        {
            return null;
        }

        var reference = load.Filters.FirstOrDefault(f => RecordReferences.IsReference(f));
        bool isChange = load.Operation is LoadOperation.Update or LoadOperation.Delete;
        if (reference is null && isChange && Written(load) is { } record)
        {
            // The record was read by the request's reference and is now changed: what binds it may stand at the read or before the change.
            return JudgeChange(load, record, facts, followed, context, authentication);
        }

        if (reference is null)
        {
            return isChange || !load.Filters.All(Slices.IsConstant) ? null : List(load, facts, followed, context, authentication);
        }

        var owner = context.OwnerOf(load);
        if (Binding.Filter(load) is { } filter)
        {
            return Enforced(
                load,
                $"the query is limited to the caller by {(filter.Field.Length == 0 ? "its filter" : filter.Field)}",
                AuthenticationVerdicts.At(
                    $"{AuthenticationVerdicts.Verb(load)} {AuthenticationVerdicts.Name(load)} by {filter.Field}",
                    load
                )
            );
        }

        if (Binding.OnOtherWays(load, facts) is { } either)
        {
            return Enforced(
                load,
                $"the query is limited to the caller by {either.Field} where no role is asked for",
                AuthenticationVerdicts.At(
                    $"{AuthenticationVerdicts.Verb(load)} {AuthenticationVerdicts.Name(load)} by {either.Field}",
                    load
                )
            );
        }

        if (Binding.Test(load, facts) is { File: { } file } test)
        {
            return Enforced(
                load,
                "the record is compared with the caller before it is used",
                new AccessEvidence(AuthenticationVerdicts.Describe(test), Places.Of(file, test.Place.Line))
            );
        }

        if (Binding.RoleOr(load, facts) is { } role)
        {
            return Enforced(
                load,
                $"the caller needs {role.Name ?? "a role"}",
                new AccessEvidence(AuthenticationVerdicts.Describe(role), Places.Of(role.File ?? load.File, role.Place.Line))
            );
        }

        if (authentication.Status == AccessStatus.Missing && !isChange && !owner.IsSomebodys)
        {
            return null;
        }

        return OfUsers(Unbound(load, reference, owner, isChange, followed, context), facts);
    }

    /// <summary>
    /// Where the role that is asked for is one that every user has, guards and helpers that tell users apart by it are often not followed
    /// to the end: what was not found is not missing for sure.
    /// </summary>
    private static AccessVerdict? OfUsers(AccessVerdict? verdict, Condition facts) =>
        verdict is { Status: AccessStatus.Missing } && facts.Implies(t => CallerTests.AsksForRole(t) && RoleNames.LetsUsersIn(t))
            ? new AccessVerdict(
                AccessStatus.Unsure,
                $"{verdict.Reason} A role is asked for that every user has: that says who may ask, and not for whose record."
            )
            {
                Evidence = verdict.Evidence,
            }
            : verdict;

    private static AccessVerdict? JudgeChange(
        Load change,
        Load record,
        Condition facts,
        FollowedEndpoint followed,
        AccessContext context,
        AccessVerdict authentication
    )
    {
        var reference = record.Filters.First(f => RecordReferences.IsReference(f));
        return Binding.Filter(record) is not null || Binding.Test(record, facts) is not null || Binding.RoleOr(record, facts) is not null
            ? Judge(record, followed, context, authentication) is { Status: AccessStatus.Enforced } enforced
                ? enforced
                : Enforced(
                    change,
                    "the record is the caller's before it is changed",
                    AuthenticationVerdicts.At($"{AuthenticationVerdicts.Verb(change)} {AuthenticationVerdicts.Name(change)}", change)
                )
            : OfUsers(Unbound(change, reference, context.OwnerOf(record), isChange: true, followed, context), facts);
    }

    /// <summary>The record that a change without a filter of its own is made to: one that was read by a reference of the request.</summary>
    private static Load? Written(Load change) =>
        (change.Data?.Loads ?? [])
            .Concat(change.Filters.SelectMany(f => f.Value.Loads))
            .FirstOrDefault(l =>
                !Store.IsOwn(l)
                && EntityNames.Normal(l.Entity) == EntityNames.Normal(change.Entity)
                && l.Filters.Any(f => RecordReferences.IsReference(f))
            );

    private static AccessVerdict? Unbound(
        Load load,
        LoadFilter reference,
        Ownership owner,
        bool isChange,
        FollowedEndpoint followed,
        AccessContext context
    )
    {
        var siblings = context.BindingSiblings(load, followed);
        bool isPublished = context.IsPublished(load);
        if (!isChange && isPublished)
        {
            return null;
        }

        // Reading a record only to hang something of the caller's own on it, or to relate oneself to it.
        bool isStep = !isChange && !Answers.Give(load, followed);
        if (!isChange && load.Fields is not null && owner.Kind == OwnershipKind.Account && OpenReads.ShowsPublicFields(load, followed))
        {
            return null;
        }

        if (
            isStep
            || IsRelation(load, followed)
            || (
                !isChange
                && owner.Kind == OwnershipKind.Account
                && RecordReferences.IsPublicName(reference)
                && !Answers.Reveal(load, followed)
            )
        )
        {
            return null;
        }

        string what = $"{AuthenticationVerdicts.Name(load)} by {RecordReferences.Describe(reference)}";
        if (load.IsUnderPolicies && ByDatabase(load, what, context) is var (decided, verdict) && decided)
        {
            return verdict;
        }

        if (!isChange && siblings.Count == 0 && owner.NotedBy is { } noted)
        {
            if (context.RoleSiblings(load, followed).Count > 0)
            {
                // Who made a record is noted, and those with a role change it whoever that was: it is not his alone.
                return null;
            }

            if (EntityNames.Normal(noted) != EntityNames.Normal(load.Entity) && !context.IsBoundAnywhere(noted))
            {
                return new AccessVerdict(
                    AccessStatus.Unsure,
                    $"It {AuthenticationVerdicts.Verb(load)} {what}; who made the {noted} that it is of is noted, and no endpoint gives him those alone."
                )
                {
                    Evidence = [AuthenticationVerdicts.At($"{AuthenticationVerdicts.Verb(load)} {what}", load)],
                };
            }
        }

        if (owner.IsSomebodys || siblings.Count > 0)
        {
            var confidence =
                siblings.Count > 0 ? Confidence.High
                : isChange || owner.Kind == OwnershipKind.Account ? Confidence.High
                : Confidence.Medium;
            string whose =
                owner.Description.Length > 0
                    ? $"it belongs to {owner.Description}, and nothing compares that with the caller"
                    : "nothing compares it with the caller";
            string others =
                siblings.Count > 0
                    ? $" {siblings.Count} other endpoint{(siblings.Count == 1 ? " does" : "s do")}: {string.Join(", ", siblings.Take(3).Select(s => $"{s.Endpoint.Method} {s.Endpoint.Route}"))}."
                    : "";
            return new AccessVerdict(AccessStatus.Missing, $"It {AuthenticationVerdicts.Verb(load)} {what}; {whose}.{others}")
            {
                Evidence = [.. Places.Flow(load), AuthenticationVerdicts.At($"{AuthenticationVerdicts.Verb(load)} {what}", load)],
                Confidence = confidence,
            };
        }

        return owner.Kind == OwnershipKind.Undeclared
            ? new AccessVerdict(AccessStatus.Unsure, $"It {AuthenticationVerdicts.Verb(load)} {what}; no declaration says whose that is.")
            {
                Evidence = [AuthenticationVerdicts.At($"{AuthenticationVerdicts.Verb(load)} {what}", load)],
            }
            : null;
    }

    /// <summary>
    /// What the policies of the database decide for an access with the caller's own connection; not decided where they let everybody, or
    /// every account, in.
    /// </summary>
    private static (bool IsDecided, AccessVerdict? Verdict) ByDatabase(Load load, string what, AccessContext context) =>
        context.RuleOf(load) switch
        {
            null => (true, AuthenticationVerdicts.LeftToPolicies(load, what)),
            { Reach: <= DataReach.Caller } rule => (
                true,
                Enforced(load, $"the database decides, {rule.Statement}", new AccessEvidence(rule.Statement, rule.Location))
            ),
            { Reach: DataReach.Published } when load.Operation == LoadOperation.Read => (true, null),
            _ => (false, null),
        };

    /// <summary>
    /// A record that was read is saved again without anything of the request in it, beside something of the caller's own that is made or
    /// changed: a comment is added to it, it is liked.
    /// </summary>
    private static bool IsRelation(Load load, FollowedEndpoint followed) =>
        Relations.IsOfCaller(load, followed)
        || (
            !Relations.TakesArgument(load, followed)
            && load.Operation == LoadOperation.Update
            && load.Filters.All(f => f.Value.Loads.Count > 0 && !f.Value.Has(Origins.Argument))
            && load.Data?.Has(Origins.Argument) != true
            && followed.Trace.Loads.Any(o =>
                o != load
                && (
                    o.Operation == LoadOperation.Create
                    || (o.Operation == LoadOperation.Update && o.Filters.Any(f => f.Value.Loads.Any(Store.IsOwn)))
                )
            )
        );

    /// <summary>All records of an entity, although siblings give each caller his own.</summary>
    private static AccessVerdict? List(
        Load load,
        Condition facts,
        FollowedEndpoint followed,
        AccessContext context,
        AccessVerdict authentication
    )
    {
        if (
            load.Operation != LoadOperation.Read
            || load.IsSingle
            || facts.Implies(CallerTests.AsksForRole)
            || context.IsPublished(load)
            || Slices.IsPublic(load)
            || !Answers.Give(load, followed)
        )
        {
            return null;
        }

        var owner = context.OwnerOf(load);
        int siblings = context
            .BindingSiblings(load, followed)
            .Count(s =>
                s.Loads.Any(l =>
                    !l.IsSingle && EntityNames.Normal(l.Entity) == EntityNames.Normal(load.Entity) && Binding.Filter(l) is not null
                )
            );
        bool isAccounts =
            owner.Kind == OwnershipKind.Account
            && authentication.Status == AccessStatus.Enforced
            && !(load.Fields is not null && OpenReads.ShowsPublicFields(load, followed));
        if (
            load.IsUnderPolicies
            && ByDatabase(load, $"all of {AuthenticationVerdicts.Name(load)}", context) is var (decided, verdict)
            && decided
        )
        {
            return verdict is { Status: AccessStatus.Enforced } || siblings > 0 || isAccounts ? verdict : null;
        }

        return siblings > 0 || isAccounts
            ? new AccessVerdict(
                AccessStatus.Missing,
                isAccounts
                    ? $"Every signed-in caller reads all of {AuthenticationVerdicts.Name(load)}; no role is asked for."
                    : $"It reads all of {AuthenticationVerdicts.Name(load)}, whoever asks; {siblings} other endpoint{(siblings == 1 ? " reads" : "s read")} the caller's own only."
            )
            {
                Evidence = [.. Places.Flow(load), AuthenticationVerdicts.At($"reads all of {AuthenticationVerdicts.Name(load)}", load)],
                Confidence = siblings > 0 ? Confidence.High : Confidence.Medium,
            }
            : null;
    }

    private static AccessVerdict Enforced(Load load, string reason, AccessEvidence evidence) =>
        new(AccessStatus.Enforced, $"Enforced for {AuthenticationVerdicts.Name(load)}: {reason}.") { Evidence = [evidence] };
}
