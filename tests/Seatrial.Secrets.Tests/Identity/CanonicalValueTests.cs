using System.Security.Cryptography;
using System.Text;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Identity;

public sealed class CanonicalValueTests
{
    private static readonly IdentityKey Key = IdentityKey.Random();

    private static string Of(string value) =>
        Convert.ToHexString(CanonicalValue.Of(Encoding.UTF8.GetBytes(value), 0, Encoding.UTF8.GetByteCount(value)));

    [Theory]
    [InlineData("p@ss/w0rd&more", "p%40ss%2Fw0rd%26more")]
    [InlineData("p@ss/w0rd\"more", "p@ss\\/w0rd\\\"more")]
    [InlineData("p@ss/w0rd&more", "p@ss/w0rd\\u0026more")]
    [InlineData("p@ss/w0rd&more", "cEBzcy93MHJkJm1vcmU=")]
    [InlineData("p@ss/w0rd&more", "p%40ss%5C%2Fw0rd&more")]
    public void Forms_of_one_value_are_one(string plain, string written) => Assert.Equal(Of(plain), Of(written));

    [Theory]
    [InlineData("100%sure")]
    [InlineData("a\\q")]
    [InlineData("ab%4")]
    [InlineData("\\u00")]
    [InlineData("")]
    public void What_is_no_encoding_stays(string value) => Assert.Equal(Convert.ToHexString(Encoding.UTF8.GetBytes(value)), Of(value));

    [Fact]
    public void A_weak_value_behind_base64_is_as_guessable_as_itself()
    {
        string encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes("summer2024 is the best password of all"));
        byte[] canonical = CanonicalValue.Of(Encoding.ASCII.GetBytes(encoded), 0, encoded.Length).ToArray();

        Assert.Equal(2, SecretIdentity.Of(IdentityKey.Default, "k", canonical).Publishable.Length);
    }

    /// <summary>The value that a pattern takes ends at the first sign that no key has; the keys behind it are two.</summary>
    [Theory]
    [InlineData("old")]
    [InlineData("older")]
    [InlineData("stale key (2024)")]
    public void Keys_with_the_same_words_before_them_are_two(string words)
    {
        string[] keys =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(i =>
                    $"-----BEGIN PRIVATE KEY-----\n{words}\n{Convert.ToBase64String(RandomNumberGenerator.GetBytes(96))}\n-----END PRIVATE KEY-----"
                ),
        ];

        Assert.NotEqual(Short(keys[0]), Short(keys[1]));

        static string Short(string text) =>
            Convert.ToHexString(CanonicalValue.Of(Encoding.UTF8.GetBytes(text), 0, "-----BEGIN PRIVATE KEY-----\nol".Length));
    }

    [Fact]
    public void A_private_key_is_one_however_its_lines_are_written()
    {
        using var rsa = RSA.Create(2048);
        string pem = rsa.ExportPkcs8PrivateKeyPem();
        string body = string.Concat(pem.Split('\n')[1..^1]);
        string wrapped =
            "-----BEGIN PRIVATE KEY-----\n" + string.Join('\n', body.Chunk(40).Select(c => new string(c))) + "\n-----END PRIVATE KEY-----";
        string joined =
            "-----BEGIN PRIVATE KEY-----\\n\" +\n    \""
            + string.Join("\\n\" +\n    \"", body.Chunk(64).Select(c => new string(c)))
            + "\\n-----END PRIVATE KEY-----";

        string expected = Of(pem);
        Assert.Equal(expected, Of(pem.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(expected, Of(pem.Replace("\n", "\\n", StringComparison.Ordinal)));
        Assert.Equal(expected, Of(wrapped));
        Assert.Equal(expected, Of(joined));
        Assert.Equal(expected, Of(rsa.ExportRSAPrivateKeyPem()));
        Assert.Equal(expected, Of(Convert.ToBase64String(Encoding.ASCII.GetBytes(pem))));
        using var other = RSA.Create(2048);
        Assert.NotEqual(expected, Of(other.ExportPkcs8PrivateKeyPem()));
    }

    [Fact]
    public void Two_keys_with_the_same_beginning_are_two()
    {
        using var rsa = RSA.Create(4096);
        byte[] key = rsa.ExportPkcs8PrivateKey();
        string first = PemEncoding.WriteString("PRIVATE KEY", key);
        key[^20] ^= 1;
        string second = PemEncoding.WriteString("PRIVATE KEY", key);

        Assert.NotEqual(Identity(first), Identity(second));
        Assert.Equal(Identity(first), Identity(first.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void Any_bytes_have_a_form()
    {
        byte[] alphabet = [.. "%\\u0041x-----BEGIN A-----:=+/\"' \nMIIB"u8, 0, 0xFF];
        for (int seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            byte[] text =
            [
                .. seed % 3 == 0 ? "-----BEGIN PRIVATE KEY-----"u8 : [],
                .. Enumerable.Range(0, random.Next(80)).Select(_ => alphabet[random.Next(alphabet.Length)]),
            ];
            Assert.Equal(CanonicalValue.Of(text, 0, text.Length).ToArray(), CanonicalValue.Of(text, 0, text.Length).ToArray());
        }
    }

    private static SecretIdentity Identity(string file)
    {
        var matches = new List<SecretMatch>();
        new SecretScanner(SecretRules.All, Key).Scan(
            Seatrial.Engine.Workspaces.FileContent.FromText("deploy/server.pem", file, default),
            matches
        );
        return Assert.Single(matches).Identity;
    }
}
