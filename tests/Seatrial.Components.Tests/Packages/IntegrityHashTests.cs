using System.Security.Cryptography;
using Seatrial.Components.Packages;

namespace Seatrial.Components.Tests.Packages;

public sealed class IntegrityHashTests
{
    private static readonly byte[] Content = "the archive"u8.ToArray();

    [Fact]
    public void Reads_subresource_integrity_with_several_algorithms()
    {
        string sha256 = Convert.ToBase64String(SHA256.HashData(Content));
        string sha512 = Convert.ToBase64String(SHA512.HashData(Content));

        var hashes = IntegrityHash.ParseAll($"sha256-{sha256} sha512-{sha512}?opt");

        Assert.Equal(
            [
                new IntegrityHash("sha256", Convert.ToHexStringLower(SHA256.HashData(Content))),
                new IntegrityHash("sha512", Convert.ToHexStringLower(SHA512.HashData(Content))),
            ],
            hashes
        );
    }

    [Fact]
    public void Reads_an_algorithm_before_a_colon_and_bare_digits()
    {
        string hex = Convert.ToHexStringLower(SHA256.HashData(Content));

        Assert.Equal(new IntegrityHash("sha256", hex), IntegrityHash.Parse($"sha256:{hex}"));
        Assert.Equal(new IntegrityHash("sha256", hex), IntegrityHash.FromHex("SHA-256", hex.ToUpperInvariant()));
        Assert.Equal(new IntegrityHash("sha256", hex), IntegrityHash.Parse(hex));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha512-not base64")]
    [InlineData("sha256:abcd")]
    [InlineData("sha256-AAAA")]
    [InlineData("rot13:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Leaves_out_what_is_no_checksum(string text) => Assert.Empty(IntegrityHash.ParseAll(text));
}
