using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Credentials;

namespace Seatrial.Requirements.Secrets;

/// <summary>
/// Private keys beside a certificate of theirs that names nothing but the machine itself or what is reserved for tests and documentation
/// (RFC 2606, RFC 6761): no authority signs such names, and no connection to somebody else is protected with the key.
/// </summary>
internal static class LocalCertificates
{
    private const int MaxKeys = 20;
    private const int MaxCertificates = 20;

    /// <summary>A key of 4,096 bits in PEM has 3,300 bytes; longer ones are left as they are.</summary>
    private const int MaxKeyBytes = 4 << 10;

    private const int MaxCertificateBytes = 64 << 10;

    /// <summary>2.5.4.3, X.520 "Common name".</summary>
    private const string CommonName = "2.5.4.3";

    private static readonly string[] Endings = [".crt", ".cer", ".cert", ".pem"];

    private static readonly string[] Reserved =
    [
        "localhost",
        "test",
        "example",
        "invalid",
        "example.com",
        "example.net",
        "example.org",
        "local.dev",
        "dev.local",
        "localdev",
        "localtest.me",
        "lvh.me",
    ];

    /// <summary>What mkcert writes into the certificates that it makes for the developer's own machine.</summary>
    private const string Development = "mkcert development certificate";

    /// <summary>The scan in which such keys are information.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ScanResult Weigh(ScanResult scan, Workspace workspace, CancellationToken cancellation)
    {
        CredentialFact[] keys = [.. scan.Facts.Of<CredentialFact>().Where(f => f.Kind == "private-key").Take(MaxKeys)];
        if (keys.Length == 0)
        {
            return scan;
        }

        var credentials = new CredentialsInContext(scan, workspace);
        foreach (var key in keys)
        {
            cancellation.ThrowIfCancellationRequested();
            if (FindCertificate(key.Location.Path, workspace, credentials) is { } place)
            {
                credentials.MakeIdle(key, $"its certificate in {place} is for the machine itself or for a name that is reserved for tests");
            }
        }

        return credentials.Result;
    }

    /// <summary>
    /// The file beside the key, or the key's own, that has its certificate; null where there is none or it names another host.
    /// </summary>
    private static string? FindCertificate(string path, Workspace workspace, CredentialsInContext credentials)
    {
        string folder = path[..(path.LastIndexOf('/') + 1)];
        WorkspaceFile? own = workspace.Files.FirstOrDefault(f => f.Path == path);
        if (own is null || own.Size > MaxKeyBytes || credentials.TextOf(own) is not { } text || PublicKey(text) is not { } key)
        {
            return null;
        }

        var beside = workspace
            .Files.Where(f =>
                f.Size <= MaxCertificateBytes
                && f.Path.StartsWith(folder, StringComparison.Ordinal)
                && f.Path.IndexOf('/', folder.Length) < 0
                && Array.Exists(Endings, e => f.Path.EndsWith(e, StringComparison.OrdinalIgnoreCase))
            )
            .Take(MaxCertificates);
        foreach (var file in beside)
        {
            using var certificate = credentials.TextOf(file) is { } pem ? Certificate(pem) : null;
            if (certificate is not null && certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(key))
            {
                return IsLocal(certificate) ? file.Path : null;
            }
        }

        return null;
    }

    /// <summary>
    /// SubjectPublicKeyInfo of the private key in a PEM; null for what is none, is encrypted, or of another algorithm than RSA or EC.
    /// </summary>
    private static byte[]? PublicKey(string pem)
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return rsa.ExportSubjectPublicKeyInfo();
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            return EllipticKey(pem);
        }
    }

    private static byte[]? EllipticKey(string pem)
    {
        try
        {
            using var ec = ECDsa.Create();
            ec.ImportFromPem(pem);
            return ec.ExportSubjectPublicKeyInfo();
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    private static X509Certificate2? Certificate(string pem)
    {
        try
        {
            return X509Certificate2.CreateFromPem(pem);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>
    /// By the alternative names, and by the common name where there are none; a certificate without a name is for anything.
    /// </summary>
    private static bool IsLocal(X509Certificate2 certificate)
    {
        var names = new List<string>();
        var addresses = new List<IPAddress>();
        foreach (var alternative in certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>())
        {
            names.AddRange(alternative.EnumerateDnsNames());
            addresses.AddRange(alternative.EnumerateIPAddresses());
        }

        if (names.Count + addresses.Count == 0)
        {
            names.AddRange(
                certificate
                    .SubjectName.EnumerateRelativeDistinguishedNames()
                    .Where(n => !n.HasMultipleElements && n.GetSingleElementType().Value == CommonName)
                    .Select(n => n.GetSingleElementValue() ?? "")
            );
        }

        // Beside the machine itself, a name of the own network (RFC 6762) or of a test is one that the developer gave it.
        bool isOwn = names.Exists(n => n is "localhost") || certificate.Subject.Contains(Development, StringComparison.Ordinal);
        return names.Count + addresses.Count > 0
            && names.TrueForAll(n => IsReserved(n) || (isOwn && IsGiven(n)))
            && addresses.TrueForAll(a => IPAddress.IsLoopback(a));
    }

    /// <summary><c>tides.local</c>, <c>testserver.com</c>: not what somebody else asks for.</summary>
    private static bool IsGiven(string name) =>
        name.EndsWith(".local", StringComparison.OrdinalIgnoreCase)
        || Array.Exists(name.Split('.'), l => l.StartsWith("test", StringComparison.OrdinalIgnoreCase));

    private static bool IsReserved(string name)
    {
        string host = name.TrimEnd('.');
        return (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address))
            || Array.Exists(
                Reserved,
                r => host.Equals(r, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + r, StringComparison.OrdinalIgnoreCase)
            );
    }
}
