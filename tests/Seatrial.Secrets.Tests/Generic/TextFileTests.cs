using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Generic;

public sealed class TextFileTests
{
    [Theory]
    [InlineData("client-secret: {base62:64}")]
    [InlineData("client-secret: {base62:20}")]
    [InlineData("API_KEY={base64:44}")]
    [InlineData("Reach it at https://sync:{base62:24}@db.shop.io/main until then.")]
    public void Reports_data_in_a_text_file(string template) => Assert.Single(Scan("client_cred.txt", template));

    [Theory]
    [InlineData("client_cred.txt", "the client-secret: {base62:64} was rotated")]
    [InlineData("client_cred.txt", "token: aVeryLongNameOfAFunctionThatNobodyDrewAtRandom")]
    [InlineData("client_cred.txt", "see http://user:{lower:8}@db.shop.io/main")]
    [InlineData("client_cred.txt", "see http://user:{base62:24}@localhost/main")]
    [InlineData("notes.csv", "client-secret: {base62:64}")]
    public void Leaves_prose_short_values_and_local_hosts_alone(string file, string template) => Assert.Empty(Scan(file, template));

    [Fact]
    public void A_strong_name_of_an_assembly_is_no_token() =>
        Assert.Empty(Scan("coverage.runsettings", "<PublicKeyToken>^{upper-hex:16}$</PublicKeyToken>"));

    [Fact]
    public void Finds_a_private_key_written_into_one_long_line()
    {
        string body = string.Concat(Enumerable.Repeat("{base64:64}\\n", 24));
        Assert.Single(Scan("config.json", $"\"key\": \"-----BEGIN PRIVATE KEY-----\\n{body}-----END PRIVATE KEY-----\\n\","));
    }

    private static List<SecretMatch> Scan(string file, string template)
    {
        var matches = new List<SecretMatch>();
        new SecretScanner(SecretRules.All).Scan(FileContent.FromText(file, SampleText.Expand(template, 11) + "\n"), matches);
        return matches;
    }
}
