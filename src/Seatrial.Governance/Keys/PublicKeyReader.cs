using System.Security.Cryptography;

namespace Seatrial.Governance.Keys;

/// <summary>Reads a public key as people have it: PEM, or a line of SSH.</summary>
public static class PublicKeyReader
{
    /// <summary>Characters of a file with one key; an RSA key of 8192 bits has fewer than 2,000.</summary>
    public const int MaxLength = 16 * 1024;

    /// <summary>The key, or a sentence without its full stop.</summary>
    public static (VerificationKey? Key, string? Problem) Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return (null, $"it is longer than {MaxLength / 1024} KiB; a public key is never that long");
        }

        string trimmed = text.Trim();
        if (!trimmed.Contains("-----BEGIN", StringComparison.Ordinal))
        {
            return SshPublicKeyReader.Read(trimmed);
        }

        if (!PemEncoding.TryFind(trimmed, out var fields))
        {
            return (null, "it is no whole PEM text");
        }

        string label = trimmed[fields.Label];
        if (label.Contains("PRIVATE", StringComparison.Ordinal))
        {
            return (null, "it holds a private key, which stays with its owner: name the public key");
        }

        if (label != "PUBLIC KEY")
        {
            return (null, $"it holds '{label}'; a public key begins with '-----BEGIN PUBLIC KEY-----' or is a line of SSH");
        }

        return trimmed[fields.Location.End..].Contains("-----BEGIN", StringComparison.Ordinal)
            ? (null, "it holds more than one key; give each a file")
            : PublicKeys.OfSpki(Convert.FromBase64String(trimmed[fields.Base64Data]));
    }
}
