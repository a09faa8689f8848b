namespace Seatrial.Cli.Commands.Init.Hooks;

/// <summary>The hooks of coding assistants in their project settings.</summary>
internal static class HookKinds
{
    private const string Command = "seatrial secrets hook";
    private const string Writing = "Write|Edit|MultiEdit|NotebookEdit|Bash|Read|mcp__.*";

    public static IReadOnlyList<HookKind> All { get; } =
    [
        new(
            "claude",
            ".claude/settings.json",
            [
                new("PreToolUse", $$"""{"matcher":"{{Writing}}","hooks":[{"type":"command","command":"{{Command}}"}]}"""),
                new("UserPromptSubmit", $$"""{"hooks":[{"type":"command","command":"{{Command}}"}]}"""),
            ]
        ),
        new(
            "cursor",
            ".cursor/hooks.json",
            [
                new("preToolUse", $$"""{"command":"{{Command}}"}"""),
                new("beforeShellExecution", $$"""{"command":"{{Command}}"}"""),
                new("beforeReadFile", $$"""{"command":"{{Command}}"}"""),
                new("beforeSubmitPrompt", $$"""{"command":"{{Command}}"}"""),
                new("afterFileEdit", $$"""{"command":"{{Command}}"}"""),
            ],
            Version: 1
        ),
        new(
            "gemini",
            ".gemini/settings.json",
            [
                new(
                    "BeforeTool",
                    $$"""{"matcher":"write_file|replace|run_shell_command|read_file","hooks":[{"name":"seatrial","type":"command","command":"{{Command}}"}]}"""
                ),
                new("BeforeAgent", $$"""{"hooks":[{"name":"seatrial","type":"command","command":"{{Command}}"}]}"""),
            ]
        ),
        new(
            "copilot",
            ".github/hooks/seatrial.json",
            [new("preToolUse", $$"""{"type":"command","bash":"{{Command}}","powershell":"{{Command}}"}""")],
            Version: 1
        ),
        new(
            "windsurf",
            ".windsurf/hooks.json",
            [
                new("pre_write_code", $$"""{"command":"{{Command}}","show_output":true}"""),
                new("pre_run_command", $$"""{"command":"{{Command}}","show_output":true}"""),
                new("pre_mcp_tool_use", $$"""{"command":"{{Command}}","show_output":true}"""),
                new("pre_read_code", $$"""{"command":"{{Command}}","show_output":true}"""),
                new("pre_user_prompt", $$"""{"command":"{{Command}}","show_output":true}"""),
            ]
        ),
    ];
}
