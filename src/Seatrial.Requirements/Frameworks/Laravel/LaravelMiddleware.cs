using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>
/// From names and classes of middleware to steps: those of the repository are followed, those of libraries are what their makers say.
/// </summary>
internal static class LaravelMiddleware
{
    private const int MaxDepth = 8;

    private static readonly string[] Authenticating =
    [
        "Authenticate",
        "AuthenticateWithBasicAuth",
        "AuthenticateWithTokenAuth",
        "GetUserFromToken",
        "AuthenticateAndRenew",
        "RefreshToken",
        "CheckClientCredentials",
        "CheckClientCredentialsForAnyScope",
        "EnsureClientIsResourceOwner",
        "CheckToken",
        "CheckTokenForAnyScope",
        "EnsureEmailIsVerified",
        "RequirePassword",
        "BaseAuthenticate",
    ];

    /// <summary>Classes of libraries that ask for a role, permission or scope of the caller.</summary>
    private static readonly string[] AskingForRole =
    [
        "RoleMiddleware",
        "PermissionMiddleware",
        "RoleOrPermissionMiddleware",
        "CheckAbilities",
        "CheckForAnyAbility",
        "CheckScopes",
        "CheckForAnyScope",
        "LaratrustRole",
        "LaratrustPermission",
        "LaratrustAbility",
        "EntrustRole",
        "EntrustPermission",
        "EntrustAbility",
        "VerifyRole",
        "VerifyPermission",
        "VerifyLevel",
    ];

    /// <summary>What prepares a request and refuses nobody for who he is.</summary>
    private static readonly HashSet<string> Infrastructure = new(StringComparer.Ordinal)
    {
        "EncryptCookies",
        "AddQueuedCookiesToResponse",
        "StartSession",
        "ShareErrorsFromSession",
        "VerifyCsrfToken",
        "ValidateCsrfToken",
        "SubstituteBindings",
        "ThrottleRequests",
        "ThrottleRequestsWithRedis",
        "AuthenticateSession",
        "TrimStrings",
        "TrustProxies",
        "HandleCors",
        "ConvertEmptyStringsToNull",
        "ValidatePostSize",
        "PreventRequestsDuringMaintenance",
        "CheckForMaintenanceMode",
        "SetCacheHeaders",
        "EnsureFrontendRequestsAreStateful",
        "CreateFreshApiToken",
        "RedirectIfAuthenticated",
        "TrustHosts",
        "HandlePrecognitiveRequests",
        "AddLinkHeadersForPreloadedAssets",
        "InvokeDeferredCallbacks",
        "throttle",
        "bindings",
        "cache.headers",
        "guest",
        "auth.session",
        "precognitive",
    };

