namespace Seatrial.Secrets.Verification;

/// <summary>Models: a list of models or the account costs nothing.</summary>
internal static class ModelChecks
{
    public static IReadOnlyList<ProviderCheck> All { get; } =
    [
        new()
        {
            Kinds = "openai-api-key",
            Address = "api.openai.com/v1/models",
            Accepted = [200, 403],
            UnclearText = "unsupported_country_region_territory",
            Documentation = "https://platform.openai.com/docs/api-reference/models/list",
        },
        new()
        {
            Kinds = "anthropic-api-key",
            Address = "api.anthropic.com/v1/models",
            Header = "x-api-key: {0}",
            Extra = "anthropic-version: 2023-06-01",
            Documentation = "https://docs.anthropic.com/en/api/models-list",
        },
        new()
        {
            Kinds = "huggingface-token",
            Address = "huggingface.co/api/whoami-v2",
            Documentation = "https://huggingface.co/docs/hub/api",
        },
        new()
        {
            Kinds = "groq-api-key",
            Address = "api.groq.com/openai/v1/models",
            Documentation = "https://console.groq.com/docs/api-reference",
        },
        new()
        {
            Kinds = "mistral-api-key",
            Address = "api.mistral.ai/v1/models",
            Documentation = "https://docs.mistral.ai/api/",
        },
        new()
        {
            Kinds = "cohere-api-key",
            Address = "api.cohere.com/v1/models",
            Documentation = "https://docs.cohere.com/reference/list-models",
        },
        new()
        {
            Kinds = "elevenlabs-api-key",
            Address = "api.elevenlabs.io/v1/user",
            Header = "xi-api-key: {0}",
            RefusedText = "invalid_api_key",
            Refused = [],
            Documentation = "https://elevenlabs.io/docs/api-reference/user/get",
        },
        new()
        {
            Kinds = "replicate-api-token",
            Address = "api.replicate.com/v1/account",
            Documentation = "https://replicate.com/docs/reference/http#account.get",
        },
        new()
        {
            Kinds = "openrouter-api-key",
            Address = "openrouter.ai/api/v1/key",
            Documentation = "https://openrouter.ai/docs/api-reference/limits",
        },
        new()
        {
            Kinds = "deepseek-api-key",
            Address = "api.deepseek.com/models",
            Documentation = "https://api-docs.deepseek.com/api/list-models",
        },
        new()
        {
            Kinds = "together-api-key",
            Address = "api.together.xyz/v1/models",
            Documentation = "https://docs.together.ai/reference/models-1",
        },
        new()
        {
            Kinds = "xai-api-key",
            Address = "api.x.ai/v1/api-key",
            Refused = [400, 401, 403],
            Documentation = "https://docs.x.ai/docs/api-reference",
        },
        new()
        {
            Kinds = "fireworks-api-key",
            Address = "api.fireworks.ai/inference/v1/models",
            Documentation = "https://docs.fireworks.ai/api-reference/introduction",
        },
        new()
        {
            Kinds = "cerebras-api-key",
            Address = "api.cerebras.ai/v1/models",
            Documentation = "https://inference-docs.cerebras.ai/api-reference/models",
        },
        new()
        {
            Kinds = "deepgram-api-key",
            Address = "api.deepgram.com/v1/projects",
            Header = "Authorization: Token {0}",
            Documentation = "https://developers.deepgram.com/reference/manage/projects/list",
        },
        new()
        {
            Kinds = "assemblyai-api-key",
            Address = "api.assemblyai.com/v2/transcript?limit=1",
            Header = "Authorization: {0}",
            Documentation = "https://www.assemblyai.com/docs/api-reference/transcripts/list",
        },
        new()
        {
            Kinds = "stability-api-key",
            Address = "api.stability.ai/v1/user/account",
            Documentation = "https://platform.stability.ai/docs/api-reference",
        },
        new()
        {
            Kinds = "wandb-api-key",
            Address = "api.wandb.ai/graphql",
            Method = "POST",
            Basic = "api:{0}",
            Body = "{\"query\":\"{ viewer { id } }\"}",
            AcceptedText = "\"viewer\":{",
            Documentation = "https://docs.wandb.ai/ref/python/public-api/",
        },
    ];
}
