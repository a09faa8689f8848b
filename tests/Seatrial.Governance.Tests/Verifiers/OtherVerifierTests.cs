using System.Text;
using Seatrial.Governance.Attestations;
using Seatrial.Governance.Keys;
using Seatrial.Governance.Signoffs;
using Seatrial.Governance.Tests.Signoffs;
using Seatrial.Tests;

namespace Seatrial.Governance.Tests.Verifiers;

/// <summary>What is signed here, read by others' programs: Sigstore's verifier on Node, cosign, openssl.</summary>
public sealed class OtherVerifierTests : IDisposable
{
    private const string Cosign = "cosign";
    private readonly Programs.Folder folder = new();

    public static TheoryData<string> Kinds => ["P-256", "ed25519", "RSA", "P-384"];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_verifier_of_Sigstore_accepts_a_bundle_and_refuses_a_changed_one(string kind)
    {
        string packages = Packages();
        using var key = Key(kind);
        byte[] bundle = Bundle(key, folder.File("release.bin"));
        byte[] changed = Encoding.UTF8.GetBytes(
            Encoding
                .UTF8.GetString(bundle)
                .Replace(
                    Convert.ToBase64String(BundleReader.Read(bundle).Bundle!.Envelope.Payload.Span),
                    Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"_type\":\"https://in-toto.io/Statement/v1\"}")),
                    StringComparison.Ordinal
                )
        );
        File.WriteAllBytes(folder.File("good.json"), bundle);
        File.WriteAllBytes(folder.File("changed.json"), changed);
        File.WriteAllText(folder.File("key.pub"), key.PublicKey.ToPem());
        var (exitCode, output, error) = Programs.Try(
            "node",
            packages,
            "",
            "verify.mjs",
            folder.File("key.pub"),
            folder.File("good.json"),
            folder.File("changed.json")
        );
        Assert.True(exitCode == 0, error);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("OK", lines[0]);
        Assert.StartsWith("FAIL", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Cosign_accepts_a_bundle_for_its_release_and_its_commit(string kind)
    {
        using var key = Key(kind);
        string release = folder.File("release.bin");
        File.WriteAllBytes(folder.File("good.json"), Bundle(key, release));
        File.WriteAllText(folder.File("key.pub"), key.PublicKey.ToPem());
        string[] common =
        [
            "verify-blob-attestation",
            "--key",
            folder.File("key.pub"),
            "--bundle",
            folder.File("good.json"),
            "--insecure-ignore-tlog=true",
            "--type",
            Signoff.PredicateType,
        ];
        Programs.Run(Cosign, "", [.. common, release]);
        Programs.Run(Cosign, "", [.. common, "--digest", new string('1', 40), "--digestAlg", "gitCommit"]);
        File.WriteAllText(release, "something else");
        Assert.NotEqual(0, Programs.Try(Cosign, null, "", [.. common, release]).ExitCode);
    }

    [Fact]
    public void Openssl_verifies_the_bytes_under_a_signature()
    {
        using var key = Key("P-256");
        var envelope = BundleReader.Read(Bundle(key, folder.File("release.bin"))).Bundle!.Envelope;
        File.WriteAllBytes(folder.File("pae"), envelope.SignedBytes());
        File.WriteAllBytes(folder.File("sig"), envelope.Signature.ToArray());
        File.WriteAllText(folder.File("key.pub"), key.PublicKey.ToPem());
        Assert.Contains(
            "Verified OK",
            Programs.Run(
                "openssl",
                "",
                "dgst",
                "-sha256",
                "-verify",
                folder.File("key.pub"),
                "-signature",
                folder.File("sig"),
                folder.File("pae")
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_verifier_of_Sigstore_says_of_the_vectors_what_their_table_says()
    {
        string packages = Packages();
        foreach (
            var (name, key, isAccepted) in ((string, string, bool)[])
                [
                    ("cs", "cs", true),
                    ("kabsent", "p256", true),
                    ("p256", "p256", true),
                    ("nohint", "p256", true),
                    ("p256raw.nokeyid", "p256", false),
                    ("ed.nokeyid", "ed", true),
                    ("tampered", "p256", false),
                ]
        )
        {
            string output = Programs
                .Try(
                    "node",
                    packages,
                    "",
                    "verify.mjs",
                    SharedData.Require("attestation", key + ".pub"),
                    SharedData.Require("attestation", name + ".sigstore.json")
                )
                .Output;
            Assert.True(output.StartsWith("OK", StringComparison.Ordinal) == isAccepted, $"{name}: {output}");
        }
    }

    private static SigningKey Key(string kind)
    {
        string pem = kind switch
        {
            "RSA" => Programs.Run("openssl", "", "genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:3072"),
            "ed25519" => Programs.Run("openssl", "", "genpkey", "-algorithm", "ed25519"),
            _ => Programs.Run("openssl", "", "genpkey", "-algorithm", "EC", "-pkeyopt", $"ec_paramgen_curve:{kind}"),
        };
        var (key, problem) = PrivateKeyReader.Read(pem, "");
        Assert.True(key is not null, problem);
        return key;
    }

    private static byte[] Bundle(SigningKey key, string release)
    {
        File.WriteAllText(release, "what is shipped");
        return SignedBundle.Of(
            SignoffStatement.Write(
                new Signoff
                {
                    Decision = SignoffDecision.Approve,
                    Application = "orders",
                    Path = "",
                    Commit = new string('1', 40),
                    Content = new string('2', 64),
                    Releases =
                    [
                        new SignedFile(
                            "release.bin",
                            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(release)))
                        ),
                    ],
                    Signer = "Ada",
                    Role = "owner",
                    SignedAt = SignedRepository.Now,
                    ExpiresAt = SignedRepository.Now.AddDays(90),
                    Files = [],
                    Assessment = new string('3', 64),
                    AssessedOn = new DateOnly(2026, 3, 1),
                    IsComplete = true,
                    Levels = [],
                    ToolVersion = "0.0.0",
                }
            ),
            key
        );
    }

    /// <summary>
    /// The pinned packages, installed once without running any script of theirs. Skipped where there is no npm or it reaches no registry;
    /// with CI=true that fails.
    /// </summary>
    private static string Packages()
    {
        string source = Path.Combine(SharedData.RepositoryRoot, "tests", "Seatrial.Governance.Tests", "Verifiers");
        string target = Path.Combine(SharedData.RepositoryRoot, "artifacts", "verifiers");
        lock (Cosign)
        {
            string stamp = Path.Combine(target, "installed");
            string wanted = File.ReadAllText(Path.Combine(source, "package-lock.json"));
            if (!File.Exists(stamp) || File.ReadAllText(stamp) != wanted)
            {
                Directory.CreateDirectory(target);
                File.Copy(Path.Combine(source, "package.json"), Path.Combine(target, "package.json"), overwrite: true);
                File.Copy(Path.Combine(source, "package-lock.json"), Path.Combine(target, "package-lock.json"), overwrite: true);
                var (exitCode, output, error) = Programs.Try("npm", target, "", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
                Assert.True(exitCode == 0 || Environment.GetEnvironmentVariable("CI") != "true", error + output);
                Assert.SkipUnless(exitCode == 0, "the packages of the verifier could not be installed: " + error);
                File.WriteAllText(stamp, wanted);
            }

            File.Copy(Path.Combine(source, "verify.mjs"), Path.Combine(target, "verify.mjs"), overwrite: true);
        }

        return target;
    }
}
