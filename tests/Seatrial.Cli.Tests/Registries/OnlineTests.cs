using System.Text.Json;
using Seatrial.Cli.Tests.Deps;

namespace Seatrial.Cli.Tests.Registries;

public sealed class OnlineTests
{
    private const string Basket =
        """{"versions": {"1.2.0": {}, "1.3.0": {}}, "dist-tags": {"latest": "1.3.0"}, "time": {"created": "2020-01-01T00:00:00Z", "modified": "2025-01-01T00:00:00Z", "1.2.0": "2021-01-01T00:00:00Z"}}""";

    [Fact]
    public void Every_package_is_looked_up_and_what_was_asked_is_recorded()
    {
        using var registry = Registry();
        using var run = Shop.With(new CliRun(), ("X.json", Shop.Record("X-1", "nobody-uses-it", "2.0.0", null, "CVE-2025-3333")));
        Assert.True(Deps(run, registry) == 0, run.Out + run.Error);
        Assert.Contains("; 3 packages found.", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            ["/basket", "/checker", "/downloads/point/last-week/basket", "/downloads/point/last-week/checker", "/weigher"],
            registry.Asked.Order(StringComparer.Ordinal)
        );
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
    [InlineData(
        "/weigher",
        200,
        """{"versions": {"0.0.1-security": {}}, "dist-tags": {"latest": "0.0.1-security"}}""",
        "weigher is held by the registry itself",
        "unknown-package"
    )]
    [InlineData(
        "/weigher",
        200,
        """{"versions": {"3.0.0": {}}, "dist-tags": {"latest": "3.0.0"}}""",
        "npm has no version 3.1.0 of weigher.",
        "missing-version"
    )]
    [InlineData(
        "/checker",
        200,
        """{"versions": {"2.0.0": {"deprecated": "use inspector"}}, "dist-tags": {"latest": "2.0.0"}}""",
        "checker is not kept up: use inspector.",
        "abandoned-package"
    )]
    [InlineData(
        "/basket",
        200,
        """{"versions": {"1.2.0": {}}, "dist-tags": {"latest": "1.2.0"}, "time": {"created": "2026-01-20T00:00:00Z"}}""",
        "basket was first published on 2026-01-20, 7 downloads, and is not well known.",
        "new-package"
    )]
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
        Assert.Contains(
            "No answer about basket, checker, weigher: no connection to the registry, or it broke off.",
            run.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Packages_of_other_registries_are_nobody_elses_business()
    {
        using var registry = Registry();
        using var run = Shop.With(new CliRun(), ("X.json", Shop.Record("X-1", "nobody-uses-it", "2.0.0", null, "CVE-2025-3333")));
        run.File(
            "shop/package-lock.json",
            Shop.Lock.Replace(
                "\"version\": \"3.1.0\"",
                "\"version\": \"3.1.0\", \"resolved\": \"https://npm.example.com/weigher/-/weigher-3.1.0.tgz\"",
                StringComparison.Ordinal
            )
        );
        Assert.Equal(3, Deps(run, registry));
        Assert.DoesNotContain("/weigher", registry.Asked);
        Assert.Contains(
            "Not looked up, since no registry can be asked or they come from another one: weigher.",
            run.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Deprecated_packages_of_NuGet_and_retracted_modules_of_Go_are_findings()
    {
        using var registry = new FakeRegistry();
        using var run = Mixed(registry);
        Assert.Equal(1, Ask(run, registry));
        Assert.Contains(
            "Acme.Mail is not kept up: its maker calls 2.5.0 deprecated (Legacy): old; Acme.Post is to be used instead.",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("example.com/mail 1.1.0 was taken back by its maker (loses mail).", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            [
                "/example.com/mail/@v/list",
                "/example.com/mail/@v/v1.2.0.mod",
                "/page/2.json",
                "/v3/registration5-gz-semver2/acme.mail/index.json",
            ],
            registry.Asked.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "/page/2.json",
        "/page/2.json",
        500,
        "No answer about Acme.Mail: a part of the answer is missing: the registry answered with status 500."
    )]
    [InlineData("/page/2.json", "http://127.0.0.2/page/2.json", 200, "No answer about Acme.Mail: the registry leads to another server.")]
    [InlineData(
        "/example.com/mail/@v/v1.2.0.mod",
        "/page/2.json",
        404,
        "No answer about example.com/mail: a part of the answer is missing: the registry answered with status 404."
    )]
    public void A_part_that_does_not_come_leaves_the_package_unknown(string path, string page, int status, string words)
    {
        using var registry = new FakeRegistry();
        using var run = Mixed(registry, page);
        registry.Answers[path] = (status, registry.Answers[path].Body);
        _ = Ask(run, registry);
        Assert.Contains(words, run.Out, StringComparison.Ordinal);
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

    /// <summary>A program of .NET and one of Go, and what the registries say of their only packages.</summary>
    private static CliRun Mixed(FakeRegistry registry, string page = "/page/2.json")
    {
        registry.Answers["/v3/registration5-gz-semver2/acme.mail/index.json"] = (
            200,
            $$"""{"items": [{"@id": "/page/1.json", "lower": "0.1.0", "upper": "1.9.9"}, {"@id": "{{page}}", "lower": "2.0.0", "upper": "3.0.0"}]}"""
        );
        registry.Answers["/page/2.json"] = (
            200,
            """{"items": [{"catalogEntry": {"version": "2.5.0", "listed": true, "deprecation": {"reasons": ["Legacy"], "message": "old", "alternatePackage": {"id": "Acme.Post"}}}}]}"""
        );
        registry.Answers["/example.com/mail/@v/list"] = (200, "v1.1.0\nv1.2.0\n");
        registry.Answers["/example.com/mail/@v/v1.2.0.mod"] = (200, "module example.com/mail\n\nretract v1.1.0 // loses mail\n");
        var run = Shop.With(new CliRun(), Shop.Records);
        run.File(
            "mixed/web/packages.lock.json",
            """{"version": 1, "dependencies": {"net10.0": {"Acme.Mail": {"type": "Direct", "requested": "[2.5.0, )", "resolved": "2.5.0"}}}}"""
        );
        run.File(
            "mixed/web/web.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><PackageReference Include=\"Acme.Mail\" Version=\"2.5.0\" /></ItemGroup></Project>"
        );
        run.File("mixed/api/go.mod", "module example.com/shop\n\ngo 1.22\n\nrequire example.com/mail v1.1.0\n");
        run.File("mixed/api/go.sum", "example.com/mail v1.1.0 h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
        return run;
    }

    private static int Ask(CliRun run, FakeRegistry registry) =>
        run.Run(
            "deps",
            run.In("mixed"),
            "--advisories",
            run.In("osv"),
            "--online",
            "--registry",
            $"nuget={registry.Address}",
            "--registry",
            $"golang={registry.Address}"
        );

    private static FakeRegistry Registry()
    {
        var registry = new FakeRegistry();
        registry.Answers["/basket"] = (200, Basket);
        registry.Answers["/weigher"] = (200, Basket.Replace("1.2.0", "3.1.0", StringComparison.Ordinal));
        registry.Answers["/checker"] = (200, Basket.Replace("1.2.0", "2.0.0", StringComparison.Ordinal));
        registry.Answers["/downloads/point/last-week/basket"] = (200, """{"downloads": 7}""");
        return registry;
    }

    private static int Deps(CliRun run, FakeRegistry registry, params string[] more) =>
        run.Run(["deps", run.In("shop"), "--advisories", run.In("osv"), "--online", "--registry", $"npm={registry.Address}", .. more]);

    private static string? Control(CliRun run, FakeRegistry registry)
    {
        _ = run.Run("check", run.In("shop"), "--only", "DEP-4", "-f", "json", "--online", "--registry", $"npm={registry.Address}");
        using var document = JsonDocument.Parse(run.Out);
        return document
            .RootElement.GetProperty("applications")[0]
            .GetProperty("requirements")
            .EnumerateArray()
            .SelectMany(r => r.GetProperty("controls").EnumerateArray())
            .Single(c => c.GetProperty("control").GetString() == "DEP-4")
            .GetProperty("status")
            .GetString();
    }
}
