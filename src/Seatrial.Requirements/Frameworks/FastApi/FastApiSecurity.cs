using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Python;

namespace Seatrial.Requirements.Frameworks.FastApi;

/// <summary>
/// Security schemes, which only take a credential out of the request, and members of the request. Source: FastAPI reference, "Security
/// Tools"; Starlette documentation, "Requests".
/// </summary>
internal static class FastApiSecurity
{
    private static readonly string[] Schemes =
    [
        "OAuth2PasswordBearer",
        "OAuth2AuthorizationCodeBearer",
        "OAuth2",
        "HTTPBearer",
        "HTTPBasic",
        "HTTPDigest",
        "APIKeyHeader",
        "OpenIdConnect",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("py:fastapi.Request()", "json", _ => Value.Of(Origins.Body)),
        new("py:fastapi.Request()", "form", _ => Value.Of(Origins.Body)),
        new("py:fastapi.Request()", "body", _ => Value.Of(Origins.Body)),
        new(
            "py:fastapi_users*",
            "current_user",
            site => new Value
            {
                Object = new AbstractObject(site.File, site.Place),
                Type = new Code.Flow.KnownType { External = OptionalOf(site), IsInstance = true },
            }
        ),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        new("py:fastapi.Request()", "headers", _ => Value.Of(Origins.Header)),
        new("py:fastapi.Request()", "cookies", _ => Value.Of(Origins.Cookie)),
        new("py:fastapi.Request()", "query_params", _ => Value.Of(Origins.Query)),
        new("py:fastapi.Request()", "path_params", _ => Value.Of(Origins.Path)),
        new(
            "py:fastapi.Request()",
            "method",
            site => RouterRegistry.Of(site.Evaluator).Following is { Method: not "ANY" and var method } ? Value.Constant(method) : null
        ),
        new(
            "py:fastapi.Request()",
            "url",
            _ => new Value
            {
                Type = new KnownType { External = "py:fastapi.URL()", IsInstance = true },
            }
        ),
        new("py:fastapi.URL()", "path", PythonTexts.Route),
        new("py:fastapi.Request()", "session", _ => Value.Of(Origins.Principal)),
        new("py:fastapi.Request()", "user", _ => Value.Of(Origins.Principal)),
    ];

    /// <summary>What a dependency of the library gives; null where it is none that is known.</summary>
    public static Value? Called(EndpointRun run, Value function, Dependency dependency)
    {
        string name = function.Type?.External ?? (function.Type?.Class?.Class.Bases is [var parent, ..] ? parent.ShortName : "");
        if (name.EndsWith("APIKeyCookie()", StringComparison.Ordinal))
        {
            return Value.Of(Origins.Cookie);
        }

        if (name.EndsWith("APIKeyQuery()", StringComparison.Ordinal))
        {
            return Value.Of(Origins.Query, "api_key");
        }

        if (Array.Exists(Schemes, s => name.EndsWith(s + "()", StringComparison.Ordinal) || name == s))
        {
            return Value.Of(Origins.Header);
        }

        if (name == "py:fastapi_users:required")
        {
            run.Evaluator.Assume(Effects.Authenticated("fastapi-users", dependency.File, dependency.Place));
            return Value.Of(Origins.Principal);
        }

        if (name.StartsWith("py:fastapi_jwt.", StringComparison.Ordinal) && name.EndsWith("()", StringComparison.Ordinal))
        {
            run.Evaluator.Assume(Effects.Authenticated("fastapi-jwt", dependency.File, dependency.Place));
            return Value.Of(Origins.Principal);
        }

        if (name == "py:fastapi_users:optional")
        {
            return Value.Of(Origins.Principal);
        }

        return name.EndsWith("OAuth2PasswordRequestForm", StringComparison.Ordinal) ? Value.Of(Origins.Body) : null;
    }

    private static string OptionalOf(CallSite site) =>
        site.Named("optional")?.Truth is { IsAlways: true } ? "py:fastapi_users:optional" : "py:fastapi_users:required";
}
