using System.Text;

namespace Seatrial.Secrets.Values;

/// <summary>The name model for those who have a name alone: settings, variables, references to stores.</summary>
public static class CredentialNames
{
    /// <summary>
    /// Names of places that carry user and password in them, by the word before their end: <c>DATABASE_URL</c>, <c>MONGODB_URI</c>.
    /// </summary>
    private static readonly WordSet Connected = new(
        "database db postgres postgresql pg mysql mariadb mongo mongodb redis rediss valkey amqp rabbitmq clickhouse cockroach mssql sqlserver neo4j celery broker direct shadow turso supabasedb"
    );

    /// <summary>
    /// Words of names that say whether there is a credential and are none: <c>ALLOW_EMPTY_PASSWORD</c>, <c>MYSQL_RANDOM_ROOT_PASSWORD</c>.
    /// </summary>
    private static readonly WordSet Switches = new("allow allowed require required enable enabled disable disabled skip random empty");

    /// <summary>
    /// Whether a value by this name is a credential: by the word at its end, or as the address of a store that carries one.
    /// </summary>
    public static bool IsCredential(string name) => IsConnection(name) || IsSecret(name);

    /// <summary>
    /// Whether the name is of a connection that usually carries a password: <c>DATABASE_URL</c>, <c>ConnectionStrings:Default</c>.
    /// </summary>
    public static bool IsConnection(string name)
    {
        if (
            name.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("ConnectionStrings__", StringComparison.OrdinalIgnoreCase)
        )
        {
            return true;
        }

        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        Span<Range> words = stackalloc Range[WordSplitter.MaxWords];
        int count = Words(name, lower, words);
        if (count < 2)
        {
            return false;
        }

        ReadOnlySpan<char> last = lower[words[count - 1]];
        ReadOnlySpan<char> before = lower[words[count - 2]];
        return (last is "string" && before is "connection")
            || (last is "url" or "uri" or "dsn" && Connected.Contains(before))
            || last is "connectionstring";
    }

    /// <summary>
    /// Whether the name itself is of a credential (<c>SMTP_PASS</c>, <c>JwtSigningKey</c>), and not of something about one
    /// (<c>TOKEN_TTL</c>, <c>PASSWORD_FILE</c>).
    /// </summary>
    public static bool IsSecret(string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name.Length > WordSplitter.MaxLength ? name[^WordSplitter.MaxLength..] : name);
        CredentialName read = CredentialName.Read(utf8);
        return !IsSwitch(name)
            && (
                read.Kind is NameKind.Password or NameKind.Secret or NameKind.Token or NameKind.Key && read.IsStrong
                || read.Kind == NameKind.Auth && read.IsStrong
                || read.Kind == NameKind.Key && EndsInKey(name)
            );
    }

    private static bool IsSwitch(string name)
    {
        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        Span<Range> words = stackalloc Range[WordSplitter.MaxWords];
        int count = Words(name, lower, words);
        for (int i = 0; i < count; i++)
        {
            if (Switches.Contains(lower[words[i]]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In the environment a key is a credential even where its qualifier is not known: <c>FAL_KEY</c>, <c>TMDB_KEY</c>.</summary>
    private static bool EndsInKey(string name) => name.EndsWith("_KEY", StringComparison.Ordinal) && !name.Any(char.IsAsciiLetterLower);

    private static int Words(string name, Span<char> lower, Span<Range> words)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name.Length > WordSplitter.MaxLength ? name[^WordSplitter.MaxLength..] : name);
        return WordSplitter.Split(utf8.AsSpan(0, Math.Min(utf8.Length, WordSplitter.MaxLength)), lower, words);
    }
}
