using System.Buffers;

namespace Seatrial.Secrets.Fixing;

/// <summary>
/// Whose a credential in an address is, in the words of a variable: the service by its scheme, else the host by the label that somebody
/// registered.
/// </summary>
internal static class AddressName
{
    private const int Reach = 400;
    private const int Longest = 30;
    private const string Anybody = "HTTP";

    private static readonly SearchValues<char> EndsOfHost = SearchValues.Create("/?# \t\r\n\"'`<>;,)");

    /// <summary>Schemes that say what is reached; others say how, and the host says what.</summary>
    private static readonly Dictionary<string, string> Services = new(StringComparer.OrdinalIgnoreCase)
    {
        ["postgres"] = "POSTGRES",
        ["postgresql"] = "POSTGRES",
        ["mysql"] = "MYSQL",
        ["mariadb"] = "MARIADB",
        ["mongodb"] = "MONGODB",
        ["redis"] = "REDIS",
        ["rediss"] = "REDIS",
        ["sqlserver"] = "SQLSERVER",
        ["mssql"] = "SQLSERVER",
        ["oracle"] = "ORACLE",
        ["cockroachdb"] = "COCKROACHDB",
        ["clickhouse"] = "CLICKHOUSE",
        ["cassandra"] = "CASSANDRA",
        ["couchdb"] = "COUCHDB",
        ["neo4j"] = "NEO4J",
        ["bolt"] = "NEO4J",
        ["amqp"] = "AMQP",
        ["amqps"] = "AMQP",
        ["mqtt"] = "MQTT",
        ["mqtts"] = "MQTT",
        ["nats"] = "NATS",
        ["kafka"] = "KAFKA",
        ["smtp"] = "SMTP",
        ["smtps"] = "SMTP",
        ["imap"] = "IMAP",
        ["imaps"] = "IMAP",
        ["ftp"] = "FTP",
        ["ftps"] = "FTP",
        ["sftp"] = "SFTP",
        ["ssh"] = "SSH",
        ["ldap"] = "LDAP",
        ["ldaps"] = "LDAP",
        ["smb"] = "SMB",
        ["rtsp"] = "RTSP",
        ["socks5"] = "PROXY",
        ["socks5h"] = "PROXY",
    };

    /// <summary>Labels under which countries register: the name stands before them.</summary>
    private static readonly string[] Registries = ["co", "com", "org", "net", "gov", "ac", "edu"];

    /// <summary>Of the address around a place in a text; empty where it stands in none.</summary>
    public static string Around(string text, int start)
    {
        int from = start;
        while (from > 0 && start - from < Reach && !IsEnd(text[from - 1]))
        {
            from--;
        }

        int to = start;
        while (to < text.Length && to - start < Reach && !IsEnd(text[to]))
        {
            to++;
        }

        return Of(text.AsSpan(from, to - from));
    }

    /// <summary>Of the first address in a text; empty where there is none.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        int mark = text.IndexOf("://", StringComparison.Ordinal);
        if (mark <= 0)
        {
            return "";
        }

        int first = mark;
        while (first > 0 && (char.IsAsciiLetterOrDigit(text[first - 1]) || text[first - 1] is '+' or '-' or '.'))
        {
            first--;
        }

        string scheme = text[first..mark].ToString();
        string bare = scheme.Split('+')[0];
        return Services.TryGetValue(bare, out string? service) ? service
            : bare is "git" or "http" or "https" or "ws" or "wss" or "grpc" || scheme != bare ? OfHost(text[(mark + 3)..])
            : Word(bare);
    }

    private static string OfHost(ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOfAny(EndsOfHost);
        rest = end < 0 ? rest : rest[..end];
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        int port = rest.IndexOf(':');
        string[] labels = (port < 0 ? rest : rest[..port]).ToString().Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (labels.Length == 0 || !Array.TrueForAll(labels, l => l.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')))
        {
            return Anybody;
        }

        int name =
            labels.Length == 1 ? 0
            : labels.Length > 2 && Registries.Contains(labels[^2], StringComparer.OrdinalIgnoreCase) ? labels.Length - 3
            : labels.Length - 2;
        return labels[name] is "localhost" || labels[^1].All(char.IsAsciiDigit) ? Anybody : Word(labels[name]);
    }

    /// <summary>Letters in upper case, digits and underscores, a letter first.</summary>
    private static string Word(string label)
    {
        string word = string.Concat(label.ToUpperInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')).Trim('_');
        word = word.Length > Longest ? word[..Longest].Trim('_') : word;
        return word.Length == 0 ? Anybody
            : char.IsAsciiDigit(word[0]) ? $"APP_{word}"
            : word;
    }

    private static bool IsEnd(char c) => char.IsWhiteSpace(c) || c is '"' or '\'' or '`' or '<' or '>' or ';';
}
