using System.Text.Json;
using Seatrial.Secrets.Rules;

namespace Seatrial.Cli.Tests.Output;

/// <summary>
/// What GitHub asks of a SARIF file before it takes it ("SARIF support for code scanning"), on what the commands print. That the form is
/// valid against the standard's schema is tested beside the format.
/// </summary>
public sealed class SarifIngestionTests
{
    private const int MostTags = 20;

    [Theory]
    [InlineData("secrets")]
    [InlineData("secrets", "--history")]
    [InlineData("secrets", "--commits", "HEAD~1..HEAD")]
    [InlineData("check")]
    public void What_a_command_prints_is_taken(params string[] command)
    {
        using var cli = Repository();

        cli.Run([command[0], cli.Folder, .. command[1..], "-f", "sarif"]);

        using var log = JsonDocument.Parse(cli.Out);
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        Assert.EndsWith("sarif-schema-2.1.0.json", log.RootElement.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        var run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("Seatrial", driver.GetProperty("name").GetString());
        JsonElement[] rules = [.. driver.GetProperty("rules").EnumerateArray()];
        Assert.Distinct(rules.Select(r => r.GetProperty("id").GetString()));
        Assert.All(rules, AssertRule);
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.NotEmpty(results);
        Assert.All(results, r => AssertResult(r, rules));
        Assert.Distinct(
            results.Select(r => $"{r.GetProperty("ruleId")} {r.GetProperty("partialFingerprints").GetProperty("seatrial/v1")}")
        );
    }

    private static void AssertRule(JsonElement rule)
    {
        Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
        Assert.NotEmpty(rule.GetProperty("fullDescription").GetProperty("text").GetString()!);
        Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!);
        Assert.Contains(
            rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(),
            (string[])["none", "note", "warning", "error"]
        );
        var properties = rule.GetProperty("properties");
        Assert.InRange(properties.GetProperty("tags").GetArrayLength(), 0, MostTags);
        if (properties.TryGetProperty("security-severity", out var severity))
        {
            Assert.InRange(decimal.Parse(severity.GetString()!, System.Globalization.CultureInfo.InvariantCulture), 0.0m, 10.0m);
        }
    }

    private static void AssertResult(JsonElement result, JsonElement[] rules)
    {
        string id = result.GetProperty("ruleId").GetString()!;
        Assert.Equal(id, rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
        Assert.NotEmpty(result.GetProperty("locations").EnumerateArray());
        Assert.All(result.GetProperty("partialFingerprints").EnumerateObject(), f => Assert.NotEmpty(f.Value.GetString()!));
        foreach (string list in (string[])["locations", "relatedLocations"])
        {
            Assert.All(result.TryGetProperty(list, out var places) ? [.. places.EnumerateArray()] : (JsonElement[])[], AssertPlace);
        }
    }

    private static void AssertPlace(JsonElement place)
    {
        var physical = place.GetProperty("physicalLocation");
        string uri = physical.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.True(Uri.TryCreate(uri, UriKind.Relative, out _), uri);
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative), uri);
        Assert.DoesNotContain("..", uri.Split('/'));
        Assert.False(
            uri.StartsWith('/') || uri.Contains(':', StringComparison.Ordinal) || uri.Contains('\\', StringComparison.Ordinal),
            uri
        );
        if (!physical.TryGetProperty("region", out var region))
        {
            return;
        }

        int line = region.GetProperty("startLine").GetInt32();
        Assert.True(line >= 1);
        int column = region.TryGetProperty("startColumn", out var start) ? start.GetInt32() : 1;
        int endLine = region.TryGetProperty("endLine", out var end) ? end.GetInt32() : line;
        Assert.True(column >= 1 && endLine >= line);
        Assert.True(!region.TryGetProperty("endColumn", out var endColumn) || endLine > line || endColumn.GetInt32() > column);
    }

    private static CliRun Repository()
    {
        var cli = new CliRun();
        cli.Git("init", "-q", "-b", "main");
        cli.File("old.env", SampleText.Expand("API_TOKEN={base62:40}\n", 300));
        cli.Git("add", "-A").Git("commit", "-q", "-m", "one").Git("rm", "-q", "old.env");
        string token = SampleText.Expand("API_TOKEN={base62:40}\n", 301);
        cli.File(OperatingSystem.IsWindows() ? "prod.env" : "a:b #1.env", token);
        cli.File("x y/ü%25.env", token);
        cli.File("prod/key.js", $"\nconst token = '{SampleText.Expand("ghp_{github-crc:30}", 302)}';\n");
        cli.File("docker-compose.yml", "services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: postgres\n");
        cli.File("broken.zip", "PK");
        cli.Git("add", "-A", "-f").Git("commit", "-q", "-m", "two");
        return cli;
    }
}
