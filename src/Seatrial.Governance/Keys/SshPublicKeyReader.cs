namespace Seatrial.Governance.Keys;

/// <summary>Reads public keys in SSH's form: a line as in <c>id_ed25519.pub</c>, or the blob within it.</summary>
internal static class SshPublicKeyReader
{
    /// <summary>A line: kind, base64, comment. The key, or a sentence without its full stop.</summary>
    public static (VerificationKey? Key, string? Problem) Read(string line)
    {
        string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            parts.Length < 2
            || line.Contains('\n', StringComparison.Ordinal)
            || Attestations.Base64Text.Decode(parts[1]) is not { } blob
            || new SshWireReader(blob).Text() != parts[0]
        )
        {
            return (null, "it is no public key: neither PEM ('-----BEGIN PUBLIC KEY-----') nor a line of SSH ('ssh-ed25519 AAAA…')");
        }

        return OfBlob(blob);
    }

    /// <summary>The key, or a sentence without its full stop.</summary>
    public static (VerificationKey? Key, string? Problem) OfBlob(ReadOnlySpan<byte> blob)
    {
        var reader = new SshWireReader(blob);
        string kind = reader.Text();
        var (key, problem) = kind switch
        {
            "ssh-ed25519" => PublicKeys.OfEd25519(reader.String()),
            "ecdsa-sha2-nistp256" or "ecdsa-sha2-nistp384" => OfPoint(reader.Text(), reader.String(), kind),
            "ssh-rsa" => OfRsa(reader.String(), reader.String()),
            _ => (
                null,
                $"'{(kind.Length is > 0 and < 40 && kind.All(char.IsAscii) ? kind : "this")}' is a kind of SSH key that is not used here"
            ),
        };
        return key is null || (reader.IsAtEnd && blob.SequenceEqual(key.SshBlob)) ? (key, problem) : (null, "the SSH key is damaged");
    }

    private static (VerificationKey? Key, string? Problem) OfRsa(ReadOnlySpan<byte> exponent, ReadOnlySpan<byte> modulus) =>
        PublicKeys.OfRsa(modulus.TrimStart((byte)0).ToArray(), exponent.TrimStart((byte)0).ToArray());

    private static (VerificationKey? Key, string? Problem) OfPoint(string curve, ReadOnlySpan<byte> point, string kind)
    {
        int length = curve == "nistp256" ? 32 : 48;
        return point.Length == 1 + (2 * length) && point[0] == 4 && kind.EndsWith(curve, StringComparison.Ordinal)
            ? PublicKeys.OfEcdsa(point.Slice(1, length).ToArray(), point[(1 + length)..].ToArray())
            : (null, "the SSH key is damaged");
    }
}
