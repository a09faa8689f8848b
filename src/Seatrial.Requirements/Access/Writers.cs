using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Access;

/// <summary>
/// Endpoints that take requests which change something, by their methods, those aside by which people sign in: how many of them ask who
/// calls.
/// </summary>
/// <param name="All">Number of them.</param>
/// <param name="Guarded">Number of those that ask.</param>
internal sealed record Writers(int All, int Guarded)
{
    /// <summary>Fewer say nothing of what is usual.</summary>
    private const int FewestGuarded = 3;

    /// <summary>Words of endpoints that take a request to answer it: nothing is changed.</summary>
    private static readonly string[] Questions =
    [
        "search",
        "query",
        "filter",
        "calculate",
        "preview",
        "validate",
        "check",
        "estimate",
        "quote",
        "track",
        "analytics",
        "log",
        "report",
        "contact",
        "csp",
        "exists",
        "lookup",
        "suggest",
        "translate",
        "render",
        "graphql",
        "echo",
        "convert",
        "parse",
        "get",
        "fetch",
        "list",
        "read",
        "find",
        "load",
    ];

    /// <summary>Whether it is usual to ask.</summary>
    public bool AreGuarded => Guarded >= FewestGuarded && Guarded * 3 >= All * 2;

    public static Writers Of(IReadOnlyList<FollowedEndpoint> endpoints)
    {
        FollowedEndpoint[] all =
        [
            .. endpoints.Where(e => IsOne(e.Endpoint) && PublicRoutes.Reason(e.Endpoint) is null && !PublicRoutes.IsWebhook(e.Endpoint)),
        ];
        return new Writers(
            all.Length,
            all.Count(e => e.AtHandler.Implies(CallerTests.Authenticates) || e.Loads.Any(l => l.Facts.Implies(CallerTests.Authenticates)))
        );
    }

    /// <summary>Words of routes and handlers that say of what is not understood that it changes the application or what it keeps.</summary>
    private static readonly HashSet<string> Changes = new(StringComparer.Ordinal)
    {
        "import",
        "imports",
        "upload",
        "uploads",
        "restore",
        "seed",
        "migrate",
        "backup",
        "exec",
        "execute",
        "command",
        "cmd",
        "deploy",
        "shutdown",
        "restart",
        "purge",
        "delete",
        "remove",
        "deleteall",
        "createdb",
        "initdb",
        "resetdb",
        "dropdb",
        "populate",
        "init",
        "wipe",
    };

    /// <summary>Those among them that change something whatever the method.</summary>
    private static readonly HashSet<string> Upheavals = new(StringComparer.Ordinal)
    {
        "createdb",
        "initdb",
        "resetdb",
        "dropdb",
        "seed",
        "shutdown",
        "deleteall",
        "wipe",
        "populate",
        "migrate",
    };

    /// <summary>Whether its name says what it changes.</summary>
    public static bool SaysSo(Endpoint endpoint)
    {
        string last = Plain(endpoint.Route.TrimEnd('/').Split('/')[^1]);
        string handler = Plain(endpoint.Handler.Split('.')[^1]);
        return IsOne(endpoint)
            ? Changes.Contains(last) || Changes.Contains(handler)
            : Upheavals.Contains(last) || Upheavals.Contains(handler);
    }

    private static string Plain(string word) =>
        word.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    public static bool IsOne(Endpoint endpoint)
    {
        string last = endpoint.Route.TrimEnd('/').Split('/')[^1].ToLowerInvariant();
        string handler = endpoint.Handler.Split('.')[^1].ToLowerInvariant();
        return endpoint.Method is "POST" or "PUT" or "PATCH" or "DELETE" or "ACTION" or "MUTATION"
            && !Array.Exists(
                Questions,
                q => last.StartsWith(q, StringComparison.Ordinal) || handler.StartsWith(q, StringComparison.Ordinal)
            );
    }
}
