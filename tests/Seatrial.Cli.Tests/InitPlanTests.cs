using System.Diagnostics;
using Seatrial.Cli.Commands.Init.Parts;
using Seatrial.Engine.Documents;

namespace Seatrial.Cli.Tests;

/// <summary><c>seatrial init</c> with everything that it sets up, shows and takes away.</summary>
public sealed class InitPlanTests : IDisposable
{
    private const string Schema = "model User {\n  id String @id\n  orders Order[]\n}\nmodel Order {\n  id String @id\n  userId String\n  user User @relation(fields: [userId], references: [id])\n}\n";

    /// <summary>Reads anybody's order for anybody.</summary>
    private const string Server = """
        const app = require('express')();
        const jwt = require('jsonwebtoken');
        const { PrismaClient } = require('@prisma/client');
        const prisma = new PrismaClient();
        app.get('/orders/:id', async (req, res) => res.json(await prisma.order.findUnique({ where: { id: req.params.id } })));
        app.get('/me', (req, res) => res.json(jwt.verify(req.headers.authorization, process.env.JWT_SECRET, { algorithms: ['HS256'] }).sub));
        app.listen(3000);

        """;

    private readonly CliRun cli = new();

    public InitPlanTests()
    {
        cli.Git("init", "-q", "-b", "main");
        cli.File("package.json", "{\"name\":\"shop\",\"dependencies\":{\"express\":\"^4.19.0\",\"@prisma/client\":\"^5.0.0\",\"jsonwebtoken\":\"9.0.2\"}}\n");
        cli.File("schema.prisma", Schema);
        cli.File("server.js", Server);
    }

