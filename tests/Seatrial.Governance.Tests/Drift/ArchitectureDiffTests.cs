using Seatrial.Governance.Drift;
using Seatrial.Governance.Locking;

namespace Seatrial.Governance.Tests.Drift;

public sealed class ArchitectureDiffTests
{
    private static readonly LockEntry Orders = Entry(LockKinds.Endpoint, "GET /orders/:id", "authentication=enforced", "object=enforced", "guards=demands a known caller");
    private static readonly LockEntry OrdersLoad = Entry(LockKinds.Load, "GET /orders/:id > read Order", "owner=Order.userId", "bound=yes");

    [Fact]
    public void Equal_locks_have_no_differences() => Assert.Empty(Diff([Orders, OrdersLoad], [OrdersLoad, Orders]));

    [Fact]
    public void A_new_endpoint_is_told_with_what_it_does_and_lacks()
    {
        var change = Assert.Single(Diff([], [Orders with { Values = [new("authentication", "enforced"), new("object", "missing")] }, OrdersLoad with { Values = [new("owner", "Order.userId"), new("bound", "no")] }]));
        Assert.Equal("adds the endpoint GET /orders/:id, which does read Order without an ownership check", change.Sentence);
        Assert.Equal((ChangeWeight.Weaker, true), (change.Weight, change.IsMaterial));
    }

    public static TheoryData<string, string, string, string, ChangeWeight, bool> Answers => new()
    {
        { "authentication", "enforced", "missing", "drops authentication from GET /orders/:id", ChangeWeight.Weaker, true },
        { "authentication", "enforced", "public", "GET /orders/:id is open to everybody now", ChangeWeight.Weaker, true },
        { "object", "missing", "enforced", "adds an ownership check to GET /orders/:id", ChangeWeight.Stronger, false },
        { "object", "enforced", "unsure", "an ownership check of GET /orders/:id is 'unsure' instead of 'enforced'", ChangeWeight.Weaker, true },
        { "function", "n/a", "missing", "GET /orders/:id lacks a role check now", ChangeWeight.Weaker, true },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_that_changes_is_told_in_plain_words(string question, string before, string after, string sentence, ChangeWeight weight, bool isMaterial)
    {
        var change = Assert.Single(Diff([Entry(LockKinds.Endpoint, "GET /orders/:id", $"{question}={before}")], [Entry(LockKinds.Endpoint, "GET /orders/:id", $"{question}={after}")]));
        Assert.Equal((sentence, weight, isMaterial), (change.Sentence, change.Weight, change.IsMaterial));
    }

    public static TheoryData<LockEntry?, LockEntry?, string, ChangeWeight, bool> Others => new()
    {
        { null, Entry(LockKinds.Table, "public.notes", "rows=open"), "adds the table public.notes without row-level security", ChangeWeight.Weaker, true },
        { null, Entry(LockKinds.Table, "public.notes", "rows=guarded", "rules=x"), "adds the table public.notes", ChangeWeight.New, true },
        { Entry(LockKinds.Table, "public.notes", "rows=guarded"), Entry(LockKinds.Table, "public.notes", "rows=open"), "drops row-level security from public.notes", ChangeWeight.Weaker, true },
        { Entry(LockKinds.Table, "public.notes", "rows=open"), Entry(LockKinds.Table, "public.notes", "rows=guarded", "rules=x"), "the rules of public.notes changed from 'none' to 'x'", ChangeWeight.Stronger, false },
        { null, Entry(LockKinds.Outbound, "api.evil.io"), "adds the outbound host api.evil.io", ChangeWeight.New, true },
        { Entry(LockKinds.Outbound, "api.evil.io"), null, "no longer has the outbound api.evil.io", ChangeWeight.Stronger, false },
        { Entry(LockKinds.Identity, "clerk", "name=Clerk"), null, "no longer has Clerk for who signs in and what they may do", ChangeWeight.Weaker, true },
        { null, Entry(LockKinds.Secret, "API_KEY", "from=Vercel"), "uses a new secret, API_KEY, from Vercel", ChangeWeight.Other, false },
        { Entry(LockKinds.Components, "npm", "count=3", "digest=a"), Entry(LockKinds.Components, "npm", "count=4", "digest=b"), "direct dependencies from npm changed (3 before, 4 now)", ChangeWeight.Other, false },
        { null, Entry(LockKinds.ClientRule, "Firestore /users/{id} read", "if=true"), "lets clients Firestore /users/{id} read without a condition", ChangeWeight.Weaker, true },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Everything_else_that_changes_is_told_too(LockEntry? before, LockEntry? after, string sentence, ChangeWeight weight, bool isMaterial)
    {
        var change = Assert.Single(Diff(before is null ? [] : [before], after is null ? [] : [after]));
        Assert.Equal((sentence, weight, isMaterial), (change.Sentence, change.Weight, change.IsMaterial));
    }

    [Fact]
    public void A_record_that_is_no_longer_bound_is_material()
    {
        var change = Assert.Single(Diff([Orders, OrdersLoad], [Orders, OrdersLoad with { Values = [new("owner", "Order.userId"), new("bound", "no")] }]));
        Assert.Equal(("GET /orders/:id > read Order is no longer bound to the caller", true), (change.Sentence, change.IsMaterial));
    }

    [Fact]
    public void The_worst_comes_first()
        => Assert.Equal(
            [ChangeWeight.Weaker, ChangeWeight.New, ChangeWeight.Other, ChangeWeight.Stronger],
            Diff(
                [Entry(LockKinds.Outbound, "a.io"), Entry(LockKinds.Table, "t", "rows=guarded")],
                [Entry(LockKinds.Table, "t", "rows=open"), Entry(LockKinds.Secret, "S"), Entry(LockKinds.Outbound, "b.io")]).Select(c => c.Weight));

    private static IReadOnlyList<ArchitectureChange> Diff(LockEntry[] before, LockEntry[] after) => ArchitectureDiff.Of(new ArchitectureLock(before), new ArchitectureLock(after));

    private static LockEntry Entry(string kind, string name, params string[] values)
        => new(kind, "shop", name, [.. values.Select(v => KeyValuePair.Create(v[..v.IndexOf('=', StringComparison.Ordinal)], v[(v.IndexOf('=', StringComparison.Ordinal) + 1)..]))]);
}
