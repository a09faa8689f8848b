namespace Seatrial.Requirements.Frameworks;

/// <summary>Fields that hold a password or its hash, by their name.</summary>
internal static class PasswordFields
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "password",
        "passwordhash",
        "hashedpassword",
        "passworddigest",
        "encryptedpassword",
        "passwd",
        "pwd",
        "pwdhash",
    };

    public static bool Has(string field) =>
        Names.Contains(field[(field.LastIndexOf('.') + 1)..].Replace("_", "", StringComparison.Ordinal).ToLowerInvariant());
}