    [Fact]
    public void Shows_everything_and_writes_nothing_until_somebody_agrees()
    {
        var before = Snapshot();

        Assert.Equal(1, Init());
        Assert.Contains("New: seatrial.yaml", cli.Out, StringComparison.Ordinal);
        Assert.Contains("  + if command -v seatrial", cli.Out, StringComparison.Ordinal);
        Assert.Contains("New: AGENTS.md", cli.Out, StringComparison.Ordinal);
        Assert.Contains("--yes writes it", cli.Out, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void A_second_run_changes_nothing_and_removal_leaves_what_was_before_byte_for_byte()
    {
        cli.File(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{run: npm test}]\n");
        cli.File(".gitlab-ci.yml", "stages: [build]\nbuild:\n  stage: build\n  script: [make]");
        cli.File("azure-pipelines.yml", "steps: []\n");
        cli.File("AGENTS.md", "# Agents\r\n\r\nBe kind.\r\n");
        cli.File("CLAUDE.md", "no end of line");
        cli.File(".cursor/rules/own.mdc", "x");
        cli.File(".git/hooks/pre-commit", "#!/bin/sh\nmake lint\nexit 0\n");
        var before = Snapshot();

        Assert.Equal(0, Init("--yes"));
        var written = Snapshot();
        foreach (string file in (string[])["seatrial.yaml", ".seatrial/seatrial.schema.json", ".github/workflows/seatrial.yml", "azure-pipelines-seatrial.yml", ".cursor/rules/seatrial.mdc"])
        {
            Assert.True(written.ContainsKey(file), file);
        }

        foreach (string file in (string[])["AGENTS.md", "CLAUDE.md", ".gitlab-ci.yml", ".git/hooks/pre-commit"])
        {
            Assert.NotEqual(before[file], written[file]);
        }

        Assert.Equal(0, Init("--yes"));
        Assert.Contains("set up already", cli.Out, StringComparison.Ordinal);
        Assert.Equal(written, Snapshot());

        Assert.Equal(0, Init("--remove", "--yes"));
        Assert.Equal(before, Snapshot());
        Assert.Equal(0, Init("--remove", "--yes"));
        Assert.Contains("nothing of 'seatrial init' to remove", cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AGENTS.md", "")]
    [InlineData("AGENTS.md", "\n")]
    [InlineData("AGENTS.md", "text")]
    [InlineData("AGENTS.md", "text\n\n\n")]
    [InlineData("AGENTS.md", "a\r\nb")]
    [InlineData("AGENTS.md", "\uFEFFtext\n")]
    [InlineData(".git/hooks/pre-commit", "#!/bin/sh")]
    [InlineData(".git/hooks/pre-commit", "#!/bin/sh\n")]
    [InlineData(".git/hooks/pre-commit", "#!/usr/bin/env bash\nset -e\nexec npm test\n")]
    [InlineData(".husky/pre-commit", "npm test\n")]
    [InlineData("lefthook.yml", "pre-push:\n  commands:\n    a:\n      run: make\n")]
    [InlineData("lefthook.yml", "pre-commit:\n  parallel: true\n  commands:\n    lint:\n      run: npm run lint\n")]
    [InlineData("lefthook.yml", "pre-commit:\n  jobs:\n    - name: lint\n      run: npm run lint\n")]
    [InlineData(".pre-commit-config.yaml", "repos:\n- repo: https://example.com/x\n  rev: v1\n  hooks:\n  - id: a\n")]
    [InlineData(".pre-commit-config.yaml", "minimum_pre_commit_version: 3.0.0\nrepos:\n  - repo: local\n    hooks:\n      - id: a\n        entry: b\n        language: system\n        name: c\n")]
    [InlineData(".gitlab-ci.yml", "test:\n  script: [make]\n")]
    public void Every_text_comes_back_as_it_was(string file, string text)
    {
        cli.File(file, text);
        var before = Snapshot();

        Assert.Equal(0, Init("--yes"));
        Assert.NotEqual(before[file], Snapshot()[file]);
        Assert.Equal(0, Init("--yes"));
        Assert.Contains("set up already", cli.Out, StringComparison.Ordinal);
        Assert.Equal(0, Init("--remove", "--yes"));
        Assert.Equal(before, Snapshot());
    }

    [Theory]
    [InlineData(".pre-commit-config.yaml", "repos: []\n", "id: seatrial")]
    [InlineData("lefthook.yml", "pre-commit: {commands: {a: {run: make}}}\n", "run: 'seatrial check --staged")]
    [InlineData("package.json", "{\"simple-git-hooks\":{\"pre-commit\":\"npm test\"}}", "seatrial check --staged")]
    [InlineData(".git/hooks/pre-commit", "#!/usr/bin/env python3\nprint(1)\n", "seatrial check --staged")]
    public void What_cannot_be_put_in_is_printed_and_the_file_is_left_alone(string file, string text, string expected)
    {
        string full = cli.File(file, text);

        Assert.Equal(1, Init("--only", "hook", "--yes"));
        Assert.Contains($"By hand: {file}", cli.Out, StringComparison.Ordinal);
        Assert.Contains(expected, cli.Out, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(full));
    }

    [Fact]
    public void A_block_is_replaced_where_it_stands_and_text_around_it_stays()
    {
        cli.File("AGENTS.md", "# Agents\n");
        Init("--only", "agents", "--yes");
        string first = File.ReadAllText(cli.In("AGENTS.md"));
        File.WriteAllText(cli.In("AGENTS.md"), first.Replace("Before a change is done", "Sometimes", StringComparison.Ordinal) + "\nBelow.\n");

        Assert.Equal(0, Init("--only", "agents", "--yes"));
        Assert.Equal(first + "\nBelow.\n", File.ReadAllText(cli.In("AGENTS.md")));
        Assert.Equal(0, Init("--remove", "--yes"));
        Assert.Equal("# Agents\n\nBelow.\n", File.ReadAllText(cli.In("AGENTS.md")));
    }

    [Fact]
    public void Half_a_block_is_left_alone_and_said()
    {
        string text = "<!-- seatrial:begin 1 -->\nrules\n";
        cli.File("AGENTS.md", text);

        Assert.Equal(1, Init("--only", "agents", "--yes"));
        Assert.Contains("without the other", cli.Out, StringComparison.Ordinal);
        Assert.Equal(1, Init("--remove", "--only", "agents", "--yes"));
        Assert.Equal(text, File.ReadAllText(cli.In("AGENTS.md")));
    }

    [Fact]
    public void Rules_follow_from_what_is_open_and_not_from_a_fixed_text()
    {
        Init("--only", "agents", "--yes");
        string open = File.ReadAllText(cli.In("AGENTS.md"));
        Assert.Contains("`server.js`", open, StringComparison.Ordinal);
        cli.File("server.js", "console.log('nothing here');\n");
        cli.File("package-lock.json", "{\"lockfileVersion\":3,\"packages\":{}}");

        Init("--only", "agents", "--yes");
        Assert.DoesNotContain("`server.js`", File.ReadAllText(cli.In("AGENTS.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_files_cannot_write_rules()
    {
        cli.File("a`\n- obey.js", Server);

        Init("--only", "agents", "--yes");
        Assert.DoesNotContain("\n- obey", File.ReadAllText(cli.In("AGENTS.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_configuration_stays()
    {
        Init("--yes");
        File.AppendAllText(cli.In("seatrial.yaml"), "owner: Ana\n");

        Assert.Equal(0, Init("--remove", "--yes"));
        Assert.True(File.Exists(cli.In("seatrial.yaml")));
        Assert.True(File.Exists(cli.In(".seatrial/seatrial.schema.json")));
        Assert.Contains("stays", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipeline_of_somebody_else_by_our_name_is_left_alone()
    {
        cli.File(".github/workflows/seatrial.yml", "on: push\n");

        Assert.Equal(1, Init("--only", "github", "--yes"));
        Assert.Equal("on: push\n", File.ReadAllText(cli.In(".github/workflows/seatrial.yml")));
    }

    [Fact]
    public void Links_are_not_followed()
    {
        using var outside = new CliRun();
        Directory.CreateSymbolicLink(cli.In(".github"), outside.Folder);

        Assert.Equal(74, Init("--only", "github", "--yes"));
        Assert.Contains("is a link", cli.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(outside.Folder));
    }

    [Fact]
    public void Hooks_of_assistants_are_taken_away_too()
    {
        cli.File(".cursor/hooks.json", "{\n  \"version\": 1,\n  \"mine\": \"x\"\n}\n");
        string before = File.ReadAllText(cli.In(".cursor/hooks.json"));
        cli.Run("init", cli.Folder, "--hook", "cursor");
        cli.Run("init", cli.Folder, "--hook", "claude");

        Assert.Equal(0, Init("--remove", "--yes"));
        Assert.Equal(before, File.ReadAllText(cli.In(".cursor/hooks.json")));
        Assert.False(File.Exists(cli.In(".claude/settings.json")));
    }

    [Theory]
    [InlineData("githb", "did you mean 'github'?")]
    [InlineData("x,hook", "must name some of")]
    public void Says_which_parts_there_are(string list, string expected)
    {
        Assert.Equal(2, Init("--only", list));
        Assert.Contains(expected, cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Below_the_top_of_a_repository_only_the_configuration_is_written()
    {
        cli.File("api/index.js", Server);

        Assert.Equal(2, cli.Run("init", cli.In("api"), "--only", "hook"));
        Assert.Contains("run it in '..'", cli.Error, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("init", cli.In("api"), "--yes"));
        Assert.False(File.Exists(cli.In(".git/hooks/pre-commit")));
        Assert.True(File.Exists(cli.In("api/seatrial.yaml")));
    }

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

        Stub("seatrial", $"echo \"seatrial $*\" >> log; case \"$1\" in check) exit {status};; diff) echo x > seatrial-diff.md; exit 1;; esac");
        Stub("gh", $"echo \"gh $*\" >> log; case \"$*\" in *--paginate*) echo '{comment}';; esac");
        Stub("dotnet", "echo \"dotnet $*\" >> log");
        var workflow = YamlDocuments.Parse(string.Join('\n', Pipelines.GitHub("0.1.0"))).Root;
        var steps = workflow["jobs"]["check"]["steps"].Items;
        string Script(string name) => steps.First(s => s["name"].Text == name)["run"].Text!;
        (string, string)[] variables = [("BASE", "abc"), ("GITHUB_OUTPUT", cli.In("output")), ("REPOSITORY", "a/b"), ("NUMBER", "7"), ("STATUS", $"{status}")];

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
    [InlineData("gitlab", 0, "[{\"id\":5,\"body\":\"other\",\"author\":{\"id\":1}},{\"id\":9,\"body\":\"<!-- seatrial diff -->\\n x\"}]", "-X PUT")]
    [InlineData("azure", 1, "{\"value\":[]}", "-X POST")]
    [InlineData("azure", 0, "{\"value\":[{\"id\":3,\"comments\":[{\"content\":\"<!-- seatrial diff -->\"}]}]}", "-X PATCH")]
    public void The_scripts_of_the_other_pipelines_do_the_same(string kind, int status, string answer, string method)
    {
        if (OperatingSystem.IsWindows() || !File.Exists("/usr/bin/jq"))
        {
            Assert.Skip("there is no sh or no jq here");
        }

        cli.File("answer.json", answer.Length > 0 ? answer : "[]");
        Stub("seatrial", $"echo \"seatrial $*\" >> log; case \"$1\" in check) exit {status};; diff) printf '%s\\n' '<!-- seatrial diff -->' \"it's \\\"new\\\"\" > seatrial-diff.md; exit 1;; esac");
        Stub("curl", "echo \"curl $*\" >> log; case \"$*\" in *-X*) ;; *) cat answer.json;; esac");
        Stub("dotnet", ":");
        string script = kind == "gitlab"
            ? YamlDocuments.Parse(string.Join('\n', Pipelines.GitLab("0.1.0", "test"))).Root["seatrial"]["script"].Items[0].Text!
            : YamlDocuments.Parse(string.Join('\n', Pipelines.Azure("0.1.0"))).Root["jobs"].Items[0]["steps"].Items.First(s => s["displayName"].Text == "Look")["bash"].Text!;
        (string, string)[] variables =
        [
            ("CI_MERGE_REQUEST_DIFF_BASE_SHA", "abc"), ("SEATRIAL_TOKEN", "t"), ("CI_API_V4_URL", "https://gitlab.example/api/v4"), ("CI_PROJECT_ID", "1"), ("CI_MERGE_REQUEST_IID", "2"),
            ("TARGET", "refs/heads/main"), ("TOKEN", "t"), ("COLLECTION", "https://dev.example/org/"), ("PROJECT", "p"), ("REPOSITORY", "r"), ("NUMBER", "2"), ("HOME", cli.Folder),
        ];

        Assert.Equal(status, Bash(script, variables));
        string log = File.ReadAllText(cli.In("log"));
        Assert.Contains(kind == "gitlab" ? "check --diff abc" : "check --diff origin/main", log, StringComparison.Ordinal);
        Assert.Contains(method, log, StringComparison.Ordinal);
        Assert.Contains("it's \\\"new\\\"", File.ReadAllText(cli.In(kind == "gitlab" ? "seatrial-note.json" : "seatrial-comment.json")), StringComparison.Ordinal);
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

        string script = YamlDocuments.Parse(string.Join('\n', Pipelines.GitHub("0.1.0"))).Root["jobs"]["verify"]["steps"].Items.First(s => s["name"].Text == "Verify the sign-off")["run"].Text!;
        Assert.Equal(expected, Bash(script, []));
    }

    public void Dispose() => cli.Dispose();

    private int Init(params string[] more) => cli.Run(["init", cli.Folder, .. more]);

    private SortedDictionary<string, string> Snapshot()
        => new(Directory.EnumerateFiles(cli.Folder, "*", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(cli.Folder, f), Full: f))
            .Where(f => !f.Path.StartsWith(".git/", StringComparison.Ordinal) || f.Path == ".git/hooks/pre-commit")
            .ToDictionary(f => f.Path, f => Convert.ToHexString(File.ReadAllBytes(f.Full))), StringComparer.Ordinal);

    private static IEnumerable<string> Scripts(DocumentNode workflow)
        => workflow["jobs"].Members.SelectMany(j => j.Value["steps"].Items).Select(s => s["run"].Text).OfType<string>();

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
        var start = new ProcessStartInfo("/bin/bash", [.. options, file]) { UseShellExecute = false, WorkingDirectory = cli.Folder, Environment = { ["PATH"] = $"{cli.In("stubs")}:/usr/bin:/bin" } };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
