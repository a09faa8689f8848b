using System.Text.Json;

namespace Seatrial.Cli.Tests;

/// <summary><c>seatrial secrets inventory</c>.</summary>
public sealed class InventoryCommandTests
{
    private static CliRun Repository()
    {
        var cli = new CliRun();
        cli.File("package.json", "{\"name\":\"shop\",\"dependencies\":{\"express\":\"4\"},\"scripts\":{\"start\":\"node a.js\"}}");
        cli.File("a.js", "const { API_TOKEN } = process.env;\nf(process.env.DB_PASSWORD);\n");
        cli.File(".env.example", "DB_PASSWORD=\n");
        cli.File("seatrial.yaml", "secrets:\n  rotate: 30d\n  used:\n    DB_PASSWORD: {owner: Ana, source: Vault}\n");
        cli.File(".seatrial/rotations.yaml", "- {secret: DB_PASSWORD, date: 2025-11-01, act: rotated}\n");
        return cli;
    }

    [Fact]
    public void Shows_names_places_owners_and_what_is_overdue()
    {
        using var cli = Repository();

        Assert.Equal(0, cli.Run("secrets", "inventory", cli.Folder));
        Assert.Matches("API_TOKEN +a.js:1 +not shown +no +- +30d +- +-\n", cli.Out);
        Assert.Matches("DB_PASSWORD +a.js:2 +Vault +.env.example:1 +Ana +30d +2025-11-01 +2025-12-01 OVERDUE\n", cli.Out);
    }

    [Fact]
    public void Json_is_whole_and_markdown_is_a_table()
    {
        using var cli = Repository();

        Assert.Equal(0, cli.Run("secrets", "inventory", cli.Folder, "-f", "json"));
        var secret = JsonDocument.Parse(cli.Out).RootElement.GetProperty("applications")[0].GetProperty("secrets")[1];
        Assert.Equal("2025-12-01", secret.GetProperty("due").GetString());
        Assert.Equal(0, cli.Run("secrets", "inventory", cli.Folder, "-f", "markdown", "-o", cli.In("S.md")));
        Assert.Contains("| DB_PASSWORD | a.js:2 | Vault |", File.ReadAllText(cli.In("S.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_format_or_key_is_one_sentence()
    {
        using var cli = Repository();

        Assert.Equal(2, cli.Run("secrets", "inventory", cli.Folder, "-f", "xml"));
        Assert.Contains("must be one of table, json, markdown", cli.Error, StringComparison.Ordinal);
        cli.File("seatrial.yaml", "secrets:\n  used:\n    A_KEY: {ower: x}\n    B_KEY: abc\n");
        Assert.Equal(2, cli.Run("secrets", "inventory", cli.Folder));
        Assert.Contains("did you mean 'owner'?", cli.Error, StringComparison.Ordinal);
        Assert.Contains("never the secret itself", cli.Error, StringComparison.Ordinal);
    }
}
