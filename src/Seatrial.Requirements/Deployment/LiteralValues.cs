using System.Collections.Frozen;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.Deployment;

/// <summary>
/// Tells a value that is really set from references, placeholders and well-known defaults. Values are looked at and forgotten.
/// </summary>
public static class LiteralValues
{
    private static readonly FrozenSet<string> Defaults = new[]
    {
        "admin",
        "administrator",
        "changeit",
        "changeme",
        "default",
        "demo",
        "example",
        "guest",
        "keycloak",
        "letmein",
        "minio",
        "minio123",
        "minioadmin",
        "mongo",
        "mysql",
        "pass",
        "passw0rd",
        "password",
        "password1",
        "password123",
        "postgres",
        "postgrespassword",
        "qwerty",
        "rabbitmq",
        "redis",
        "root",
        "rootpassword",
        "s3cret",
        "secret",
        "test",
        "toor",
        "user",
        "123",
        "1234",
        "12345",
        "123456",
        "12345678",
        "123456789",
        "admin123",
        "admin1234",
        "mypassword",
        "dbpassword",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Words that the search for secrets takes for a stand-in in certain places alone: what is asked here is about names that somebody has
    /// to fill in.
    /// </summary>
    private static readonly string[] PlaceholderWords = ["your", "change", "xxxx", "todo", "set-me", "set_me", "my-", "my_", "<"];

    /// <summary>Passwords that everybody tries first.</summary>
    public static bool IsWellKnownPassword(string value) => Defaults.Contains(value);

    /// <summary>Whether the value comes from somewhere else: a variable, a template, a secret reference.</summary>
    public static bool IsReference(string value) =>
        value.Contains("${", StringComparison.Ordinal)
        || value.Contains("{{", StringComparison.Ordinal)
        || value.Contains("$(", StringComparison.Ordinal)
        || value.StartsWith('$')
        || value.StartsWith('%')
        || value.StartsWith('@')
        || value.Contains("!Ref", StringComparison.Ordinal)
        || value.Contains("://", StringComparison.Ordinal)
            && (value.StartsWith("op:", StringComparison.Ordinal) || value.StartsWith("vault:", StringComparison.Ordinal))
        || value.StartsWith("secret:", StringComparison.Ordinal)
        || value.StartsWith("ENC[", StringComparison.Ordinal)
        || value.StartsWith('/');

    /// <summary>Whether the value is a stand-in that somebody has to replace, or no value at all.</summary>
    public static bool IsPlaceholder(string value) =>
        value.Length < 4
        || value is "true" or "false" or "null" or "none"
        || StandIns.Are(value)
        || Array.Exists(PlaceholderWords, w => value.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a credential stands here as it is.</summary>
    public static bool IsLiteral(string? value) => value is { Length: > 0 } && !IsReference(value) && !IsPlaceholder(value);

    /// <summary>As <see cref="IsLiteral(string?)"/>, and the value does not just repeat the name: <c>API_KEY=API_KEY_VALUE</c>.</summary>
    public static bool IsLiteral(string name, string? value) =>
        IsLiteral(value)
        && !value!.Contains(name, StringComparison.OrdinalIgnoreCase)
        && !name.Contains(value, StringComparison.OrdinalIgnoreCase);
}
