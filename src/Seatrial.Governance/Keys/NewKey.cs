using System.Security.Cryptography;

namespace Seatrial.Governance.Keys;

/// <summary>A key pair that was just made, in the forms in which it is kept.</summary>
/// <param name="PrivatePem">PKCS#8, encrypted with the passphrase (PBES2: AES-256-CBC, PBKDF2 with SHA-256).</param>
/// <param name="PublicKey">The public half.</param>
public sealed record NewKey(string PrivatePem, VerificationKey PublicKey)
{
    /// <summary>
    /// Characters of a passphrase: NIST SP 800-63B-4 asks for at least 15 where nothing else protects; a file's permissions do here.
    /// </summary>
    public const int MinPassphraseLength = 12;

    /// <summary>OWASP's password storage recommendation for PBKDF2 with SHA-256, of 2023.</summary>
    private const int Iterations = 600_000;

    /// <summary>A new key on P-256, which every verifier of the ecosystem reads.</summary>
    /// <param name="passphrase">At least <see cref="MinPassphraseLength"/> characters.</param>
    public static NewKey Create(ReadOnlySpan<char> passphrase)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(passphrase.Length, MinPassphraseLength, nameof(passphrase));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string pem = key.ExportEncryptedPkcs8PrivateKeyPem(
            passphrase,
            new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Iterations)
        );
        var (publicKey, problem) = PublicKeys.OfSpki(key.ExportSubjectPublicKeyInfo());
        return new NewKey(pem + "\n", publicKey ?? throw new InvalidOperationException(problem));
    }
}
