using System.Text;
using Seatrial.Engine.Configuration;

namespace Seatrial.Engine.Tests.Configuration;

/// <summary>What <c>seatrial.yaml</c> may say and how mistakes are reported.</summary>
public sealed class ConfigurationParserTests
{
    private const string Complete = """
        version: 1
        name: shop
        owner: payments team
        data: [personal, payment]
        criticality: high
        exposure: internet
        production: true
        recovery:
          rto: 4h
          rpo: 1d12h
          runbook: docs/runbook.md
          contact: on-call@example.com
        alerts: "#alerts"
        backups: managed
        dependencies:
          tracking: Dependency-Track
        secrets:
          store: Vault
        identity:
          provider: Auth0
        mode: decide
        exclude:
          - samples/
          - "*.snap"
        applications:
          - path: ./services/api/
            name: api
            criticality: critical
          - path: .
            production: false
        """;

    [Fact]
    public void Reads_every_key()
    {
        var result = Parse(Complete);

        Assert.Empty(result.Errors);
        var facts = result.Configuration.Defaults;
        Assert.Equal("shop", facts.Name);
        Assert.Equal("payments team", facts.Owner!.Value);
        Assert.Equal(["personal", "payment"], facts.DataClasses!.Value);
        Assert.Equal("high", facts.Criticality!.Value);
        Assert.Equal("internet", facts.Exposure!.Value);
        Assert.True(facts.InProduction!.Value);
        Assert.Equal(TimeSpan.FromHours(4), facts.RecoveryTimeObjective!.Value);
        Assert.Equal(TimeSpan.FromHours(36), facts.RecoveryPointObjective!.Value);
        Assert.Equal("docs/runbook.md", facts.Runbook!.Value);
        Assert.Equal("on-call@example.com", facts.Contact!.Value);
        Assert.Equal("#alerts", facts.Alerts!.Value);
        Assert.Equal("managed", facts.Backups!.Value);
        Assert.Equal("Dependency-Track", facts.VulnerabilityTracking!.Value);
        Assert.Equal("Vault", facts.SecretStore!.Value);
        Assert.Equal("Auth0", facts.IdentityProvider!.Value);
        Assert.Equal(GateMode.Decide, result.Configuration.Mode);
        Assert.Equal(["samples/", "*.snap"], result.Configuration.Exclude);
    }

    [Fact]
    public void An_application_starts_from_the_facts_at_the_top()
    {
        var configuration = Parse(Complete).Configuration;

        Assert.Equal(["services/api", ""], configuration.Applications.Select(a => a.Path));
        Assert.Equal("critical", configuration.For("services/api").Criticality!.Value);
        Assert.Equal("payments team", configuration.For("services/api").Owner!.Value);
        Assert.False(configuration.For("").InProduction!.Value);
        Assert.True(configuration.For("services/other").InProduction!.Value);
    }

