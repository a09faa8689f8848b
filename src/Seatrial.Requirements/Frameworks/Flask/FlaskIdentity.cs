using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Python;

namespace Seatrial.Requirements.Frameworks.Flask;

/// <summary>Flask-Login, Flask-JWT-Extended, Flask-HTTPAuth, Flask-Security, Flask-Principal.</summary>
internal static class FlaskIdentity
{
    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("py:flask_login*", "login_required", PythonGuards.Authenticated("login_required")),
        new("py:flask_login*", "fresh_login_required", PythonGuards.Authenticated("fresh_login_required")),
        new("py:flask_jwt_extended*", "jwt_required", Jwt),
        new("py:flask_jwt_extended*", "fresh_jwt_required", PythonGuards.Authenticated("fresh_jwt_required")),
        new("py:flask_jwt_extended*", "jwt_refresh_token_required", PythonGuards.Authenticated("jwt_refresh_token_required")),
        new("py:flask_jwt_extended*", "jwt_optional", site => site[0].Functions.Count > 0 ? site[0] : null),
        new(
            "py:flask_jwt_extended*",
            "verify_jwt_in_request",
            site => site.Named("optional")?.Truth is { IsAlways: true } ? Value.Unknown : Effects.Demand("verify_jwt_in_request")(site)
        ),
        new("py:flask_jwt_extended*", "get_jwt_identity", Effects.Caller()),
        new("py:flask_jwt_extended*", "get_jwt", Effects.Caller()),
        new("py:flask_jwt_extended*", "get_jwt_claims", Effects.Caller()),
        new("py:flask_jwt_extended*", "get_raw_jwt", Effects.Caller()),
        new("py:flask_jwt_extended*", "get_current_user", Effects.Caller()),
        new("py:flask_jwt", "jwt_required", PythonGuards.Authenticated("jwt_required")),
        new("py:flask_httpauth*", "login_required", HttpAuth),
        new("py:flask_httpauth*", "current_user", Effects.Caller()),
        new("py:flask_httpauth*", "username", Effects.Caller()),
        new("py:flask_security*", "login_required", PythonGuards.Authenticated("login_required")),
        new("py:flask_security*", "auth_required", PythonGuards.Authenticated("auth_required")),
        new("py:flask_security*", "auth_token_required", PythonGuards.Authenticated("auth_token_required")),
        new("py:flask_security*", "http_auth_required", PythonGuards.Authenticated("http_auth_required")),
        new("py:flask_security*", "roles_required", PythonGuards.Role("roles_required")),
        new("py:flask_security*", "roles_accepted", PythonGuards.Role("roles_accepted")),
        new("py:flask_security*", "permissions_required", PythonGuards.Role("permissions_required")),
        new("py:flask_security*", "permissions_accepted", PythonGuards.Role("permissions_accepted")),
        new("py:flask_principal*", "require", PythonGuards.Role("require")),
    ];

    private static Value? Jwt(CallSite site) =>
        site.Named("optional")?.Truth is { IsAlways: true }
            ? Value.Function(Closure.From(inner => inner[0]))
            : PythonGuards.Authenticated("jwt_required")(site);

    private static Value? HttpAuth(CallSite site) =>
        site.Named("optional")?.Truth is { IsAlways: true } ? Value.Function(Closure.From(inner => inner[0]))
        : site.Named("role") is not null ? PythonGuards.Role("login_required")(site)
        : PythonGuards.Authenticated("login_required")(site);
}
