using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Go;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.GoIdentity;

/// <summary>Sessions that the server keeps or signs, and policies of casbin.</summary>
internal static class SessionCalls
{
    private const string GorillaSession = "go:github.com/gorilla/sessions.Session()";
    private const string GorillaValues = "go:github.com/gorilla/sessions.Values()";
    private const string GinSession = "go:github.com/gin-contrib/sessions.Session()";

    private static readonly string[] Readers =
    [
        "Get",
        "GetString",
        "GetInt",
        "GetInt64",
        "GetInt32",
        "GetBool",
        "GetBytes",
        "PopString",
        "PopInt",
        "Pop",
    ];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. GoValues.Rules("go:github.com/gorilla/sessions*", ["Get", "New"], site => GoValues.Pair(site, GoValues.Typed(GorillaSession))),
        .. GoValues.Rules(
            "go:github.com/labstack/echo-contrib/session*",
            ["Get"],
            site => GoValues.Pair(site, GoValues.Typed(GorillaSession))
        ),
        .. GoValues.Rules("go:github.com/gin-contrib/sessions", ["Default", "DefaultMany"], _ => GoValues.Typed(GinSession)),
        .. GoValues.Rules(GinSession, ["Get"], site => OfSession(site[0].Text, site.File, site.Place)),
        .. GoValues.Rules(GinSession, ["Set", "Delete", "Clear", "Options", "Flashes", "AddFlash", "Save"], _ => Value.Unknown),
        .. GoValues.Rules("go:github.com/alexedwards/scs*", Readers, site => OfSession(site[1].Text, site.File, site.Place)),
        .. GoValues.Rules("go:github.com/alexedwards/scs*", ["Exists"], site => OfSession(site[1].Text, site.File, site.Place)),
        .. GoValues.Rules("go:github.com/alexedwards/scs*", ["LoadAndSave"], site => site[0]),
        .. GoValues.Rules(
            "go:github.com/gofiber/fiber/*",
            ["Get"],
            site =>
                site.Targets.Any(t => t.Contains("session", StringComparison.Ordinal))
                    ? site[0].Text is null
                        ? GoValues.Pair(site, GoValues.Typed(FiberSession))
                        : OfSession(site[0].Text, site.File, site.Place)
                    : null
        ),
        GoValues.Rule(FiberSession, "Get", site => OfSession(site[0].Text, site.File, site.Place)),
        .. GoValues.Rules(
            "go:github.com/casbin/casbin*",
            ["Enforce"],
            site => GoValues.Several(site, new Value { Truth = Effects.Policy("casbin", [], site.File, site.Place) }, Value.Unknown)
        ),
        .. GoValues.Rules("go:golang.org/x/crypto/bcrypt", ["CompareHashAndPassword"], _ => Value.Unknown),
    ];

    private const string FiberSession = "go:github.com/gofiber/fiber.Session()";

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        GoValues.Member(
            GorillaSession,
            "Values",
            _ => new Value
            {
                Origins = Origins.Principal,
                Type = new KnownType { External = GorillaValues, IsInstance = true },
            }
        ),
        GoValues.Member(GorillaSession, "IsNew", _ => Value.Unknown),
        GoValues.Member(GorillaValues, "", site => OfSession(site.Name, site.File, site.Place)),
    ];

    /// <summary>
    /// A member that names the caller is the caller. Of another nothing is known but that whoever has it was given it when he signed in: a
    /// mark.
    /// </summary>
    private static Value OfSession(string? name, CodeFile file, Place place) =>
        name is null || ScriptValues.IsCallerName(name)
            ? Value.Of(Origins.Principal, name)
            : new Value { Key = name, Truth = new Test(TestKind.Truth, Value.Of(Origins.Principal, name), null, true, file, place) };
}
