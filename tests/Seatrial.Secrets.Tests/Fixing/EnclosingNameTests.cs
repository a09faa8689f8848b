using Seatrial.Secrets.Fixing;

namespace Seatrial.Secrets.Tests.Fixing;

/// <summary>What a variable is called whose own name says nothing; <c>S3CR3T</c> stands for the credential.</summary>
public sealed class EnclosingNameTests
{
    private const string Mark = "S3CR3T";

    [Theory]
    [InlineData("a.ts", "export const config = {\n  db: { host: 'h', password: 'S3CR3T' },\n};\n", "db")]
    [InlineData("a.py", "MAIL = {\n    \"host\": f(\"x\"),\n    \"password\": \"S3CR3T\",\n}\n", "MAIL")]
    [InlineData("application.yml", "spring:\n  mail:\n    # of the relay\n    host: x\n    password: S3CR3T\n", "mail")]
    [InlineData("application.properties", "spring.datasource.password=S3CR3T\n", "datasource")]
    [InlineData("a.js", "const pool = mysql.createPool({ password: 'S3CR3T' });\n", "")]
    [InlineData("a.js", "const options = { password: 'S3CR3T' };\n", "")]
    [InlineData("a.yml", "- password: S3CR3T\n", "")]
    public void A_bare_name_gets_the_key_that_it_stands_under(string path, string text, string name) =>
        Assert.Equal(name, EnclosingName.Of(path, text, text.IndexOf(Mark, StringComparison.Ordinal)));
}
