using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>Who calls: guards of Laravel, Sanctum, Passport and tymon/jwt-auth, tokens of firebase/php-jwt, and roles of Spatie's and Santigarcor's packages.</summary>
internal static class LaravelAuth
{
    private const string Guard = "php:laravel.auth()";

    private static readonly string[] Targets =
    [
        Guard,
        @"php:Illuminate\Support\Facades\Auth",
        @"php:Tymon\JWTAuth\Facades\JWTAuth",
        @"php:PHPOpenSourceSaver\JWTAuth\Facades\JWTAuth",
        @"php:Cartalyst\Sentinel\Laravel\Facades\Sentinel",
    ];

    /// <summary>Declared types that are guards.</summary>
    private static readonly string[] Declared =
    [
        "Guard",
        "StatefulGuard",
        "AuthManager",
        "JWTAuth",
        "JWTGuard",
        "SessionGuard",
        "AuthFactory",
    ];

    private static readonly string[] Proofs = ["once", "onceUsingId", "onceBasic", "basic"];

    /// <summary>What signs somebody in: the caller becomes known by it, and was not before.</summary>
    private static readonly string[] Entrances = ["attempt", "attemptWhen", "validate", "loginUsingId", "authenticateAndRemember"];
    private static readonly string[] Demands = ["authenticate", "userOrFail", "getPayload", "payload", "checkOrFail", "parseTokenOrFail"];
    private static readonly string[] Fluent =
    [
        "guard",
        "parseToken",
        "setToken",
        "shouldUse",
        "setRequest",
        "viaRequest",
        "factory",
        "claims",
        "setTTL",
    ];

    private static readonly string[] Roles =
    [
        "hasRole",
        "hasAnyRole",
        "hasAllRoles",
        "hasExactRoles",
        "hasPermissionTo",
        "hasAnyPermission",
        "hasAllPermissions",
        "hasDirectPermission",
        "checkPermissionTo",
        "hasPermission",
        "isAbleTo",
        "ability",
        "isA",
        "isAn",
        "isAdmin",
        "tokenCan",
        "isSuperAdmin",
        "hasTeamPermission",
        "hasTeamRole",
        "hasAccess",
        "inRole",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("php:auth", "auth", static _ => Service()),
        // Throws where the signature or a time does not fit. Source: documentation of firebase/php-jwt.
        new(@"php:Firebase\JWT\JWT", "decode", Effects.Verify("signed token")),
        .. Targets.SelectMany(target =>
            (CallRule[])
                [
                    new(target, "user", static site => Caller(site.Evaluator)),
                    new(target, "toUser", static site => Caller(site.Evaluator)),
                    new(target, "getUser", static site => Caller(site.Evaluator)),
                    new(target, "id", Effects.Caller("id")),
                    new(target, "check", static site => Asked(site, isGuest: false)),
                    new(target, "hasUser", static site => Asked(site, isGuest: false)),
                    new(target, "guest", static site => Asked(site, isGuest: true)),
                    .. Proofs.Select(n => new CallRule(target, n, static site => Asked(site, isGuest: false))),
                    .. Entrances.Select(n => new CallRule(
                        target,
                        n,
                        static site => new Value
                        {
                            Truth = new Test(TestKind.Truth, Value.Of(Origins.Body, "password"), null, true, site.File, site.Place),
                        }
                    )),
                    .. Demands.Select(n => new CallRule(
                        target,
                        n,
                        static site =>
                        {
                            site.Evaluator.Assume(Effects.Authenticated(site.Name, site.File, site.Place));
                            return Caller(site.Evaluator);
                        }
                    )),
                    .. Fluent.Select(n => new CallRule(target, n, static _ => Service())),
                    new(target, "*", static _ => Value.Unknown),
                ]
        ),
        .. Roles.Select(n => new CallRule("*", n, HasRole) { Languages = LaravelPack.Php }),
        new("*", "currentAccessToken", static site => site.Receiver is { } user && user.Has(Origins.Principal) ? user : null)
        {
            Languages = LaravelPack.Php,
        },
    ];

    public static IReadOnlyList<TypeRule> Types { get; } =
    [.. Declared.Select(t => new TypeRule(t, static _ => Service()) { Languages = LaravelPack.Php })];

    /// <summary>What base classes of jwt-auth hold.</summary>
    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        .. (
            (string[])
                [
                    @"php:Tymon\JWTAuth\Http\Middleware\BaseMiddleware()",
                    @"php:Tymon\JWTAuth\Middleware\BaseMiddleware()",
                    @"php:PHPOpenSourceSaver\JWTAuth\Http\Middleware\BaseMiddleware()",
                    "type:Authenticate",
                    "type:BaseAuthenticate",
                ]
        ).Select(t => new MemberRule(t, "auth", static _ => Service())),
    ];

    /// <summary>The account that calls: an object of the application's own class.</summary>
    public static Value Caller(Evaluator evaluator)
    {
        var code = evaluator.Code;
        ClassSymbol? own = null;
        foreach (var candidate in code.ClassesNamed("User").Concat(code.Derived("Authenticatable")).Concat(code.Derived("User")))
        {
            if (candidate.File.Language == CodeLanguage.Php && EloquentModel.Is(code, candidate))
            {
                own = candidate;
                break;
            }
        }

        return new Value
        {
            Origins = Origins.Principal,
            Type = own is null
                ? new KnownType { External = "php:laravel.user()", IsInstance = true }
                : new KnownType { Class = own, IsInstance = true },
        };
    }

    private static Value Service() =>
        new()
        {
            Type = new KnownType { External = Guard, IsInstance = true },
        };

    private static Value Asked(CallSite site, bool isGuest)
    {
        // Behind a guard that asked already, the answer is known.
        Condition known = site.Evaluator.Known.Implies(static t => t is { Kind: TestKind.Authenticated, Holds: true })
            ? Condition.Always
            : Effects.Authenticated($"Auth.{site.Name}", site.File, site.Place);
        return new Value { Origins = Origins.Principal, Truth = isGuest ? known.Negated() : known };
    }

    private static Value? HasRole(CallSite site) =>
        site.Receiver is { } user && user.Has(Origins.Principal)
            ? new Value
            {
                Origins = Origins.Principal,
                Truth = Effects.Role(site[0].Text is { } role ? $"{site.Name} {role}" : site.Name, site.File, site.Place),
            }
            : null;
}
