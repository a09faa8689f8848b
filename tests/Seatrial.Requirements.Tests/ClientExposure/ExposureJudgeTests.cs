using Seatrial.Engine.Controls;
using Seatrial.Requirements.Tests.Judging;
using Seatrial.Secrets.Rules;

namespace Seatrial.Requirements.Tests.ClientExposure;

public sealed class ExposureJudgeTests
{
    private static readonly (string, string) Vite = (
        "package.json",
        "{\"name\":\"shop\",\"dependencies\":{\"react-dom\":\"18\"},\"devDependencies\":{\"vite\":\"5\"}}"
    );
    private static readonly (string, string) Next = (
        "package.json",
        "{\"name\":\"shop\",\"dependencies\":{\"next\":\"15\",\"react-dom\":\"19\"}}"
    );
    private static readonly (string, string) Page = (
        "index.html",
        "<div id=root></div><script type=\"module\" src=\"/src/main.tsx\"></script>"
    );
    private static readonly (string, string) Main = ("src/main.tsx", "import { App } from '@/App';\nApp();\n");

    private static JudgedRepository Repository(params (string, string)[] files) => new(files) { Kind = "web" };

    [Fact]
    public void A_client_that_was_followed_and_holds_nothing_passes()
    {
        var judgement = Repository(Vite, Page, Main, ("src/App.tsx", "export const App = () => import.meta.env.VITE_SUPABASE_ANON_KEY;"))
            .Judge("SEC-3");

        Assert.Equal(ControlStatus.Pass, judgement.Status);
        Assert.Contains(judgement.Evidence, e => e.Statement.Contains("2 modules", StringComparison.Ordinal));
        Assert.Contains(judgement.Evidence, e => e.Statement.Contains("VITE_SUPABASE_ANON_KEY", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_page_of_sveltekit_imports_from_the_public_environment_is_read_there() =>
        Assert.Equal(
            "src/routes/+page.svelte:2",
            Assert
                .Single(
                    Repository(
                            ("package.json", "{\"name\":\"shop\",\"devDependencies\":{\"@sveltejs/kit\":\"2\"}}"),
                            (
                                "src/routes/+page.svelte",
                                "<script>\nimport { PUBLIC_STRIPE_SECRET_KEY } from '$env/static/public';\n</script>"
                            )
                        )
                        .Judge("SEC-3")
                        .Findings
                )
                .Location.ToString()
        );

    [Fact]
    public void A_public_name_of_a_secret_fails_once_at_the_client_code_with_its_other_places()
    {
        var finding = Assert.Single(
            Repository(
                    Vite,
                    Page,
                    Main,
                    ("src/App.tsx", "export const App = () => import.meta.env.VITE_OPENAI_API_KEY;"),
                    (".env.example", "VITE_OPENAI_API_KEY=\n"),
                    ("Dockerfile", "ARG VITE_OPENAI_API_KEY\n")
                )
                .Judge("SEC-3")
                .Findings
        );

        Assert.Equal(("client/secret-in-public-variable", "src/App.tsx:1"), (finding.RuleId, finding.Location.ToString()));
        Assert.Equal(["Dockerfile:1", ".env.example:1"], finding.RelatedLocations.Select(l => l.ToString()));
    }

    [Theory]
    [InlineData(".env.example", "NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY=\n")]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  b:\n    env:\n      NEXT_PUBLIC_STRIPE_SECRET_KEY: ${{ secrets.K }}\n")]
    [InlineData("netlify.toml", "[build.environment]\nREACT_APP_DB_PASSWORD = \"\"\n")]
    [InlineData(
        "vite.config.ts",
        "export default defineConfig(({ mode }) => { const env = loadEnv(mode, '.', ''); return { define: { 'process.env.API_KEY': JSON.stringify(env.GEMINI_API_KEY) } } })"
    )]
    [InlineData("vite.config.ts", "export default { define: { 'process.env': process.env } }")]
    [InlineData("next.config.js", "module.exports = { env: { STRIPE_SECRET_KEY: process.env.STRIPE_SECRET_KEY } }")]
    [InlineData("nuxt.config.ts", "export default { runtimeConfig: { public: { key: process.env.RESEND_API_KEY } } }")]
    [InlineData("lib/main.dart", "final key = dotenv.env['OPENAI_API_KEY'];")]
    public void A_setting_that_hands_a_secret_to_clients_fails(string path, string text) =>
        Assert.Equal(ControlStatus.Fail, Repository((path, text)).Judge("SEC-3").Status);

    [Theory]
    [InlineData(
        "vite.config.ts",
        "export default { define: { 'process.env': {}, __VERSION__: JSON.stringify(process.env.npm_package_version) } }"
    )]
    [InlineData(".env.example", "# NEXT_PUBLIC_OPENAI_API_KEY must never be set\nOPENAI_API_KEY=\nPUBLIC_API_SECRET=\n")]
    [InlineData("scripts/check.ts", "const forbidden = ['NEXT_PUBLIC_OPENAI_API_KEY']; // process.env.NEXT_PUBLIC_JWT_SECRET")]
    [InlineData("server.ts", "const key = process.env.OPENAI_API_KEY;")]
    [InlineData("src/routes/+page.server.ts", "import { STRIPE_SECRET_KEY } from '$env/static/private';")]
    public void What_hands_nothing_to_clients_does_not_fail(string path, string text) =>
        Assert.NotEqual(ControlStatus.Fail, Repository((path, text)).Judge("SEC-3").Status);

    [Fact]
    public void A_server_sdk_behind_imports_of_a_client_component_fails_with_the_way_to_it()
    {
        var finding = Assert.Single(
            Repository(
                    Next,
                    ("app/pay.tsx", "'use client';\nimport { pay } from '@/lib';\npay();"),
                    ("lib/index.ts", "export { pay } from './pay';\nexport { admin } from './admin';"),
                    ("lib/pay.ts", "import Stripe from 'stripe';\nexport const pay = () => new Stripe(process.env.STRIPE_SECRET_KEY!);"),
                    ("lib/admin.ts", "import admin from 'firebase-admin';\nadmin.initializeApp();")
                )
                .Judge("SEC-3")
                .Findings
        );

        Assert.Equal(("client/server-code-in-client", "lib/pay.ts:1"), (finding.RuleId, finding.Location.ToString()));
        Assert.Contains("app/pay.tsx → lib/index.ts → lib/pay.ts", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import type Stripe from 'stripe';\nexport type S = Stripe;")]
    [InlineData("import Stripe from 'stripe';\nexport let s: Stripe;")]
    [InlineData("'use server';\nimport Stripe from 'stripe';\nnew Stripe('');")]
    [InlineData("import 'server-only';\nimport Stripe from 'stripe';\nnew Stripe('');")]
    public void Types_and_what_stays_on_the_server_pass(string module) =>
        Assert.Equal(
            ControlStatus.Pass,
            Repository(Next, ("app/pay.tsx", "'use client';\nimport { s } from './lib';\ns;"), ("app/lib.ts", module)).Judge("SEC-3").Status
        );

    [Fact]
    public void A_server_component_may_use_what_it_likes() =>
        Assert.Equal(
            ControlStatus.Pass,
            Repository(Next, ("app/page.tsx", "import Stripe from 'stripe';\nnew Stripe('');"), ("app/b.tsx", "'use client';\nf();"))
                .Judge("SEC-3")
                .Status
        );

    [Theory]
    [InlineData("new OpenAI({ apiKey: import.meta.env.VITE_AI, dangerouslyAllowBrowser: true })", ControlStatus.Fail)]
    [InlineData("new OpenAI({ apiKey: userKey, dangerouslyAllowBrowser: true })", ControlStatus.Unknown)]
    [InlineData("new OpenAI({ apiKey: userKey, dangerouslyAllowBrowser: false })", ControlStatus.Pass)]
    public void An_sdk_in_the_browser_is_judged_by_where_its_key_comes_from(string call, ControlStatus status) =>
        Assert.Equal(
            status,
            Repository(Vite, Page, Main, ("src/App.tsx", $"import OpenAI from 'openai';\nexport const App = () => {call};"))
                .Judge("SEC-3")
                .Status
        );

    [Fact]
    public void An_undecided_key_is_unknown_and_named() =>
        Assert.Contains(
            "VITE_WEATHER_API_KEY",
            Repository(Vite, Page, Main, ("src/App.tsx", "export const App = import.meta.env.VITE_WEATHER_API_KEY;")).Judge("SEC-3").Reason,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("src/App.tsx", "client/credential-in-client-code")]
    [InlineData("dist/assets/index-0a1b.js", "client/credential-in-bundle")]
    [InlineData("public/app.js.map", "client/credential-in-bundle")]
    public void A_credential_that_clients_get_fails(string path, string rule)
    {
        string text = SampleText.Expand("export const App = \"ghp_{github-crc:30}\";", 3);

        var finding = Assert.Single(Repository(Vite, Page, Main, (path, text)).Judge("SEC-3").Findings);
        Assert.Equal(rule, finding.RuleId);
        Assert.DoesNotContain(text[22..40], finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_credential_on_the_server_is_no_matter_of_the_client() =>
        Assert.Equal(
            ControlStatus.Pass,
            Repository(
                    Vite,
                    Page,
                    Main,
                    ("src/App.tsx", "export const App = 1;"),
                    ("server/a.ts", SampleText.Expand("const t = \"ghp_{github-crc:30}\";", 3))
                )
                .Judge("SEC-3")
                .Status
        );

    [Fact]
    public void A_service_without_any_page_is_not_concerned() =>
        Assert.Equal(ControlStatus.NotApplicable, new JudgedRepository(("main.go", "package main")).Judge("SEC-3").Status);

    [Fact]
    public void A_web_application_without_a_known_entry_point_is_unknown() =>
        Assert.Equal(ControlStatus.Unknown, Repository(("views/home.erb", "<p>")).Judge("SEC-3").Status);
}