    [Fact]
    public void A_declared_value_knows_its_line()
    {
        var location = Parse(Complete).Configuration.Defaults.RecoveryTimeObjective!.Location;

        Assert.Equal(("seatrial.yaml", 9, 8), (location.Path, location.Line, location.Column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    [InlineData("\uFEFFowner: me")]
    public void Accepts_a_file_that_says_little(string text) => Assert.Empty(Parse(text).Errors);

    [Theory]
    [InlineData("critcality: high", "seatrial.yaml:1: unknown key 'critcality'; did you mean 'criticality'?")]
    [InlineData(
        "owner: me\nxyzzy: 1",
        "seatrial.yaml:2: unknown key 'xyzzy'; the keys here are version, mode, policy, exclude, product, vex, advisory-age, licences, secret-rules, name, owner, "
    )]
    [InlineData("recovery:\n  rot: 4h", "seatrial.yaml:2: unknown key 'rot'; did you mean 'rto'?")]
    [InlineData("recovery: 4h", "seatrial.yaml:1: 'recovery' must be a group of keys, 'rto: …' indented below it, but is '4h'")]
    [InlineData(
        "recovery:\n  rto: 4",
        "seatrial.yaml:2: 'rto' must be a duration such as 15m, 4h or 1d, but is '4'; the unit is missing: 4m, 4h or 4d?"
    )]
    [InlineData("recovery:\n  rto: four hours", "seatrial.yaml:2: 'rto' must be a duration such as 15m, 4h or 1d, but is 'four hours'")]
    [InlineData(
        "criticality: hihg",
        "seatrial.yaml:1: 'criticality' must be one of low, medium, high, critical, but is 'hihg'; did you mean 'high'?"
    )]
    [InlineData("production: yes", "seatrial.yaml:1: 'production' must be true or false, but is 'yes'")]
    [InlineData(
        "production: 'true'",
        "seatrial.yaml:1: 'production' must be true or false, but is 'true'; write it without quotation marks"
    )]
    [InlineData("owner:", "seatrial.yaml:1: 'owner' has no value; write a person or a team, or remove the line")]
    [InlineData("owner: [a, b]", "seatrial.yaml:1: 'owner' must be a person or a team, but is a list")]
    [InlineData("owner: a\nname: b\nowner: c", "seatrial.yaml:3: the key 'owner' stands twice, first on line 1; remove one")]
    [InlineData("data: []", "seatrial.yaml:1: 'data' is an empty list; name at least one, or remove the line")]
    [InlineData("data: personel", "seatrial.yaml:1: 'data' must be one of public, ")]
    [InlineData("version: 2", "seatrial.yaml:1: 'version' must be 1, ")]
    [InlineData("mode: block", "seatrial.yaml:1: 'mode' must be one of advise, decide, enforce, but is 'block'")]
    [InlineData("- a", "seatrial.yaml:1: the file must hold keys such as 'owner: …', but it is a list")]
    [InlineData("applications: api", "seatrial.yaml:1: 'applications' must be a list, each item starting with '- path: …', but is 'api'")]
    [InlineData("applications:\n  - name: api", "seatrial.yaml:2: an application needs 'path: …'")]
    [InlineData("applications:\n  - path: ../api", "seatrial.yaml:2: 'path' must be a folder inside this repository")]
    [InlineData("applications:\n  - path: /api", "seatrial.yaml:2: 'path' must be a folder inside this repository")]
    [InlineData(
        "applications:\n  - path: a\n  - path: ./a",
        "seatrial.yaml:3: the application in 'a' is declared twice, first on line 2; merge the two"
    )]
    [InlineData("applications:\n  - path: a\n    mode: advise", "seatrial.yaml:3: unknown key 'mode'")]
    [InlineData("owner: &a me\nname: *a", "seatrial.yaml:2: aliases ('*…') are not supported; write the value out")]
    [InlineData("owner: !!str me", "seatrial.yaml:1: tags ('!…') are not supported; write the plain value")]
    [InlineData("owner: a\n---\nowner: b", "seatrial.yaml:2: a second document starts here")]
    [InlineData("owner: 'open", "seatrial.yaml:1: this is not valid YAML: ")]
    [InlineData("owner: a\n\tname: b", "seatrial.yaml:2: this is not valid YAML: ")]
    [InlineData("? [a]\n: b", "seatrial.yaml:1: a key must be a plain word")]
    public void Says_what_is_wrong_where_and_what_to_write(string text, string expected)
    {
        var error = Assert.Single(Parse(text).Errors);

        Assert.StartsWith(expected, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_every_mistake_at_once_and_keeps_what_is_right()
    {
        var result = Parse("owner: me\ncolour: red\nproduction: 1\nrecovery:\n  rto: soon\n  rpo: 1h\n");

        Assert.Equal([2, 3, 5], result.Errors.Select(e => e.Line));
        Assert.Equal("me", result.Configuration.Defaults.Owner!.Value);
        Assert.Equal(TimeSpan.FromHours(1), result.Configuration.Defaults.RecoveryPointObjective!.Value);
    }

    [Fact]
    public void Refuses_deep_nesting() => AssertRefused(new string('[', 5000), "nested more than");

    [Fact]
    public void Refuses_a_huge_file() => AssertRefused(new string('#', ConfigurationParser.MaximumSize + 1), "larger than 256 KiB");

    [Fact]
    public void Refuses_too_many_values() =>
        AssertRefused("exclude: [" + string.Concat(Enumerable.Repeat("a,", 20_000)) + "]", "more than 10000 values");

    [Fact]
    public void Names_the_line_that_is_not_utf8()
    {
        var error = Assert.Single(ConfigurationParser.Parse([.. "owner: me\nname: "u8, 0xFF, 0xFE], "seatrial.yaml").Errors);

        Assert.Equal(2, error.Line);
        Assert.Contains("not UTF-8", error.Message, StringComparison.Ordinal);
    }

    private static void AssertRefused(string text, string expected) =>
        Assert.Contains(expected, Assert.Single(Parse(text).Errors).Message, StringComparison.Ordinal);

    private static ConfigurationResult Parse(string text) => ConfigurationParser.Parse(Encoding.UTF8.GetBytes(text), "seatrial.yaml");
}
