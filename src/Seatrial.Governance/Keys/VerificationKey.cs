using System.Security.Cryptography;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Seatrial.Governance.Keys;

/// <summary>A public key. Immutable and safe for concurrent use.</summary>
public sealed class VerificationKey
{
    private readonly byte[] spki;

    internal VerificationKey(KeyAlgorithm algorithm, byte[] spki, byte[] sshBlob)
    {
        Algorithm = algorithm;
        this.spki = spki;
        SshBlob = sshBlob;
        Fingerprint = "SHA256:" + Convert.ToBase64String(SHA256.HashData(sshBlob)).TrimEnd('=');
    }

    public KeyAlgorithm Algorithm { get; }

    /// <summary>
    /// As <c>ssh-keygen -l</c> shows it, whatever form the key came in; the one key id that the ecosystem's verifiers accept.
    /// </summary>
    public string Fingerprint { get; }

    /// <summary>The public key as SSH writes it (RFC 4253, section 6.6; RFC 5656; RFC 8709).</summary>
    internal byte[] SshBlob { get; }

    /// <summary>SubjectPublicKeyInfo as PEM, ending in a line feed.</summary>
    public string ToPem() => PemEncoding.WriteString("PUBLIC KEY", spki) + "\n";

    /// <summary>One line of an <c>authorized_keys</c> or <c>allowed_signers</c> file, without a comment.</summary>
    public string ToSshLine() => $"{new SshWireReader(SshBlob).Text()} {Convert.ToBase64String(SshBlob)}";

    /// <summary>Whether the signature is this key's over the bytes. Nothing is thrown, whatever the signature is.</summary>
    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        try
        {
            return Algorithm switch
            {
                KeyAlgorithm.EcdsaP256 => VerifyEcdsa(data, signature, 32),
                KeyAlgorithm.EcdsaP384 => VerifyEcdsa(data, signature, 48),
                KeyAlgorithm.Rsa => VerifyRsa(data, signature, HashAlgorithmName.SHA256),
                _ => VerifyEd25519(data, signature),
            };
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>With another hash than the envelope's: SSH signs with SHA-512 for RSA and with SHA-384 on P-384.</summary>
    internal bool VerifyRsa(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, HashAlgorithmName hash)
    {
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(spki, out _);
        return rsa.VerifyData(data, signature, hash, RSASignaturePadding.Pkcs1);
    }

    /// <summary>r and s behind each other, each of the curve's length (IEEE P1363).</summary>
    internal bool VerifyEcdsaPlain(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, HashAlgorithmName hash)
    {
        using var key = Ecdsa();
        return key.VerifyData(data, signature, hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    internal bool VerifyEd25519(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) =>
        signature.Length == Ed25519.SignatureSize
        && Ed25519.Verify(signature.ToArray(), 0, spki, spki.Length - Ed25519.PublicKeySize, data.ToArray(), 0, data.Length);

    /// <summary>DER, or the plain form: verifiers differ on the latter, and the more widely used one reads it.</summary>
    private bool VerifyEcdsa(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, int fieldBytes)
    {
        if (signature.Length == 2 * fieldBytes && VerifyEcdsaPlain(data, signature, HashAlgorithmName.SHA256))
        {
            return true;
        }

        using var key = Ecdsa();
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private ECDsa Ecdsa()
    {
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(spki, out _);
        return key;
    }
}
