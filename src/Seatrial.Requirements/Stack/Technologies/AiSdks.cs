namespace Seatrial.Requirements.Stack.Technologies;

/// <summary>Model providers, agent frameworks and the protocols between them.</summary>
internal static class AiSdks
{
    private const TechnologyKind Kind = TechnologyKind.AiSdk;

    public static IReadOnlyList<TechnologyEntry> Entries { get; } =
    [
        new(
            Kind,
            "openai",
            "OpenAI",
            "npm:openai npm:@ai-sdk/openai npm:@azure/openai pypi:openai nuget:openai nuget:azure.ai.openai go:github.com/sashabaranov/go-openai go:github.com/openai/openai-go gem:ruby-openai composer:openai-php/client composer:openai-php/laravel cargo:async-openai maven:com.openai:openai-java maven:com.theokanning.openai-gpt3-java:*"
        ),
        new(
            Kind,
            "anthropic",
            "Anthropic",
            "npm:@anthropic-ai/sdk npm:@ai-sdk/anthropic npm:@anthropic-ai/claude-agent-sdk npm:@anthropic-ai/claude-code pypi:anthropic pypi:claude-agent-sdk nuget:anthropic.sdk nuget:anthropic go:github.com/anthropics/anthropic-sdk-go gem:anthropic maven:com.anthropic:anthropic-java"
        ),
        new(
            Kind,
            "google-genai",
            "Google Gemini",
            "npm:@google/generative-ai npm:@google/genai npm:@ai-sdk/google npm:@google-cloud/vertexai pypi:google-generativeai pypi:google-genai pypi:google-cloud-aiplatform go:github.com/google/generative-ai-go go:google.golang.org/genai pub:google_generative_ai"
        ),
        new(Kind, "mistral", "Mistral", "npm:@mistralai/mistralai npm:@ai-sdk/mistral pypi:mistralai"),
        new(Kind, "cohere", "Cohere", "npm:cohere-ai pypi:cohere go:github.com/cohere-ai/cohere-go"),
        new(Kind, "groq", "Groq", "npm:groq-sdk npm:@ai-sdk/groq pypi:groq"),
        new(Kind, "replicate", "Replicate", "npm:replicate pypi:replicate"),
        new(
            Kind,
            "hugging-face",
            "Hugging Face",
            "npm:@huggingface/inference npm:@huggingface/transformers pypi:transformers pypi:huggingface-hub"
        ),
        new(Kind, "together", "Together AI", "npm:together-ai pypi:together"),
        new(
            Kind,
            "bedrock",
            "Amazon Bedrock",
            "npm:@aws-sdk/client-bedrock-runtime npm:@ai-sdk/amazon-bedrock nuget:awssdk.bedrockruntime"
        ),
        new(
            Kind,
            "ollama",
            "Ollama",
            "npm:ollama npm:ollama-ai-provider pypi:ollama nuget:ollamasharp go:github.com/ollama/ollama image:ollama"
        ),
        new(Kind, "vercel-ai", "Vercel AI SDK", "npm:ai npm:@ai-sdk/react"),
        new(Kind, "openrouter", "OpenRouter", "npm:@openrouter/ai-sdk-provider"),
        new(
            Kind,
            "langchain",
            "LangChain",
            "npm:langchain npm:@langchain/core npm:@langchain/openai npm:@langchain/community pypi:langchain pypi:langchain-core pypi:langchain-openai pypi:langchain-community go:github.com/tmc/langchaingo gem:langchainrb nuget:langchain hex:langchain"
        ),
        new(Kind, "langgraph", "LangGraph", "npm:@langchain/langgraph pypi:langgraph"),
        new(Kind, "llamaindex", "LlamaIndex", "npm:llamaindex pypi:llama-index pypi:llama-index-core"),
        new(Kind, "haystack", "Haystack", "pypi:haystack-ai"),
        new(Kind, "crewai", "CrewAI", "pypi:crewai"),
        new(Kind, "autogen", "AutoGen", "pypi:pyautogen pypi:autogen-agentchat"),
        new(Kind, "pydantic-ai", "Pydantic AI", "pypi:pydantic-ai pypi:pydantic-ai-slim"),
        new(Kind, "openai-agents", "OpenAI Agents SDK", "npm:@openai/agents pypi:openai-agents"),
        new(Kind, "google-adk", "Google ADK", "pypi:google-adk"),
        new(Kind, "mastra", "Mastra", "npm:@mastra/core"),
        new(Kind, "semantic-kernel", "Semantic Kernel", "nuget:microsoft.semantickernel pypi:semantic-kernel"),
        new(Kind, "microsoft-extensions-ai", "Microsoft.Extensions.AI", "nuget:microsoft.extensions.ai nuget:microsoft.extensions.ai.*"),
        new(Kind, "spring-ai", "Spring AI", "maven:org.springframework.ai:*"),
        new(Kind, "langchain4j", "LangChain4j", "maven:dev.langchain4j:*"),
        new(Kind, "litellm", "LiteLLM", "pypi:litellm image:litellm"),
        new(Kind, "vllm", "vLLM", "pypi:vllm image:vllm-openai"),
        new(Kind, "dspy", "DSPy", "pypi:dspy pypi:dspy-ai"),
        new(Kind, "instructor", "Instructor", "npm:@instructor-ai/instructor pypi:instructor"),
        new(
            Kind,
            "mcp",
            "Model Context Protocol",
            "npm:@modelcontextprotocol/sdk npm:fastmcp pypi:mcp pypi:fastmcp nuget:modelcontextprotocol go:github.com/mark3labs/mcp-go go:github.com/modelcontextprotocol/go-sdk maven:io.modelcontextprotocol.sdk:* cargo:rmcp"
        ),
        new(Kind, "elevenlabs", "ElevenLabs", "npm:elevenlabs npm:@elevenlabs/elevenlabs-js pypi:elevenlabs"),
        new(Kind, "assemblyai", "AssemblyAI", "npm:assemblyai pypi:assemblyai"),
        new(Kind, "deepgram", "Deepgram", "npm:@deepgram/sdk pypi:deepgram-sdk"),
        new(Kind, "copilotkit", "CopilotKit", "npm:@copilotkit/react-core npm:@copilotkit/runtime"),
        new(Kind, "browser-use", "Browser Use", "pypi:browser-use npm:@browserbasehq/stagehand"),
    ];
}
