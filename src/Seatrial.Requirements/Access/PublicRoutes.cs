using System.Text.RegularExpressions;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Access;

/// <summary>Endpoints that have to be open to callers who are not signed in.</summary>
internal static partial class PublicRoutes
{
    /// <summary>
    /// Words of routes and handlers by which people sign in, register and get their account back, or that machines call without an account.
    /// </summary>
    private static readonly HashSet<string> Entrances = new(StringComparer.Ordinal)
    {
        "login",
        "signin",
        "authorization",
        "authorize",
        "signon",
        "logon",
        "logout",
        "signout",
        "logoff",
        "signup",
        "register",
        "registration",
        "registrations",
        "sessions",
        "session",
        "authenticate",
        "authentication",
        "auth",
        "token",
        "tokens",
        "refresh",
        "refreshtoken",
        "forgot",
        "forgotpassword",
        "forgottenpassword",
        "reset",
        "resetpassword",
        "passwordreset",
        "passwordrecovery",
        "recover",
        "recovery",
        "verify",
        "verifyemail",
        "verification",
        "confirm",
        "confirmation",
        "confirmemail",
        "activate",
        "activated",
        "activation",
        "resend",
        "callback",
        "oauth",
        "oauth2",
        "oidc",
        "sso",
        "saml",
        "csrf",
        "csrftoken",
        "xsrf",
        "otp",
        "magiclink",
        "invite",
        "invitation",
        "unsubscribe",
        "2fa",
        "mfa",
    };

    /// <summary>Two words in a row of the name of an action.</summary>
    private static readonly HashSet<string> EntrancePhrases = new(StringComparer.Ordinal)
    {
        "signin",
        "signup",
        "signout",
        "login",
        "logout",
        "logon",
        "passwordreset",
        "resetpassword",
        "forgotpassword",
        "recoverpassword",
        "requestpassword",
        "passwordrecovery",
        "magiclink",
        "verifyemail",
        "confirmemail",
        "resendverification",
    };

    private static readonly HashSet<string> Probes = new(StringComparer.Ordinal)
    {
        "health",
        "healthz",
        "healthcheck",
        "healthchecks",
        "livez",
        "readyz",
        "ready",
        "live",
        "alive",
        "ping",
        "status",
        "version",
        "heartbeat",
        "up",
        "metrics",
        "robots.txt",
        "favicon.ico",
        "sitemap.xml",
        "manifest.json",
        "wellknown",
        "docs",
        "swagger",
        "openapi",
        "redoc",
        "about",
        "terms",
        "privacy",
        "faq",
        "contact",
        "contactus",
        "feedback",
        "newsletter",
        "subscribe",
        "waitlist",
        "pricing",
        "landing",
        "home",
        "index",
        "welcome",
    };

    private static readonly string[] Losses = ["forgot", "reset", "recover", "lost"];

    private static readonly string[] Lost = ["pw", "pass", "account", "username"];

    private static readonly HashSet<string> Machines = new(StringComparer.Ordinal) { "webhook", "webhooks", "hook", "hooks", "ipn" };

    /// <summary>The reason of what is open by its name alone: what it does may say otherwise.</summary>
    public const string Probe = "it is a probe or a public page";

    /// <summary>Why the endpoint is an entrance; null where nothing says so.</summary>
    public static string? Reason(Endpoint endpoint)
    {
        if (endpoint.Traits.HasFlag(EndpointTraits.DeclaredPublic))
        {
            return "the code declares it open to everybody";
        }

        string[] words = WordsOf(endpoint);
        string last = words.Length == 0 ? "" : words[^1];
        if (words.Length == 0 || words.All(w => w is "api" or "v1" or "v2"))
        {
            return endpoint.Method is "GET" or "PAGE" or "ANY" ? "it is the start page" : null;
        }

        if (IsEntrance(endpoint, words))
        {
            return "people sign in, register or get their account back by it";
        }

        return
            Probes.Contains(last)
            || (endpoint.Method == "QUERY" && IsProbe(endpoint.Route[(endpoint.Route.LastIndexOfAny(['.', '/']) + 1)..]))
            ? Probe
            : null;
    }

