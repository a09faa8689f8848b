using Seatrial.Secrets.Rules;

namespace Seatrial.Cli.Tests;

/// <summary>Values that a chart has for everybody who installs it.</summary>
public sealed class PublishedChartTests
{
    private const string Described = "apiVersion: v2\nname: tides\nhome: https://charts.harbour.io\n";

    private static readonly string Values = SampleText.Expand("session:\n  secret: {base62:40}\n", 3);

    [Fact]
    public void Of_a_chart_that_is_released_they_are_information()
    {
        using var run = Chart(Described);
        run.File("charts/tides/values.schema.json", "{}\n");
        Assert.Equal(0, run.Run("secrets", "--all", "-f", "json", run.Folder));
        Assert.Contains("a chart that is made for others", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("values.yaml", 0)]
    [InlineData("values.yml", 0)]
    [InlineData("values-prod.yml", 1)]
    public void Its_chart_may_be_the_repository(string file, int status)
    {
        using var run = new CliRun();
        run.File("Chart.yaml", Described);
        run.File("templates/secret.yaml", "apiVersion: v1\nkind: ConfigMap\n");
        run.File("values.schema.json", "{}\n");
        run.File(file, Values);
        Assert.Equal(status, run.Run("secrets", run.Folder));
    }

    [Fact]
    public void Of_a_chart_that_says_where_it_comes_from_they_fail_no_gate()
    {
        using var run = Chart(Described);
        Assert.Equal(0, run.Run("secrets", run.Folder));
        Assert.Equal(0, run.Run("secrets", "--all", "-f", "json", run.Folder));
        Assert.Contains("\"confidence\": \"low\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_repository_deploys_with_is_a_secret()
    {
        using var run = Chart("apiVersion: v2\nname: tides\n");
        Assert.Equal(1, run.Run("secrets", run.Folder));
    }

    [Fact]
    public void Values_of_an_environment_are_a_secret()
    {
        using var run = Chart(Described);
        run.File("charts/tides/values.schema.json", "{}\n");
        run.File("charts/tides/values-prod.yaml", SampleText.Expand("session:\n  secret: {base62:40}\n", 4));
        Assert.Equal(1, run.Run("secrets", run.Folder));
    }

    private static CliRun Chart(string described)
    {
        var run = new CliRun();
        run.File("charts/tides/Chart.yaml", described);
        run.File("charts/tides/templates/secret.yaml", "apiVersion: v1\nkind: ConfigMap\n");
        run.File("charts/tides/values.yaml", Values);
        return run;
    }
}
