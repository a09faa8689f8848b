using System.Text.Json;
using Seatrial.Governance.Records;
using Seatrial.Tests;

namespace Seatrial.Cli.Tests.Signing;

public sealed class SigningTests : IDisposable
{
    private const string Passphrase = "open-sesame-for-tests";
    private const string Day = "2026-01-30T00:00:00Z";
    private static readonly string[] Ada = ["--as", "Ada Lovelace", "--role", "security lead", "--passphrase-env", "PASS"];

    private readonly CliRun cli = new CliRun().With("PASS", Passphrase);
    private readonly string keys = Directory.CreateTempSubdirectory("seatrial-keys-").FullName;

    public SigningTests()
    {
        cli.With("XDG_CONFIG_HOME", keys);
        cli.Git("init", "--quiet");
        cli.File("app.py", "print(1)\n");
    }

    private string Signoff => Assert.Single(Directory.GetFiles(cli.In(".seatrial/signoffs"), "*.sigstore.json"));

    public void Dispose()
    {
        cli.Dispose();
        Directory.Delete(keys, recursive: true);
    }

    [Fact]
    public void A_key_is_made_once_encrypted_and_for_its_owner_alone()
    {
        Assert.Equal(0, cli.Run("key", "create", "--passphrase-env", "PASS"));
        string file = Path.Combine(keys, "seatrial", "key.pem");
        Assert.StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----", File.ReadAllText(file), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        string before = File.ReadAllText(file);
        Assert.Equal(2, cli.Run("key", "create", "--passphrase-env", "PASS"));
        Assert.Contains("never overwritten", cli.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(file));
        Assert.Equal(0, cli.Run("key", "show"));
        Assert.Contains("ECDSA on P-256", cli.Out, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("key", "show", file, "--passphrase-env", "PASS"));
        Assert.DoesNotContain("PRIVATE", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_private_key_is_not_written_where_git_would_take_it()
    {
        Assert.Equal(2, cli.Run("key", "create", cli.In("key.pem"), "--passphrase-env", "PASS"));
        Assert.Contains("would be committed", cli.Error, StringComparison.Ordinal);
        cli.File(".gitignore", "*.pem\n");
        Assert.Equal(0, cli.Run("key", "create", cli.In("key.pem"), "--passphrase-env", "PASS"));
    }

    [Fact]
    public void A_short_passphrase_or_none_makes_no_key()
    {
        cli.With("SHORT", "abc");
        Assert.Equal(2, cli.Run("key", "create", "--passphrase-env", "SHORT"));
        Assert.Equal(2, cli.Run("key", "create"));
        Assert.Contains("no terminal", cli.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(keys, "seatrial")));
    }

    [Fact]
    public void What_is_undecided_is_not_signed_over()
    {
        Prepare();
        Assert.Equal(1, cli.Run(["sign", cli.Folder, .. Ada]));
        Assert.Contains("undecided", cli.Error, StringComparison.Ordinal);
        Assert.Contains("SEC-4", cli.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(cli.In(".seatrial/signoffs")));
    }

    [Fact]
    public void A_rejection_is_signed_recorded_and_found()
    {
        Prepare();
        Assert.True(cli.Run(["sign", cli.Folder, .. Ada, "--reject", "no restore was drilled"]) == 0, cli.Error);
        Commit();
        Assert.Equal(1, cli.Run("verify", cli.Folder));
        Assert.Contains("no restore was drilled", cli.Out, StringComparison.Ordinal);
        Assert.Equal(1, cli.Run("verify", cli.Folder, "--format", "json"));
        using var json = JsonDocument.Parse(cli.Out);
        Assert.Equal("not-valid", json.RootElement.GetProperty("answer").GetString());
        Assert.Equal("valid", json.RootElement.GetProperty("signoffs")[0].GetProperty("state").GetString());
        Assert.Equal(0, cli.Run("log", cli.Folder, "--verify"));
        Assert.Equal(0, cli.Run("log", cli.Folder));
        Assert.Contains("decision=reject", cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("app.py", "print(2)\n")]
    [InlineData("untracked.py", "print(2)\n")]
    [InlineData("app.py", null)]
    public void Only_what_is_committed_is_signed(string path, string? text)
    {
        Prepare();
        if (text is null)
        {
            File.Delete(cli.In(path));
        }
        else
        {
            cli.File(path, text);
        }

        Assert.Equal(2, cli.Run(["sign", cli.Folder, .. Ada, "--reject", "no"]));
        Assert.Contains($"'{path}' is not as HEAD has it", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_person_signs_in_the_same_checkout()
    {
        Prepare();
        Assert.Equal(0, cli.Run(["sign", cli.Folder, .. Ada, "--reject", "no"]));
        Assert.True(
            cli.Run("sign", cli.Folder, "--as", "Bob", "--role", "owner", "--passphrase-env", "PASS", "--reject", "no") == 0,
            cli.Error
        );
        Assert.Equal(2, Directory.GetFiles(cli.In(".seatrial/signoffs")).Length);
        Assert.Equal(0, cli.Run("log", cli.Folder, "--verify"));
    }

    [Fact]
    public void A_changed_or_vanished_sign_off_and_a_cut_log_are_named()
    {
        Prepare();
        Assert.Equal(0, cli.Run(["sign", cli.Folder, .. Ada, "--reject", "no"]));
        Commit();
        string file = Signoff;
        string text = File.ReadAllText(file);
        File.WriteAllText(file, text.Replace("\"hint\"", "\"hint\" ", StringComparison.Ordinal));
        Assert.Equal(1, cli.Run("log", cli.Folder, "--verify"));
        Assert.Contains("is not the one that was recorded", cli.Out, StringComparison.Ordinal);
        File.Delete(file);
        Assert.Equal(1, cli.Run("verify", cli.Folder));
        Assert.Contains("is gone", cli.Out, StringComparison.Ordinal);
        File.WriteAllText(file, text);
        Assert.Equal(0, cli.Run("log", cli.Folder, "--verify"));
        File.WriteAllText(cli.In(RecordLog.FilePath), "");
        Assert.Equal(1, cli.Run("log", cli.Folder, "--verify"));
        Assert.Contains("HEAD knows of", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Trust_comes_from_a_folder_or_from_a_protected_commit()
    {
        Prepare();
        cli.Git("branch", "protected");
        Assert.Equal(0, cli.Run(["sign", cli.Folder, .. Ada, "--reject", "no"]));
        string mallory = Path.Combine(keys, "mallory.pem");
        Assert.Equal(0, cli.Run("key", "create", mallory, "--passphrase-env", "PASS"));
        Assert.Equal(0, cli.Run("key", "trust", Path.ChangeExtension(mallory, ".pub"), "--as", "Mallory", "--in", cli.Folder));
        Commit();
        Assert.True(
            cli.Run(
                "sign",
                cli.Folder,
                "--as",
                "Mallory",
                "--role",
                "owner",
                "--key",
                mallory,
                "--passphrase-env",
                "PASS",
                "--reject",
                "hm"
            ) == 0,
            cli.Error
        );
        Commit();
        Assert.Equal(1, cli.Run("verify", cli.Folder));
        Assert.Contains("Mallory (owner) rejects", cli.Out, StringComparison.Ordinal);
        _ = cli.Run("verify", cli.Folder, "--trust-from", "protected");
        Assert.DoesNotContain("Mallory (owner)", cli.Out, StringComparison.Ordinal);
        Assert.Contains("No key in .seatrial/trust.yaml at protected signed it", cli.Out, StringComparison.Ordinal);
        _ = cli.Run("verify", cli.Folder, "--trust", Path.ChangeExtension(mallory, ".pub"));
        Assert.Contains("Mallory (owner) rejects", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada Lovelace (security lead)", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fresh_clone_verifies_without_the_signer()
    {
        Prepare();
        string release = Path.Combine(keys, "app.tar.gz");
        File.WriteAllText(release, "what is shipped");
        Assert.Equal(0, cli.Run(["sign", cli.Folder, .. Ada, "--reject", "no", "--release", release]));
        Commit();
        string clone = Path.Combine(keys, "clone");
        cli.Git("clone", "--quiet", "--no-local", cli.Folder, clone);
        Assert.Equal(1, cli.Run("verify", clone));
        Assert.Contains("valid    Ada Lovelace", cli.Out, StringComparison.Ordinal);
        Assert.Equal(1, cli.Run("verify", clone, "--release", release));
        Assert.Contains("Ada Lovelace (security lead) rejected it", cli.Out, StringComparison.Ordinal);
        Assert.Equal(1, cli.Run("verify", clone, "--digest", "sha256:" + new string('0', 64)));
        Assert.Contains("does not name a file with the digest", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_is_attested_in_the_predicates_of_the_ecosystem()
    {
        Prepare();
        _ = cli.Run("attest", cli.Folder);
        using var result = JsonDocument.Parse(cli.Out);
        Assert.Equal("https://in-toto.io/attestation/test-result/v0.1", result.RootElement.GetProperty("predicateType").GetString());
        Assert.Contains(result.RootElement.GetProperty("predicate").GetProperty("result").GetString(), (string[])["WARNED", "FAILED"]);
        _ = cli.Run("attest", cli.Folder, "--type", "svr", "--key", Path.Combine(keys, "seatrial", "key.pem"), "--passphrase-env", "PASS");
        var bundle = Governance.Attestations.BundleReader.Read(System.Text.Encoding.UTF8.GetBytes(cli.Out)).Bundle!;
        var statement = Governance.Attestations.StatementReader.Read(bundle.Envelope.Payload.Span).Statement!;
        Assert.Equal("https://in-toto.io/attestation/svr/v0.2", statement.PredicateType);
        Assert.Equal(0, statement.Predicate.GetProperty("verifier").GetProperty("policies").GetArrayLength());
    }

    [Fact]
    public void An_SSH_key_signs_a_second_time()
    {
        Assert.SkipUnless(
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, "ssh-keygen"))),
            "ssh-keygen is not on this machine"
        );
        string ssh = Path.Combine(keys, "ssh");
        using (var process = System.Diagnostics.Process.Start("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", ssh]))
        {
            process.WaitForExit();
        }

        Prepare();
        Assert.Equal(0, cli.Run("key", "trust", ssh + ".pub", "--as", "Ada Lovelace", "--email", "ada@example.org", "--in", cli.Folder));
        Commit();
        Assert.True(cli.Run(["sign", cli.Folder, .. Ada, "--reject", "no", "--ssh-key", ssh]) == 0, cli.Error);
        Assert.Equal(1, cli.Run("verify", cli.Folder));
        Assert.Contains("and a second signature by an SSH key", cli.Out, StringComparison.Ordinal);
        File.WriteAllText(
            Signoff + ".sig",
            File.ReadAllText(Signoff + ".sig").Replace("BEGIN SSH", "BEGIN  SSH", StringComparison.Ordinal)
        );
        Assert.Equal(1, cli.Run("verify", cli.Folder));
        Assert.Contains("The second signature", cli.Out, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("key", "signers", "--in", cli.Folder));
        Assert.Contains("ada@example.org namespaces=\"seatrial-signoff\" ssh-ed25519 ", cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--expires", "soon")]
    [InlineData("--expires", "3000d")]
    [InlineData("--reject", " ")]
    [InlineData("--release", "no-such-file")]
    [InlineData("--key", "no-such-key")]
    public void A_wrong_use_is_one_sentence_and_signs_nothing(string option, string value)
    {
        Prepare();
        string[] reject = option == "--reject" ? [] : ["--reject", "no"];
        Assert.Equal(2, cli.Run(["sign", cli.Folder, .. Ada, .. reject, option, value]));
        Assert.Single(cli.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.False(Directory.Exists(cli.In(".seatrial/signoffs")));
    }

    private void Prepare()
    {
        Assert.Equal(0, cli.Run("key", "create", "--passphrase-env", "PASS"));
        Assert.Equal(
            0,
            cli.Run(
                "key",
                "trust",
                Path.Combine(keys, "seatrial", "key.pub"),
                "--as",
                "Ada Lovelace",
                "--role",
                "security lead",
                "--in",
                cli.Folder
            )
        );
        Commit();
    }

    private void Commit()
    {
        cli.Git("add", "--all");
        _ = GitProgram.RunAt(Day, cli.Folder, "", ["commit", "--quiet", "--message", "change"]);
    }
}
