namespace Seatrial.Governance.Keys;

/// <summary>
/// A public key that signs through <c>ssh-keygen</c>: one of the ordinary kinds, or one that lives in a security key and signs on touch.
/// </summary>
public sealed class SshSigner
{
    private SshSigner(string kind, VerificationKey key, byte[] blob, byte[]? application)
    {
        Kind = kind;
        Key = key;
        Blob = blob;
        Application = application;
    }

    /// <summary>The line's first word.</summary>
    public string Kind { get; }

    /// <summary>The key itself; one of a security key signs no envelope.</summary>
    public VerificationKey Key { get; }

    internal byte[] Blob { get; }

    /// <summary>Whether the key lives in a security key.</summary>
    public bool IsInSecurityKey => Application is not null;

    /// <summary>For a security key: what it was enrolled for, usually <c>ssh:</c>.</summary>
    internal byte[]? Application { get; }

    /// <summary>One line of an <c>allowed_signers</c> file, without the principal.</summary>
    public string Line => $"{Kind} {Convert.ToBase64String(Blob)}";

    public static SshSigner Of(VerificationKey key) => new(new SshWireReader(key.SshBlob).Text(), key, key.SshBlob, null);

    /// <summary>From a line of SSH, or a sentence without its full stop.</summary>
    public static (SshSigner? Signer, string? Problem) Read(string line)
    {
        string[] parts = line.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || !parts[0].StartsWith("sk-", StringComparison.Ordinal))
        {
            var (key, problem) = PublicKeyReader.Read(line);
            return key is null ? (null, problem) : (Of(key), null);
        }

        if (Attestations.Base64Text.Decode(parts[1]) is not { } blob)
        {
            return (null, "the SSH key is damaged");
        }

        var reader = new SshWireReader(blob);
        string kind = reader.Text();
        var (held, heldProblem) = kind switch
        {
            "sk-ssh-ed25519@openssh.com" => PublicKeys.OfEd25519(reader.String()),
            "sk-ecdsa-sha2-nistp256@openssh.com"
                when reader.Text() is "nistp256" && reader.String() is { Length: 65 } point && point[0] == 4 => PublicKeys.OfEcdsa(
                point[1..33].ToArray(),
                point[33..].ToArray()
            ),
            _ => (null, "it is a kind of SSH key that is not used here"),
        };
        byte[] application = reader.String().ToArray();
        return held is not null && reader.IsAtEnd && kind == parts[0]
            ? (new SshSigner(kind, held, blob, application), null)
            : (null, heldProblem ?? "the SSH key is damaged");
    }
}
