using Seatrial.Engine.Findings;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>
/// Credentials of model providers: whoever holds one runs models on somebody else's bill and may read stored files and conversations.
/// </summary>
internal static class AiModelsRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "openai-api-key",
            Title = "OpenAI API key",
            Pattern = UrlToken("sk-(?:(?:proj|svcacct|None)-[A-Za-z0-9_-]{20,124}|[A-Za-z0-9]{20,48})T3BlbkFJ[A-Za-z0-9_-]{20,124}"),
            Severity = Severity.Critical,
            Impact = "Calls models on the account's bill and reads its files and assistants.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples =
            [
                "OPENAI_API_KEY=sk-proj-{base64url:74}T3BlbkFJ{base64url:74}",
                "openai.api_key = \"sk-{base62:20}T3BlbkFJ{base62:20}\"",
            ],
            NegativeExamples = ["sk-proj-{base62:12}"],
        },
        new()
        {
            Id = "openai-admin-key",
            Title = "OpenAI admin key",
            Pattern = UrlToken("sk-admin-[A-Za-z0-9_-]{20,124}T3BlbkFJ[A-Za-z0-9_-]{20,124}"),
            Severity = Severity.Critical,
            Impact = "Administers the organisation: members, projects and keys.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["OPENAI_ADMIN_KEY=sk-admin-{base64url:74}T3BlbkFJ{base64url:58}"],
            NegativeExamples = ["sk-admin-{base62:12}"],
        },
        new()
        {
            Id = "anthropic-api-key",
            Title = "Anthropic API key",
            Pattern = UrlToken("sk-ant-(?:api|sid)[0-9]{2}-[A-Za-z0-9_-]{80,120}"),
            Severity = Severity.Critical,
            Impact = "Calls models on the workspace's bill and reads its files.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["ANTHROPIC_API_KEY=sk-ant-api03-{base64url:93}AA"],
            NegativeExamples = ["sk-ant-api03-{base62:20}"],
        },
        new()
        {
            Id = "anthropic-admin-key",
            Title = "Anthropic admin key",
            Pattern = UrlToken("sk-ant-admin[0-9]{2}-[A-Za-z0-9_-]{80,120}"),
            Severity = Severity.Critical,
            Impact = "Administers the organisation: members, workspaces and keys.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["sk-ant-admin01-{base64url:93}AA"],
            NegativeExamples = ["sk-ant-admin01-{base62:20}"],
        },
        new()
        {
            Id = "anthropic-oauth-token",
            Title = "Anthropic OAuth token",
            Pattern = UrlToken("sk-ant-o[ar]t[0-9]{2}-[A-Za-z0-9_-]{80,120}"),
            Severity = Severity.Critical,
            Impact = "Acts with a person's subscription.",
            Revoke = "Sign the application out in the account's settings, which ends its tokens.",
            PositiveExamples = ["CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-{base64url:93}AA"],
            NegativeExamples = ["sk-ant-oat01-{base62:20}"],
        },
        new()
        {
            Id = "huggingface-token",
            Title = "Hugging Face access token",
            Pattern = Token("hf_[A-Za-z]{34}"),
            Severity = Severity.Critical,
            Impact = "Reads, and with write scope changes, its owner's models, data sets and spaces.",
            Revoke = "Invalidate and refresh the token in the Hugging Face settings; prefer fine-grained ones.",
            PositiveExamples = ["HF_TOKEN=hf_{letters:34}"],
            NegativeExamples = ["hf_{letters:12}"],
        },
        new()
        {
            Id = "huggingface-organisation-token",
            Title = "Hugging Face organisation API token",
            Pattern = Token("api_org_[A-Za-z]{34}"),
            Severity = Severity.Critical,
            Impact = "Acts for the organisation on its private models and data sets.",
            Revoke = "Delete the token in the organisation's settings and use fine-grained user tokens.",
            PositiveExamples = ["api_org_{letters:34}"],
            NegativeExamples = ["api_org_{letters:9}"],
        },
        new()
        {
            Id = "groq-api-key",
            Title = "Groq API key",
            Pattern = Token("gsk_[A-Za-z0-9]{52}"),
            Impact = "Calls models on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["GROQ_API_KEY=gsk_{base62:52}"],
            NegativeExamples = ["gsk_{base62:20}"],
        },
        new()
        {
            Id = "xai-api-key",
            Title = "xAI API key",
            Pattern = Token("xai-[A-Za-z0-9_]{70,90}"),
            Impact = "Calls models on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["XAI_API_KEY=xai-{base62:80}"],
            NegativeExamples = ["xai-{base62:20}"],
        },
        new()
        {
            Id = "perplexity-api-key",
            Title = "Perplexity API key",
            Pattern = Token("pplx-[A-Za-z0-9]{48}"),
            Impact = "Calls models on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["PERPLEXITY_API_KEY=pplx-{base62:48}"],
            NegativeExamples = ["pplx-{base62:12}"],
        },
        new()
        {
            Id = "replicate-api-token",
            Title = "Replicate API token",
            Pattern = Token("r8_[A-Za-z0-9]{37}"),
            Impact = "Calls models on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["REPLICATE_API_TOKEN=r8_{base62:37}"],
            NegativeExamples = ["r8_{base62:12}"],
        },
        new()
        {
            Id = "openrouter-api-key",
            Title = "OpenRouter API key",
            Pattern = Token("sk-or-v1-[a-f0-9]{64}"),
            Impact = "Calls models on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["OPENROUTER_API_KEY=sk-or-v1-{hex:64}"],
            NegativeExamples = ["sk-or-v1-{hex:12}"],
        },
        new()
        {
            Id = "deepseek-api-key",
            Title = "DeepSeek API key",
            Pattern = Assigned("deepseek", "sk-[a-f0-9]{32}"),
            Impact = "Calls models on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["DEEPSEEK_API_KEY=sk-{hex:32}"],
            NegativeExamples = ["DEEPSEEK_API_KEY=sk-{hex:8}"],
        },
        new()
        {
            Id = "mistral-api-key",
            Title = "Mistral API key",
            Pattern = Assigned("mistral", "[A-Za-z0-9]{32}"),
            Impact = "Calls models on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["MISTRAL_API_KEY={base62:32}"],
            NegativeExamples = ["mistral_key=env"],
        },
        new()
        {
            Id = "cohere-api-key",
            Title = "Cohere API key",
            Pattern = Assigned("cohere|co_api", "key|token", "[A-Za-z0-9]{40}"),
            Impact = "Calls models on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["COHERE_API_KEY={base62:40}"],
            NegativeExamples = ["cohere_key=env"],
        },
        new()
        {
            Id = "together-api-key",
            Title = "Together AI API key",
            Pattern = Assigned("together(?:_?ai)?", "key|token", "[a-f0-9]{64}|tgp_v1_[A-Za-z0-9_-]{43}"),
            Impact = "Calls models on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["TOGETHER_API_KEY={hex:64}", "TOGETHER_API_KEY=tgp_v1_{base64url:43}"],
            NegativeExamples = ["together_key={hex:12}"],
        },
        new()
        {
            Id = "fireworks-api-key",
            Title = "Fireworks AI API key",
            Pattern = Assigned("fireworks", "fw_[A-Za-z0-9]{22,24}"),
            Impact = "Calls models on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["FIREWORKS_API_KEY=fw_{base62:24}"],
            NegativeExamples = ["FIREWORKS_API_KEY=fw_{base62:4}"],
        },
        new()
        {
            Id = "elevenlabs-api-key",
            Title = "ElevenLabs API key",
            Pattern = Token("sk_[a-f0-9]{48}") + "|" + Assigned("eleven_?labs|xi-api", "key|token", "[a-f0-9]{32}"),
            Impact = "Synthesises speech on the account's bill and uses its cloned voices.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["ELEVENLABS_API_KEY=sk_{hex:48}", "xi-api-key: {hex:32}"],
            NegativeExamples = ["elevenlabs_key={hex:10}"],
        },
        new()
        {
            Id = "deepgram-api-key",
            Title = "Deepgram API key",
            Pattern = Assigned("deepgram", "[a-f0-9]{40}"),
            Impact = "Calls models on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["DEEPGRAM_API_KEY={hex:40}"],
            NegativeExamples = ["deepgram_key={hex:10}"],
        },
        new()
        {
            Id = "assemblyai-api-key",
            Title = "AssemblyAI API key",
            Pattern = Assigned("assembly_?ai", "[a-f0-9]{32}"),
            Impact = "Calls models on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["ASSEMBLYAI_API_KEY={hex:32}"],
            NegativeExamples = ["assemblyai_key={hex:10}"],
        },
        new()
        {
            Id = "stability-api-key",
            Title = "Stability AI API key",
            Pattern = Assigned("stability|dreamstudio", "sk-[A-Za-z0-9]{48}"),
            Impact = "Calls models on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["STABILITY_API_KEY=sk-{base62:48}"],
            NegativeExamples = ["STABILITY_API_KEY=sk-{base62:8}"],
        },
    ];
}
