using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Seatrial.Governance.Keys;
using Seatrial.Governance.Tests.Signoffs;

namespace Seatrial.Governance.Tests.Keys;

public sealed class PrivateKeyTests
{
    private static readonly byte[] Data = Encoding.UTF8.GetBytes("what is signed");

    public static TheoryData<string, string, bool> Forms =>
        new()
        {
            { "openssl", "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256", false },
            { "openssl", "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384", false },
            { "openssl", "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -aes256 -pass pass:PASS", true },
            { "openssl", "genpkey -algorithm ed25519", false },
            { "openssl", "genpkey -algorithm ed25519 -aes256 -pass pass:PASS", true },
            { "openssl", "genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048", false },
            { "openssl", "genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -aes256 -pass pass:PASS", true },
            { "openssl", "ecparam -name prime256v1 -genkey -noout", false },
            { "openssl", "genrsa -traditional 2048", false },
            { "openssl", "genrsa -traditional -aes256 -passout pass:PASS 2048", true },
            { "ssh-keygen", "-q -t ed25519 -N EMPTY -f FILE", false },
            { "ssh-keygen", "-q -t ecdsa -b 256 -N EMPTY -f FILE", false },
            { "ssh-keygen", "-q -t rsa -b 2048 -N EMPTY -f FILE", false },
            { "ssh-keygen", "-q -t ecdsa -b 384 -m PKCS8 -N PASS -f FILE", true },
            { "ssh-keygen", "-q -t ecdsa -b 256 -m PEM -N PASS -f FILE", true },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_key_that_people_have_signs_and_its_public_half_verifies(string program, string arguments, bool isEncrypted)
    {
        string pem = Make(program, arguments);
        Assert.Equal(isEncrypted, PrivateKeyReader.NeedsPassphrase(pem));
        var (key, problem) = PrivateKeyReader.Read(pem, isEncrypted ? Programs.Passphrase : "");
        Assert.True(key is not null, problem);
        using (key)
        {
            byte[] signature = key.Sign(Data);
            Assert.True(key.PublicKey.Verify(Data, signature));
            signature[^1] ^= 1;
            Assert.False(key.PublicKey.Verify(Data, signature));
            foreach (string text in (string[])[key.PublicKey.ToPem(), key.PublicKey.ToSshLine() + " a comment"])
            {
                var (again, unreadable) = PublicKeyReader.Read(text);
                Assert.True(again is not null, unreadable);
                Assert.Equal(key.PublicKey.Fingerprint, again.Fingerprint);
            }
        }

        if (isEncrypted)
        {
            Assert.Contains("passphrase is wrong", PrivateKeyReader.Read(pem, "another passphrase").Problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_encrypted_key_of_OpenSSH_is_refused_with_a_way_out()
    {
        var (key, problem) = PrivateKeyReader.Read(Make("ssh-keygen", "-q -t ed25519 -N PASS -f FILE"), Programs.Passphrase);
        Assert.Null(key);
        Assert.Contains("--ssh-key", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fingerprint_is_that_of_ssh_keygen()
    {
        using var folder = new Programs.Folder();
        foreach (string kind in (string[])["ed25519", "ecdsa", "rsa"])
        {
            string file = folder.File(kind);
            Programs.Run("ssh-keygen", "", "-q", "-t", kind, "-N", "", "-f", file);
            string shown = Programs.Run("ssh-keygen", "", "-l", "-f", file + ".pub").Split(' ')[1];
            Assert.Equal(shown, PublicKeyReader.Read(File.ReadAllText(file + ".pub")).Key!.Fingerprint);
        }
    }

    [Theory]
    [InlineData("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:secp256k1")]
    [InlineData("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-521")]
    [InlineData("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024")]
    [InlineData("genpkey -algorithm ed448")]
    public void A_weak_or_unknown_kind_is_refused(string arguments)
    {
        var (key, problem) = PrivateKeyReader.Read(Make("openssl", arguments), "");
        Assert.Null(key);
        Assert.NotNull(problem);
    }

    [Fact]
    public void A_new_key_is_encrypted_and_opens_with_its_passphrase_alone()
    {
        var made = NewKey.Create(TestKeys.Passphrase);
        Assert.StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n", made.PrivatePem, StringComparison.Ordinal);
        Assert.Null(PrivateKeyReader.Read(made.PrivatePem, "not the passphrase").Key);
        using var key = PrivateKeyReader.Read(made.PrivatePem, TestKeys.Passphrase).Key;
        Assert.Equal(made.PublicKey.Fingerprint, key!.PublicKey.Fingerprint);
        Assert.Throws<ArgumentOutOfRangeException>(() => NewKey.Create("short"));
    }

    [Fact]
    public void A_private_key_is_never_taken_for_a_public_one() =>
        Assert.Contains(
            "private key",
            PublicKeyReader.Read(NewKey.Create(TestKeys.Passphrase).PrivatePem).Problem,
            StringComparison.Ordinal
        );

    [Fact]
    public void Damaged_keys_are_refused_without_a_fall()
    {
        using var key = TestKeys.New();
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string[] texts =
        [
            key.PublicKey.ToPem(),
            key.PublicKey.ToSshLine(),
            ecdsa.ExportPkcs8PrivateKeyPem(),
            ecdsa.ExportECPrivateKeyPem(),
        ];
        Gen.Select(Gen.Int[0, texts.Length - 1], Gen.Int[0, 2_000], Gen.Char[' ', '~'], Gen.Int[0, 3])
            .Sample(
                (which, at, value, cut) =>
                {
                    string text = texts[which];
                    at %= text.Length;
                    string changed = string.Concat(text.AsSpan(0, at), value.ToString(), text.AsSpan(Math.Min(text.Length, at + cut)));
                    _ = PublicKeyReader.Read(changed);
                    PrivateKeyReader.Read(changed, "").Key?.Dispose();
                    _ = SshSigner.Read(changed);
                    _ = SshSignature.Read(changed);
                },
                iter: 3_000
            );
    }

    private static string Make(string program, string arguments)
    {
        using var folder = new Programs.Folder();
        string file = folder.File("key");
        string output = Programs.Run(
            program,
            "",
            [
                .. arguments
                    .Split(' ')
                    .Select(a =>
                        a.Replace("PASS", Programs.Passphrase, StringComparison.Ordinal)
                            .Replace("EMPTY", "", StringComparison.Ordinal)
                            .Replace("FILE", file, StringComparison.Ordinal)
                    ),
            ]
        );
        return File.Exists(file) ? File.ReadAllText(file) : output;
    }
}