    /// <summary>Names that Laravel and the usual libraries give to middleware themselves.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["auth"] = "Authenticate",
        ["auth.basic"] = "AuthenticateWithBasicAuth",
        ["auth.session"] = "AuthenticateSession",
        ["can"] = "Authorize",
        ["guest"] = "RedirectIfAuthenticated",
        ["password.confirm"] = "RequirePassword",
        ["signed"] = "ValidateSignature",
        ["verified"] = "EnsureEmailIsVerified",
        ["jwt.auth"] = "GetUserFromToken",
        ["jwt.refresh"] = "RefreshToken",
        ["client"] = "CheckClientCredentials",
        ["role"] = "RoleMiddleware",
        ["permission"] = "PermissionMiddleware",
        ["role_or_permission"] = "RoleOrPermissionMiddleware",
        ["abilities"] = "CheckAbilities",
        ["ability"] = "CheckForAnyAbility",
        ["scopes"] = "CheckScopes",
        ["scope"] = "CheckForAnyScope",
    };

    /// <summary>Steps of one entry: a name with parameters, a class, a list of them, a function.</summary>
    public static IEnumerable<EndpointStep> Steps(EndpointDiscovery discovery, Value middleware, CodeFile file, Place place) =>
        Steps(discovery, middleware, "", file, place, 0);

    /// <summary>Names and classes in an entry, as they are compared when some are left out.</summary>
    public static IEnumerable<string> Names(Value middleware) =>
        middleware.Object is { Tag: null } list && middleware.Type is null
            ? list.Members.Values.SelectMany(c => Names(c.Value ?? Value.Unknown))
        : middleware.Text is { } text ? [text]
        : middleware.Type is { } type ? [type.Class?.Class.Name ?? ShortName(type.External ?? "")]
        : [];

    private static IEnumerable<EndpointStep> Steps(
        EndpointDiscovery discovery,
        Value middleware,
        string parameters,
        CodeFile file,
        Place place,
        int depth
    )
    {
        if (depth > MaxDepth)
        {
            return [];
        }

        if (middleware.Functions is [{ Function: not null } function])
        {
            return [Followed("closure", function, file, place, [])];
        }

        if (middleware.Type?.Class is { } own)
        {
            return OfClass(discovery, own, parameters, file, place);
        }

        if (middleware.Type?.External is { } external)
        {
            return OfLibrary(discovery, ShortName(external), ShortName(external), parameters, file, place);
        }

        if (middleware.Object is { Tag: null } list)
        {
            return list.Members.Values.SelectMany(c => Steps(discovery, c.Value ?? Value.Unknown, "", file, place, depth + 1)).ToList();
        }

        return middleware.Text is { } text ? OfName(discovery, text, file, place, depth) : [];
    }

    private static IEnumerable<EndpointStep> OfName(EndpointDiscovery discovery, string text, CodeFile file, Place place, int depth)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 && text.Contains('|', StringComparison.Ordinal))
        {
            return text.Split('|').SelectMany(part => OfName(discovery, part, file, place, depth + 1)).ToList();
        }

        string name = colon < 0 ? text : text[..colon];
        string parameters = colon < 0 ? "" : text[(colon + 1)..];
        var state = LaravelState.Of(discovery.Evaluator);
        if (state.Aliases.TryGetValue(name, out var alias) && alias.Text != name)
        {
            return Steps(discovery, alias, parameters, file, place, depth + 1);
        }

        if (state.Groups.TryGetValue(name, out var group) && name.Length > 0)
        {
            return group.SelectMany(m => Steps(discovery, m, "", file, place, depth + 1)).ToList();
        }

        if (name.Contains('\\', StringComparison.Ordinal))
        {
            return discovery.Code.Resolve(file, "\\" + name.TrimStart('\\')) is ClassSymbol own
                ? OfClass(discovery, own, parameters, file, place)
                : OfLibrary(discovery, ShortName(name), ShortName(name), parameters, file, place);
        }

        return name is "web" or "api" ? [] : OfLibrary(discovery, Known.GetValueOrDefault(name, name), text, parameters, file, place);
    }

    /// <summary>A class of the repository: what it takes over from a library counts, and its own code is followed.</summary>
    private static IEnumerable<EndpointStep> OfClass(
        EndpointDiscovery discovery,
        ClassSymbol type,
        string parameters,
        CodeFile file,
        Place place
    )
    {
        var code = discovery.Code;
        var own = code.Method(type, "handle") is { Function.Body: not null } method ? method : null;
        string? library = type
            .Class.Bases.Concat(code.Bases(type).SelectMany(b => b.Class.Bases))
            .Select(b => LibraryName(code, type, b))
            .FirstOrDefault(n => n is not null && IsKnown(n));
        bool asksParent =
            own is null
            || CodeWalk
                .Calls(own.Function)
                .Any(c => c is { Callee: MemberExpression { Target: BaseExpression } } or { Name: "authenticate" });
        if (library is not null && asksParent)
        {
            foreach (var step in OfLibrary(discovery, library, type.Class.Name, parameters, file, place))
            {
                yield return step;
            }
        }

        if (own is not null)
        {
            var self = new Value
            {
                Type = new KnownType { Class = type, IsInstance = true },
            };
            yield return Followed(
                type.Class.Name,
                Closure.Of(own.Function, own.File, own.Owner, self),
                own.File,
                own.Function.Place,
                [.. parameters.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => Value.Constant(p.Trim()))]
            );
        }
    }

    private static string? LibraryName(CodeBase code, ClassSymbol type, TypeReference written)
    {
        foreach (var owner in (IEnumerable<ClassSymbol>)[type, .. code.Bases(type)])
        {
            if (owner.Class.Bases.Contains(written))
            {
                return code.ExternalName(owner.File, written) is { } external ? ShortName(external) : null;
            }
        }

        return null;
    }

    private static bool IsKnown(string name) =>
        Authenticating.Contains(name) || AskingForRole.Contains(name) || name is "Authorize" or "ValidateSignature";

    private static IEnumerable<EndpointStep> OfLibrary(
        EndpointDiscovery discovery,
        string type,
        string name,
        string parameters,
        CodeFile file,
        Place place
    )
    {
        string title = parameters.Length == 0 || name.Contains(':', StringComparison.Ordinal) ? name : $"{name}:{parameters}";
        if (type == "Authenticate" && LaravelGuards.Administrators(discovery.Evaluator, GuardsIn(name, parameters)) is { } role)
        {
            return [Effects.Guard(title, file, place.Line, Effects.Authenticated(title, file, place), Effects.Role(role, file, place))];
        }

        if (Authenticating.Contains(type))
        {
            return [Effects.Guard(title, file, place.Line, Effects.Authenticated(title, file, place))];
        }

        if (AskingForRole.Contains(type))
        {
            return [Effects.Guard(title, file, place.Line, Effects.Authenticated(title, file, place), Effects.Role(title, file, place))];
        }

        return type switch
        {
            "Authorize" => [new EndpointStep(title, file, place.Line, run => Can(discovery, run, parameters, file, place))],
            "ValidateSignature" =>
            [
                new EndpointStep(
                    title,
                    file,
                    place.Line,
                    run =>
                    {
                        run.Evaluator.Assume(Effects.Policy("a signed address", [.. LaravelExchange.Of(run).PathValues], file, place));
                        return true;
                    }
                ),
            ],
            _ when Infrastructure.Contains(type) => [],
            _ => [new EndpointStep(title, file, place.Line, static _ => true)],
        };
    }

    /// <summary>What stands behind the colon of <c>auth:admin,web</c>.</summary>
    private static string GuardsIn(string name, string parameters) =>
        parameters.Length > 0 ? parameters
        : name.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? name[(colon + 1)..]
        : "";

    /// <summary><c>can:update,post</c>.</summary>
    private static bool Can(EndpointDiscovery discovery, EndpointRun run, string parameters, CodeFile file, Place place)
    {
        string[] parts = parameters.Split(',', StringSplitOptions.TrimEntries);
        var subjects = new List<Value>();
        foreach (string subject in parts.Skip(1))
        {
            subjects.Add(
                subject.Contains('\\', StringComparison.Ordinal)
                && discovery.Code.Resolve(file, "\\" + subject.TrimStart('\\')) is ClassSymbol type
                    ? new Value { Type = new KnownType { Class = type } }
                    : LaravelExchange.Of(run).Parameter(subject)
            );
        }

        run.Evaluator.Assume(
            LaravelGates.Ask(run.Evaluator, file, place, LaravelAuth.Caller(run.Evaluator), Value.Constant(parts[0]), subjects)
        );
        return true;
    }

    private static EndpointStep Followed(string name, Closure closure, CodeFile file, Place place, IReadOnlyList<Value> parameters) =>
        new(
            name,
            file,
            place.Line,
            run =>
            {
                var evaluator = run.Evaluator;
                var exchange = LaravelExchange.Of(run);
                var self =
                    closure.Owner is { } owner && closure.Function!.Name.Length > 0 ? exchange.Made(owner)
                    : closure.Self is { Type.Class: { } made } ? exchange.Made(made)
                    : closure.Self;
                var bound = self is null ? closure : closure.On(self);
                var request = exchange.Request;
                return evaluator.InModule(
                    file,
                    () =>
                        evaluator.Step(
                            next =>
                                evaluator.Invoke(
                                    bound,
                                    [
                                        new ArgumentValue(request),
                                        new ArgumentValue(Value.Function(Closure.From(next))),
                                        .. parameters.Select(p => new ArgumentValue(p)),
                                    ],
                                    place
                                ),
                            run.SharedObjects
                        )
                );
            }
        )
        {
            IsFollowed = true,
        };

    private static string ShortName(string external) => external[(external.LastIndexOfAny(['\\', ':']) + 1)..].TrimEnd('(', ')');
}
