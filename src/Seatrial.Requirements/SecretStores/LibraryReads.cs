using System.Collections.Frozen;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// Secrets that a library or tool reads from the environment by itself, so that no line of the application names them. From the
/// documentation of each. Such a name counts as used where the application's own template of the environment, or a deployment, names it.
/// </summary>
internal static class LibraryReads
{
    private static readonly FrozenDictionary<string, string> ByName = new (string Library, string Names)[]
    {
        (
            "Auth.js",
            "AUTH_SECRET NEXTAUTH_SECRET AUTH_GITHUB_SECRET AUTH_GOOGLE_SECRET AUTH_DISCORD_SECRET AUTH_GITLAB_SECRET AUTH_AUTH0_SECRET AUTH_MICROSOFT_ENTRA_ID_SECRET AUTH_RESEND_KEY"
        ),
        ("Better Auth", "BETTER_AUTH_SECRET"),
        ("Clerk", "CLERK_SECRET_KEY CLERK_WEBHOOK_SIGNING_SECRET"),
        ("Auth0", "AUTH0_SECRET AUTH0_CLIENT_SECRET"),
        ("WorkOS", "WORKOS_API_KEY WORKOS_COOKIE_PASSWORD"),
        ("nuxt-auth-utils", "NUXT_SESSION_PASSWORD"),
        ("OpenAI", "OPENAI_API_KEY AZURE_OPENAI_API_KEY"),
        ("Anthropic", "ANTHROPIC_API_KEY"),
        ("Google AI", "GOOGLE_GENERATIVE_AI_API_KEY GEMINI_API_KEY"),
        (
            "its SDK",
            "GROQ_API_KEY MISTRAL_API_KEY COHERE_API_KEY CO_API_KEY DEEPSEEK_API_KEY TOGETHER_API_KEY XAI_API_KEY PERPLEXITY_API_KEY REPLICATE_API_TOKEN HF_TOKEN PINECONE_API_KEY TAVILY_API_KEY FIRECRAWL_API_KEY ELEVENLABS_API_KEY E2B_API_KEY"
        ),
        ("LangSmith", "LANGCHAIN_API_KEY LANGSMITH_API_KEY"),
        ("Langfuse", "LANGFUSE_SECRET_KEY"),
        ("AWS SDK", "AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN"),
        ("Azure SDK", "AZURE_CLIENT_SECRET AZURE_CLIENT_CERTIFICATE_PASSWORD"),
        ("Resend", "RESEND_API_KEY"),
        ("Upstash", "UPSTASH_REDIS_REST_TOKEN UPSTASH_VECTOR_REST_TOKEN QSTASH_TOKEN"),
        ("Vercel", "KV_REST_API_TOKEN BLOB_READ_WRITE_TOKEN"),
        ("Trigger.dev", "TRIGGER_SECRET_KEY"),
        ("Inngest", "INNGEST_SIGNING_KEY INNGEST_EVENT_KEY"),
        ("Liveblocks", "LIVEBLOCKS_SECRET_KEY"),
        ("UploadThing", "UPLOADTHING_TOKEN UPLOADTHING_SECRET"),
        ("Sentry", "SENTRY_AUTH_TOKEN"),
        ("Datadog", "DD_API_KEY DD_APP_KEY"),
        ("New Relic", "NEW_RELIC_LICENSE_KEY"),
        ("Rails", "RAILS_MASTER_KEY SECRET_KEY_BASE"),
        ("libpq", "PGPASSWORD"),
        ("Supabase CLI", "SUPABASE_ACCESS_TOKEN SUPABASE_DB_PASSWORD"),
        ("Expo", "EXPO_TOKEN"),
        ("fastlane", "MATCH_PASSWORD FASTLANE_PASSWORD FASTLANE_SESSION"),
        ("HashiCorp Vault", "VAULT_TOKEN"),
        ("Doppler", "DOPPLER_TOKEN"),
        ("Infisical", "INFISICAL_TOKEN"),
        ("1Password", "OP_SERVICE_ACCOUNT_TOKEN OP_CONNECT_TOKEN"),
    }
        .SelectMany(r => r.Names.Split(' ').Select(n => (Name: n, r.Library)))
        .ToFrozenDictionary(r => r.Name, r => r.Library, StringComparer.Ordinal);

    /// <summary>Who reads a variable of that name; null where only code does.</summary>
    public static string? Of(string name) => ByName.GetValueOrDefault(name);
}
