using System.Runtime.CompilerServices;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Python;

namespace Seatrial.Requirements.Frameworks.Flask;

/// <summary>What stands for the request and for who sent it: <c>request</c>, <c>session</c>, <c>g</c>, <c>current_user</c>.</summary>
internal static class FlaskRequest
{
    private static readonly CodeLanguage[] Python = [CodeLanguage.Python];
    private static readonly ConditionalWeakTable<Evaluator, AbstractObject> Globals = [];

    /// <summary>Words of session members that say who is signed in.</summary>
    private static readonly string[] Identities =
    [
        "user",
        "uid",
        "account",
        "login",
        "logged",
        "auth",
        "admin",
        "role",
        "email",
        "member",
        "profile",
        "customer",
        "id",
        "name",
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        new(
            "py:flask.request",
            "method",
            site => RouterRegistry.Of(site.Evaluator).Following is { Method: not "ANY" and var method } ? Value.Constant(method) : null
        ),
        new("py:flask.request", "path", PythonTexts.Route),
        new("py:flask.request", "args", _ => Value.Of(Origins.Query)),
        new("py:flask.request", "form", _ => Value.Of(Origins.Body)),
        new("py:flask.request", "json", _ => Value.Of(Origins.Body)),
        new("py:flask.request", "data", _ => Value.Of(Origins.Body)),
        new("py:flask.request", "values", _ => Value.Of(Origins.Query | Origins.Body)),
        new("py:flask.request", "files", _ => Value.Of(Origins.Body)),
        new("py:flask.request", "view_args", _ => Value.Of(Origins.Path)),
        new("py:flask.request", "headers", _ => Value.Of(Origins.Header)),
        new("py:flask.request", "authorization", _ => Value.Of(Origins.Header)),
        new("py:flask.request", "cookies", _ => Value.Of(Origins.Cookie)),
        new("py:flask.session", "", site => site.Name is "get" or "pop" ? null : Session(site.Name)),
        new("py:flask_login.current_user", "is_authenticated", Authenticated),
        new("py:flask_login.current_user", "is_anonymous", Anonymous),
        new("type:UserMixin", "is_authenticated", Authenticated),
        new("type:UserMixin", "is_anonymous", Anonymous),
    ];

    /// <summary>Values that libraries give by name.</summary>
    public static IReadOnlyList<NameRule> Names { get; } =
    [
        new("py:flask.session", _ => Principal("py:flask.session")) { Languages = Python },
        new("py:flask.g", site => new Value { Object = Globals.GetValue(site.Evaluator, _ => new AbstractObject(site.File, site.Place)) })
        {
            Languages = Python,
        },
        new("py:flask_login.current_user", CurrentUser) { Languages = Python },
        new("py:flask_login.utils.current_user", CurrentUser) { Languages = Python },
        new("py:flask_security.current_user", CurrentUser) { Languages = Python },
        new("py:flask_jwt_extended.current_user", CurrentUser) { Languages = Python },
    ];

    public static Value Session(string? name) =>
        name is not null && Array.Exists(Identities, w => name.Contains(w, StringComparison.OrdinalIgnoreCase))
            ? Value.Of(Origins.Principal, name)
            : Value.Unknown;

    private static Value Principal(string external) =>
        new()
        {
            Origins = Origins.Principal,
            Type = new KnownType { External = external },
        };

    /// <summary>The account that is signed in: an object of the class that the application mixes <c>UserMixin</c> into.</summary>
    private static Value CurrentUser(NameSite site) =>
        site.Evaluator.Code.Derived("UserMixin").FirstOrDefault(c => c.File.Language == CodeLanguage.Python) is { } type
            ? new Value
            {
                Origins = Origins.Principal,
                Type = new KnownType { Class = type, IsInstance = true },
            }
            : Principal("py:flask_login.current_user");

    private static Value? Authenticated(MemberSite site) =>
        site.Target.Has(Origins.Principal)
            ? new Value
            {
                Origins = Origins.Principal,
                Truth = Effects.Authenticated("current_user.is_authenticated", site.File, site.Place),
            }
            : null;

    private static Value? Anonymous(MemberSite site) =>
        site.Target.Has(Origins.Principal)
            ? new Value { Origins = Origins.Principal, Truth = Effects.Authenticated("current_user", site.File, site.Place).Negated() }
            : null;
}
