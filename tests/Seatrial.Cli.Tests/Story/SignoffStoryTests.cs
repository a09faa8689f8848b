using Seatrial.Tests;

namespace Seatrial.Cli.Tests.Story;

/// <summary>
/// From a prototype to a signed commit and on: a sign-off holds over a harmless refactoring, a rename, a rebase, a squash and a merge; it
/// lapses, naming the endpoint, when one appears that is not guarded; and holds again when that is taken back.
/// </summary>
public sealed class SignoffStoryTests
{
    [Fact]
    public void A_sign_off_lapses_when_the_architecture_drifts_and_not_before()
    {
        // git dates commits by the clock of the machine, and nothing is signed before it is made.
        using var cli = new CliRun { Now = DateTimeOffset.UtcNow.AddMinutes(10) }.With("WORDS", "four random words here");
        cli.Git("init", "-q", "-b", "main");
        cli.File("package.json", "{\"name\": \"shop\", \"dependencies\": {\"express\": \"4.21.0\", \"jsonwebtoken\": \"9.0.2\"}}");
        cli.File("app.js", OrderShop.Guarded);
        Commit(cli, "prototype");
        Judged(cli, "unknown", "Nobody signed this application off");

        // Nobody can sign over what is undecided.
        using var keys = new TemporaryFolder();
        string key = Path.Combine(keys.Path, "key.pem");
        Assert.Equal(0, cli.Run("key", "create", key, "--passphrase-env", "WORDS"));
        string[] sign = ["sign", cli.Folder, "--key", key, "--as", "Ana", "--role", "owner", "--passphrase-env", "WORDS"];
        Assert.Equal(1, cli.Run(sign));
        Assert.Contains("undecided", cli.Error, StringComparison.Ordinal);

        // Every control gets an owner.
        Assert.Equal(0, cli.Run("lock", cli.Folder));
        cli.Input = string.Concat(Enumerable.Repeat("n\nAna\na pilot of two weeks with invented data\n", 80));
        cli.Run("decide", cli.Folder);
        Assert.Equal(0, cli.Run("key", "trust", Path.ChangeExtension(key, ".pub"), "--as", "Ana", "--role", "owner", "--in", cli.Folder));
        Commit(cli, "decisions");
        Assert.True(cli.Run(sign) == 0, cli.Error + cli.Out);
        Commit(cli, "sign-off");
        Holds(cli, "the signed commit");
        Judged(cli, "pass", "Ana signed it off");

        // A refactoring: renamed, moved and re-indented.
        cli.Git("mv", "app.js", "server.js");
        File.WriteAllText(
            cli.In("server.js"),
            "// the server\n\n"
                + OrderShop
                    .Guarded.Replace("signedIn", "demandToken", StringComparison.Ordinal)
                    .Replace("  ", "    ", StringComparison.Ordinal)
        );
        cli.File("README.md", "# Shop\n");
        Commit(cli, "refactoring");
        Holds(cli, "a refactoring");

        // A new endpoint without a guard.
        File.AppendAllText(cli.In("server.js"), OrderShop.Unguarded);
        Commit(cli, "feature");
        Assert.Equal(1, cli.Run("verify", cli.Folder));
        Assert.Contains("adds the endpoint DELETE /orders/:id", cli.Out, StringComparison.Ordinal);
        Judged(cli, "fail", "DELETE /orders/:id");

        // Taken back.
        cli.Git("revert", "--no-edit", "HEAD");
        Holds(cli, "the endpoint is taken back");

        // Squashed onto the commit that was signed, then merged and rebased.
        string signed = GitProgram.Run(cli.Folder, "", "rev-list", "--grep=^sign-off$", "HEAD").Trim();
        cli.Git("checkout", "-q", "-b", "squashed", signed).Git("merge", "-q", "--squash", "main");
        Commit(cli, "all at once");
        Holds(cli, "a squash");
        cli.Git("checkout", "-q", "-b", "other", signed);
        cli.File("docs/notes.md", "notes\n");
        Commit(cli, "notes");
        cli.Git("merge", "-q", "--no-edit", "squashed");
        Holds(cli, "a merge");
        cli.Git("checkout", "-q", "-b", "moved", signed);
        cli.File("docs/more.md", "more\n");
        Commit(cli, "more");
        cli.Git("rebase", "-q", "squashed");
        Holds(cli, "a rebase");

        // Records and decisions are part of what was signed.
        string log = cli.In(".seatrial/log.jsonl");
        File.WriteAllText(log, File.ReadAllText(log).Replace("Ana", "Bob", StringComparison.Ordinal));
        Commit(cli, "tampered");
        Assert.Equal(1, cli.Run("verify", cli.Folder));
        Assert.Equal(1, cli.Run("log", cli.Folder, "--verify"));
    }

    private static void Holds(CliRun cli, string after) =>
        Assert.True(cli.Run("verify", cli.Folder) == 0, $"After {after}:\n{cli.Out}{cli.Error}");

    private static void Judged(CliRun cli, string status, string reason)
    {
        cli.Run("check", cli.Folder, "--only", "PRO-2", "-f", "json");
        Assert.Contains($"\"status\": \"{status}\"", cli.Out, StringComparison.Ordinal);
        Assert.Contains(reason, cli.Out, StringComparison.Ordinal);
    }

    private static void Commit(CliRun cli, string message) => cli.Git("add", "-A").Git("commit", "-q", "-m", message);

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("seatrial-keys-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
