using Seatrial.Engine.Configuration;

namespace Seatrial.Cli.Tests;

/// <summary><c>seatrial init</c>.</summary>
public sealed class InitTests
{
    [Fact]
    public void Writes_a_file_that_the_parser_accepts_and_the_schema_beside_it()
    {
        using var cli = new CliRun();

        Assert.Equal(0, cli.Run("init", cli.Folder, "--yes"));
        var result = ConfigurationParser.Parse(File.ReadAllBytes(cli.In("seatrial.yaml")), "seatrial.yaml");
        Assert.Empty(result.Errors);
        Assert.Equal(Path.GetFileName(cli.Folder), result.Configuration.Defaults.Name);
        Assert.StartsWith(
            "# yaml-language-server: $schema=.seatrial/seatrial.schema.json\n",
            File.ReadAllText(cli.In("seatrial.yaml")),
            StringComparison.Ordinal
        );
        Assert.Equal(ConfigurationSchema.Generate(), File.ReadAllText(cli.In(".seatrial/seatrial.schema.json")));
        Assert.Equal(0, cli.Run("check", cli.Folder));
    }

    [Fact]
    public void Never_overwrites()
    {
        using var cli = new CliRun();
        string file = cli.File("seatrial.yaml", "owner: me\n");

        Assert.Equal(0, cli.Run("init", cli.Folder, "--yes"));
        Assert.Contains("Everything is set up already", cli.Out, StringComparison.Ordinal);
        Assert.Equal("owner: me\n", File.ReadAllText(file));
    }

    [Fact]
    public void Only_prints_when_asked_to()
    {
        using var cli = new CliRun();

        Assert.Equal(0, cli.Run("init", cli.Folder, "--stdout"));
        Assert.Contains("# recovery:\n", cli.Out, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(cli.Folder));
    }

    [Fact]
    public void Every_commented_key_is_right_once_its_comment_is_removed()
    {
        string text = ConfigurationTemplate.Write("x.json", "it's: a #name", [("a b", "true"), ("", "x")]);
        string[] lines = [.. text.Split('\n').Select(l => System.Text.RegularExpressions.Regex.Replace(l, "^( *)# ([a-z ]+:)", "$1$2"))];

        Assert.Empty(ConfigurationParser.Parse(System.Text.Encoding.UTF8.GetBytes(text), "seatrial.yaml").Errors);
        var all = ConfigurationParser.Parse(
            System.Text.Encoding.UTF8.GetBytes(
                string.Join('\n', lines.Where(l => !l.Contains("yaml-language-server", StringComparison.Ordinal)))
            ),
            "seatrial.yaml"
        );
        Assert.DoesNotContain(all.Errors, e => e.Message.Contains("must be", StringComparison.Ordinal));
    }
}
