namespace Seatrial.Cli.Tests.Faults;

/// <summary>An installation of which the library of parsers was lost.</summary>
public sealed class MissingParsersTests
{
    private const string App = """
        const express = require('express');
        const app = express();
        app.get('/orders/:id', async (req, res) => res.json(await db.order.findById(req.params.id)));
        app.listen(3000);
        """;

    [Fact]
    public void Access_and_check_say_that_nothing_was_checked_and_why()
    {
        string tool = Directory.CreateTempSubdirectory("seatrial-parsers-").FullName;
        string application = Directory.CreateTempSubdirectory("seatrial-parsers-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(application, "app.js"), App);
            File.WriteAllText(Path.Combine(application, "package.json"), """{"dependencies":{"express":"4.0.0"}}""");
            var access = ToolProcess.WithoutParsers(tool, application, "access", "--no-cache");
            var check = ToolProcess.WithoutParsers(tool, application, "check", "--no-cache", "--format", "json");

            Assert.Equal(3, access.Status);
            Assert.StartsWith("Not checked: the parsers' library is missing", access.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("No endpoint", access.Out, StringComparison.Ordinal);
            Assert.Equal(3, check.Status);
            using var report = System.Text.Json.JsonDocument.Parse(check.Out);
            Assert.False(report.RootElement.GetProperty("coverage").GetProperty("complete").GetBoolean());
            var gap = Assert.Single(report.RootElement.GetProperty("coverage").GetProperty("gaps").EnumerateArray());
            Assert.Equal("parsers-missing", gap.GetProperty("kind").GetString());
            foreach (string control in (string[])["IDN-2", "AUZ-1", "AUZ-2", "AUZ-4"])
            {
                Assert.Matches($"\"{control}\"[^{{}}]*\"unknown\"[^{{}}]*Not checked: the parsers", check.Out);
            }
        }
        finally
        {
            Directory.Delete(tool, recursive: true);
            Directory.Delete(application, recursive: true);
        }
    }
}