    /// <summary>Whether people sign in, register or get their account back by it, by its name.</summary>
    public static bool IsEntrance(Endpoint endpoint) => IsEntrance(endpoint, WordsOf(endpoint));

    /// <summary>Whether people register by it, by its name.</summary>
    public static bool IsRegistration(Endpoint endpoint) =>
        WordsOf(endpoint)
            .TakeLast(1)
            .Append(Plain(endpoint.Handler.Split('.')[^1]))
            .Any(w => w is "signup" or "register" or "registration" or "registrations");

    private static bool IsEntrance(Endpoint endpoint, string[] words)
    {
        string last = words.Length == 0 ? "" : words[^1];
        return Entrances.Contains(last)
            || (words.Length > 1 && Entrances.Contains(words[^2]) && last.Length <= 12 && !IsAccountNoun(last))
            || Entrances.Contains(Plain(endpoint.Handler.Split('.')[^1]))
            || (endpoint.Method == "ACTION" && IsEntrance(endpoint.Handler))
            || IsRecovery(last);
    }

    /// <summary>A procedure that is asked how the application is: <c>health.getHealth</c>, <c>system.ping</c>.</summary>
    private static bool IsProbe(string procedure)
    {
        string plain = Plain(procedure);
        return plain
            is "health"
                or "gethealth"
                or "healthcheck"
                or "checkhealth"
                or "healthz"
                or "ping"
                or "version"
                or "getversion"
                or "getstatus"
                or "heartbeat";
    }

    /// <summary>A password or account that somebody lost, however it is put: <c>forgot-pw</c>, <c>resetPwd</c>.</summary>
    private static bool IsRecovery(string word) =>
        Array.Exists(Losses, w => word.StartsWith(w, StringComparison.Ordinal))
        && Array.Exists(Lost, w => word.Contains(w, StringComparison.Ordinal));

    /// <summary>The parts of its route that are no parameters, in lower case without signs.</summary>
    public static string[] WordsOf(Endpoint endpoint) =>
        [
            .. endpoint
                .Route.Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Where(s => !s.StartsWith(':') && !s.StartsWith('{') && !s.StartsWith('<') && !s.StartsWith('['))
                .Select(Plain),
        ];

    /// <summary>Whether its name says that another machine calls it, which proves itself by a signature.</summary>
    public static bool IsWebhook(Endpoint endpoint) => endpoint.Route.Split('/').Any(s => Machines.Contains(Plain(s)));

    /// <summary>
    /// Whether the name of a function, which is all that people give an action, speaks of an entrance: <c>signInWithPassword</c>,
    /// <c>requestPasswordReset</c>.
    /// </summary>
    private static bool IsEntrance(string handler)
    {
        string[] words = [.. Words().Matches(handler).Select(m => m.Value.ToLowerInvariant())];
        return words.Zip(words.Skip(1), (a, b) => a + b).Any(EntrancePhrases.Contains)
            || words.FirstOrDefault() is "login" or "signin" or "signup" or "register" or "logout" or "signout";
    }

    [GeneratedRegex("[A-Z]?[a-z0-9]+|[A-Z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    private static bool IsAccountNoun(string word) => word is "me" or "user" or "users" or "profile" or "account" or "accounts" or "admin";

    private static string Plain(string segment)
    {
        string plural = segment.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        string name = plural.Length > 4 && plural.EndsWith('s') && Entrances.Contains(plural[..^1]) ? plural[..^1] : plural;
        foreach (string prefix in (string[])["post", "get", "do", "handle", "user", "show", "display"])
        {
            if (
                name.Length > prefix.Length + 3
                && name.StartsWith(prefix, StringComparison.Ordinal)
                && Entrances.Contains(name[prefix.Length..])
            )
            {
                return name[prefix.Length..];
            }
        }

        return name;
    }
}
