using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Utilities;
using Org.BouncyCastle.OpenSsl;
using Org.BouncyCastle.Pkcs;

namespace Seatrial.Governance.Keys;

/// <summary>
/// Reads a private key as people have it: PKCS#8, SEC1 and PKCS#1 in PEM, plain or encrypted (PBES2, and OpenSSL's older form), and
/// OpenSSH's own form where it is not encrypted.
/// </summary>
public static class PrivateKeyReader
{
    private const int MaxLength = 32 * 1024;

    private const string OpenSsh = "OPENSSH PRIVATE KEY";

    /// <summary>Whether a passphrase will be asked for.</summary>
    public static bool NeedsPassphrase(string pem) =>
        pem.Contains("-----BEGIN ENCRYPTED PRIVATE KEY-----", StringComparison.Ordinal)
        || pem.Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal);

    /// <summary>The key, or a sentence without its full stop. Nothing is thrown, whatever the text is.</summary>
    /// <param name="pem">The file's text.</param>
    /// <param name="passphrase">Asked for where <see cref="NeedsPassphrase"/>; empty otherwise.</param>
    public static (SigningKey? Key, string? Problem) Read(string pem, ReadOnlySpan<char> passphrase)
    {
        if (pem.Length > MaxLength || !pem.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
        {
            return (null, "it is no private key in PEM ('-----BEGIN … PRIVATE KEY-----')");
        }

        bool isOpenSsh = pem.Contains(OpenSsh, StringComparison.Ordinal);
        if (isOpenSsh && IsEncryptedOpenSsh(pem))
        {
            return (
                null,
                "it is an encrypted key in OpenSSH's own form, which is not read: sign with it by --ssh-key, or write a copy as PKCS#8 with 'ssh-keygen -p -m PKCS8 -f COPY'"
            );
        }

        if (NeedsPassphrase(pem) && OfDotNet(pem, passphrase) is { } known)
        {
            return SigningKey.Of(known);
        }

        try
        {
            if (isOpenSsh && PemEncoding.TryFind(pem, out var fields))
            {
                return Of(OpenSshPrivateKeyUtilities.ParsePrivateKeyBlob(Convert.FromBase64String(pem[fields.Base64Data])));
            }

            using var text = new StringReader(pem);
            using var reader = new PemReader(text, new Finder(passphrase.ToArray()));
            return reader.ReadObject() switch
            {
                AsymmetricCipherKeyPair pair => Of(pair.Private),
                AsymmetricKeyParameter key => Of(key),
                _ => (null, "it holds no private key"),
            };
        }
        catch (Exception e) when (PublicKeys.IsMalformed(e))
        {
            return (
                null,
                NeedsPassphrase(pem)
                    ? "the passphrase is wrong, or the file is damaged"
                    : "the private key is damaged, or of a kind that is not read"
            );
        }
    }

    /// <summary>The usual case, ten times as fast as in managed code.</summary>
    private static AsymmetricAlgorithm? OfDotNet(string pem, ReadOnlySpan<char> passphrase)
    {
        foreach (var create in (Func<AsymmetricAlgorithm>[])[ECDsa.Create, RSA.Create])
        {
            var key = create();
            try
            {
                key.ImportFromEncryptedPem(pem, passphrase);
                return key;
            }
            catch (Exception e) when (e is CryptographicException or ArgumentException)
            {
                key.Dispose();
            }
        }

        return null;
    }

    private static (SigningKey? Key, string? Problem) Of(AsymmetricKeyParameter parameter)
    {
        if (parameter is Ed25519PrivateKeyParameters ed)
        {
            return SigningKey.OfSeed(ed.GetEncoded());
        }

        AsymmetricAlgorithm? key = parameter switch
        {
            ECPrivateKeyParameters => ECDsa.Create(),
            RsaPrivateCrtKeyParameters => RSA.Create(),
            _ => null,
        };
        if (key is null)
        {
            return (null, "the key is of a kind that is not used here: P-256 and P-384, Ed25519 and RSA are");
        }

        byte[] der = PrivateKeyInfoFactory.CreatePrivateKeyInfo(parameter).GetDerEncoded();
        key.ImportPkcs8PrivateKey(der, out _);
        CryptographicOperations.ZeroMemory(der);
        return SigningKey.Of(key);
    }

    /// <summary>The name of the cipher stands at the beginning of the blob (OpenSSH, PROTOCOL.key).</summary>
    private static bool IsEncryptedOpenSsh(string pem)
    {
        if (!PemEncoding.TryFind(pem, out var fields))
        {
            return false;
        }

        var reader = new SshWireReader(Convert.FromBase64String(pem[fields.Base64Data]));
        return reader.Raw("openssh-key-v1\0".Length).SequenceEqual("openssh-key-v1\0"u8) && reader.Text() is not "none";
    }

    private sealed class Finder(char[] passphrase) : IPasswordFinder
    {
        public char[] GetPassword() => (char[])passphrase.Clone();
    }
}
