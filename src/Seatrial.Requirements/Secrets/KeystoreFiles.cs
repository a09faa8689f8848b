using System.Security.Cryptography;
using System.Text;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Archives;
using Seatrial.Requirements.Credentials;
using Seatrial.Secrets.Identity;

namespace Seatrial.Requirements.Secrets;

/// <summary>A keystore with a private key as a credential: a password keeps it, and the password is often as public as the file.</summary>
internal static class KeystoreFiles
{
    public const string Kind = "keystore-file";

    private static readonly string[] Endings = [".jks", ".jceks", ".keystore", ".p12", ".pfx", ".bks"];

    /// <summary>What tools set where nobody says otherwise, and what people say first.</summary>
    private static readonly string[] UsualPasswords = ["changeit", "", "password", "android", "changeme", "123456", "secret", "keystore"];

    public static RuleDescriptor Rule { get; } =
        new()
        {
            Id = SecretRuleTexts.RuleId(Kind),
            Title = "Keystore with a private key",
            ControlId = "SEC-1",
            Severity = Severity.High,
            Why =
                "Whoever has the file tries passwords on it as fast as the machine can; with the key, software can be signed and connections be taken over in the owner's name.",
            HowToFix =
                "Keep the keystore outside of the repository and hand it to the build from its secret store, then replace the key: the file stays in the history.",
            Cwe = [798, 321],
        };

    /// <summary>By name alone.</summary>
    public static bool IsKeystore(string path) => Array.Exists(Endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Null where the bytes are no keystore, hold no private key as far as can be seen, or are the one that every Android kit makes for
    /// itself.
    /// </summary>
    /// <param name="path">The file, or the entry of an archive.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="role">Of the file.</param>
    /// <param name="key">Under which credentials are told apart.</param>
    /// <param name="beside">Passwords that stand near the file, with their places.</param>
    public static CredentialFact? Read(
        string path,
        ReadOnlySpan<byte> bytes,
        FileRole role,
        IdentityKey key,
        IReadOnlyDictionary<string, string> beside
    )
    {
        if (Keystore.Read(bytes) is not { HoldsKey: true } store || store.Aliases is ["androiddebugkey"])
        {
            return null;
        }

        string? password = Keystore.OpenedBy(bytes, [.. beside.Keys, .. UsualPasswords]);
        string opened =
            password is null ? "its password is none of the usual ones and does not stand beside it"
            : beside.TryGetValue(password, out string? place) ? $"the password that stands in {place} opens it"
            : password.Length == 0 ? "it opens without a password"
            : $"the usual password '{password}' opens it";
        string aliases =
            store.Aliases.Count == 0 ? "" : $" ({string.Join(", ", store.Aliases.Take(3))}{(store.Aliases.Count > 3 ? ", …" : "")})";
        var severity =
            (role & FileRoles.NotDeployed) != FileRole.None ? Severity.Low
            : password is null ? Severity.Medium
            : Severity.High;
        var identity = SecretIdentity.Of(key, Kind, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes))));
        return new CredentialFact(
            new SourceLocation(path),
            Kind,
            "",
            $"{store.Format}{aliases}",
            identity,
            severity,
            password is null ? Confidence.Medium : Confidence.High,
            opened
        );
    }
}
