using System.Security.Cryptography;

namespace Seatrial.Governance.Keys;

/// <summary>
/// A signature that <c>ssh-keygen -Y sign</c> made (OpenSSH, PROTOCOL.sshsig), with a key in a file, an agent or a security key
/// (PROTOCOL.u2f). It names its key, its namespace and its hash; only the signature itself proves anything.
/// </summary>
public sealed class SshSignature
{
    private const string Label = "SSH SIGNATURE";
    private const int MaxLength = 16 * 1024;
    private const byte UserPresent = 1;

    private readonly byte[] signature;
    private readonly string hash;

    private SshSignature(byte[] keyBlob, string scope, string hash, byte[] signature)
    {
        KeyBlob = keyBlob;
        Scope = scope;
        this.hash = hash;
        this.signature = signature;
    }

    /// <summary>What the signature is for; one made for another purpose does not count.</summary>
    public string Scope { get; }

    internal byte[] KeyBlob { get; }

    /// <summary>The signature, or a sentence without its full stop.</summary>
    public static (SshSignature? Signature, string? Problem) Read(string armored)
    {
        if (armored.Length > MaxLength || !PemEncoding.TryFind(armored, out var fields) || armored[fields.Label] != Label)
        {
            return (null, "it is no signature of ssh-keygen ('-----BEGIN SSH SIGNATURE-----')");
        }

        var reader = new SshWireReader(Convert.FromBase64String(armored[fields.Base64Data]));
        bool isMagic = reader.Raw(6).SequenceEqual("SSHSIG"u8) && reader.Number() == 1;
        byte[] key = reader.String().ToArray();
        string scope = reader.Text();
        bool isPlain = reader.String().IsEmpty;
        string algorithm = reader.Text();
        byte[] value = reader.String().ToArray();
        return isMagic && isPlain && reader.IsAtEnd && algorithm is ("sha256" or "sha512")
            ? (new SshSignature(key, scope, algorithm, value), null)
            : (null, "the SSH signature is damaged, or of a version that is not read");
    }

    /// <summary>Whether the key signed the bytes for the scope.</summary>
    public bool IsBy(SshSigner signer, ReadOnlySpan<byte> data, string scope)
    {
        if (Scope != scope || !KeyBlob.AsSpan().SequenceEqual(signer.Blob))
        {
            return false;
        }

        byte[] digest = hash == "sha256" ? SHA256.HashData(data) : SHA512.HashData(data);
        byte[] signed = new SshWire().Raw("SSHSIG"u8).Text(scope).Text("").Text(hash).String(digest).ToArray();
        var reader = new SshWireReader(signature);
        string kind = reader.Text();
        var bytes = reader.String();
        if (signer.Application is { } application)
        {
            var flags = reader.Raw(1);
            var counter = reader.Raw(4);
            bool isTouched = !flags.IsEmpty && (flags[0] & UserPresent) != 0;
            return isTouched
                && reader.IsAtEnd
                && kind == signer.Kind
                && Verify(signer.Key, kind, [.. SHA256.HashData(application), .. flags, .. counter, .. SHA256.HashData(signed)], bytes);
        }

        return reader.IsAtEnd && Verify(signer.Key, kind, signed, bytes);
    }

    private static bool Verify(VerificationKey key, string kind, ReadOnlySpan<byte> data, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return (key.Algorithm, kind) switch
            {
                (KeyAlgorithm.Ed25519, "ssh-ed25519" or "sk-ssh-ed25519@openssh.com") => key.VerifyEd25519(data, bytes),
                (KeyAlgorithm.Rsa, "rsa-sha2-256") => key.VerifyRsa(data, bytes, HashAlgorithmName.SHA256),
                (KeyAlgorithm.Rsa, "rsa-sha2-512") => key.VerifyRsa(data, bytes, HashAlgorithmName.SHA512),
                (KeyAlgorithm.EcdsaP256, "ecdsa-sha2-nistp256" or "sk-ecdsa-sha2-nistp256@openssh.com") => VerifyPair(
                    key,
                    data,
                    bytes,
                    32,
                    HashAlgorithmName.SHA256
                ),
                (KeyAlgorithm.EcdsaP384, "ecdsa-sha2-nistp384") => VerifyPair(key, data, bytes, 48, HashAlgorithmName.SHA384),
                _ => false,
            };
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>r and s as SSH integers.</summary>
    private static bool VerifyPair(
        VerificationKey key,
        ReadOnlySpan<byte> data,
        ReadOnlySpan<byte> bytes,
        int fieldBytes,
        HashAlgorithmName hash
    )
    {
        var reader = new SshWireReader(bytes);
        var r = reader.String().TrimStart((byte)0);
        var s = reader.String().TrimStart((byte)0);
        if (!reader.IsAtEnd || r.Length > fieldBytes || s.Length > fieldBytes)
        {
            return false;
        }

        byte[] plain = new byte[2 * fieldBytes];
        r.CopyTo(plain.AsSpan(fieldBytes - r.Length));
        s.CopyTo(plain.AsSpan((2 * fieldBytes) - s.Length));
        return key.VerifyEcdsaPlain(data, plain, hash);
    }
}
