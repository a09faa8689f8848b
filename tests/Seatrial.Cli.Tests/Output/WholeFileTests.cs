namespace Seatrial.Cli.Tests.Output;

public sealed class WholeFileTests
{
    [Fact]
    public void What_a_killed_writer_left_is_removed_by_the_next_one_and_what_another_one_writes_stays()
    {
        using var cli = new CliRun();
        cli.File("app.js", "const app = require('express')();\napp.get('/a', (q, r) => r.end());\n");
        string left = Left(cli, ".out.json.4194303.tmp", hours: 2);
        string another = Left(cli, ".out.json.4194302.tmp", hours: 0);
        string foreign = Left(cli, ".out.json.notes.tmp", hours: 2);
        string other = Left(cli, ".out.jsonl.4194303.tmp", hours: 2);

        Assert.NotEqual(2, cli.Run("check", cli.Folder, "-f", "json", "-o", cli.In("out.json")));
        Assert.True(File.Exists(cli.In("out.json")));
        Assert.Equal([false, true, true, true], ((string[])[left, another, foreign, other]).Select(File.Exists));
    }

    private static string Left(CliRun cli, string name, int hours)
    {
        string file = cli.File(name, "half");
        File.SetLastWriteTimeUtc(file, cli.Now.UtcDateTime.AddHours(-hours));
        return file;
    }
}
