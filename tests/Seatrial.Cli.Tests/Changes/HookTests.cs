using System.Text.Json;
using System.Text.Json.Nodes;
using Seatrial.Secrets.Rules;

namespace Seatrial.Cli.Tests.Changes;

/// <summary><c>seatrial secrets hook</c>, in the protocol of each assistant.</summary>
public sealed class HookTests : IDisposable
{
    private static readonly string Token = SampleText.Expand("ghp_{github-crc:30}", 61);
    private static readonly string Line = $"const token = '{Token}';";

    private readonly CliRun cli = new();

    /// <summary>
    /// Payloads as the assistants' documentation shows them; <c>TEXT</c> becomes the text that is written, <c>RUN</c> the command.
    /// </summary>
    public static TheoryData<string, string, string> Protocols =>
        new()
        {
            {
                """{"hook_event_name":"PreToolUse","tool_name":"Write","tool_input":{"file_path":"src/a.js","content":"TEXT"}}""",
                "hookSpecificOutput.permissionDecision",
                "deny"
            },
            {
                """{"hook_event_name":"PreToolUse","tool_name":"Edit","tool_input":{"file_path":"src/a.js","old_string":"x","new_string":"TEXT"}}""",
                "hookSpecificOutput.permissionDecision",
                "deny"
            },
            {
                """{"hook_event_name":"PreToolUse","tool_name":"MultiEdit","tool_input":{"file_path":"src/a.js","edits":[{"old_string":"x","new_string":"y"},{"old_string":"z","new_string":"TEXT"}]}}""",
                "hookSpecificOutput.permissionDecision",
                "deny"
            },
            {
                """{"hook_event_name":"PreToolUse","tool_name":"NotebookEdit","tool_input":{"notebook_path":"src/a.ipynb","new_source":"TEXT"}}""",
                "hookSpecificOutput.permissionDecision",
                "deny"
            },
            {
                """{"hook_event_name":"PreToolUse","tool_name":"Bash","tool_input":{"command":"RUN"}}""",
                "hookSpecificOutput.permissionDecision",
                "deny"
            },
            {
                """{"hook_event_name":"PreToolUse","tool_name":"apply_patch","tool_input":{"command":"*** Begin Patch\n*** Update File: src/a.js\n@@\n-x\n+TEXT\n*** End Patch"}}""",
                "hookSpecificOutput.permissionDecision",
                "deny"
            },
            {
                """{"hook_event_name":"PreToolUse","tool_name":"mcp__files__write_file","tool_input":{"path":"src/a.js","content":"TEXT"}}""",
                "hookSpecificOutput.permissionDecision",
                "deny"
            },
            {
                """{"hook_event_name":"PreToolUse","tool_name":"mcp__tracker__create_issue","tool_input":{"title":"x","body":"TEXT"}}""",
                "hookSpecificOutput.permissionDecision",
                "deny"
            },
            {
                """{"hook_event_name":"PostToolUse","tool_name":"Write","tool_input":{"file_path":"src/a.js","content":"TEXT"},"tool_response":{"success":true}}""",
                "decision",
                "block"
            },
            { """{"hook_event_name":"UserPromptSubmit","prompt":"use TEXT"}""", "decision", "block" },
            {
                """{"hook_event_name":"BeforeTool","tool_name":"write_file","tool_input":{"file_path":"src/a.js","content":"TEXT"}}""",
                "decision",
                "deny"
            },
            { """{"hook_event_name":"BeforeTool","tool_name":"run_shell_command","tool_input":{"command":"RUN"}}""", "decision", "deny" },
            { """{"hook_event_name":"BeforeAgent","prompt":"use TEXT"}""", "decision", "deny" },
            { """{"hook_event_name":"beforeShellExecution","command":"RUN"}""", "permission", "deny" },
            {
                """{"hook_event_name":"beforeMCPExecution","tool_name":"write","tool_input":"{\"path\":\"src/a.js\",\"content\":\"TEXT\"}"}""",
                "permission",
                "deny"
            },
            { """{"hook_event_name":"beforeReadFile","file_path":".env","content":"GITHUB_TOKEN=SECRET\n"}""", "permission", "deny" },
            { """{"hook_event_name":"beforeSubmitPrompt","prompt":"use TEXT"}""", "continue", "false" },
            { """{"timestamp":1704614600000,"toolName":"bash","toolArgs":"{\"command\":\"RUN\"}"}""", "permissionDecision", "deny" },
            {
                """{"timestamp":1704614600000,"toolName":"create","toolArgs":{"path":"src/a.js","file_text":"TEXT"}}""",
                "permissionDecision",
                "deny"
            },
        };

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Answers_in_the_protocol_and_never_shows_the_credential(string payload, string member, string expected)
    {
        Assert.Equal(0, Hook(payload));
        var answer = member.Split('.').Aggregate(JsonNode.Parse(cli.Out), (node, name) => node?[name]);
        Assert.Equal(expected, answer?.ToString());
        Assert.Contains("GitHub", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, cli.Out + cli.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Lets_the_same_call_pass_without_a_credential(string payload, string member, string expected)
    {
        Assert.NotEmpty(member + expected);
        Assert.Equal(
            0,
            Hook(
                payload
                    .Replace("TEXT", "const token = process.env.TOKEN;", StringComparison.Ordinal)
                    .Replace("SECRET", "", StringComparison.Ordinal)
                    .Replace("RUN", "npm test", StringComparison.Ordinal)
            )
        );
        Assert.DoesNotContain("deny", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("block", cli.Out, StringComparison.Ordinal);
        Assert.Empty(cli.Error);
    }

    [Theory]
    [InlineData(
        """{"agent_action_name":"pre_write_code","tool_info":{"file_path":"src/a.js","edits":[{"old_string":"","new_string":"TEXT"}]}}"""
    )]
    [InlineData("""{"agent_action_name":"pre_run_command","tool_info":{"command_line":"RUN"}}""")]
    [InlineData("""{"agent_action_name":"pre_user_prompt","tool_info":{"user_prompt":"use TEXT"}}""")]
    [InlineData("""{"hook_event_name":"afterFileEdit","file_path":"src/a.js","edits":[{"old_string":"x","new_string":"TEXT"}]}""")]
    public void Blocks_by_status_two_where_the_protocol_says_so(string payload)
    {
        Assert.Equal(2, Hook(payload));
        Assert.Contains("GitHub", cli.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_where_it_stands_in_the_whole_file_and_what_to_write_instead()
    {
        cli.File("src/a.js", "// head\nconst a = 1;\nconst token = PLACE;\n");

        Hook(
            JsonSerializer.Serialize(
                new
                {
                    hook_event_name = "PreToolUse",
                    cwd = cli.Folder,
                    tool_name = "Edit",
                    tool_input = new
                    {
                        file_path = cli.In("src/a.js"),
                        old_string = "const token = PLACE;",
                        new_string = Line,
                    },
                }
            )
        );
        Assert.Contains("src/a.js:3 holds a credential", cli.Out, StringComparison.Ordinal);
        Assert.Contains("process.env.GITHUB_TOKEN", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_silent_about_what_the_file_holds_already()
    {
        cli.File("src/a.js", $"{Line}\nconst a = 1;\n");

        Hook(
            JsonSerializer.Serialize(
                new
                {
                    hook_event_name = "PreToolUse",
                    cwd = cli.Folder,
                    tool_name = "Edit",
                    tool_input = new
                    {
                        file_path = cli.In("src/a.js"),
                        old_string = "const a = 1;",
                        new_string = "const a = 2;",
                    },
                }
            )
        );
        Assert.Empty(cli.Out);
        Hook(
            JsonSerializer.Serialize(
                new
                {
                    hook_event_name = "PreToolUse",
                    cwd = cli.Folder,
                    tool_name = "Write",
                    tool_input = new { file_path = cli.In("src/a.js"), content = $"// moved\n{Line}\n" },
                }
            )
        );
        Assert.Empty(cli.Out);
    }

    [Fact]
    public void A_file_that_git_ignores_may_hold_credentials_until_git_tracks_it()
    {
        cli.Git("init", "-q");
        cli.File(".gitignore", ".env\n");
        string payload = JsonSerializer.Serialize(
            new
            {
                hook_event_name = "PreToolUse",
                cwd = cli.Folder,
                tool_name = "Write",
                tool_input = new { file_path = cli.In(".env"), content = $"GITHUB_TOKEN={Token}\n" },
            }
        );

        Hook(payload);
        Assert.Empty(cli.Out);
        cli.File(".env", "A=1\n");
        cli.Git("add", "-f", ".env");
        Hook(payload);
        Assert.Contains("deny", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_code_is_allowed_and_reading_a_store_of_credentials_is_not()
    {
        cli.File("src/a.js", Line + "\n");
        cli.File(".env", $"GITHUB_TOKEN={Token}\n");
        cli.File(".env.example", "GITHUB_TOKEN=\n");

        foreach (var (file, denied) in new[] { ("src/a.js", false), (".env", true), (".env.example", false) })
        {
            Hook(
                JsonSerializer.Serialize(
                    new
                    {
                        hook_event_name = "PreToolUse",
                        cwd = cli.Folder,
                        tool_name = "Read",
                        tool_input = new { file_path = cli.In(file) },
                    }
                )
            );
            Assert.Equal(denied, cli.Out.Contains("deny", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("no json", "not JSON")]
    [InlineData("[1,2]", "no assistant that is known")]
    [InlineData("""{"what":1}""", "no assistant that is known")]
    [InlineData("""{"hook_event_name":"PreToolUse","tool_name":"Write","tool_input":{"content":"\ud800"}}""", "not valid Unicode")]
    public void What_is_not_understood_passes_with_a_sentence_and_is_blocked_when_strict(string payload, string expected)
    {
        Assert.Equal(0, Hook(payload));
        Assert.Contains(expected, cli.Error, StringComparison.Ordinal);
        Assert.Empty(cli.Out);
        cli.Input = payload;
        Assert.Equal(2, cli.Run("secrets", "hook", "--strict"));
    }

    [Fact]
    public void Another_event_of_a_known_assistant_is_nothing_to_look_at()
    {
        Assert.Equal(0, Hook("""{"hook_event_name":"SessionStart","session_id":"1"}"""));
        Assert.Empty(cli.Out + cli.Error);
    }

    public void Dispose() => cli.Dispose();

    private int Hook(string payload)
    {
        cli.Input = payload
            .Replace("TEXT", Line, StringComparison.Ordinal)
            .Replace("SECRET", Token, StringComparison.Ordinal)
            .Replace("RUN", $"export GITHUB_TOKEN={Token} && npm publish", StringComparison.Ordinal);
        cli.Input =
            cli.Input.StartsWith('{') && !cli.Input.Contains("\"cwd\"", StringComparison.Ordinal)
                ? $"{{\"cwd\":{JsonSerializer.Serialize(cli.Folder)},{cli.Input[1..]}"
                : cli.Input;
        return cli.Run("secrets", "hook");
    }
}
