using System.IO.Compression;
using Seatrial.Secrets.Rules;

namespace Seatrial.Cli.Tests;

/// <summary><c>seatrial secrets --archives</c>.</summary>
public sealed class ArchiveTests
{
    [Fact]
    public void A_credential_in_an_archive_is_found_where_it_is_asked_for()
    {
        using var run = Folder();
        Assert.Equal(0, run.Run("secrets", "-f", "json", run.Folder));
        Assert.Contains("\"binary\"", run.Out, StringComparison.OrdinalIgnoreCase);

        Assert.Equal(1, run.Run("secrets", "--archives", "-f", "json", run.Folder));
        Assert.Contains("backup.zip!/deploy/app.env", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\"binary\"", run.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Only_the_working_tree_has_archives()
    {
        using var run = Folder();
        Assert.Equal(2, run.Run("secrets", "--archives", "--staged", run.Folder));
        Assert.Contains("--archives looks into archives of the working tree", run.Error, StringComparison.Ordinal);
    }

    private static CliRun Folder()
    {
        var run = new CliRun();
        run.File("README", "text");
        using var stream = File.Create(run.In("backup.zip"));
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        using var content = new StreamWriter(zip.CreateEntry("deploy/app.env").Open());
        content.Write(SampleText.Expand("TOKEN=ghp_{github-crc:30}\n", 2));
        return run;
    }
}
