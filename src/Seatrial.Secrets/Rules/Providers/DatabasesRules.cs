using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of hosted databases, search engines and back-end platforms.</summary>
internal static class DatabasesRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "supabase-service-role-key",
            Title = "Supabase service_role key",
            Pattern = UrlToken(
                @"eyJ[A-Za-z0-9_-]{10,100}\.(?:eyJpc3MiOiJzdXBhYmFzZS|eyJyb2xlIjoi|ewogICJyb2xlIjogI|ewogICAgInJvbGUiOiAi|eyAgCiAgICAicm9sZSI6|eyJhdWQiOiJ)[A-Za-z0-9_-]{20,700}\.[A-Za-z0-9_-]{43}"
            ),
            Severity = Severity.Critical,
            Judge = SupabaseKey.JudgeService,
            Impact = "Reads and changes every row of the database: it bypasses row-level security.",
            Revoke =
                "In the project's settings under API keys create new secret keys and disable the legacy ones, or rotate the JWT "
                + "secret; then check the logs.",
            PositiveExamples =
            [
                "SUPABASE_SERVICE_ROLE_KEY={jwt:iss=supabase,ref=abcdefghijklmnopqrst,role=service_role}",
                "{jwt:role=service_role,iss=supabase}",
            ],
            NegativeExamples = ["SUPABASE_ANON_KEY={jwt:iss=supabase,ref=abcdefghijklmnopqrst,role=anon}"],
        },
        new()
        {
            Id = "supabase-anon-key",
            Title = "Supabase anon key",
            Pattern = UrlToken(
                @"eyJ[A-Za-z0-9_-]{10,100}\.(?:eyJpc3MiOiJzdXBhYmFzZS|eyJyb2xlIjoi|ewogICJyb2xlIjogI|ewogICAgInJvbGUiOiAi|eyAgCiAgICAicm9sZSI6|eyJhdWQiOiJ)[A-Za-z0-9_-]{20,700}\.[A-Za-z0-9_-]{43}"
            ),
            Class = SecretClass.PublicByDesign,
            Severity = Severity.Info,
            Judge = SupabaseKey.JudgeAnonymous,
            Impact = "Reaches the data as an anonymous visitor; it is public as long as row-level security is on for every table.",
            Revoke = "Nothing is needed; check that every exposed table has row-level security and policies.",
            PositiveExamples = ["NEXT_PUBLIC_SUPABASE_ANON_KEY={jwt:iss=supabase,ref=abcdefghijklmnopqrst,role=anon}"],
            NegativeExamples = ["{jwt:iss=supabase,ref=abcdefghijklmnopqrst,role=service_role}"],
        },
        new()
        {
            Id = "supabase-secret-key",
            Title = "Supabase secret key",
            Pattern = UrlToken("sb_secret_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8}"),
            Severity = Severity.Critical,
            Impact = "Reads and changes every row of the database: it bypasses row-level security.",
            Revoke =
                "In the project's settings under API keys create new secret keys and disable the legacy ones, or rotate the JWT "
                + "secret; then check the logs.",
            PositiveExamples = ["SUPABASE_SECRET_KEY=sb_secret_{base64url:22}_{base64url:8}"],
            NegativeExamples = ["sb_secret_{base62:6}"],
        },
        new()
        {
            Id = "supabase-publishable-key",
            Title = "Supabase publishable key",
            Pattern = UrlToken("sb_publishable_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8}"),
            Class = SecretClass.PublicByDesign,
            Severity = Severity.Info,
            Impact = "Reaches the data as an anonymous visitor; it is public as long as row-level security is on for every table.",
            Revoke = "Nothing is needed; check that every exposed table has row-level security and policies.",
            PositiveExamples = ["VITE_SUPABASE_KEY=sb_publishable_{base64url:22}_{base64url:8}"],
            NegativeExamples = ["sb_publishable_{base62:6}"],
        },
        new()
        {
            Id = "supabase-access-token",
            Title = "Supabase personal access token",
            Pattern = Token("sbp_(?:oauth_|v0_)?[a-z0-9]{40}"),
            Severity = Severity.Critical,
            Impact = "Manages every project of its owner, databases included.",
            Revoke = "Delete the token under access tokens in the Supabase account and create a new one.",
            PositiveExamples = ["SUPABASE_ACCESS_TOKEN=sbp_{hex:40}"],
            NegativeExamples = ["sbp_{hex:12}"],
        },
        new()
        {
            Id = "supabase-jwt-secret",
            Title = "Supabase JWT secret",
            Pattern = Assigned("supabase_?jwt|jwt_?supabase", "secret", "[A-Za-z0-9+/]{86}==|[A-Za-z0-9-]{40}"),
            Severity = Severity.Critical,
            Impact = "Signs tokens for any user and any role of the project.",
            Revoke =
                "In the project's settings under API keys create new secret keys and disable the legacy ones, or rotate the JWT "
                + "secret; then check the logs.",
            PositiveExamples = ["SUPABASE_JWT_SECRET={base64:86}=="],
            NegativeExamples = ["SUPABASE_JWT_SECRET=$JWT_SECRET"],
        },
        new()
        {
            Id = "planetscale-token",
            Title = "PlanetScale token, password or OAuth secret",
            Pattern = UrlToken("pscale_(?:tkn|oauth|pw)_[A-Za-z0-9=._-]{32,64}"),
            Severity = Severity.Critical,
            Impact = "Reads and changes the database or manages the organisation.",
            Revoke = "Delete the password or service token in the PlanetScale dashboard and create a new one.",
            PositiveExamples =
            [
                "PLANETSCALE_SERVICE_TOKEN=pscale_tkn_{base64url:43}",
                "mysql://u:pscale_pw_{base62:43}@aws.connect.psdb.cloud/shop",
            ],
            NegativeExamples = ["pscale_tkn_{base62:9}"],
        },
        new()
        {
            Id = "neon-api-key",
            Title = "Neon API key",
            Pattern = Token("napi_[a-z0-9]{64}"),
            Severity = Severity.Critical,
            Impact = "Manages the account's databases and reads their passwords.",
            Revoke = "Revoke the key in the Neon account settings and create one limited to a project.",
            PositiveExamples = ["NEON_API_KEY=napi_{alnum:64}"],
            NegativeExamples = ["napi_{alnum:12}"],
        },
        new()
        {
            Id = "neon-database-password",
            Title = "Neon database password",
            Pattern = Token("npg_[A-Za-z0-9]{12}"),
            Severity = Severity.Critical,
            Impact = "Reads and changes the database.",
            Revoke = "Reset the role's password in the Neon console.",
            PositiveExamples = ["postgresql://shop_owner:npg_{base62:12}@ep-cool-sun-123.eu-central-1.aws.neon.tech/shop"],
            NegativeExamples = ["npg_{base62:5}"],
        },
        new()
        {
            Id = "turso-token",
            Title = "Turso database token",
            Pattern = Assigned("turso|libsql", "token|auth", @"eyJ[A-Za-z0-9_-]{10,80}\.eyJ[A-Za-z0-9_-]{30,500}\.[A-Za-z0-9_-]{86}"),
            Severity = Severity.Critical,
            Impact = "Reads and changes the database.",
            Revoke = "Rotate the database's or group's tokens with the Turso client.",
            PositiveExamples = ["TURSO_AUTH_TOKEN=eyJhbGciOiJFZERTQSIs{base64url:20}.eyJ{base64url:90}.{base64url:86}"],
            NegativeExamples = ["TURSO_AUTH_TOKEN=eyJ{base62:10}"],
        },
        new()
        {
            Id = "upstash-rest-token",
            Title = "Upstash REST token",
            Pattern = Assigned("upstash", "token|secret|passw", "[A-Za-z0-9]{40,70}(?:={1,2})?"),
            Severity = Severity.Critical,
            Impact = "Reads and writes everything in the database or queue.",
            Revoke = "Reset the credentials in the Upstash console.",
            PositiveExamples = ["UPSTASH_REDIS_REST_TOKEN=A{base62:55}"],
            NegativeExamples = ["UPSTASH_REDIS_REST_URL=https://eu1-shop.upstash.io"],
        },
        new()
        {
            Id = "convex-deploy-key",
            Title = "Convex deploy key",
            Pattern = @"\b(?P<secret>(?:prod|preview|dev):[a-z0-9-]{5,60}(?::[a-z0-9-]{1,40})?\|eyJ2MiI6I[A-Za-z0-9+/=]{20,200})",
            Severity = Severity.Critical,
            Impact = "Deploys functions and reads the deployment's data.",
            Revoke = "Delete the deploy key in the Convex dashboard and create a new one.",
            PositiveExamples = ["CONVEX_DEPLOY_KEY=prod:happy-otter-123|eyJ2MiI6I{base62:44}"],
            NegativeExamples = ["CONVEX_DEPLOYMENT=dev:happy-otter-123"],
        },
        new()
        {
            Id = "mongodb-atlas-api-key",
            Title = "MongoDB Atlas API private key",
            Pattern = Assigned(
                "atlas|mongodb",
                "private|secret|api_?key",
                "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"
            ),
            Severity = Severity.Critical,
            Impact = "Manages the project's clusters, users and network access.",
            Revoke = "Delete the API key in Atlas and create one with the least roles.",
            PositiveExamples = ["MONGODB_ATLAS_PRIVATE_KEY={uuid}"],
            NegativeExamples = ["MONGODB_ATLAS_PROJECT_ID={hex:24}"],
        },
        new()
        {
            Id = "mongodb-atlas-service-secret",
            Title = "MongoDB Atlas service account secret",
            Pattern = UrlToken("mdb_sa_sk_[A-Za-z0-9_-]{40}"),
            Severity = Severity.Critical,
            Impact = "Manages the project's clusters, users and network access.",
            Revoke = "Rotate the service account's secret in Atlas.",
            PositiveExamples = ["mdb_sa_sk_{base64url:40}"],
            NegativeExamples = ["mdb_sa_sk_{base62:9}"],
        },
    ];
}
