using System.Text;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Scanning;

public class SecretMaskTests
{
    [Theory]
    [InlineData("short-password", 0, "…(14)")]
    [InlineData("short-password", 6, "…(14)")]
    [InlineData("0123456789abcdef", 0, "01…(16)")]
    [InlineData("ghp_0123456789012345678901234567890123", 4, "ghp_…(38)")]
    [InlineData("github_pat_0123456789012345678901234567890123", 11, "github_pat_…(45)")]
    [InlineData("0123456789abcdef0123", 16, "0123456789ab…(20)")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----", 16, "-----BEGIN…(31)")]
    public void Shows_what_the_kind_begins_with_and_hardly_more(string value, int prefix, string expected) =>
        Assert.Equal(expected, SecretMask.Mask(Encoding.UTF8.GetBytes(value), prefix));
}
