using Seatrial.Governance.Drift;
using Seatrial.Governance.Locking;
using static Seatrial.Governance.Tests.Drift.Locks;

namespace Seatrial.Governance.Tests.Drift;

/// <summary>What is told of everything that is no endpoint: tables, hosts, secrets, jobs, deployments, what is stored.</summary>
public sealed class InventoryDiffTests
{
    public static TheoryData<LockEntry?, LockEntry?, string, ChangeWeight, bool> Inventory =>
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

    [Theory]
    [MemberData(nameof(Inventory))]
    public void Everything_that_changes_is_told(LockEntry? before, LockEntry? after, string sentence, ChangeWeight weight, bool isMaterial)
    {
        var change = Assert.Single(Diff(before is null ? [] : [before], after is null ? [] : [after]));
        Assert.Equal((sentence, weight, isMaterial), (change.Sentence, change.Weight, change.IsMaterial));
    }
}
