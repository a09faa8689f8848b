using System.Text;
using Seatrial.Governance.Records;

namespace Seatrial.Cli.Tests.Signing;

/// <summary>
/// A signed repository as the story makes it: changes of the committed lock and decisions, of the sign-off and of the records, sampled with
/// a fixed seed over all positions.
/// </summary>
public sealed class TamperingTests : IDisposable
{
    private const int Seed = 20_260_131;
    private const int Samples = 7;

    private readonly CliRun cli = new CliRun { Now = DateTimeOffset.UtcNow.AddMinutes(10) }.With("PASS", "open-sesame-for-tests");
    private readonly string keys = Directory.CreateTempSubdirectory("seatrial-keys-").FullName;

    public TamperingTests()
    {
        cli.With("XDG_CONFIG_HOME", keys);
        cli.Git("init", "-q", "-b", "main");
        cli.File(
            "app.js",
            "const express = require('express');\nconst app = express();\napp.get('/orders', (req, res) => res.json(db.order.findMany()));\napp.listen(3000);\n"
        );
        cli.File("package.json", "{\"name\": \"shop\", \"dependencies\": {\"express\": \"4.21.0\"}}");
        cli.File("seatrial.yaml", "version: 1\nname: shop\n");
        Assert.Equal(0, cli.Run("key", "create", "--passphrase-env", "PASS"));
        Assert.Equal(
            0,
            cli.Run("key", "trust", Path.Combine(keys, "seatrial", "key.pub"), "--as", "Ana", "--role", "owner", "--in", cli.Folder)
        );
        Assert.Equal(0, cli.Run("lock", cli.Folder));
        cli.Input = string.Concat(Enumerable.Repeat("n\nAna\na pilot of two weeks with invented data\n", 80));
        cli.Run("decide", cli.Folder);
        Commit("decided");
        Assert.True(cli.Run("sign", cli.Folder, "--as", "Ana", "--role", "owner", "--passphrase-env", "PASS") == 0, cli.Error);
        Commit("signed");
        Assert.True(cli.Run("verify", cli.Folder) == 0, cli.Out + cli.Error);
    }

    public void Dispose()
    {
        cli.Dispose();
        Directory.Delete(keys, recursive: true);
    }

    [Theory]
    [InlineData("seatrial.lock")]
    [InlineData(".seatrial/decisions.yaml")]
    [InlineData("seatrial.yaml")]
    public void A_committed_file_that_the_sign_off_rests_on_is_never_changed_unseen(string path)
    {
        foreach (var (what, changed) in Changes(File.ReadAllBytes(cli.In(path))))
        {
            File.WriteAllBytes(cli.In(path), changed);
            Commit("tampered");
            int status = cli.Run("verify", cli.Folder);
            Assert.True(status is 1 or 3, $"{what} of {path} ends in {status}:\n{cli.Out}{cli.Error}");
            cli.Git("reset", "-q", "--hard", "HEAD~1");
        }

        Assert.Equal(0, cli.Run("verify", cli.Folder));
    }

    [Fact]
    public void The_sign_off_and_the_records_are_never_changed_unseen()
    {
        string signoff = Path.GetRelativePath(
            cli.Folder,
            Assert.Single(Directory.GetFiles(cli.In(".seatrial/signoffs"), "*.sigstore.json"))
        );
        foreach (string path in (string[])[signoff, RecordLog.FilePath])
        {
            byte[] whole = File.ReadAllBytes(cli.In(path));
            foreach (var (what, changed) in Changes(whole))
            {
                File.WriteAllBytes(cli.In(path), changed);
                int status = cli.Run("verify", cli.Folder);
                Assert.True(status is 1 or 3, $"{what} of {path}: verify ends in {status}:\n{cli.Out}{cli.Error}");
                status = cli.Run("log", cli.Folder, "--verify");
                Assert.True(status is 1, $"{what} of {path}: log --verify ends in {status}:\n{cli.Out}{cli.Error}");
            }

            File.WriteAllBytes(cli.In(path), whole);
        }

        Assert.Equal(0, cli.Run("verify", cli.Folder));
        Assert.Equal(0, cli.Run("log", cli.Folder, "--verify"));
    }

    [Fact]
    public void A_decision_that_is_added_and_a_lock_that_follows_the_code_change_nothing()
    {
        File.AppendAllText(cli.In(".seatrial/decisions.yaml"), "# looked at again in spring\n");
        cli.File("package.json", "{\"name\": \"shop\", \"dependencies\": {\"express\": \"4.21.0\", \"ms\": \"2.1.3\"}}");
        Assert.Equal(0, cli.Run("lock", cli.Folder));
        Commit("one more package");
        Assert.True(cli.Run("verify", cli.Folder) == 0, cli.Out + cli.Error);
    }

    [Fact]
    public void What_is_left_out_of_the_look_is_part_of_what_was_signed()
    {
        cli.File(
            "evil.js",
            "const app = require('express')();\napp.delete('/orders/:id', async (req, res) => { await db.order.delete({ where: { id: req.params.id } }); res.end(); });\n"
        );
        cli.File(".seatrialignore", "evil.js\n");
        Commit("hidden");
        Assert.Equal(1, cli.Run("verify", cli.Folder));
        Assert.Contains(".seatrialignore", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_only_the_checkout_holds_hide_nothing_of_a_commit()
    {
        cli.File(
            "evil.js",
            "const app = require('express')();\napp.delete('/orders/:id', async (req, res) => { await db.order.delete({ where: { id: req.params.id } }); res.end(); });\n"
        );
        Commit("one endpoint more");
        cli.File("seatrial.yaml", "version: 1\nname: shop\nexclude:\n  - evil.js\n");
        Assert.Equal(1, cli.Run("verify", cli.Folder));
        Assert.Contains("DELETE /orders/:id", cli.Out, StringComparison.Ordinal);
    }

    /// <summary>Flips at positions over the whole file, cuts, and lines that change places.</summary>
    private static IEnumerable<(string What, byte[] Changed)> Changes(byte[] whole)
    {
        var random = new Random(Seed);
        for (int i = 0; i < Samples; i++)
        {
            int at = (int)((i + random.NextDouble()) * whole.Length / Samples);
            byte[] flipped = [.. whole];
            flipped[at] ^= (byte)(1 << random.Next(0, 7));
            yield return ($"byte {at} flipped", flipped);
        }

        foreach (int cut in (int[])[0, 1, random.Next(2, whole.Length - 1), whole.Length - 1])
        {
            yield return ($"cut to {cut} bytes", whole[..cut]);
        }

        string[] lines = Encoding.UTF8.GetString(whole).Split('\n');
        int first = random.Next(0, lines.Length - 2);
        if (lines[first] != lines[first + 1])
        {
            (lines[first], lines[first + 1]) = (lines[first + 1], lines[first]);
            yield return ($"lines {first + 1} and {first + 2} swapped", Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        }
    }

    private void Commit(string message) => cli.Git("add", "-A").Git("commit", "-q", "-m", message);
}
