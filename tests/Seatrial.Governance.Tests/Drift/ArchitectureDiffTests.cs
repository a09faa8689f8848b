using Seatrial.Governance.Drift;
using Seatrial.Governance.Locking;
using static Seatrial.Governance.Tests.Drift.Locks;

namespace Seatrial.Governance.Tests.Drift;

public sealed class ArchitectureDiffTests
{
    private static readonly LockEntry Orders = Entry(
        LockKinds.Endpoint,
        "GET /orders/:id",
        "authentication=enforced",
        "object=enforced",
        "guards=demands a known caller"
    );
    private static readonly LockEntry OrdersLoad = Entry(LockKinds.Load, "GET /orders/:id > read Order", "owner=Order.userId", "bound=yes");

    [Fact]
    public void Equal_locks_have_no_differences() => Assert.Empty(Diff([Orders, OrdersLoad], [OrdersLoad, Orders]));

    [Fact]
    public void A_new_endpoint_is_told_with_what_it_does_and_lacks()
    {
        var change = Assert.Single(
            Diff(
                [],
                [
                    Orders with
                    {
                        Values = [new("authentication", "enforced"), new("object", "missing")],
                    },
                    OrdersLoad with
                    {
                        Values = [new("owner", "Order.userId"), new("bound", "no")],
                    },
                ]
            )
        );
        Assert.Equal("adds the endpoint GET /orders/:id, which does read Order without an ownership check", change.Sentence);
        Assert.Equal((ChangeWeight.Weaker, true), (change.Weight, change.IsMaterial));
    }

    public static TheoryData<string, string, string, string, ChangeWeight, bool> Answers =>
        new()
        {
            { "authentication", "enforced", "missing", "drops authentication from GET /orders/:id", ChangeWeight.Weaker, true },
            { "authentication", "enforced", "public", "GET /orders/:id is open to everybody now", ChangeWeight.Weaker, true },
            { "object", "missing", "enforced", "adds an ownership check to GET /orders/:id", ChangeWeight.Stronger, false },
            {
                "object",
                "enforced",
                "unsure",
                "an ownership check of GET /orders/:id is 'unsure' instead of 'enforced'",
                ChangeWeight.Weaker,
                true
            },
            { "function", "n/a", "missing", "GET /orders/:id lacks a role check now", ChangeWeight.Weaker, true },
        };

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_that_changes_is_told_in_plain_words(
        string question,
        string before,
        string after,
        string sentence,
        ChangeWeight weight,
        bool isMaterial
    )
    {
        var change = Assert.Single(
            Diff(
                [Entry(LockKinds.Endpoint, "GET /orders/:id", $"{question}={before}")],
                [Entry(LockKinds.Endpoint, "GET /orders/:id", $"{question}={after}")]
            )
        );
        Assert.Equal((sentence, weight, isMaterial), (change.Sentence, change.Weight, change.IsMaterial));
    }

    public static TheoryData<string, string, string, string, ChangeWeight, bool> Inputs =>
        new()
        {
            { "body", "", "none", "GET /orders/:id reads the body now, and nothing checks it", ChangeWeight.Weaker, true },
            { "query", "", "none", "GET /orders/:id reads the query now, and nothing checks it", ChangeWeight.New, true },
            {
                "body",
                "",
                "unknown",
                "GET /orders/:id reads the body now; whether something checks it could not be told",
                ChangeWeight.New,
                true
            },
            { "body", "", "zod", "GET /orders/:id reads the body now, checked by zod", ChangeWeight.New, false },
            { "body", "zod", "", "GET /orders/:id no longer reads the body", ChangeWeight.Other, false },
            { "body", "zod", "none", "GET /orders/:id no longer checks the body, which was checked by zod", ChangeWeight.Weaker, true },
            {
                "body",
                "zod",
                "types",
                "the body of GET /orders/:id is bound to types now; before, it was checked by zod",
                ChangeWeight.Weaker,
                true
            },
            {
                "body",
                "none",
                "zod",
                "the body of GET /orders/:id is checked by zod now; before, it was not checked",
                ChangeWeight.Stronger,
                false
            },
            {
                "body",
                "zod",
                "valibot",
                "the body of GET /orders/:id is checked by valibot now; before, it was checked by zod",
                ChangeWeight.Other,
                false
            },
        };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void What_an_endpoint_takes_and_what_checks_it_is_weighed(
        string part,
        string before,
        string after,
        string sentence,
        ChangeWeight weight,
        bool isMaterial
    )
    {
        LockEntry[] With(string schema) =>
            schema.Length == 0 ? [Orders] : [Orders, Entry(LockKinds.Input, $"GET /orders/:id > {part}", $"schema={schema}")];
        var change = Assert.Single(Diff(With(before), With(after)));
        Assert.Equal((sentence, weight, isMaterial), (change.Sentence, change.Weight, change.IsMaterial));
    }

    [Fact]
    public void What_a_new_endpoint_takes_and_who_calls_it_is_told_with_it()
    {
        var change = Assert.Single(
            Diff(
                [],
                [
                    Orders,
                    Entry(LockKinds.Input, "GET /orders/:id > body", "schema=none"),
                    Entry(LockKinds.Webhook, "GET /orders/:id", "sender=proved"),
                ]
            )
        );
        Assert.Equal("adds the endpoint GET /orders/:id; nothing checks the body that it takes", change.Sentence);
        Assert.Single(Diff([Orders, Entry(LockKinds.Input, "GET /orders/:id > body", "schema=none")], []));
    }

    [Fact]
    public void A_record_that_is_no_longer_bound_is_material()
    {
        var change = Assert.Single(
            Diff([Orders, OrdersLoad], [Orders, OrdersLoad with { Values = [new("owner", "Order.userId"), new("bound", "no")] }])
        );
        Assert.Equal(("GET /orders/:id > read Order is no longer bound to the caller", true), (change.Sentence, change.IsMaterial));
    }

    [Theory]
    [InlineData("yes", "partly", "GET /orders/:id > read Order is not everywhere bound to the caller any more", true)]
    [InlineData("partly", "no", "GET /orders/:id > read Order is no longer bound to the caller", true)]
    [InlineData("no", "partly", "GET /orders/:id > read Order is bound to the caller in places now", false)]
    public void A_record_that_is_read_in_several_places_may_be_bound_in_some(string before, string after, string sentence, bool isMaterial)
    {
        LockEntry Load(string bound) => OrdersLoad with { Values = [new("owner", "Order.userId"), new("bound", bound)] };
        var change = Assert.Single(Diff([Orders, Load(before)], [Orders, Load(after)]));
        Assert.Equal((sentence, isMaterial), (change.Sentence, change.IsMaterial));
    }

    [Fact]
    public void The_worst_comes_first() =>
        Assert.Equal(
            [ChangeWeight.Weaker, ChangeWeight.New, ChangeWeight.Other, ChangeWeight.Stronger],
            Diff(
                    [Entry(LockKinds.Outbound, "a.io"), Entry(LockKinds.Table, "t", "rows=guarded")],
                    [Entry(LockKinds.Table, "t", "rows=open"), Entry(LockKinds.Secret, "S"), Entry(LockKinds.Outbound, "b.io")]
                )
                .Select(c => c.Weight)
        );
}
