using System.Globalization;
using System.Text;
using Seatrial.Secrets.Scanning;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Fixing;

/// <summary>
/// What the environment variable of a credential is to be called: as its provider documents it, else after the name in the code.
/// </summary>
public static class VariableNames
{
    private const int Longest = 60;

    private const string SessionSecret = "SESSION_SECRET";

    /// <summary>Before a name that is of a kind of thing alone.</summary>
    private const string Fallback = "APP_";

    /// <summary>Kinds whose id is not what people call the variable.</summary>
    private static readonly (string KindPrefix, string Name)[] Known =
    [
        ("github-", "GITHUB_TOKEN"),
        ("gitlab-", "GITLAB_TOKEN"),
        ("huggingface-", "HF_TOKEN"),
        ("npm-", "NPM_TOKEN"),
        ("pypi-", "PYPI_TOKEN"),
        ("laravel-app-key", "APP_KEY"),
        ("symfony-app-secret", "APP_SECRET"),
        ("express-session-secret", SessionSecret),
        ("hardcoded-signing-key", "JWT_SECRET"),
        ("google-gemini-key", "GEMINI_API_KEY"),
        ("aws-temporary-access-key-id", "AWS_ACCESS_KEY_ID"),
        ("aws-secret-key-beside-id", "AWS_SECRET_ACCESS_KEY"),
    ];

    /// <summary>Settings of programs, and what applications call the same thing.</summary>
    private static readonly Dictionary<string, string> Spoken = new(StringComparer.Ordinal)
    {
        ["REQUIREPASS"] = "REDIS_PASSWORD",
        ["MASTERAUTH"] = "REDIS_MASTER_PASSWORD",
    };

    /// <summary>Words that say what kind of thing it is, and not whose.</summary>
    private static readonly WordSet Bare = new(
        "password passwd pwd pass secret token key apikey auth credential credentials value passphrase pin"
    );

    /// <summary>
    /// As <see cref="For(SecretMatch)"/>; where the name in the code says nothing of whose it is, with the key that it stands under, the
    /// address that it stands in, or the program that takes it.
    /// </summary>
    public static string For(SecretMatch match, string text, int start)
    {
        string name = For(match);
        if (name == SessionSecret)
        {
            return SigningName.Of(match.Name, text, start) ?? name;
        }

        if (Owner(match, text, start, out string stored) is { Length: > 0 } owner)
        {
            return stored.Length > 0 ? FromName(stored) : $"{owner}_{KindOf(match)}";
        }

        bool isBare =
            match.Rule.IsGeneric
            && match.Name.Length > 0
            && name == FromName(match.Name)
            && name.StartsWith(Fallback, StringComparison.Ordinal);
        string around = isBare ? EnclosingName.Of(match.Location.Path, text, start) : "";
        return around.Length == 0 ? name : FromName($"{around}_{match.Name[(match.Name.LastIndexOf('.') + 1)..]}");
    }

    /// <summary>
    /// Whose a credential is that stands in an address or a command and has no name that says it; empty where that says nothing.
    /// </summary>
    private static string Owner(SecretMatch match, string text, int start, out string stored)
    {
        stored = "";
        bool isNameless = match.Name.Length == 0 || FromName(match.Name).StartsWith(Fallback, StringComparison.Ordinal);
        return !isNameless ? ""
            : match.Rule.Id is "url-credentials" or "url-token" ? AddressName.Around(text, start)
            : match.Rule.Id is "command-line-password" or "command-line-option" ? ProgramName.Of(text, start, out stored)
            : "";
    }

    /// <summary>The last word of a variable: what kind of thing it is.</summary>
    private static string KindOf(SecretMatch match)
    {
        string own = match.Name.Length == 0 ? "" : FromName(match.Name)[Fallback.Length..];
        return match.Rule.Id == "url-token" ? "TOKEN"
            : own is "" or "PASS" or "PASSWD" or "PWD" ? "PASSWORD"
            : own;
    }

    /// <summary>Letters in upper case, digits and underscores; never begins with a digit.</summary>
    public static string For(SecretMatch match)
    {
        string own = FromName(match.Name);
        bool isConstant =
            match.Name.Contains('_', StringComparison.Ordinal)
            && match.Name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_')
            && char.IsAsciiLetter(match.Name[0]);
        if (isConstant && match.Name.Length <= Longest)
        {
            return match.Name;
        }

        if (Spoken.TryGetValue(own, out string? spoken))
        {
            return spoken;
        }

        if (Array.Find(Known, k => match.Rule.Id.StartsWith(k.KindPrefix, StringComparison.Ordinal)) is { Name: not null } known)
        {
            return known.Name;
        }

        string name = !match.Rule.IsGeneric || own.Length == 0 ? FromName(match.Rule.Id) : own;
        if (name == own && match.Rule.Id.Contains("password", StringComparison.Ordinal) && !CredentialNames.IsCredential(own))
        {
            // What takes the password lent its name, and says nothing of one: new PDO(…, "…"), mysqli_connect(…).
            name = own.Contains("CONNECT", StringComparison.Ordinal) || own is "PDO" or "CREATE_POOL" ? "DB_PASSWORD" : own + "_PASSWORD";
        }

        return char.IsAsciiDigit(name[0]) ? $"APP_{name}" : name;
    }

    /// <summary>What applications call the address of a service, else after its host; null where there is neither.</summary>
    internal static string? ForConnection(string address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        string first = scheme < 0 ? "" : address[..scheme].Split('+')[0].ToLowerInvariant();
        return first switch
        {
            "postgres" or "postgresql" or "mysql" or "mariadb" or "sqlserver" or "cockroachdb" => "DATABASE_URL",
            "mongodb" => "MONGODB_URI",
            "redis" or "rediss" => "REDIS_URL",
            "amqp" or "amqps" => "AMQP_URL",
            "smtp" or "smtps" => "SMTP_URL",
            _ => scheme >= 0 ? (AddressName.Of(address) is { Length: > 0 } owner ? $"{owner}_URL" : null)
            : address.Contains(';', StringComparison.Ordinal) ? "DATABASE_CONNECTION"
            : null,
        };
    }

    /// <summary>The first variable of a name has no number.</summary>
    public static string Numbered(string name, int number) =>
        number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");

    private static string FromName(string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name[(name.LastIndexOf('.') + 1)..]);
        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        Span<Range> words = stackalloc Range[WordSplitter.MaxWords];
        int count = WordSplitter.Split(utf8, lower, words);
        var text = new StringBuilder();
        bool isBare = true;
        for (int i = 0; i < count && text.Length < Longest; i++)
        {
            var word = lower[words[i]];
            isBare &= Bare.Contains(word);
            text.Append(text.Length > 0 ? "_" : "").Append(word);
        }

        return count == 0 ? "" : $"{(isBare ? Fallback : "")}{text}".ToUpperInvariant();
    }
}
