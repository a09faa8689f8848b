using Seatrial.Secrets.Rules;

namespace Seatrial.Cli.Tests;

/// <summary><c>seatrial secrets rotated</c> and <c>seatrial secrets revoked</c>.</summary>
public sealed class RotationTests
{
    private const string Log = ".seatrial/rotations.yaml";

    [Fact]
    public void A_rotation_is_one_line_that_a_check_accepts()
    {
        using var cli = new CliRun();

        Assert.Equal(0, cli.Run("secrets", "rotated", "DB_PASSWORD", "--by", "Ana", "--in", cli.Folder));
        Assert.Equal(
            0,
            cli.Run(
                "secrets",
                "revoked",
                "--finding",
                "00ff00ff00ff00ff00ff00ff00ff00ff",
                "--on",
                "2025-12-24",
                "--note",
                "it's done",
                "--in",
                cli.Folder
            )
        );

        Assert.Equal(
            [
                "- {finding: '00ff00ff00ff00ff00ff00ff00ff00ff', date: 2025-12-24, act: revoked, note: 'it''s done'}",
                "- {secret: 'DB_PASSWORD', date: 2026-01-31, act: rotated, by: 'Ana'}",
            ],
            File.ReadAllLines(cli.In(Log)).Skip(1)
        );
        Assert.Equal(0, cli.Run("secrets", cli.Folder));
    }

    [Theory]
    [InlineData("rotated", "DB_PASSWORD", "")]
    [InlineData("rotated", "DB_PASWORD", "if DB_PASSWORD was meant")]
    [InlineData("rotated", "PAYMENT_SIGNING_KEY", "lists the names that count")]
    [InlineData("revoked", "PAYMENT_SIGNING_KEY", "")]
    public void A_name_that_nothing_uses_is_recorded_and_said_to_be_that(string act, string name, string said)
    {
        using var cli = new CliRun();
        cli.File("app.py", "import os\npassword = os.environ['DB_PASSWORD']\n");

        Assert.Equal(0, cli.Run("secrets", act, name, "--in", cli.Folder));
        Assert.Contains($"'{name}'", File.ReadAllText(cli.In(Log)), StringComparison.Ordinal);
        Assert.Equal(said.Length > 0, cli.Error.Contains($"uses a secret named {name}", StringComparison.Ordinal));
        Assert.Contains(said, cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Recording_it_again_changes_nothing()
    {
        using var cli = new CliRun();
        cli.Run("secrets", "rotated", "A_KEY", "--in", cli.Folder);
        string before = File.ReadAllText(cli.In(Log));

        Assert.Equal(0, cli.Run("secrets", "rotated", "A_KEY", "--in", cli.Folder));
        Assert.Contains("says already", cli.Out, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(cli.In(Log)));
    }

    [Theory]
    [InlineData("name either", "rotated")]
    [InlineData("name either", "revoked", "A", "--finding", "b")]
    [InlineData("32 hexadecimal digits", "revoked", "--finding", "b")]
    [InlineData("may hold letters", "rotated", "a b")]
    [InlineData("in the future", "rotated", "A", "--on", "2026-02-01")]
    [InlineData("must be a day", "rotated", "A", "--on", "yesterday")]
    [InlineData("one line", "rotated", "A", "--note", "a\nb")]
    public void Wrong_use_is_one_sentence_and_writes_nothing(string sentence, params string[] arguments)
    {
        using var cli = new CliRun();

        Assert.Equal(2, cli.Run(["secrets", .. arguments, "--in", cli.Folder]));
        Assert.Contains(sentence, cli.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(cli.In(Log)));
    }

    [Fact]
    public void A_credential_in_place_of_its_name_is_refused_and_not_repeated()
    {
        using var cli = new CliRun();
        string token = SampleText.Expand("ghp_{github-crc:30}", 7);

        Assert.Equal(2, cli.Run("secrets", "rotated", token, "--in", cli.Folder));
        Assert.Equal(2, cli.Run("secrets", "rotated", "A", "--note", token, "--in", cli.Folder));
        Assert.Contains("credential itself", cli.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(token[..12], cli.Error + cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_is_left_as_it_is_and_stops_a_check()
    {
        using var cli = new CliRun();
        string file = cli.File(Log, "- {secret: A}\n");

        Assert.Equal(2, cli.Run("secrets", "rotated", "B", "--in", cli.Folder));
        Assert.Equal("- {secret: A}\n", File.ReadAllText(file));
        Assert.Equal(2, cli.Run("check", cli.Folder));
        Assert.Contains(".seatrial/rotations.yaml:1", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_not_written_through()
    {
        using var cli = new CliRun();
        using var other = new CliRun();
        Directory.CreateSymbolicLink(cli.In(".seatrial"), other.Folder);

        Assert.Equal(2, cli.Run("secrets", "rotated", "A", "--in", cli.Folder));
        Assert.Empty(Directory.GetFileSystemEntries(other.Folder));
    }

    [Fact]
    public void Help_names_the_whole_command()
    {
        using var cli = new CliRun();

        Assert.Equal(0, cli.Run("secrets", "rotated", "--help"));
        Assert.Contains("Usage: seatrial secrets rotated [NAME] [OPTIONS]", cli.Out, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("secrets", "--help"));
        Assert.Contains("seatrial secrets COMMAND", cli.Out, StringComparison.Ordinal);
    }
}
