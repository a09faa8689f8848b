using System.Text.Json;
using Seatrial.Cli.Tests.Deps;

namespace Seatrial.Cli.Tests.Registries;

public sealed class OnlineTests
{
    private const string Basket = """{"versions": {"1.2.0": {}, "1.3.0": {}}, "dist-tags": {"latest": "1.3.0"}, "time": {"created": "2020-01-01T00:00:00Z", "modified": "2025-01-01T00:00:00Z", "1.2.0": "2021-01-01T00:00:00Z"}}""";

    [Fact]
    public void Every_package_is_looked_up_and_what_was_asked_is_recorded()
    {
        using var registry = Registry();
        using var run = Shop.With(new CliRun(), ("X.json", Shop.Record("X-1", "nobody-uses-it", "2.0.0", null, "CVE-2025-3333")));
        Assert.True(Deps(run, registry) == 0, run.Out + run.Error);
        Assert.Contains("; 3 packages found.", run.Out, StringComparison.Ordinal);
        Assert.Equal(["/basket", "/checker", "/downloads/point/last-week/basket", "/downloads/point/last-week/checker", "/weigher"], registry.Asked.Order(StringComparer.Ordinal));
        Assert.True(Deps(run, registry, "-f", "json") == 0, run.Error);
        using var document = JsonDocument.Parse(run.Out);
        var lookups = document.RootElement.GetProperty("registries").GetProperty("lookups").EnumerateArray().ToList();
        Assert.Equal(["basket", "checker", "weigher"], lookups.Select(l => l.GetProperty("name").GetString()));
        Assert.Equal(7, lookups[0].GetProperty("downloads").GetInt64());
        Assert.Equal("2020-01-01", lookups[0].GetProperty("first").GetString());
        Assert.Equal("pass", Control(run, registry));
    }

    [Theory]
    [InlineData("/weigher", 404, "", "npm has no package weigher", "unknown-package")]
    [InlineData("/weigher", 200, """{"versions": {"0.0.1-security": {}}, "dist-tags": {"latest": "0.0.1-security"}}""", "weigher is held by the registry itself", "unknown-package")]
    [InlineData("/weigher", 200, """{"versions": {"3.0.0": {}}, "dist-tags": {"latest": "3.0.0"}}""", "npm has no version 3.1.0 of weigher.", "missing-version")]
    [InlineData("/checker", 200, """{"versions": {"2.0.0": {"deprecated": "use inspector"}}, "dist-tags": {"latest": "2.0.0"}}""", "checker is not kept up: use inspector.", "abandoned-package")]
    [InlineData("/basket", 200, """{"versions": {"1.2.0": {}}, "dist-tags": {"latest": "1.2.0"}, "time": {"created": "2026-01-20T00:00:00Z"}}""", "basket was first published on 2026-01-20, 7 downloads, and is not well known.", "new-package")]
    public void What_registries_say_against_a_package_is_a_finding(string path, int status, string body, string words, string rule)
    {
        using var registry = Registry();
        registry.Answers[path] = (status, body);
        using var run = Shop.With(new CliRun(), ("X.json", Shop.Record("X-1", "nobody-uses-it", "2.0.0", null, "CVE-2025-3333")));
        Assert.Equal(1, Deps(run, registry));
        Assert.Contains(words, run.Out, StringComparison.Ordinal);
        Assert.Equal("fail", Control(run, registry));
        Assert.Contains($"dependencies/{rule}", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, "", "the registry answered with status 500")]
    [InlineData(302, "", "the registry answered with status 302")]
    [InlineData(200, "<html>", "the answer is not in the form of the registry")]
    [InlineData(200, "{", "the answer is not in the form of the registry")]
    public void What_could_not_be_looked_up_is_unknown(int status, string body, string why)
    {
        using var registry = Registry();
        registry.Answers["/weigher"] = (status, body);
        using var run = Shop.With(new CliRun(), ("X.json", Shop.Record("X-1", "nobody-uses-it", "2.0.0", null, "CVE-2025-3333")));
        Assert.Equal(3, Deps(run, registry));
        Assert.Contains($"No answer about weigher: {why}.", run.Out, StringComparison.Ordinal);
        Assert.Equal("unknown", Control(run, registry));
    }

    [Fact]
    public void A_server_that_is_not_there_is_no_answer()
    {
        string address;
        using (var registry = Registry())
        {
            address = registry.Address;
        }

        using var run = Shop.With(new CliRun(), Shop.Records);
        Assert.Equal(1, run.Run("deps", run.In("shop"), "--advisories", run.In("osv"), "--online", "--registry", $"npm={address}"));
        Assert.Contains("No answer about basket, checker, weigher: no connection to the registry, or it broke off.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Packages_of_other_registries_are_nobody_elses_business()
    {
        using var registry = Registry();
        using var run = Shop.With(new CliRun(), ("X.json", Shop.Record("X-1", "nobody-uses-it", "2.0.0", null, "CVE-2025-3333")));
        run.File("shop/package-lock.json", Shop.Lock.Replace("\"version\": \"3.1.0\"", "\"version\": \"3.1.0\", \"resolved\": \"https://npm.example.com/weigher/-/weigher-3.1.0.tgz\"", StringComparison.Ordinal));
        Assert.Equal(3, Deps(run, registry));
        Assert.DoesNotContain("/weigher", registry.Asked);
        Assert.Contains("Not looked up, since no registry can be asked or they come from another one: weigher.", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--registry", "npm=http://example.com/", "must begin with https://")]
    [InlineData("--registry", "npm", "--registry takes ECOSYSTEM=URL")]
    [InlineData("--registry", "cobol=https://example.com/", "--registry takes ECOSYSTEM=URL")]
    [InlineData("--registry", "npm=https://user:x@example.com/", "holds a user name or password")]
    public void Wrong_use_is_said(string option, string value, string sentence)
    {
        using var run = Shop.With(new CliRun(), Shop.Records);
        Assert.Equal(2, run.Run("deps", run.In("shop"), "--online", option, value));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Run("deps", run.In("shop"), "--registry", "npm=https://example.com/"));
        Assert.Contains("add --online", run.Error, StringComparison.Ordinal);
    }

    private static FakeRegistry Registry()
    {
        var registry = new FakeRegistry();
        registry.Answers["/basket"] = (200, Basket);
        registry.Answers["/weigher"] = (200, Basket.Replace("1.2.0", "3.1.0", StringComparison.Ordinal));
        registry.Answers["/checker"] = (200, Basket.Replace("1.2.0", "2.0.0", StringComparison.Ordinal));
        registry.Answers["/downloads/point/last-week/basket"] = (200, """{"downloads": 7}""");
        return registry;
    }

    private static int Deps(CliRun run, FakeRegistry registry, params string[] more) => run.Run(["deps", run.In("shop"), "--advisories", run.In("osv"), "--online", "--registry", $"npm={registry.Address}", .. more]);

    private static string? Control(CliRun run, FakeRegistry registry)
    {
        _ = run.Run("check", run.In("shop"), "--only", "DEP-4", "-f", "json", "--online", "--registry", $"npm={registry.Address}");
        using var document = JsonDocument.Parse(run.Out);
        return document.RootElement.GetProperty("applications")[0].GetProperty("requirements").EnumerateArray().SelectMany(r => r.GetProperty("controls").EnumerateArray())
            .Single(c => c.GetProperty("control").GetString() == "DEP-4").GetProperty("status").GetString();
    }
}
