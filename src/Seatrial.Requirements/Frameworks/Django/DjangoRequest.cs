using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Django;

/// <summary>The request and the account that it comes from.</summary>
internal static class DjangoRequest
{
    public const string Type = "py:django.http.HttpRequest()";
    public const string User = "py:django.contrib.auth.models.User()";

    public static IReadOnlyList<NameRule> Names { get; } =
    [
        new(
            "py:rest_framework.permissions.SAFE_METHODS",
            site => SafeMethods(new MemberSite(site.Evaluator, site.File, site.Place, Value.Unknown, site.Name))
        ),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        new(Type, "GET", _ => Value.Of(Origins.Query)),
        new(Type, "query_params", _ => Value.Of(Origins.Query)),
        new(Type, "POST", _ => Value.Of(Origins.Body)),
        new(Type, "data", _ => Value.Of(Origins.Body)),
        new(Type, "FILES", _ => Value.Of(Origins.Body)),
        new(Type, "body", _ => Value.Of(Origins.Body)),
        new(Type, "headers", _ => Value.Of(Origins.Header)),
        new(Type, "META", _ => Value.Of(Origins.Header)),
        new(Type, "COOKIES", _ => Value.Of(Origins.Cookie)),
        new(Type, "session", _ => Value.Of(Origins.Principal)),
        new(Type, "auth", _ => Value.Of(Origins.Principal)),
        new(Type, "user", Caller),
        new(User, "is_authenticated", Authenticated),
        new("type:AbstractUser", "is_authenticated", Authenticated),
        new("type:AbstractBaseUser", "is_authenticated", Authenticated),
        new(User, "is_anonymous", Anonymous),
        new("type:AbstractUser", "is_anonymous", Anonymous),
        new("py:rest_framework.permissions", "SAFE_METHODS", SafeMethods),
    ];

    /// <summary>The request of a run, the same for every step.</summary>
    public static Value Of(EndpointRun run) =>
        run.Shared(
            "django:request",
            () =>
            {
                var request = new AbstractObject(run.Endpoint.File, new Place(run.Endpoint.Line, 1));
                if (run.Endpoint.Method != "ANY")
                {
                    run.Evaluator.Assign(request.Member("method"), Value.Constant(run.Endpoint.Method));
                }

                return new Value
                {
                    Type = new KnownType { External = Type, IsInstance = true },
                    Object = request,
                };
            }
        );

    /// <summary>The account: an object of the application's own class where it has one.</summary>
    private static Value Caller(MemberSite site)
    {
        var code = site.Evaluator.Code;
        var own = code.Derived("AbstractUser")
            .Concat(code.Derived("AbstractBaseUser"))
            .FirstOrDefault(c => c.File.Language == CodeLanguage.Python);
        return new Value
        {
            Origins = Origins.Principal,
            Type = own is null ? new KnownType { External = User, IsInstance = true } : new KnownType { Class = own, IsInstance = true },
        };
    }

    private static Value SafeMethods(MemberSite site)
    {
        var methods = new AbstractObject(site.File, site.Place);
        foreach (string method in (string[])["GET", "HEAD", "OPTIONS"])
        {
            site.Evaluator.Assign(methods.Member(methods.Members.Count.ToString()), Value.Constant(method));
        }

        return new Value { Object = methods };
    }

    private static Value? Authenticated(MemberSite site) =>
        site.Target.Has(Origins.Principal)
            ? new Value { Origins = Origins.Principal, Truth = Effects.Authenticated("user.is_authenticated", site.File, site.Place) }
            : null;

    private static Value? Anonymous(MemberSite site) =>
        site.Target.Has(Origins.Principal)
            ? new Value
            {
                Origins = Origins.Principal,
                Truth = Effects.Authenticated("user.is_authenticated", site.File, site.Place).Negated(),
            }
            : null;
}
