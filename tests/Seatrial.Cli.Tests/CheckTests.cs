using System.Text.Json;

namespace Seatrial.Cli.Tests;

/// <summary><c>seatrial check</c> end to end, inside the process.</summary>
public sealed class CheckTests
{
    [Fact]
    public void Prints_the_picture_of_an_empty_folder()
    {
        using var cli = new CliRun();

        Assert.Equal(0, cli.Run("check", cli.Folder));
        Assert.StartsWith("Seatrial  ", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', cli.Out);
        Assert.Empty(cli.Error);
    }

    [Fact]
    public void Writes_several_outputs_at_once_and_leaves_no_temporary_file()
    {
        using var cli = new CliRun();
        using var outputs = new CliRun();

        Assert.Equal(
            0,
            cli.Run(
                "check",
                cli.Folder,
                "--format",
                "json=" + outputs.In("a.json"),
                "-f",
                "junit",
                "-o",
                outputs.In("c"),
                "-o",
                outputs.In("b.sarif"),
                "--quiet"
            )
        );
        Assert.Equal(["a.json", "b.sarif", "c"], Directory.GetFiles(outputs.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("2.1.0", JsonDocument.Parse(File.ReadAllText(outputs.In("b.sarif"))).RootElement.GetProperty("version").GetString());
        Assert.StartsWith("<?xml", File.ReadAllText(outputs.In("c")), StringComparison.Ordinal);
        Assert.Empty(cli.Out);
    }

    [Fact]
    public void An_output_that_exists_is_replaced_as_a_whole()
    {
        using var cli = new CliRun();
        string file = cli.File("out/old.json", new string('x', 1_000_000));

        Assert.Equal(0, cli.Run("check", cli.Folder, "-o", file));
        Assert.Equal("seatrial-assessment", JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("format").GetString());
    }

    [Fact]
    public void The_day_comes_from_the_clock_or_from_the_option()
    {
        using var cli = new CliRun();

        cli.Run("check", cli.Folder, "-f", "json");
        Assert.Equal("2026-01-31", JsonDocument.Parse(cli.Out).RootElement.GetProperty("asOf").GetString());
        cli.Run("check", cli.Folder, "-f", "json", "--as-of", "2027-02-28");
        Assert.Equal("2027-02-28", JsonDocument.Parse(cli.Out).RootElement.GetProperty("asOf").GetString());
    }

    [Fact]
    public void Stricter_modes_fail_on_what_is_open()
    {
        using var cli = new CliRun();

        Assert.Equal(0, cli.Run("check", cli.Folder, "--mode", "advise"));
        Assert.Equal(1, cli.Run("check", cli.Folder, "--mode", "decide"));
        Assert.Equal(1, cli.Run("check", cli.Folder, "--mode", "enforce"));
        Assert.Contains("below production", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_in_the_configuration_are_all_said_and_nothing_is_scanned()
    {
        using var cli = new CliRun();
        cli.File("seatrial.yaml", "critcality: high\nrecovery:\n  rto: 4\n");

        Assert.Equal(2, cli.Run("check", cli.Folder));
        Assert.Contains("seatrial.yaml:1: unknown key 'critcality'; did you mean 'criticality'?", cli.Error, StringComparison.Ordinal);
        Assert.Contains("seatrial.yaml:3: 'rto' must be a duration", cli.Error, StringComparison.Ordinal);
        Assert.Empty(cli.Out);
    }

    [Fact]
    public void Only_shows_what_was_chosen()
    {
        using var cli = new CliRun();

        cli.Run("check", cli.Folder, "--only", "recovery,dep-1", "-f", "json");
        var controls = JsonDocument
            .Parse(cli.Out)
            .RootElement.GetProperty("controls")
            .EnumerateArray()
            .Select(c => c.GetProperty("id").GetString())
            .ToList();
        Assert.Equal(["DEP-1", "REC-1", "REC-2", "REC-3", "REC-4", "REC-5"], controls);
    }

    [Theory]
    [InlineData("NO_COLOR", "1", "auto", false)]
    [InlineData("TERM", "dumb", "auto", false)]
    [InlineData("TERM", "xterm", "auto", true)]
    [InlineData("NO_COLOR", "1", "always", true)]
    [InlineData("TERM", "xterm", "never", false)]
    public void Colour_follows_the_terminal_the_environment_and_the_option(string variable, string value, string option, bool expected)
    {
        using var cli = new CliRun { OutIsTerminal = true }.With(variable, value);

        cli.Run("check", cli.Folder, "--color", option);
        Assert.Equal(expected, cli.Out.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public void A_terminal_without_utf8_gets_ascii()
    {
        using var cli = new CliRun { OutIsTerminal = true }.With("LC_ALL", "C");

        cli.Run("check", cli.Folder);
        Assert.True(System.Text.Ascii.IsValid(cli.Out));
    }

    [Fact]
    public void Secrets_looks_at_credentials_only()
    {
        using var cli = new CliRun();

        Assert.Equal(0, cli.Run("secrets", cli.Folder, "-f", "json"));
        Assert.Equal(
            "SEC-1",
            JsonDocument.Parse(cli.Out).RootElement.GetProperty("controls").EnumerateArray().Single().GetProperty("id").GetString()
        );
    }
}
