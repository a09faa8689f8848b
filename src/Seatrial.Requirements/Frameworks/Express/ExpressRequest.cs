using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Express;

/// <summary>What is read from requests.</summary>
internal static class ExpressRequest
{
    /// <summary>Members that middleware sets to the caller, where the program does not set them itself.</summary>
    private static readonly string[] Callers = ["user", "auth", "currentUser", "account", "oidc", "userId", "uid", "jwt"];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new(ExpressExchange.RequestType, "get", Effects.Input(Origins.Header, 0)),
        new(ExpressExchange.RequestType, "header", Effects.Input(Origins.Header, 0)),
        new(ExpressExchange.RequestType, "param", Effects.Input(Origins.Path | Origins.Query, 0)),
        new(
            ExpressExchange.RequestType,
            "isAuthenticated",
            site => new Value { Truth = Effects.Authenticated("req.isAuthenticated()", site.File, site.Place) }
        ),
        new(
            ExpressExchange.RequestType,
            "isUnauthenticated",
            site => new Value { Truth = Effects.Authenticated("req.isAuthenticated()", site.File, site.Place).Negated() }
        ),
        new(
            ExpressExchange.SessionType,
            "get",
            site => site[0].Text is { } name && ScriptValues.IsCallerName(name) ? Value.Of(Origins.Principal, name) : Value.Unknown
        ),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        .. Callers.Select(name => new MemberRule(ExpressExchange.RequestType, name, _ => Value.Of(Origins.Principal, name))),
        new(ExpressExchange.RequestType, "file", _ => Value.Of(Origins.Body, "file")),
        new(ExpressExchange.RequestType, "files", _ => Value.Of(Origins.Body, "files")),
        new(ExpressExchange.SessionType, "", ScriptValues.SessionMember),
        new(ExpressExchange.ParametersType, "", Absent),
    ];

    /// <summary>A part that the route of the endpoint does not have is undefined; of routes by patterns nothing is said.</summary>
    private static Value? Absent(MemberSite site) =>
        RouterRegistry.Of(site.Evaluator).Following is { Framework: ExpressPack.Name, Route: { } route }
        && route.AsSpan().IndexOfAny("*(?+") < 0
        && !route.Contains(":" + site.Name, StringComparison.Ordinal)
            ? Value.Null with
            {
                Origins = Origins.Path,
                Key = site.Name,
            }
            : null;
}
