using System.Diagnostics;
using Seatrial.Cli.Commands.Init.Parts;
using Seatrial.Engine.Documents;

namespace Seatrial.Cli.Tests;

/// <summary>What <c>seatrial init</c> writes for shells and pipelines, run for real.</summary>
public sealed class InitPipelineTests : IDisposable
{
    private readonly CliRun cli = new();

    public InitPipelineTests() => cli.Git("init", "-q", "-b", "main");

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 0)]
    public void The_hook_runs_before_what_was_there_and_stops_only_for_status_1(int status, int expected)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("there is no sh here");
        }

        cli.File(".git/hooks/pre-commit", "#!/bin/sh\ntouch other-ran\nexit 0\n");
        Assert.Equal(0, Init("--only", "hook", "--yes"));
        Stub("seatrial", $"exit {status}");

        Assert.Equal(expected, Sh(cli.In(".git/hooks/pre-commit"), []));
        Assert.Equal(expected == 0, File.Exists(cli.In("other-ran")));
    }

    [Fact]
    public void Pipelines_are_valid_yaml_with_few_rights_and_pinned_actions()
    {
        var workflow = YamlDocuments.Parse(string.Join('\n', Pipelines.GitHub("0.1.0"))).Root;
        Assert.Equal("read", workflow["permissions"]["contents"].Text);
        Assert.Single(workflow["permissions"].Members);
        var uses = workflow["jobs"].Members.SelectMany(j => j.Value["steps"].Items).Select(s => s["uses"].Text).OfType<string>().ToList();
        Assert.NotEmpty(uses);
        Assert.All(uses, u => Assert.Matches("^[a-z-]+/[a-z/-]+@[0-9a-f]{40}$", u));
        Assert.All(Scripts(workflow), s => Assert.DoesNotContain("${{", s, StringComparison.Ordinal));

        Assert.True(YamlDocuments.Parse(string.Join('\n', Pipelines.GitLab("0.1.0", "test"))).Root["seatrial"]["script"].IsList);
        Assert.True(YamlDocuments.Parse(string.Join('\n', Pipelines.Azure("0.1.0"))).Root["jobs"].IsList);
    }

    [Fact]
    public void The_workflow_that_is_written_passes_the_control_that_asks_for_it()
    {
        Init("--only", "github", "--yes");

        cli.Run("check", cli.Folder, "--only", "SEC-6", "-f", "json");
        Assert.Contains("\"status\": \"pass\"", cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "", "POST")]
    [InlineData(1, "4711", "PATCH")]
    public void The_steps_of_the_workflow_look_comment_and_fail_as_the_check_does(int status, string comment, string method)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("there is no sh here");
        }

        Stub(
            "seatrial",
            $"echo \"seatrial $*\" >> log; case \"$1\" in check) exit {status};; diff) echo x > seatrial-diff.md; exit 1;; esac"
        );
        Stub("gh", $"echo \"gh $*\" >> log; case \"$*\" in *--paginate*) echo '{comment}';; esac");
        Stub("dotnet", "echo \"dotnet $*\" >> log");
        var workflow = YamlDocuments.Parse(string.Join('\n', Pipelines.GitHub("0.1.0"))).Root;
        var steps = workflow["jobs"]["check"]["steps"].Items;
        string Script(string name) => steps.First(s => s["name"].Text == name)["run"].Text!;
        (string, string)[] variables =
        [
            ("BASE", "abc"),
            ("GITHUB_OUTPUT", cli.In("output")),
            ("REPOSITORY", "a/b"),
            ("NUMBER", "7"),
            ("STATUS", $"{status}"),
        ];

        Assert.Equal(0, Bash(Script("Install"), variables));
        Assert.Equal(0, Bash(Script("Look"), variables));
        Assert.Equal($"status={status}\n", File.ReadAllText(cli.In("output")));
        Assert.Equal(0, Bash(Script("Comment"), variables));
        Assert.Equal(status, Bash(Script("Gate"), variables));
        string log = File.ReadAllText(cli.In("log"));
        Assert.Contains("seatrial check --diff abc", log, StringComparison.Ordinal);
        Assert.Contains($"--method {method}", log, StringComparison.Ordinal);
        Assert.Equal(comment.Length > 0, log.Contains("issues/comments/4711", StringComparison.Ordinal));
        Assert.Contains("--version 0.1.0", log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gitlab", 1, "", "-X POST")]
    [InlineData(
        "gitlab",
        0,
        "[{\"id\":5,\"body\":\"other\",\"author\":{\"id\":1}},{\"id\":9,\"body\":\"<!-- seatrial diff -->\\n x\"}]",
        "-X PUT"
    )]
    [InlineData("azure", 1, "{\"value\":[]}", "-X POST")]
    [InlineData("azure", 0, "{\"value\":[{\"id\":3,\"comments\":[{\"content\":\"<!-- seatrial diff -->\"}]}]}", "-X PATCH")]
    public void The_scripts_of_the_other_pipelines_do_the_same(string kind, int status, string answer, string method)
    {
        if (OperatingSystem.IsWindows() || !File.Exists("/usr/bin/jq"))
        {
            Assert.Skip("there is no sh or no jq here");
        }

        cli.File("answer.json", answer.Length > 0 ? answer : "[]");
        Stub(
            "seatrial",
            $"echo \"seatrial $*\" >> log; case \"$1\" in check) exit {status};; diff) printf '%s\\n' '<!-- seatrial diff -->' \"it's \\\"new\\\"\" > seatrial-diff.md; exit 1;; esac"
        );
        Stub("curl", "echo \"curl $*\" >> log; case \"$*\" in *-X*) ;; *) cat answer.json;; esac");
        Stub("dotnet", ":");
        string script =
            kind == "gitlab"
                ? YamlDocuments.Parse(string.Join('\n', Pipelines.GitLab("0.1.0", "test"))).Root["seatrial"]["script"].Items[0].Text!
                : YamlDocuments
                    .Parse(string.Join('\n', Pipelines.Azure("0.1.0")))
                    .Root["jobs"]
                    .Items[0]["steps"]
                    .Items.First(s => s["displayName"].Text == "Look")["bash"]
                    .Text!;
        (string, string)[] variables =
        [
            ("CI_MERGE_REQUEST_DIFF_BASE_SHA", "abc"),
            ("SEATRIAL_TOKEN", "t"),
            ("CI_API_V4_URL", "https://gitlab.example/api/v4"),
            ("CI_PROJECT_ID", "1"),
            ("CI_MERGE_REQUEST_IID", "2"),
            ("TARGET", "refs/heads/main"),
            ("TOKEN", "t"),
            ("COLLECTION", "https://dev.example/org/"),
            ("PROJECT", "p"),
            ("REPOSITORY", "r"),
            ("NUMBER", "2"),
            ("HOME", cli.Folder),
        ];

        Assert.Equal(status, Bash(script, variables));
        string log = File.ReadAllText(cli.In("log"));
        Assert.Contains(kind == "gitlab" ? "check --diff abc" : "check --diff origin/main", log, StringComparison.Ordinal);
        Assert.Contains(method, log, StringComparison.Ordinal);
        Assert.Contains(
            "it's \\\"new\\\"",
            File.ReadAllText(cli.In(kind == "gitlab" ? "seatrial-note.json" : "seatrial-comment.json")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(false, 5, 0)]
    [InlineData(true, 5, 5)]
    [InlineData(true, 0, 0)]
    public void Verification_waits_for_the_first_sign_off(bool isSigned, int status, int expected)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("there is no sh here");
        }

        Stub("seatrial", $"exit {status}");
        if (isSigned)
        {
            cli.File(".seatrial/signoffs/a.json", "{}");
        }

        string script = YamlDocuments
            .Parse(string.Join('\n', Pipelines.GitHub("0.1.0")))
            .Root["jobs"]["verify"]["steps"]
            .Items.First(s => s["name"].Text == "Verify the sign-off")["run"]
            .Text!;
        Assert.Equal(expected, Bash(script, []));
    }

    public void Dispose() => cli.Dispose();

    private int Init(params string[] more) => cli.Run(["init", cli.Folder, .. more]);

    private static IEnumerable<string> Scripts(DocumentNode workflow) =>
        workflow["jobs"].Members.SelectMany(j => j.Value["steps"].Items).Select(s => s["run"].Text).OfType<string>();

    private void Stub(string name, string script)
    {
        string tool = cli.File($"stubs/{name}", $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    /// <summary>As runners do: every line has to succeed.</summary>
    private int Bash(string script, (string Name, string Value)[] variables) => Sh(cli.File("step.sh", script), variables, "-e");

    private int Sh(string file, (string Name, string Value)[] variables, params string[] options)
    {
        var start = new ProcessStartInfo("/bin/bash", [.. options, file])
        {
            UseShellExecute = false,
            WorkingDirectory = cli.Folder,
            Environment = { ["PATH"] = $"{cli.In("stubs")}:/usr/bin:/bin" },
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
