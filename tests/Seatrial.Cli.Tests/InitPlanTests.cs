namespace Seatrial.Cli.Tests;

/// <summary><c>seatrial init</c> with everything that it sets up, shows and takes away.</summary>
public sealed class InitPlanTests : IDisposable
{
    private const string Schema =
        "model User {\n  id String @id\n  orders Order[]\n}\nmodel Order {\n  id String @id\n  userId String\n  user User @relation(fields: [userId], references: [id])\n}\n";

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
        cli.File(
            "package.json",
            "{\"name\":\"shop\",\"dependencies\":{\"express\":\"^4.19.0\",\"@prisma/client\":\"^5.0.0\",\"jsonwebtoken\":\"9.0.2\"}}\n"
        );
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
        foreach (
            string file in (string[])
                [
                    "seatrial.yaml",
                    ".seatrial/seatrial.schema.json",
                    ".github/workflows/seatrial.yml",
                    "azure-pipelines-seatrial.yml",
                    ".cursor/rules/seatrial.mdc",
                ]
        )
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
    [InlineData(
        ".pre-commit-config.yaml",
        "minimum_pre_commit_version: 3.0.0\nrepos:\n  - repo: local\n    hooks:\n      - id: a\n        entry: b\n        language: system\n        name: c\n"
    )]
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
        File.WriteAllText(
            cli.In("AGENTS.md"),
            first.Replace("Before a change is done", "Sometimes", StringComparison.Ordinal) + "\nBelow.\n"
        );

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

    public void Dispose() => cli.Dispose();

    private int Init(params string[] more) => cli.Run(["init", cli.Folder, .. more]);

    private SortedDictionary<string, string> Snapshot() =>
        new(
            Directory
                .EnumerateFiles(cli.Folder, "*", SearchOption.AllDirectories)
                .Select(f => (Path: Path.GetRelativePath(cli.Folder, f), Full: f))
                .Where(f => !f.Path.StartsWith(".git/", StringComparison.Ordinal) || f.Path == ".git/hooks/pre-commit")
                .ToDictionary(f => f.Path, f => Convert.ToHexString(File.ReadAllBytes(f.Full))),
            StringComparer.Ordinal
        );
}
