namespace Seatrial.Cli.Tests.Changes;

/// <summary><c>seatrial check --diff</c>: what a branch brings, and nothing that was there before.</summary>
public sealed class CheckDiffTests : IDisposable
{
    private readonly CliRun cli = new();

    public CheckDiffTests()
    {
        cli.File("app.js", OrderShop.Guarded);
        cli.File("package.json", "{\"name\": \"shop\", \"dependencies\": {\"express\": \"4.21.0\"}}");
        cli.File(
            ".github/dependabot.yml",
            "version: 2\nupdates:\n  - package-ecosystem: npm\n    directory: /\n    schedule: { interval: weekly }\n"
        );
        cli.File(
            "package-lock.json",
            "{\"name\": \"shop\", \"lockfileVersion\": 3, \"packages\": {\"\": {\"name\": \"shop\", \"dependencies\": {\"express\": \"4.21.0\"}}, \"node_modules/express\": {\"version\": \"4.21.0\"}}}"
        );
        cli.File(
            "old.js",
            "const app = require('express')();\napp.delete('/old/:id', async (req, res) => { await db.order.delete({ where: { id: req.params.id } }); res.end(); });\n"
        );
        cli.Git("init", "-q", "-b", "main").Git("add", "-A").Git("commit", "-q", "-m", "first").Git("checkout", "-q", "-b", "work");
    }

    public void Dispose() => cli.Dispose();

    [Theory]
    [InlineData("advise")]
    [InlineData("decide")]
    [InlineData("enforce")]
    public void What_was_there_before_is_not_asked_of_a_change(string mode)
    {
        cli.File("notes.md", "# Notes\n\nHow the shop works.\n");
        cli.Git("add", "-A").Git("commit", "-q", "-m", "notes");

        Assert.True(cli.Run("check", cli.Folder, "--diff", "main", "--mode", mode) == 0, cli.Out + cli.Error);
        Assert.Equal(1, cli.Run("check", cli.Folder, "--mode", "enforce"));
        cli.File("more.md", "more\n");
        cli.Git("add", "-A");
        Assert.True(cli.Run("check", cli.Folder, "--staged", "--mode", mode) == 0, cli.Out + cli.Error);
    }

    [Fact]
    public void A_hole_that_the_branch_brings_is_named_and_asked_for_and_an_old_one_is_known()
    {
        cli.File(
            "new.js",
            "const app = require('express')();\napp.delete('/new/:id', async (req, res) => { await db.order.delete({ where: { id: req.params.id } }); res.end(); });\n"
        );
        cli.Git("add", "-A").Git("commit", "-q", "-m", "new");

        Assert.Equal(0, cli.Run("check", cli.Folder, "--diff", "main"));
        Assert.Contains("new.js:2", cli.Out, StringComparison.Ordinal);
        Assert.Contains("from main fail no gate\n  old.js:2", cli.Out, StringComparison.Ordinal);
        Assert.Equal(1, cli.Run("check", cli.Folder, "--diff", "main", "--mode", "decide"));
        Assert.Contains("for a decision (", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_that_the_branch_lowers_is_asked_for_where_policy_is_enforced()
    {
        cli.Git("rm", "-q", "package-lock.json").Git("commit", "-q", "-m", "without a lock");

        Assert.Equal(1, cli.Run("check", cli.Folder, "--diff", "main", "--mode", "enforce"));
        Assert.Contains("hop: below production in dependencies.", cli.Out, StringComparison.Ordinal);
    }
}
