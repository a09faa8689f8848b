using System.Text;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Checksums;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Checksums;

public sealed class AzureKeyTests
{
    private static readonly string AnnotatedRun = AzureAnnotatedKey.Complete(
        new string('0', 52) + "JQQJ99BDAC" + SampleText.Expand("{base62:14}", 7) + "ACOG"
    );
    private static readonly string SignedRun = AzureSignedKey.Complete(new string('b', 76) + "+ASt");

    [Fact]
    public void A_right_checksum_proves_an_annotated_key_of_which_the_rest_is_a_run() =>
        Assert.Equal(("azure-annotated-key", Confidence.Proven), Only(AnnotatedRun));

    [Fact]
    public void A_right_checksum_proves_a_signed_key_of_which_the_rest_is_a_run() =>
        Assert.Equal(("azure-storage-signed-key", Confidence.Proven), Only(SignedRun));

    [Fact]
    public void A_run_with_a_wrong_checksum_is_a_placeholder()
    {
        Assert.Empty(Scan(AnnotatedRun[..^1] + (AnnotatedRun[^1] == 'a' ? 'b' : 'a')));
        Assert.Empty(Scan(SignedRun.Replace("+ASt", "+AStAAAA", StringComparison.Ordinal)[..86] + "=="));
    }

    [Fact]
    public void The_checksum_depends_on_every_byte_and_on_the_seed()
    {
        byte[] bytes = Encoding.ASCII.GetBytes(SampleText.Expand("{base62:29}", 3));
        uint whole = Marvin32.Of(bytes, AzureSignedKey.DefaultSeed);
        Assert.NotEqual(whole, Marvin32.Of(bytes, AzureSignedKey.DefaultSeed + 1));
        for (int i = 0; i < bytes.Length; i++)
        {
            byte[] altered = [.. bytes];
            altered[i] ^= 1;
            Assert.NotEqual(whole, Marvin32.Of(altered, AzureSignedKey.DefaultSeed));
        }
    }

    private static (string Rule, Confidence Confidence) Only(string key)
    {
        SecretMatch match = Assert.Single(Scan(key));
        return (match.Rule.Id, match.Confidence);
    }

    private static List<SecretMatch> Scan(string key)
    {
        var matches = new List<SecretMatch>();
        new SecretScanner(SecretRules.All).Scan(FileContent.FromText("deploy.yaml", $"key: {key}\n"), matches);
        return matches;
    }
}
