using System.Collections.Frozen;

namespace Seatrial.Requirements.Deployment;

/// <summary>Whether the name of a variable says that its value is a credential.</summary>
public static class SecretNames
{
    private static readonly string[] Words =
        ["PASSWORD", "PASSWD", "PASSPHRASE", "SECRET", "TOKEN", "API_KEY", "APIKEY", "PRIVATE_KEY", "ACCESS_KEY", "CREDENTIALS", "ENCRYPTION_KEY", "SIGNING_KEY"];

    /// <summary>Endings that turn a credential's name into the name of something about it.</summary>
    private static readonly string[] HarmlessEndings =
        ["_FILE", "_PATH", "_NAME", "_ID", "_URL", "_URI", "_TTL", "_EXPIRY", "_EXPIRES", "_EXPIRES_IN", "_EXPIRATION", "_LIFETIME", "_LENGTH", "_HEADER", "_ENABLED", "_ALGORITHM", "_ISSUER", "_ARN", "_TYPE", "_POLICY", "_DAYS", "_HOURS", "_MINUTES", "_SECONDS"];

    private static readonly FrozenSet<string> Harmless = new[] { "MYSQL_ALLOW_EMPTY_PASSWORD", "ALLOW_EMPTY_PASSWORD", "MYSQL_RANDOM_ROOT_PASSWORD" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool SoundsSecret(string name)
    {
        if (name.Length > 200 || Harmless.Contains(name) || name.Contains("PUBLIC", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        string normal = name.Replace('-', '_').Replace('.', '_');
        return Array.Exists(Words, w => normal.Contains(w, StringComparison.OrdinalIgnoreCase))
            && !Array.Exists(HarmlessEndings, e => normal.EndsWith(e, StringComparison.OrdinalIgnoreCase));
    }
}
