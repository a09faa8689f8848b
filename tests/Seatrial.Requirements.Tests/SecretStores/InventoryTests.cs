using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Rotations;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.SecretStores;

public sealed class InventoryTests
{
    private static readonly (string, string) Code = (
        "src/a.ts",
        "stripe(process.env.STRIPE_SECRET_KEY); db(process.env.DATABASE_URL); port(process.env.PORT); log(process.env.NEXT_PUBLIC_POSTHOG_KEY)"
    );

    private static readonly SourceLocation Line = new("seatrial.yaml", 3);

    private static RotationLog Rotated(DateOnly day, params string[] names) =>
        new(
            names.Select(n => new RotationRecord
            {
                Secret = n,
                Act = RotationAct.Rotated,
                Date = day,
            })
        );

    [Fact]
    public void Secrets_without_a_shown_store_are_unknown_and_named()
    {
        var judgement = new JudgedRepository(Code).Judge("SEC-4");

        Assert.Equal(ControlStatus.Unknown, judgement.Status);
        Assert.Contains(
            "any of the 2 secrets that code reads comes from (DATABASE_URL, STRIPE_SECRET_KEY)",
            judgement.Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_store_of_one_secret_says_nothing_about_another()
    {
        (string, string) render = (
            "render.yaml",
            "services:\n  - type: web\n    name: shop\n    envVars:\n      - key: STRIPE_SECRET_KEY\n        sync: false\n"
        );

        Assert.Contains(
            "1 of the 2 secrets that code reads comes from (DATABASE_URL)",
            new JudgedRepository(Code, render).Judge("SEC-4").Reason,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "prisma/schema.prisma",
        "datasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n  // shadowDatabaseUrl = env(\"SHADOW_DATABASE_URL\")\n}\n",
        "DATABASE_URL"
    )]
    [InlineData(
        "appsettings.json",
        "{ \"Mail\": { \"Host\": \"m\", \"Password\": \"\" }, \"Recaptcha\": { \"SiteKey\": \"x\" } }",
        "Mail:Password"
    )]
    [InlineData(
        "src/push.ts",
        "send(process.env.ONESIGNAL_API_KEY, process.env.POSTHOG_KEY, process.env.NEXT_PUBLIC_ONESIGNAL_API_KEY)",
        "ONESIGNAL_API_KEY"
    )]
    [InlineData(".env.example", "BETTER_AUTH_SECRET=\nPOSTHOG_KEY=\nOLD_TOKEN=\n", "BETTER_AUTH_SECRET")]
    public void What_configurations_and_libraries_read_is_in_use(string path, string text, string name) =>
        Assert.Equal([name], new JudgedRepository((path, text)).Secrets().Select(s => s.Name));

    [Fact]
    public void A_library_that_only_a_document_or_a_pipeline_names_is_not_in_use() =>
        Assert.Empty(
            new JudgedRepository(
                ("README.md", "Set OPENAI_API_KEY before.\n"),
                (
                    ".github/workflows/ci.yml",
                    "on: push\njobs:\n  d:\n    steps:\n    - run: x\n      env:\n        SENTRY_AUTH_TOKEN: ${{ secrets.SENTRY_AUTH_TOKEN }}\n"
                )
            ).Secrets()
        );

    [Fact]
    public void A_setting_of_net_and_the_variable_that_a_deployment_sets_are_one()
    {
        (string, string) code = ("Program.cs", "var key = builder.Configuration[\"Jwt:Key\"];");
        (string, string) deployment = (
            "k8s/app.yaml",
            "kind: Deployment\nspec:\n  containers:\n  - env:\n    - name: Jwt__Key\n      valueFrom:\n        secretKeyRef: {name: a, key: b}\n"
        );

        Assert.Equal("Kubernetes Secret", Assert.Single(Assert.Single(new JudgedRepository(code, deployment).Secrets()).Sources).Store);
    }

    [Fact]
    public void Several_of_more_come_from_somewhere()
    {
        (string, string) more = ("src/mail.ts", "send(process.env.SMTP_PASSWORD)");
        (string, string) render = (
            "render.yaml",
            "services:\n  - type: web\n    name: shop\n    envVars:\n      - key: STRIPE_SECRET_KEY\n        sync: false\n"
        );

        Assert.Contains(
            "2 of the 3 secrets that code reads come from (DATABASE_URL, SMTP_PASSWORD)",
            new JudgedRepository(Code, more, render).Judge("SEC-4").Reason,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "k8s/app.yaml",
        "kind: Deployment\nspec:\n  containers:\n  - env:\n    - name: STRIPE_SECRET_KEY\n      valueFrom:\n        secretKeyRef: {name: a, key: b}\n    - name: DATABASE_URL\n      valueFrom:\n        secretKeyRef: {name: a, key: c}\n"
    )]
    [InlineData(
        ".github/workflows/deploy.yml",
        "on: push\njobs:\n  d:\n    steps:\n    - run: deploy\n      env:\n        STRIPE_SECRET_KEY: ${{ secrets.STRIPE_SECRET_KEY }}\n        DATABASE_URL: ${{ secrets.DATABASE_URL }}\n"
    )]
    public void Every_secret_with_a_store_passes(string path, string text) =>
        Assert.Equal(ControlStatus.Pass, new JudgedRepository(Code, (path, text)).Judge("SEC-4").Status);

    [Fact]
    public void Functions_of_supabase_read_from_its_store() =>
        Assert.Equal(
            ControlStatus.Pass,
            new JudgedRepository(("supabase/functions/pay/index.ts", "Deno.env.get('STRIPE_SECRET_KEY')")).Judge("SEC-4").Status
        );

    [Fact]
    public void A_committed_file_that_holds_what_code_reads_fails()
    {
        var finding = Assert.Single(
            new JudgedRepository(Code, (".env", $"STRIPE_SECRET_KEY={Guid.NewGuid():N}\nUNUSED_TOKEN={Guid.NewGuid():N}\n"))
                .Judge("SEC-4")
                .Findings
        );

        Assert.Contains("holds the value of STRIPE_SECRET_KEY.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Owner_period_and_rotation_of_each_pass()
    {
        var judgement = new JudgedRepository(Code)
        {
            Declared = new() { SecretOwner = JudgedRepository.Say("Ana"), SecretRotation = JudgedRepository.Say(TimeSpan.FromDays(90)) },
            Rotations = Rotated(new(2026, 1, 31), "STRIPE_SECRET_KEY", "DATABASE_URL"),
        }.Judge("SEC-5");

        Assert.Equal(ControlStatus.Pass, judgement.Status);
        Assert.Contains(judgement.Evidence, e => e.Statement == "DATABASE_URL: Ana, rotated on 2026-01-31, due on 2026-05-01");
    }

    [Fact]
    public void An_overdue_secret_fails_by_its_own_period()
    {
        var finding = Assert.Single(
            new JudgedRepository(Code)
            {
                Declared = new()
                {
                    SecretRotation = JudgedRepository.Say(TimeSpan.FromDays(90)),
                    Secrets = [new SecretDeclaration("DATABASE_URL", Line) { Rotation = TimeSpan.FromDays(7), Owner = "Bo" }],
                },
                Rotations = Rotated(new(2026, 2, 20), "STRIPE_SECRET_KEY", "DATABASE_URL"),
            }
                .Judge("SEC-5")
                .Findings
        );

        Assert.Equal(
            "DATABASE_URL was to be rotated by 2026-02-27, 2 days ago: last rotated on 2026-02-20, period 7d, owner Bo.",
            finding.Message
        );
    }

    [Fact]
    public void The_last_day_of_a_period_is_not_overdue() =>
        Assert.NotEqual(
            ControlStatus.Fail,
            new JudgedRepository(Code)
            {
                Declared = new() { SecretRotation = JudgedRepository.Say(TimeSpan.FromDays(9)) },
                Rotations = Rotated(new(2026, 2, 20), "DATABASE_URL"),
            }
                .Judge("SEC-5")
                .Status
        );

    [Fact]
    public void What_is_missing_is_named()
    {
        string? reason = new JudgedRepository(Code)
        {
            Declared = new() { SecretOwner = JudgedRepository.Say("Ana") },
            Rotations = Rotated(new(2026, 2, 20), "DATABASE_URL"),
        }
            .Judge("SEC-5")
            .Reason;

        Assert.Contains(
            "no rotation period is known of any; 1 have no recorded rotation (STRIPE_SECRET_KEY)",
            reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_record_from_the_future_does_not_count() =>
        Assert.Equal(
            ControlStatus.Unknown,
            new JudgedRepository(("a.py", "os.environ['API_KEY']"))
            {
                Declared = new() { SecretOwner = JudgedRepository.Say("Ana"), SecretRotation = JudgedRepository.Say(TimeSpan.FromDays(9)) },
                Rotations = Rotated(new(2027, 1, 1), "API_KEY"),
            }
                .Judge("SEC-5")
                .Status
        );
}
