using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Reading;

/// <summary>What is said of values by the file that they were read from.</summary>
public sealed class StoredValuesTests
{
    [Theory]
    [InlineData(".pgpass", "db:5432:main:app:harbour")]
    [InlineData(".esmtprc", "password \"harbour\"")]
    [InlineData("dump.sql", "INSERT INTO users (name, password) VALUES ('ann', '$2y$12${base62:53}');")]
    [InlineData("accounts.csv", "site,password\nbank,{base62:9}!7\n")]
    [InlineData("settings.json", "{{\"outer\": \"{{\\\"db_password\\\": \\\"{base62:12}!7\\\"}}\"}}")]
    public void Values_that_are_used_are_reported(string path, string template) => Assert.Single(Scan(path, template));

    [Theory]
    [InlineData(".pgpass", "db:5432:main:app:${{PASSWORD}}")]
    [InlineData("seed.sql", "INSERT INTO users (name, password) VALUES ('ann', '$2y$12${base62:53}');")]
    [InlineData("rows.sql", "INSERT INTO users (name, password) VALUES ('ann', 'harbour12');")]
    [InlineData("query.sql", "SELECT id FROM users WHERE password = '{base62:12}!7';")]
    [InlineData("nginx.conf", "fastcgi_pass app_php_fpm_2:9000;")]
    public void Values_of_seeds_queries_and_templates_are_not(string path, string template) => Assert.Empty(Scan(path, template));

    [Fact]
    public void Notes_about_the_project_are_reported_with_low_confidence() =>
        Assert.Equal(Confidence.Low, Assert.Single(Scan("DEPLOY_STEPS.md", "```\nDB_PASSWORD={base62:14}\n```\n")).Confidence);

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/setup.md")]
    [InlineData("notes_api.md")]
    [InlineData("tests/notes.md")]
    public void Documentation_for_others_and_tests_are_not(string path) => Assert.Empty(Scan(path, "```\nDB_PASSWORD={base62:14}\n```\n"));

    private static List<SecretMatch> Scan(string path, string template)
    {
        var matches = new List<SecretMatch>();
        new SecretScanner(SecretRules.All).Scan(FileContent.FromText(path, SampleText.Expand(template, 5), FileRoles.Of(path)), matches);
        return matches;
    }
}
