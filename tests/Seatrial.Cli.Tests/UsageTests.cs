namespace Seatrial.Cli.Tests;

/// <summary>Wrong use ends with status 2 and one sentence that says what to type instead.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("chek", "seatrial: unknown command 'chek'; did you mean 'check'? 'seatrial --help' lists the commands.")]
    [InlineData("./app", "seatrial: unknown command './app'; did you mean 'seatrial check ./app'? 'seatrial --help' lists the commands.")]
    [InlineData(
        "check --fromat=json",
        "seatrial: unknown option '--fromat'; did you mean '--format'? 'seatrial check --help' lists what it takes."
    )]
    [InlineData(
        "check --fromat json",
        "seatrial: unknown option '--fromat'; did you mean '--format'? 'seatrial check --help' lists what it takes."
    )]
    [InlineData("check a b", "seatrial: 'b' is one argument too many; 'seatrial check --help' lists what it takes.")]
    [InlineData("check --mode", "seatrial: '--mode' needs a value (MODE); 'seatrial check --help' lists what it takes.")]
    [InlineData(
        "check --mode enforced",
        "seatrial: --mode must be one of advise, decide, enforce, but is 'enforced'; did you mean 'enforce'?"
    )]
    [InlineData("check --as-of yesterday", "seatrial: --as-of must be a day such as 2026-01-31, but is 'yesterday'.")]
    [InlineData("check --threads 0", "seatrial: --threads must be a whole number from 1 to 256, but is '0'.")]
    [InlineData(
        "check --max-file-size huge",
        "seatrial: --max-file-size must be a size such as 500KB or 10MB, 1 GiB at most, but is 'huge'."
    )]
    [InlineData(
        "check --only SEX-1",
        "seatrial: --only knows no requirement or control 'SEX-1'; did you mean 'SEC-1'? 'seatrial explain' lists them."
    )]
    [InlineData(
        "check --format jsn",
        "seatrial: unknown format 'jsn'; did you mean 'json'? The formats are terminal, json, sarif, markdown, html, github, cyclonedx, gemara, junit."
    )]
    [InlineData(
        "check --format json --format sarif",
        "seatrial: the formats json and sarif cannot both go to standard output; write --format sarif=FILE."
    )]
    [InlineData(
        "check --output report.bin",
        "seatrial: the format of 'report.bin' cannot be told from its name; write --format FORMAT=report.bin (terminal, json, sarif, markdown, html, github, cyclonedx, gemara, junit)."
    )]
    [InlineData(
        "check --output no/such/out.json",
        "seatrial: cannot write 'no/such/out.json': the folder 'no/such' does not exist; create it first."
    )]
    [InlineData("check /no/such/folder", "seatrial: '/no/such/folder' does not exist: give the folder to be scanned.")]
    [InlineData("check . --config /no/such.yaml", "seatrial: /no/such.yaml: there is no such file; name an existing configuration file.")]
    [InlineData("explain SEC-99", "seatrial: no control or rule is called 'SEC-99'; did you mean 'SEC-")]
    [InlineData("completion tcsh", "seatrial: no completion for the shell 'tcsh'; ")]
    public void Says_what_is_wrong_and_what_to_type(string line, string expected)
    {
        using var cli = new CliRun();

        Assert.Equal(2, cli.Run(line.Split(' ')));
        Assert.StartsWith(expected, cli.Error, StringComparison.Ordinal);
        Assert.Equal(1, cli.Error.Count(c => c == '\n'));
        Assert.Empty(cli.Out);
    }

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help deps", "deps --help")]
    [InlineData("help advisories update", "advisories update --help")]
    public void Help_can_be_asked_for_by_its_name(string line, string same)
    {
        using var cli = new CliRun();
        using var other = new CliRun();

        Assert.Equal(0, cli.Run(line.Split(' ')));
        Assert.Equal(0, other.Run(same.Split(' ')));
        Assert.Equal(other.Out, cli.Out);
    }

    [Fact]
    public void A_hostile_argument_cannot_control_the_terminal()
    {
        using var cli = new CliRun();

        cli.Run("\u001b[31mx");
        Assert.DoesNotContain('\u001b', cli.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--help")]
    [InlineData("check --help --mode")]
    [InlineData("explain -h")]
    public void Help_fits_eighty_columns_and_ends_fine(string line)
    {
        using var cli = new CliRun();

        Assert.Equal(0, cli.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.All(cli.Out.Split('\n'), l => Assert.InRange(l.Length, 0, 80));
        Assert.Contains("Usage: seatrial", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("docs", cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version")]
    [InlineData("--version")]
    public void Prints_the_version(string line)
    {
        using var cli = new CliRun();

        Assert.Equal(0, cli.Run(line));
        Assert.Matches("^seatrial [0-9]+\\.[0-9]+\\.[0-9]+[^+]*\n$", cli.Out);
    }
}
