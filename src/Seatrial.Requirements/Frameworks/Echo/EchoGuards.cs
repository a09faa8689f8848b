using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.Echo;

/// <summary>
/// Middleware of libraries that lets known callers pass only. Source: Echo documentation, "JWT", "Key Auth", "Basic Auth".
/// </summary>
internal static class EchoGuards
{
    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. GoValues.Rules("go:github.com/labstack/echo-jwt*", ["JWT", "WithConfig"], site => Demanding(site, "echojwt")),
        .. GoValues.Rules("go:github.com/labstack/echo/*", ["JWT", "JWTWithConfig"], site => Demanding(site, "middleware.JWT")),
        .. GoValues.Rules("go:github.com/labstack/echo/*", ["KeyAuth", "KeyAuthWithConfig"], site => Demanding(site, "middleware.KeyAuth")),
        .. GoValues.Rules(
            "go:github.com/labstack/echo/*",
            ["BasicAuth", "BasicAuthWithConfig"],
            site => Demanding(site, "middleware.BasicAuth")
        ),
    ];

    /// <summary>The token is kept in the context; where a function says which requests are let through, that counts, too.</summary>
    private static Value Demanding(CallSite made, string name)
    {
        string key = made[0].Object?.Members.GetValueOrDefault("ContextKey")?.Value?.Text ?? "user";
        var skipper = made[0].Object?.Members.GetValueOrDefault("Skipper")?.Value;
        return Value.Function(
            Closure.From(outer =>
                Value.Function(
                    Closure.From(site =>
                    {
                        Condition known = Effects.Authenticated(name, made.File, made.Place);
                        if (skipper is { Functions.Count: > 0 })
                        {
                            var skipped = site.Evaluator.InvokeAny(skipper.Functions, site.Arguments, site);
                            known = Condition.Or(known, Evaluator.TruthOf(skipped, made.File, made.Place));
                        }

                        site.Evaluator.Assume(known);
                        GoKept.Set(
                            site,
                            site[0],
                            key,
                            new Value
                            {
                                Origins = Origins.Principal,
                                Type = new KnownType { External = "go:jwt.Token()", IsInstance = true },
                            }
                        );
                        return outer[0].Functions.Count == 0
                            ? Value.Unknown
                            : site.Evaluator.InvokeAny(outer[0].Functions, site.Arguments, site);
                    })
                )
            )
        );
    }
}
