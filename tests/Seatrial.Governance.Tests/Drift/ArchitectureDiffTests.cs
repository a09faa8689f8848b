using Seatrial.Governance.Drift;
using Seatrial.Governance.Locking;

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

    public static TheoryData<LockEntry?, LockEntry?, string, ChangeWeight, bool> Others =>
        new()
        {
            {
                null,
                Entry(LockKinds.Table, "public.notes", "rows=open"),
                "adds the table public.notes without row-level security",
                ChangeWeight.Weaker,
                true
            },
            {
                null,
                Entry(LockKinds.Table, "public.notes", "rows=guarded", "rules=x"),
                "adds the table public.notes",
                ChangeWeight.New,
                true
            },
            {
                Entry(LockKinds.Table, "public.notes", "rows=guarded"),
                Entry(LockKinds.Table, "public.notes", "rows=open"),
                "drops row-level security from public.notes",
                ChangeWeight.Weaker,
                true
            },
            {
                Entry(LockKinds.Table, "public.notes", "rows=open"),
                Entry(LockKinds.Table, "public.notes", "rows=guarded", "rules=x"),
                "the rules of public.notes changed from 'none' to 'x'",
                ChangeWeight.Stronger,
                false
            },
            { null, Entry(LockKinds.Outbound, "api.evil.io"), "adds the outbound host api.evil.io", ChangeWeight.New, true },
            { Entry(LockKinds.Outbound, "api.evil.io"), null, "no longer calls the host api.evil.io", ChangeWeight.Stronger, false },
            {
                Entry(LockKinds.Identity, "clerk", "name=Clerk"),
                null,
                "no longer has Clerk for who signs in and what they may do",
                ChangeWeight.Weaker,
                true
            },
            {
                null,
                Entry(LockKinds.Secret, "API_KEY", "from=Vercel"),
                "uses a new secret, API_KEY, from Vercel",
                ChangeWeight.Other,
                false
            },
            {
                Entry(LockKinds.Components, "npm", "count=3", "digest=a"),
                Entry(LockKinds.Components, "npm", "count=4", "digest=b"),
                "direct dependencies from npm changed (3 before, 4 now)",
                ChangeWeight.Other,
                false
            },
            {
                null,
                Entry(LockKinds.ClientRule, "Firestore /users/{id} read", "if=true"),
                "lets clients Firestore /users/{id} read without a condition",
                ChangeWeight.Weaker,
                true
            },
            {
                null,
                Entry(LockKinds.Role, "admin"),
                "asks for admin, a role or permission that nothing asked for before",
                ChangeWeight.New,
                true
            },
            { Entry(LockKinds.Role, "admin"), null, "nothing asks for admin any more", ChangeWeight.Other, false },
            {
                Entry(LockKinds.Endpoint, "GET /a", "function=enforced", "roles=admin"),
                Entry(LockKinds.Endpoint, "GET /a", "function=enforced", "roles=editor"),
                "GET /a asks for editor instead of admin",
                ChangeWeight.New,
                true
            },
            {
                null,
                Entry(LockKinds.Job, "Vercel /api/clean", "at=0 3 * * *"),
                "starts something by itself: Vercel /api/clean, at '0 3 * * *'",
                ChangeWeight.New,
                true
            },
            {
                Entry(LockKinds.Job, "Vercel /api/clean", "at=0 3 * * *"),
                Entry(LockKinds.Job, "Vercel /api/clean", "at=0 4 * * *"),
                "the job 'Vercel /api/clean' starts at '0 4 * * *' instead of '0 3 * * *'",
                ChangeWeight.Other,
                false
            },
            {
                Entry(LockKinds.Job, "cron 0 3 * * *"),
                Entry(LockKinds.Job, "cron 0 3 * * *", "count=2"),
                "starts 'cron 0 3 * * *' from 2 places by itself",
                ChangeWeight.New,
                true
            },
            { Entry(LockKinds.Job, "cron 0 3 * * *"), null, "no longer starts cron 0 3 * * * by itself", ChangeWeight.Other, false },
            {
                null,
                Entry(LockKinds.Token, "jose sign", "algorithm=HS256", "key=K"),
                "makes or checks tokens by 'jose sign' now (algorithm: HS256; key: K)",
                ChangeWeight.New,
                true
            },
            {
                Entry(LockKinds.Token, "jose sign", "key=K"),
                null,
                "no longer makes or checks tokens by 'jose sign'",
                ChangeWeight.Other,
                false
            },
            {
                null,
                Entry(LockKinds.Deployment, "Docker Compose", "exposes=db"),
                "is deployed as or to Docker Compose now, which lets others reach db",
                ChangeWeight.New,
                true
            },
            {
                Entry(LockKinds.Deployment, "Docker Compose", "exposes=web"),
                Entry(LockKinds.Deployment, "Docker Compose", "exposes=db, web"),
                "lets others reach db on Docker Compose now",
                ChangeWeight.New,
                true
            },
            {
                Entry(LockKinds.Deployment, "Docker Compose", "exposes=db, web"),
                Entry(LockKinds.Deployment, "Docker Compose", "exposes=web"),
                "no longer lets others reach db on Docker Compose",
                ChangeWeight.Stronger,
                false
            },
            {
                Entry(LockKinds.Deployment, "container image", "user=not root"),
                Entry(LockKinds.Deployment, "container image", "user=root"),
                "the container image runs as 'root' instead of 'not root'",
                ChangeWeight.Weaker,
                true
            },
            {
                Entry(LockKinds.Deployment, "container image", "user=of the base image"),
                Entry(LockKinds.Deployment, "container image", "user=not root"),
                "the container image runs as 'not root' instead of 'of the base image'",
                ChangeWeight.Stronger,
                false
            },
            {
                null,
                Entry(LockKinds.Entity, "Patient", "data=personal, health"),
                "stores Patient now, with personal data and data about health",
                ChangeWeight.New,
                true
            },
            { null, Entry(LockKinds.Entity, "Tag"), "stores Tag now", ChangeWeight.Other, false },
            {
                Entry(LockKinds.Entity, "User", "data=personal"),
                Entry(LockKinds.Entity, "User", "data=personal, payment"),
                "User holds payment data now",
                ChangeWeight.New,
                true
            },
            {
                Entry(LockKinds.Entity, "User", "data=credentials, personal"),
                Entry(LockKinds.Entity, "User", "data=personal"),
                "User no longer holds credentials",
                ChangeWeight.Stronger,
                false
            },
            {
                Entry(LockKinds.Entity, "Patient", "data=health"),
                null,
                "no longer stores Patient with data about health",
                ChangeWeight.Stronger,
                false
            },
            { Entry(LockKinds.Entity, "Tag"), null, "no longer stores Tag", ChangeWeight.Other, false },
            { null, Entry(LockKinds.Webhook, "POST /hook", "sender=proved"), "POST /hook is a webhook now", ChangeWeight.Other, false },
        };

    public static TheoryData<string, string, string, string, ChangeWeight, bool> Tokens =>
        new()
        {
            { "algorithm", "HS256", "none", "the algorithm of 'sign' is 'none' instead of 'HS256'", ChangeWeight.Weaker, true },
            { "algorithm", "HS256", "RS256", "the algorithm of 'sign' is 'RS256' instead of 'HS256'", ChangeWeight.New, true },
            { "expires", "15m", "30d", "the lifetime of 'sign' is '30d' instead of '15m'", ChangeWeight.Weaker, true },
            { "expires", "30d", "15m", "the lifetime of 'sign' is '15m' instead of '30d'", ChangeWeight.Stronger, false },
            { "expires", "3600", "not set", "the lifetime of 'sign' is 'not set' instead of '3600'", ChangeWeight.Weaker, true },
            { "expires", "TOKEN_TTL", "computed", "the lifetime of 'sign' is 'computed' instead of 'TOKEN_TTL'", ChangeWeight.New, true },
            {
                "key",
                "JWT_SECRET",
                "JWT_SECRET or a literal",
                "the source of the key of 'sign' is 'JWT_SECRET or a literal' instead of 'JWT_SECRET'",
                ChangeWeight.Weaker,
                true
            },
            {
                "key",
                "a literal",
                "JWT_SECRET",
                "the source of the key of 'sign' is 'JWT_SECRET' instead of 'a literal'",
                ChangeWeight.Stronger,
                false
            },
            {
                "key",
                "JWT_SECRET",
                "TOKEN_KEY",
                "the source of the key of 'sign' is 'TOKEN_KEY' instead of 'JWT_SECRET'",
                ChangeWeight.Other,
                false
            },
            { "httpOnly", "true", "not set", "httpOnly of 'sign' is 'not set' instead of 'true'", ChangeWeight.Weaker, true },
            { "secure", "false", "true", "secure of 'sign' is 'true' instead of 'false'", ChangeWeight.Stronger, false },
            { "sameSite", "strict", "none", "sameSite of 'sign' is 'none' instead of 'strict'", ChangeWeight.Weaker, true },
            { "verified", "yes", "no", "verified of 'sign' is 'no' instead of 'yes'", ChangeWeight.Weaker, true },
            { "ValidateLifetime", "true", "false", "ValidateLifetime of 'sign' is 'false' instead of 'true'", ChangeWeight.Weaker, true },
        };

    [Theory]
    [MemberData(nameof(Tokens))]
    public void A_setting_of_tokens_that_changes_is_weighed(
        string key,
        string before,
        string after,
        string sentence,
        ChangeWeight weight,
        bool isMaterial
    )
    {
        var change = Assert.Single(
            Diff([Entry(LockKinds.Token, "sign", $"{key}={before}")], [Entry(LockKinds.Token, "sign", $"{key}={after}")])
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

    [Theory]
    [MemberData(nameof(Others))]
    public void Everything_else_that_changes_is_told_too(
        LockEntry? before,
        LockEntry? after,
        string sentence,
        ChangeWeight weight,
        bool isMaterial
    )
    {
        var change = Assert.Single(Diff(before is null ? [] : [before], after is null ? [] : [after]));
        Assert.Equal((sentence, weight, isMaterial), (change.Sentence, change.Weight, change.IsMaterial));
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

    private static IReadOnlyList<ArchitectureChange> Diff(LockEntry[] before, LockEntry[] after) =>
        ArchitectureDiff.Of(new ArchitectureLock(before), new ArchitectureLock(after));

    private static LockEntry Entry(string kind, string name, params string[] values) =>
        new(
            kind,
            "shop",
            name,
            [
                .. values.Select(v =>
                    KeyValuePair.Create(v[..v.IndexOf('=', StringComparison.Ordinal)], v[(v.IndexOf('=', StringComparison.Ordinal) + 1)..])
                ),
            ]
        );
}
