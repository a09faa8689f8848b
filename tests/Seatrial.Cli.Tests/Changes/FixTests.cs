using System.Diagnostics;
using Seatrial.Cli.Fixing;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;
using Seatrial.Tests;

namespace Seatrial.Cli.Tests.Changes;

/// <summary><c>seatrial secrets fix</c>.</summary>
public sealed class FixTests : IDisposable
{
    private static readonly string Token = SampleText.Expand("ghp_{github-crc:30}", 81);
    private static readonly string Other = SampleText.Expand("ghp_{github-crc:30}", 82);
    private static readonly string Password = SampleText.Expand("x{base62:19}", 83);

    private readonly CliRun cli = new();

    public FixTests() => cli.Git("init", "-q", "-b", "main");

    [Fact]
    public void Shows_a_masked_diff_first_and_writes_nothing()
    {
        string file = cli.File("src/a.js", $"// head\nconst token = '{Token}';\n");

        Assert.Equal(0, Fix());
        Assert.Contains(
            "--- a/src/a.js\n+++ b/src/a.js\n@@ -2 +2 @@\n-const token = 'ghp_…(40)';\n+const token = process.env.GITHUB_TOKEN;\n",
            cli.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("--apply writes it", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\\n", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, cli.Out + cli.Error, StringComparison.Ordinal);
        Assert.Contains(Token, File.ReadAllText(file), StringComparison.Ordinal);
        Assert.False(File.Exists(cli.In(".env")));
    }

    [Fact]
    public void A_password_in_an_address_takes_the_name_that_it_has_elsewhere()
    {
        string file = cli.File(
            "docker-compose.yml",
            $"services:\n  web:\n    environment:\n      DATABASE_URL: postgresql://app:{Password}@db:5432/app\n  db:\n    environment:\n      POSTGRES_PASSWORD: {Password}\n"
        );

        Assert.Equal(0, Fix("--apply"));
        Assert.Contains("postgresql://app:${POSTGRES_PASSWORD}@db", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal($"POSTGRES_PASSWORD={Password}\n", File.ReadAllText(cli.In(".env")));
    }

    [Fact]
    public void Places_without_a_name_get_one_that_says_whose_it_is_and_no_two_the_same()
    {
        string[] p = [.. Enumerable.Range(0, 8).Select(i => SampleText.Expand("x{base62:19}", 200 + (ulong)i))];
        cli.File(
            "deploy.sh",
            $"#!/bin/sh\nmysql -u root -p{p[0]} shop\nmysqldump --password={p[1]} shop\nredis-server --requirepass {p[2]}\ngit clone https://bot:{p[3]}@git.kestrel.io/x.git\n"
        );
        cli.File(
            "a.ts",
            $"const a = 'https://bot:{p[4]}@git.kestrel.io/x';\nconst b = 'https://bot:{p[5]}@git.kestrel.io/y';\nJwtModule.register({{ secret: '{p[6]}' }});\napp.use(session({{ secret: '{p[7]}' }}));\n"
        );

        Assert.Equal(0, Fix());
        Assert.Equal(
            [
                "KESTREL_URL",
                "KESTREL_URL_2",
                "JWT_SECRET",
                "SESSION_SECRET",
                "MYSQL_PASSWORD",
                "MYSQL_PASSWORD_2",
                "REDIS_PASSWORD",
                "KESTREL_PASSWORD",
            ],
            cli.Out.Split('\n').Where(l => l.Contains(" → ", StringComparison.Ordinal)).Select(l => l[(l.LastIndexOf(' ') + 1)..])
        );
    }

    [Fact]
    public void A_file_is_searched_as_often_for_many_credentials_as_for_one()
    {
        string text = string.Concat(
            Enumerable.Range(0, 90).Select(i => $"const t{i} = '{SampleText.Expand("ghp_{github-crc:30}", 1000 + (ulong)i)}';\n")
        );
        var file = new FixFile("src/a.js", "src/a.js", text);
        file.Secrets.AddRange(FixScan.Scan(new SecretScanner(SecretRules.All), file.Path, text));
        var plan = new FixPlan(DotEnv.Parse(""), SecretPolicy.Default);

        plan.Add(file, file.Secrets);
        Assert.Equal(90, plan.Moved.Count);
        Assert.Equal(1, plan.Scans);
    }

    [Fact]
    public void Moves_a_value_of_a_kind_of_the_repositorys_own()
    {
        string value = SampleText.Expand("acme_{base62:32}", 84);
        cli.File(
            "seatrial.yaml",
            "secret-rules:\n  - id: acme-token\n    title: ACME token\n    pattern: 'acme_[0-9A-Za-z]{32}'\n    revoke: Ask the platform team.\n    severity: critical\n    examples: ['acme_{base62:32}']\n    counterexamples: [acme_test]\n"
        );
        string file = cli.File("src/a.js", $"const t = '{value}';\nmodule.exports = t;\n");

        Fix("--finding", "src/a.js", "--apply");
        Assert.DoesNotContain("kind of your own", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(value, File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Moves_the_value_and_the_scan_finds_nothing_any_more()
    {
        cli.File(
            "src/a.js",
            $"const token = '{Token}';\nconst db = 'postgres://app:{Password}@db.internal/app';\nmodule.exports = {{ token, db }};\n"
        );
        cli.File("b.py", $"import sys\n\nTOKEN = \"{Other}\"\nprint(TOKEN, file=sys.stderr)\n");

        Assert.Equal(0, Fix("--apply"));
        Assert.Equal(0, cli.Run("secrets", cli.Folder));
        string[] environment = File.ReadAllLines(cli.In(".env"));
        Assert.Contains($"GITHUB_TOKEN={Other}", environment);
        Assert.Contains($"GITHUB_TOKEN_2={Token}", environment);
        Assert.Contains($"DATABASE_URL=postgres://app:{Password}@db.internal/app", environment);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            OperatingSystem.IsWindows() ? UnixFileMode.UserRead | UnixFileMode.UserWrite : File.GetUnixFileMode(cli.In(".env"))
        );
        Assert.Contains("\nGITHUB_TOKEN=\n", File.ReadAllText(cli.In(".env.example")), StringComparison.Ordinal);
        Assert.Equal(".env\n", File.ReadAllText(cli.In(".gitignore")));
        Assert.Equal("", GitProgram.Run(cli.Folder, "", "ls-files", "--others", "--exclude-standard", ".env"));
        Assert.Equal(0, Fix("--apply"));
        Assert.Contains("There is no credential to move.", cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "node",
        "--check",
        "a.mjs",
        "import x from 'node:fs';\nexport const a = { t: 'TOKEN', h: `Bearer TOKEN`, u: 'x=TOKEN&y' };\n"
    )]
    [InlineData(
        "python3",
        "-m\npy_compile",
        "a.py",
        "#!/usr/bin/env python3\n\"\"\"It's a module.\"\"\"\nfrom __future__ import annotations\nimport sys\n\nT = {'a': 'TOKEN', 'b': f\"Bearer TOKEN {sys.argv}\", 'c': b'TOKEN'}\n"
    )]
    [InlineData("bash", "-n", "a.sh", "#!/bin/bash\nexport A='TOKEN'\ncurl -H \"Authorization: token TOKEN\" https://api.github.com\n")]
    public void The_program_still_parses(string program, string arguments, string file, string text)
    {
        string? full = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(p => Path.Combine(p, program))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(full is null, $"there is no {program} here");
        cli.File(file, text.Replace("TOKEN", Token, StringComparison.Ordinal));

        Assert.Equal(0, Fix("--apply"));
        Assert.DoesNotContain(Token, File.ReadAllText(cli.In(file)), StringComparison.Ordinal);
        using var process = Process.Start(
            new ProcessStartInfo(full!, [.. arguments.Split('\n'), cli.In(file)]) { RedirectStandardError = true, UseShellExecute = false }
        )!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors + File.ReadAllText(cli.In(file)));
    }

    [Fact]
    public void Fixes_the_one_that_is_named_by_place_or_fingerprint()
    {
        cli.File("a.js", $"const a = '{Token}';\n");
        cli.File("b.js", $"const b = '{Other}';\n");

        Assert.Equal(0, Fix("--finding", "a.js:1", "--apply"));
        Assert.DoesNotContain(Token, File.ReadAllText(cli.In("a.js")), StringComparison.Ordinal);
        Assert.Contains(Other, File.ReadAllText(cli.In("b.js")), StringComparison.Ordinal);
        cli.Run("secrets", cli.Folder, "-f", "json");
        string print = System
            .Text.Json.JsonDocument.Parse(cli.Out)
            .RootElement.GetProperty("findings")[0]
            .GetProperty("fingerprint")
            .GetString()!;
        Assert.Equal(0, Fix("--finding", print[..10], "--apply"));
        Assert.DoesNotContain(Other, File.ReadAllText(cli.In("b.js")), StringComparison.Ordinal);
        Assert.Equal(2, Fix("--finding", "c.js:9"));
        Assert.Contains("no finding has the fingerprint or the place 'c.js:9'", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_to_put_values_into_a_file_that_git_tracks()
    {
        cli.File(".env", "A=1\n");
        cli.File("a.js", $"const a = '{Token}';\n");
        cli.Git("add", "-f", ".env");

        Assert.Equal(2, Fix("--apply"));
        Assert.Contains(".env is tracked by git", cli.Error, StringComparison.Ordinal);
        Assert.Contains(Token, File.ReadAllText(cli.In("a.js")), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_what_the_files_hold_and_never_takes_the_name_of_another_value()
    {
        cli.File(".env", "# mine\nGITHUB_TOKEN=another");
        cli.File(".env.example", "GITHUB_TOKEN=\n");
        cli.File(".gitignore", "node_modules\n.env\n");
        cli.File("a.js", $"\uFEFFconst a = '{Token}';\r\nconst b = 1;\r\n");

        Assert.Equal(0, Fix("--apply"));
        Assert.Equal($"# mine\nGITHUB_TOKEN=another\nGITHUB_TOKEN_2={Token}\n", File.ReadAllText(cli.In(".env")));
        Assert.Equal("node_modules\n.env\n", File.ReadAllText(cli.In(".gitignore")));
        Assert.Equal("\uFEFFconst a = process.env.GITHUB_TOKEN_2;\r\nconst b = 1;\r\n"u8.ToArray(), File.ReadAllBytes(cli.In("a.js")));
    }

    [Fact]
    public void What_cannot_be_moved_is_named_with_the_reason_and_told_by_the_status()
    {
        cli.File("a.js", $"const a = '{Token}';\n");
        cli.File("a.lua", $"a = \"{Other}\";\n");

        Assert.Equal(1, Fix("--apply"));
        Assert.Contains("a.lua:1", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, File.ReadAllText(cli.In("a.js")), StringComparison.Ordinal);
        Assert.Contains(Other, File.ReadAllText(cli.In("a.lua")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fallback_behind_a_read_goes_and_the_variable_keeps_its_name()
    {
        cli.File("a.js", $"const key = process.env.GH_KEY || '{Token}';\n");

        Assert.Equal(0, Fix("--apply"));
        Assert.Equal("const key = process.env.GH_KEY;\n", File.ReadAllText(cli.In("a.js")));
        Assert.Contains($"GH_KEY={Token}\n", File.ReadAllText(cli.In(".env")), StringComparison.Ordinal);
    }

    public void Dispose() => cli.Dispose();

    private int Fix(params string[] options) => cli.Run(["secrets", "fix", cli.Folder, .. options]);
}
