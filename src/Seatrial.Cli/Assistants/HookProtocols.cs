using System.Text.Json;

namespace Seatrial.Cli.Assistants;

/// <summary>
/// The assistants whose hooks are understood, as their documentation describes them: Claude Code (docs.anthropic.com, "Hooks reference";
/// OpenAI Codex and VS Code speak the same), Gemini CLI (geminicli.com, "Hooks reference"), Cursor (cursor.com, "Hooks"), Windsurf
/// ("Cascade Hooks"), GitHub Copilot ("Hooks configuration"). The first row whose event fits a payload answers it.
/// </summary>
internal static class HookProtocols
{
    private static readonly HookAnswer CursorAllows = new(0, "{\"permission\":\"allow\"}\n", "");

    public static IReadOnlyList<HookProtocol> All { get; } =
    [
        new()
        {
            Name = "Claude Code",
            EventMember = "hook_event_name",
            Events =
            [
                new("PreToolUse", p => ToolInputs.Read(p, "tool_input", "tool_name"), HookJson.Permission),
                new("PostToolUse", p => ToolInputs.Written(p, "tool_input", "tool_name"), r => HookJson.Decision("block", r)),
                new("UserPromptSubmit", p => ToolInputs.Prompt(p, "prompt"), r => HookJson.Decision("block", r)),
            ],
        },
        new()
        {
            Name = "Gemini CLI",
            EventMember = "hook_event_name",
            Events =
            [
                new("BeforeTool", p => ToolInputs.Read(p, "tool_input", "tool_name"), r => HookJson.Decision("deny", r)),
                new("AfterTool", p => ToolInputs.Written(p, "tool_input", "tool_name"), r => HookJson.Decision("deny", r)),
                new("BeforeAgent", p => ToolInputs.Prompt(p, "prompt"), r => HookJson.Decision("deny", r)),
            ],
        },
        new()
        {
            Name = "Cursor",
            EventMember = "hook_event_name",
            Events =
            [
                new("beforeShellExecution", ToolInputs.Direct, HookJson.Cursor) { Allow = CursorAllows },
                new("beforeMCPExecution", p => ToolInputs.Read(p, "tool_input", "tool_name"), HookJson.Cursor) { Allow = CursorAllows },
                new("preToolUse", p => ToolInputs.Read(p, "tool_input", "tool_name"), HookJson.Cursor) { Allow = CursorAllows },
                new("beforeReadFile", p => ToolInputs.FileRead(p, "file_path", "content"), HookJson.Cursor) { Allow = CursorAllows },
                new("beforeSubmitPrompt", p => ToolInputs.Prompt(p, "prompt"), HookJson.CursorPrompt)
                {
                    Allow = new(0, "{\"continue\":true}\n", ""),
                },
                new("afterFileEdit", ToolInputs.Direct, HookAnswer.Block),
            ],
        },
        new()
        {
            Name = "Windsurf",
            EventMember = "agent_action_name",
            Events =
            [
                new("pre_write_code", p => ToolInputs.Read(p, "tool_info", null), HookAnswer.Block),
                new("post_write_code", p => ToolInputs.Read(p, "tool_info", null), HookAnswer.Block),
                new("pre_run_command", p => ToolInputs.Read(p, "tool_info", null), HookAnswer.Block),
                new("pre_mcp_tool_use", p => ToolInputs.Read(p, "tool_info", null), HookAnswer.Block),
                new(
                    "pre_read_code",
                    p => p.TryGetProperty("tool_info", out var info) ? ToolInputs.FileRead(info, "file_path", null) : [],
                    HookAnswer.Block
                ),
                new(
                    "pre_user_prompt",
                    p => p.TryGetProperty("tool_info", out var info) ? ToolInputs.Prompt(info, "user_prompt") : [],
                    HookAnswer.Block
                ),
            ],
        },
        new()
        {
            Name = "GitHub Copilot",
            Events = [new("preToolUse", p => ToolInputs.Read(p, "toolArgs", "toolName"), HookJson.Copilot) { Requires = "toolName" }],
        },
    ];

    /// <summary>The event of a payload; null where no row fits.</summary>
    public static HookEvent? Find(JsonElement payload) => All.Select(p => p.Find(payload)).FirstOrDefault(e => e is not null);

    /// <summary>Whether the payload names an event at all: then it is an assistant's, and merely nothing to look at.</summary>
    public static bool IsHookPayload(JsonElement payload) =>
        payload.TryGetProperty("hook_event_name", out _)
        || payload.TryGetProperty("agent_action_name", out _)
        || (payload.TryGetProperty("timestamp", out _) && payload.TryGetProperty("cwd", out _));
}
