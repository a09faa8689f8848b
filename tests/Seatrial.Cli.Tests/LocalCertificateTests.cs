using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Seatrial.Cli.Tests;

/// <summary>Private keys of certificates for the developer's own machine.</summary>
public sealed class LocalCertificateTests
{
    [Theory]
    [InlineData("localhost", 0)]
    [InlineData("app.harbour.test", 0)]
    [InlineData("app.harbour.local.dev", 0)]
    [InlineData("app.harbour.local", 1)]
    [InlineData("app.harbour.dev", 1)]
    [InlineData("app.harbour.local localhost", 0)]
    [InlineData("shop.harbour.net localhost", 1)]
    [InlineData("testharbour.net localhost", 0)]
    [InlineData("testharbour.net", 1)]
    [InlineData("shop.harbour.net", 1)]
    public void A_key_counts_by_the_host_of_its_certificate(string host, int status)
    {
        using var run = new CliRun();
        Write(run, "certs/server.key", "certs/server.crt", host);
        Assert.Equal(status, run.Run("secrets", run.Folder));
    }

    [Fact]
    public void It_is_information_with_its_reason()
    {
        using var run = new CliRun();
        Write(run, "certs/server.key", "certs/server.crt", "localhost");
        Assert.Equal(0, run.Run("secrets", "--all", "-f", "json", run.Folder));
        Assert.Contains("its certificate in certs/server.crt is for the machine itself", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_of_another_key_says_nothing()
    {
        using var run = new CliRun();
        Write(run, "certs/server.key", "certs/server.crt", "shop.harbour.net");
        Write(run, "other/server.key", "certs/local.crt", "localhost");
        File.Delete(run.In("other/server.key"));
        Assert.Equal(1, run.Run("secrets", run.Folder));
    }

    private static void Write(CliRun run, string keyPath, string certificatePath, string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Harbour", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        foreach (string name in host.Split(' '))
        {
            names.AddDnsName(name);
        }

        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(40));
        run.File(keyPath, key.ExportPkcs8PrivateKeyPem() + "\n");
        run.File(certificatePath, certificate.ExportCertificatePem() + "\n");
    }
}
