namespace Seatrial.Governance.Keys;

/// <summary>Which signature a key makes. Each key makes one kind: nothing in a signature chooses.</summary>
public enum KeyAlgorithm
{
    /// <summary>ECDSA on P-256 with SHA-256, the kind that Seatrial creates.</summary>
    EcdsaP256,

    /// <summary>ECDSA on P-384 with SHA-256, as the ecosystem's verifiers expect; with SHA-384 they refuse it.</summary>
    EcdsaP384,

    /// <summary>Pure Ed25519 (RFC 8032), without a hash before it.</summary>
    Ed25519,

    /// <summary>RSA of 2048 to 8192 bits, PKCS#1 v1.5 with SHA-256.</summary>
    Rsa,
}
