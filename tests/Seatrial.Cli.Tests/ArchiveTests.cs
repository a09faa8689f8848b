using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
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

    /// <summary>The password stands beside it, as builds of apps have it.</summary>
    [Fact]
    public void A_keystore_with_a_key_is_found_without_being_asked_for()
    {
        using var run = new CliRun();
        string password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        Directory.CreateDirectory(run.In("app"));
        File.WriteAllBytes(run.In("app/upload.p12"), Keystore(password));
        run.File("app/key.properties", $"storePassword={password}\n");

        Assert.Equal(1, run.Run("secrets", "-f", "json", run.Folder));
        Assert.Contains("secrets/keystore-file", run.Out, StringComparison.Ordinal);
        Assert.Contains("the password that stands in app/key.properties:1 opens it", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\"binary\"", run.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_keystore_of_tests_is_read_where_archives_are()
    {
        using var run = new CliRun();
        Directory.CreateDirectory(run.In("tests/fixtures"));
        File.WriteAllBytes(run.In("tests/fixtures/server.p12"), Keystore("changeit"));
        run.File("README", "text");

        Assert.Equal(0, run.Run("secrets", "-f", "json", run.Folder));
        Assert.DoesNotContain("secrets/keystore-file", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"binary\"", run.Out, StringComparison.OrdinalIgnoreCase);

        _ = run.Run("secrets", "--archives", "-f", "json", run.Folder);
        Assert.Contains("secrets/keystore-file", run.Out, StringComparison.Ordinal);
    }

    private static byte[] Keystore(string password)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=shop", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(40));
        return certificate.Export(X509ContentType.Pfx, password)!;
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
