using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math.EC.Rfc8032;
using Org.BouncyCastle.Security;

namespace Seatrial.Governance.Keys;

/// <summary>Public keys from the parts that they are made of, checked: a point on its curve, an RSA key of a sound size.</summary>
internal static class PublicKeys
{
    private const int MinRsaBits = 2048;
    private const int MaxRsaBits = 8192;
    private static readonly byte[] Ed25519Head = Convert.FromHexString("302a300506032b6570032100");

    /// <summary>The key behind a SubjectPublicKeyInfo in DER, or a sentence without its full stop.</summary>
    public static (VerificationKey? Key, string? Problem) OfSpki(ReadOnlySpan<byte> der)
    {
        try
        {
            return PublicKeyFactory.CreateKey(der.ToArray()) switch
            {
                Ed25519PublicKeyParameters ed => OfEd25519(ed.GetEncoded()),
                ECPublicKeyParameters ec => OfEcdsa(ec.Q.Normalize().AffineXCoord.GetEncoded(), ec.Q.Normalize().AffineYCoord.GetEncoded()),
                RsaKeyParameters rsa => OfRsa(rsa.Modulus.ToByteArrayUnsigned(), rsa.Exponent.ToByteArrayUnsigned()),
                _ => (null, Unknown),
            };
        }
        catch (Exception e) when (IsMalformed(e))
        {
            return (null, "the public key is damaged, or of a kind that is not read");
        }
    }

    /// <summary>32 bytes.</summary>
    public static (VerificationKey? Key, string? Problem) OfEd25519(ReadOnlySpan<byte> point)
    {
        if (point.Length != Ed25519.PublicKeySize || !Ed25519.ValidatePublicKeyFull(point.ToArray(), 0))
        {
            return (null, "the Ed25519 key is no point of the curve's group");
        }

        return (
            new VerificationKey(
                KeyAlgorithm.Ed25519,
                [.. Ed25519Head, .. point],
                new SshWire().Text("ssh-ed25519").String(point).ToArray()
            ),
            null
        );
    }

    /// <summary>Coordinates, both of the curve's length.</summary>
    public static (VerificationKey? Key, string? Problem) OfEcdsa(byte[] x, byte[] y)
    {
        var (algorithm, curve, name) = x.Length switch
        {
            32 => (KeyAlgorithm.EcdsaP256, ECCurve.NamedCurves.nistP256, "nistp256"),
            48 => (KeyAlgorithm.EcdsaP384, ECCurve.NamedCurves.nistP384, "nistp384"),
            _ => default,
        };
        if (name is null || x.Length != y.Length)
        {
            return (null, Unknown);
        }

        try
        {
            using var key = ECDsa.Create(
                new ECParameters
                {
                    Curve = curve,
                    Q = new ECPoint { X = x, Y = y },
                }
            );
            byte[] blob = new SshWire().Text("ecdsa-sha2-" + name).Text(name).String([4, .. x, .. y]).ToArray();
            return (new VerificationKey(algorithm, key.ExportSubjectPublicKeyInfo(), blob), null);
        }
        catch (CryptographicException)
        {
            return (null, "the ECDSA key is no point of its curve");
        }
    }

    /// <summary>Unsigned, big-endian.</summary>
    public static (VerificationKey? Key, string? Problem) OfRsa(byte[] modulus, byte[] exponent)
    {
        int bits = (modulus.Length * 8) - (modulus.Length > 0 ? int.LeadingZeroCount(modulus[0]) - 24 : 0);
        if (bits is < MinRsaBits or > MaxRsaBits || exponent.Length is 0 or > 4 || (exponent.Length == 1 && exponent[0] < 3))
        {
            return (null, $"an RSA key must have {MinRsaBits} to {MaxRsaBits} bits and an ordinary exponent, but this one has {bits} bits");
        }

        using var key = RSA.Create(new RSAParameters { Modulus = modulus, Exponent = exponent });
        return (
            new VerificationKey(
                KeyAlgorithm.Rsa,
                key.ExportSubjectPublicKeyInfo(),
                new SshWire().Text("ssh-rsa").Integer(exponent).Integer(modulus).ToArray()
            ),
            null
        );
    }

    /// <summary>What the library throws on malformed input.</summary>
    public static bool IsMalformed(Exception e) =>
        e
            is IOException
                or ArgumentException
                or InvalidOperationException
                or CryptographicException
                or FormatException
                or IndexOutOfRangeException
                or InvalidCastException
                or ArithmeticException
                or SecurityUtilityException
                or GeneralSecurityException
                or CryptoException
                or NotSupportedException
                or NullReferenceException;

    private const string Unknown = "the key is of a kind that is not used here: P-256 and P-384, Ed25519 and RSA are";
}
