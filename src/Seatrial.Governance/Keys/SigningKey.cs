using System.Security.Cryptography;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Seatrial.Governance.Keys;

/// <summary>A private key in memory. Not safe for concurrent use.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly AsymmetricAlgorithm? key;
    private readonly byte[] seed;

    private SigningKey(VerificationKey publicKey, AsymmetricAlgorithm? key, byte[] seed)
    {
        PublicKey = publicKey;
        this.key = key;
        this.seed = seed;
    }

    public VerificationKey PublicKey { get; }

    /// <summary>The signature in the form that every verifier reads: DER for ECDSA, 64 bytes for Ed25519.</summary>
    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        switch (key)
        {
            case ECDsa ecdsa:
                return ecdsa.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
            case RSA rsa:
                return rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            default:
                byte[] signature = new byte[Ed25519.SignatureSize];
                Ed25519.Sign(seed, 0, data.ToArray(), 0, data.Length, signature, 0);
                return signature;
        }
    }

    public void Dispose()
    {
        key?.Dispose();
        CryptographicOperations.ZeroMemory(seed);
    }

    /// <summary>The key in a PKCS#8 PrivateKeyInfo, or a sentence without its full stop. Takes what it is given.</summary>
    internal static (SigningKey? Key, string? Problem) Of(AsymmetricAlgorithm key)
    {
        var (publicKey, problem) = PublicKeys.OfSpki(key.ExportSubjectPublicKeyInfo());
        if (publicKey is null)
        {
            key.Dispose();
            return (null, problem);
        }

        return (new SigningKey(publicKey, key, []), null);
    }

    /// <summary>From the 32 bytes that an Ed25519 key is made of.</summary>
    internal static (SigningKey? Key, string? Problem) OfSeed(byte[] seed)
    {
        byte[] point = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(seed, 0, point, 0);
        var (publicKey, problem) = PublicKeys.OfEd25519(point);
        return publicKey is null ? (null, problem) : (new SigningKey(publicKey, null, seed), null);
    }
}
