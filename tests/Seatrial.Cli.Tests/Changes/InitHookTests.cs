using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Seatrial.Cli.Tests.Changes;

/// <summary><c>seatrial init --hook</c>.</summary>
public sealed class InitHookTests : IDisposable
{
    private readonly CliRun cli = new();

    public InitHookTests() => cli.Git("init", "-q", "-b", "main");

    [Fact]
    public void Writes_a_hook_that_can_be_run_and_leaves_it_alone_the_second_time()
    {
        Assert.Equal(0, cli.Run("init", cli.Folder, "--hook", "--yes"));
        string file = cli.In(".git/hooks/pre-commit");
        string text = File.ReadAllText(file);
        Assert.Contains("seatrial check --staged", text, StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute));
        Assert.False(File.Exists(cli.In("seatrial.yaml")));

        Assert.Equal(0, cli.Run("init", cli.Folder, "--hook", "git", "--yes"));
        Assert.Contains("set up already", cli.Out, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(file));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(3, true)]
    public void The_hook_stops_a_commit_only_for_a_credential(int status, bool passes)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("there is no sh here");
            return;
        }

        cli.Run("init", cli.Folder, "--hook", "--yes");
        string tool = cli.File("bin/seatrial", $"#!/bin/sh\nexit {status}\n");
        File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        using var hook = Process.Start(
            new ProcessStartInfo("/bin/sh", [cli.In(".git/hooks/pre-commit")])
            {
                UseShellExecute = false,
                WorkingDirectory = cli.Folder,
                Environment = { ["PATH"] = $"{cli.In("bin")}:/usr/bin:/bin" },
            }
        )!;
        hook.WaitForExit();
        Assert.Equal(passes, hook.ExitCode == 0);
    }

    [Fact]
    public void Follows_the_hooks_path_inside_of_the_repository_and_never_outside()
    {
        cli.Git("config", "core.hooksPath", ".githooks");
        Assert.Equal(0, cli.Run("init", cli.Folder, "--hook", "--yes"));
        Assert.True(File.Exists(cli.In(".githooks/pre-commit")));

        using var outside = new CliRun();
        cli.Git("config", "core.hooksPath", outside.Folder);
        Assert.Equal(1, cli.Run("init", cli.Folder, "--hook", "--yes"));
        Assert.Empty(Directory.GetFileSystemEntries(outside.Folder));
    }

    [Theory]
    [InlineData("claude", ".claude/settings.json", "hooks.PreToolUse.0.hooks.0.command")]
    [InlineData("cursor", ".cursor/hooks.json", "hooks.beforeShellExecution.0.command")]
    [InlineData("gemini", ".gemini/settings.json", "hooks.BeforeTool.0.hooks.0.command")]
    [InlineData("copilot", ".github/hooks/seatrial.json", "hooks.preToolUse.0.bash")]
    [InlineData("windsurf", ".windsurf/hooks.json", "hooks.pre_write_code.0.command")]
    public void Adds_to_the_settings_of_an_assistant_once_and_keeps_the_rest(string kind, string file, string member)
    {
        Assert.Equal(0, cli.Run("init", cli.Folder, "--hook", kind));
        Assert.Equal("seatrial secrets hook", Value(File.ReadAllText(cli.In(file)), member));

        cli.File(file, "{\"other\":{\"b\":[1,2]},\"hooks\":{\"Stop\":[{\"x\":1}]}}");
        Assert.Equal(0, cli.Run("init", cli.Folder, "--hook", kind));
        string merged = File.ReadAllText(cli.In(file));
        Assert.Equal("2", Value(merged, "other.b.1"));
        Assert.Equal("1", Value(merged, "hooks.Stop.0.x"));
        Assert.Equal("seatrial secrets hook", Value(merged, member));

        Assert.Equal(0, cli.Run("init", cli.Folder, "--hook", kind));
        Assert.Equal(merged, File.ReadAllText(cli.In(file)));
    }

    [Fact]
    public void Settings_that_are_no_plain_JSON_are_left_alone_and_the_entries_printed()
    {
        cli.File(".claude/settings.json", "{ // mine\n }");

        Assert.Equal(1, cli.Run("init", cli.Folder, "--hook", "claude"));
        Assert.Contains("UserPromptSubmit", cli.Out, StringComparison.Ordinal);
        Assert.Equal("{ // mine\n }", File.ReadAllText(cli.In(".claude/settings.json")));
    }

    [Theory]
    [InlineData("claud", "did you mean 'claude'?")]
    [InlineData(".", "must be one of git, claude")]
    public void Says_which_kinds_there_are(string kind, string expected)
    {
        Assert.Equal(2, cli.Run("init", cli.Folder, "--hook", kind));
        Assert.Contains(expected, cli.Error, StringComparison.Ordinal);
    }

    public void Dispose() => cli.Dispose();

    private static string? Value(string json, string member) =>
        member
            .Split('.')
            .Aggregate(JsonNode.Parse(json), (node, name) => int.TryParse(name, out int index) ? node?[index] : node?[name])
            ?.ToString();
}
