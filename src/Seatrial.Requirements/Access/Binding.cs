using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks;

namespace Seatrial.Requirements.Access;

/// <summary>Whether a record that is found by what a caller sent is bound to the caller.</summary>
internal static class Binding
{
    private const int MaxDepth = 4;

    /// <summary>The filter that binds it: one that holds a value of the caller and cannot be left out.</summary>
    public static LoadFilter? Filter(Load load) => Filter(load, 0);

    /// <summary>What was found through other accesses is bound where those are.</summary>
    private static LoadFilter? Filter(Load load, int depth) =>
        Own(load)
        ?? (
            depth > 2
                ? null
                : load.Filters.FirstOrDefault(f =>
                    !f.IsOptional && f.Value.Loads.Count > 0 && f.Value.Loads.All(l => l != load && Filter(l, depth + 1) is not null)
                )
        );

    private static LoadFilter? Own(Load load) =>
        load.Filters.FirstOrDefault(f => !f.IsOptional && IsOwn(f.Value) && !f.Value.Ways.Any(w => RecordReferences.IsChosen(w.Value)));

    private static bool IsOwn(Value value) => value.Has(Origins.Principal) && !value.MayBeAbsent && !CallerTests.IsRole(value);

    /// <summary>
    /// The filter that binds it on every way but those on which a role is asked for: <c>if (user.role !== 'admin') query.tenant =
    /// user.tenant</c>.
    /// </summary>
    public static LoadFilter? OnOtherWays(Load load, Condition facts) =>
        load.Filters.FirstOrDefault(f =>
            f.Value.Ways.Any(w => IsOwn(w.Value))
            && f.Value.Ways.All(w => !IsOpen(w.Value) || Condition.And(facts, w.When).Implies(RoleNames.LetsOthersInAlone))
        );

    /// <summary>Nothing, so that there is no filter, or what the request chooses.</summary>
    private static bool IsOpen(Value value) => value.IsNull || value.MayBeAbsent || RecordReferences.IsChosen(value);

    /// <summary>The test that binds it where <paramref name="condition"/> holds; null where none does.</summary>
    public static Test? Test(Load load, Condition condition)
    {
        Test? found = null;
        bool holds = condition.Implies(test =>
        {
            if (!Binds(test, load))
            {
                return false;
            }

            found ??= test;
            return true;
        });
        return holds ? found : null;
    }

    /// <summary>
    /// The role or permission that is asked for where <paramref name="condition"/> holds, alone or as an alternative to a test that binds
    /// the record.
    /// </summary>
    public static Test? RoleOr(Load load, Condition condition)
    {
        Test? role = null;

        // A role that every user has says who may ask, and not for whose record; nor do other tests of the same guard, which name none.
        bool isOfUsers = condition.Implies(t => CallerTests.AsksForRole(t) && RoleNames.LetsUsersIn(t));
        bool holds = condition.Implies(test =>
        {
            if (isOfUsers ? RoleNames.LetsOthersInAlone(test) || RoleNames.RefusesUsers(test) : CallerTests.AsksForRole(test))
            {
                role ??= test;
                return true;
            }

            return Binds(test, load);
        });
        return holds ? role : null;
    }

    private static bool Binds(Test test, Load load)
    {
        if (!test.Holds)
        {
            return false;
        }

        switch (test.Kind)
        {
            case TestKind.Policy:
                return test.Subjects.Any(s => Concerns(s, load, 0));
            case TestKind.Equality:
                return (IsWho(test.Subject) && Concerns(test.Other!, load, 0))
                    || (IsWho(test.Other!) && Concerns(test.Subject, load, 0))
                    || (IsWord(test.Other!) && IsRelated(test.Subject, load))
                    || (IsWord(test.Subject) && IsRelated(test.Other!, load));
            case TestKind.Truth:
                // A record that relates the caller to what is asked for: a membership, a share.
                return IsRelated(test.Subject, load)
                    || (
                        load.Operation == LoadOperation.Read
                        && test.Subject.Loads.Contains(load)
                        && test.Subject.Key is { } mark
                        && Slices.IsForEverybody(mark)
                    );
            default:
                return false;
        }
    }

    private static bool IsWho(Value value) => value.Has(Origins.Principal) && !CallerTests.IsRole(value);

    /// <summary>
    /// Something of a record that relates the caller to what is asked for: that it is there, or that it has a word, <c>member.role ===
    /// 'editor'</c>.
    /// </summary>
    private static bool IsRelated(Value value, Load load) => value.Loads.Any(relation => relation != load && Relates(relation, load));

    private static bool IsWord(Value value) => value is { Text.Length: > 0, Origins: Origins.None } && value.Loads.Count == 0;

    private static bool Relates(Load relation, Load load) =>
        (Store.IsOwn(relation) || relation.Filters.Any(f => f.Value.Has(Origins.Principal) && !f.IsOptional))
        && relation.Filters.Any(f => Concerns(f.Value, load, 0));

    /// <summary>Whether a value is of the record, or what the record was found by.</summary>
    private static bool Concerns(Value value, Load load, int depth)
    {
        if (value.Loads.Contains(load))
        {
            return true;
        }

        if (depth > MaxDepth)
        {
            return false;
        }

        // The same record, found again by its own id.
        if (
            value.Loads.Any(l =>
                l != load
                && EntityNames.Normal(l.Entity) == EntityNames.Normal(load.Entity)
                && l.Filters.Any(f => IsId(f.Field) && f.Value.Loads.Contains(load) && f.Value.Key is { } key && IsId(key))
            )
        )
        {
            return true;
        }

        // The same record, found by the same value before.
        if (
            value.Loads.Any(l =>
                l != load
                && EntityNames.Normal(l.Entity) == EntityNames.Normal(load.Entity)
                && l.Filters.Any(f => load.Filters.Any(o => SameInput(f.Value, o.Value)))
            )
        )
        {
            return true;
        }

        foreach (var filter in load.Filters)
        {
            if (SameInput(filter.Value, value) || value.Loads.Any(read => IsSameRecord(read, load, filter) || IsParent(read, load, filter)))
            {
                return true;
            }

            // Found through another record, which is what was checked.
            foreach (var through in filter.Value.Loads)
            {
                if (through != load && Concerns(value, through, depth + 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a record was read by the same value of the request by which this one is found.</summary>
    private static bool IsSameRecord(Load read, Load load, LoadFilter filter) =>
        read != load
        && EntityNames.Normal(read.Entity) == EntityNames.Normal(load.Entity)
        && read.Filters.Any(f => f.Field == filter.Field && SameInput(f.Value, filter.Value));

    /// <summary>
    /// Whether a record was read by the same value of the request to which this one refers: an order was compared with the caller, its
    /// lines are read.
    /// </summary>
    private static bool IsParent(Load read, Load load, LoadFilter filter) =>
        read != load
        && read.IsSingle
        && !filter.IsOptional
        && !IsId(filter.Field)
        && read.Filters.Any(f => IsId(f.Field) && SameInput(f.Value, filter.Value));

    private static bool IsId(string field) => field is "id" or "_id" or "pk" or "Id" or "ID" or "uuid";

    private static bool SameInput(Value a, Value b) =>
        a.Has(Origins.Argument)
        && b.Has(Origins.Argument)
        && (a.Origins & b.Origins & Origins.Argument) != Origins.None
        && a.Key is not null
        && a.Key == b.Key;
}
