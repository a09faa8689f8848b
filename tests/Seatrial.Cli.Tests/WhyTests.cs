using Seatrial.Secrets.Rules;

namespace Seatrial.Cli.Tests;

/// <summary><c>seatrial secrets --why</c>.</summary>
public sealed class WhyTests
{
    private static readonly string Token = SampleText.Expand("ghp_{github-crc:30}", 7);

    [Fact]
    public void Tells_why_a_line_is_reported_without_showing_the_value()
    {
        using var cli = new CliRun();
        cli.File("src/app.js", $"\nconst token = '{Token}';\n");

        Assert.Equal(0, cli.Run("secrets", cli.Folder, "--why", "src/app.js:2"));
        Assert.Contains("seen as  github-personal-access-token", cli.Out, StringComparison.Ordinal);
        Assert.Contains("result   reported as github-personal-access-token", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Token[4..], cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_which_judge_dismissed_a_value_and_what_the_models_say()
    {
        using var cli = new CliRun();
        cli.File("settings.py", "password = \"<your-password>\"\n");

        Assert.Equal(0, cli.Run("secrets", cli.Folder, "--why", "settings.py:1"));
        Assert.Contains("name     means a password", cli.Out, StringComparison.Ordinal);
        Assert.Contains("result   not reported: ", cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a = 1\n", 1, 2)]
    [InlineData("a = 1\nb = 2", 2, 3)]
    [InlineData("a = 1\r\n\r\n", 2, 3)]
    [InlineData("a = 1", 1, 2)]
    public void The_line_behind_the_last_is_none(string text, int last, int behind)
    {
        using var cli = new CliRun();
        cli.File("a.py", text);

        Assert.Equal(0, cli.Run("secrets", cli.Folder, "--why", $"a.py:{last}"));
        Assert.Equal(2, cli.Run("secrets", cli.Folder, "--why", $"a.py:{behind}"));
        Assert.Contains(
            $"a.py has {(last == 1 ? "1 line" : "2 lines")}; line {behind} is none of them",
            cli.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_inline_mark_is_the_reason()
    {
        using var cli = new CliRun();
        cli.File("a.js", $"const t = '{Token}'; // gitleaks:allow\n");

        cli.Run("secrets", cli.Folder, "--why", "a.js:1");
        Assert.Contains("left out by 'gitleaks:allow' in its line", cli.Out, StringComparison.Ordinal);
        cli.Run("secrets", cli.Folder);
        Assert.Contains("1 finding left out by 'gitleaks:allow' in its line", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_credential_names_the_baseline()
    {
        using var cli = new CliRun();
        cli.File("a.js", $"const t = '{Token}';\n");
        cli.Run("secrets", "baseline", cli.Folder);

        cli.Run("secrets", cli.Folder, "--why", "a.js");
        Assert.Contains("line 1: ghp_", cli.Out, StringComparison.Ordinal);
        Assert.Contains("known from .seatrial/secrets-baseline", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_when_nothing_looks_at_a_line()
    {
        using var cli = new CliRun();
        cli.File("a.js", "let x = 1;\n");

        Assert.Equal(0, cli.Run("secrets", cli.Folder, "--why", "a.js:1"));
        Assert.Contains("Nothing here has the form of any", cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("left.js", "excluded by .seatrialignore")]
    [InlineData("image.bin", "Binary file")]
    public void Says_what_keeps_a_file_from_being_searched(string file, string reason)
    {
        using var cli = new CliRun();
        cli.File(file, file.EndsWith(".bin", StringComparison.Ordinal) ? "\0\u0001\0\u0002" : "x");
        cli.File(".seatrialignore", "left.js\n");

        Assert.Equal(0, cli.Run("secrets", cli.Folder, "--why", file));
        Assert.Contains("is not searched", cli.Out, StringComparison.Ordinal);
        Assert.Contains(reason, cli.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("nothere.js:1", "is no file of")]
    [InlineData("../outside", "is no file of")]
    [InlineData("a.js:99", "none of them")]
    public void A_place_that_is_not_there_is_one_sentence(string place, string sentence)
    {
        using var cli = new CliRun();
        cli.File("a.js", "let x = 1;\n");

        Assert.Equal(2, cli.Run("secrets", cli.Folder, "--why", place));
        Assert.Contains(sentence, cli.Error, StringComparison.Ordinal);
    }
}
