using Seatrial.Engine.Findings;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of services around models: search, tracing, vector stores and machines.</summary>
internal static class AiToolsRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "jina-api-key",
            Title = "Jina AI API key",
            Pattern = UrlToken("jina_[a-f0-9]{32}[A-Za-z0-9_-]{28}"),
            Impact = "Calls models on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["JINA_API_KEY=jina_{hex:32}{base64url:28}"],
            NegativeExamples = ["jina_{hex:12}"],
        },
        new()
        {
            Id = "tavily-api-key",
            Title = "Tavily API key",
            Pattern = UrlToken("tvly-(?:dev-|prod-)?[A-Za-z0-9_-]{32}"),
            Severity = Severity.Medium,
            Impact = "Searches the web on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["TAVILY_API_KEY=tvly-{base62:32}", "tvly-dev-{base62:32}"],
            NegativeExamples = ["tvly-{base62:8}"],
        },
        new()
        {
            Id = "firecrawl-api-key",
            Title = "Firecrawl API key",
            Pattern = Token("fc-[a-f0-9]{32}"),
            Severity = Severity.Medium,
            Impact = "Crawls the web on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["FIRECRAWL_API_KEY=fc-{hex:32}"],
            NegativeExamples = ["fc-{hex:9}"],
        },
        new()
        {
            Id = "nvidia-api-key",
            Title = "NVIDIA API key",
            Pattern = UrlToken("nvapi-[A-Za-z0-9_-]{64}"),
            Impact = "Calls models and pulls images of the NVIDIA catalogue on the account.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["NVIDIA_API_KEY=nvapi-{base64url:64}"],
            NegativeExamples = ["nvapi-{base62:20}"],
        },
        new()
        {
            Id = "langsmith-api-key",
            Title = "LangSmith API key",
            Pattern = Token("lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}"),
            Impact = "Reads traces, prompts and data sets of the workspace.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["LANGSMITH_API_KEY=lsv2_pt_{hex:32}_{hex:10}"],
            NegativeExamples = ["lsv2_pt_{hex:12}"],
        },
        new()
        {
            Id = "langfuse-secret-key",
            Title = "Langfuse secret key",
            Pattern = Token("sk-lf-[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"),
            Impact = "Reads and writes the project's traces.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["LANGFUSE_SECRET_KEY=sk-lf-{uuid}"],
            NegativeExamples = ["sk-lf-{hex:8}"],
        },
        new()
        {
            Id = "pinecone-api-key",
            Title = "Pinecone API key",
            Pattern = Token("pcsk_[A-Za-z0-9]{5,7}_[A-Za-z0-9]{60,66}"),
            Impact = "Reads and writes the project's vectors.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["PINECONE_API_KEY=pcsk_{base62:6}_{base62:63}"],
            NegativeExamples = ["pcsk_{base62:6}"],
        },
        new()
        {
            Id = "pinecone-legacy-key",
            Title = "Pinecone API key without prefix",
            Pattern = Assigned("pinecone", "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"),
            Impact = "Reads and writes the project's vectors.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["PINECONE_API_KEY={uuid}"],
            NegativeExamples = ["pinecone_index=shop"],
        },
        new()
        {
            Id = "wandb-api-key",
            Title = "Weights & Biases API key",
            Pattern = Assigned("wandb|weights_?and_?biases", "key|token|login", "[a-f0-9]{40}"),
            Impact = "Reads and changes its owner's runs and artefacts.",
            Revoke = "Delete the key in the user settings and create a new one.",
            PositiveExamples = ["WANDB_API_KEY={hex:40}"],
            NegativeExamples = ["wandb_key={hex:12}"],
        },
        new()
        {
            Id = "cerebras-api-key",
            Title = "Cerebras API key",
            Pattern = Token("csk-[a-z0-9]{48}"),
            Impact = "Calls models on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["CEREBRAS_API_KEY=csk-{alnum:48}"],
            NegativeExamples = ["csk-{alnum:12}"],
        },
        new()
        {
            Id = "fal-api-key",
            Title = "fal.ai API key",
            Pattern = Assigned(
                @"\bfal_|fal_?ai",
                "key|secret|token",
                "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}:[a-f0-9]{32}"
            ),
            Impact = "Calls models on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["FAL_KEY={uuid}:{hex:32}"],
            NegativeExamples = ["FAL_KEY={uuid}"],
        },
        new()
        {
            Id = "modal-token",
            Title = "Modal token secret",
            Pattern = Assigned("modal", "as-[A-Za-z0-9]{22}"),
            Impact = "Together with its token id it runs code on the workspace's bill.",
            Revoke = "Delete the token in the Modal settings and create a new one.",
            PositiveExamples = ["MODAL_TOKEN_SECRET=as-{base62:22}"],
            NegativeExamples = ["MODAL_TOKEN_SECRET=as-{base62:6}"],
        },
        new()
        {
            Id = "runpod-api-key",
            Title = "RunPod API key",
            Pattern = Token("rpa_[A-Z0-9]{40,46}"),
            Impact = "Starts and reads machines on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["RUNPOD_API_KEY=rpa_{upper-alnum:44}"],
            NegativeExamples = ["rpa_{upper-alnum:9}"],
        },
        new()
        {
            Id = "clarifai-api-key",
            Title = "Clarifai personal access token",
            Pattern = Assigned("clarifai", "pat|key|token", "[a-f0-9]{32}"),
            Impact = "Calls models on the account's bill.",
            Revoke =
                "Delete the key in the provider's console, check use and billing, set a spending limit, and keep the new key on the "
                + "server.",
            PositiveExamples = ["CLARIFAI_PAT={hex:32}"],
            NegativeExamples = ["clarifai_token={hex:8}"],
        },
    ];
}
