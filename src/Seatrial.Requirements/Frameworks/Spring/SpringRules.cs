using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Spring;

/// <summary>
/// Answers, the caller, tokens, and what Java's own library does with values: optionals, equality, getters without a body.
/// </summary>
internal static class SpringRules
{
    private static readonly CodeLanguage[] Java = [CodeLanguage.Java];
    private const string Entity = "java:ResponseEntity";

    private static readonly (string Name, int Status)[] Statuses =
    [
        ("OK", 200),
        ("CREATED", 201),
        ("ACCEPTED", 202),
        ("NO_CONTENT", 204),
        ("FOUND", 302),
        ("BAD_REQUEST", 400),
        ("UNAUTHORIZED", 401),
        ("FORBIDDEN", 403),
        ("NOT_FOUND", 404),
        ("CONFLICT", 409),
        ("UNPROCESSABLE_ENTITY", 422),
        ("INTERNAL_SERVER_ERROR", 500),
    ];

    private static readonly (string Name, int Status)[] Exceptions =
    [
        ("AccessDeniedException", 403),
        ("ForbiddenException", 403),
        ("UnauthorizedException", 401),
        ("AuthenticationException", 401),
        ("AuthorizationException", 403),
        ("NotFoundException", 404),
        ("ResourceNotFoundException", 404),
        ("EntityNotFoundException", 404),
        ("UnauthorizedAccessException", 403),
        ("BadRequestException", 400),
        ("NoAuthorizationException", 403),
        ("AuthorizationDeniedException", 403),
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. Of("ok", 200),
        .. Of("noContent", 204),
        .. Of("accepted", 202),
        .. Of("created", 201),
        .. Of("notFound", 404),
        .. Of("badRequest", 400),
        .. Of("unprocessableEntity", 422),
        .. Of("of", 200),
        .. Of("ofNullable", 200),
        .. Targets.Select(t => new CallRule(t + "*", "status", static s => Answer(Status(s[0]), Value.Unknown)) { Languages = Java }),
        new(Entity + "*", "body", static s => Answer(s.Receiver!.Denial == 0 ? 200 : s.Receiver.Denial, s[0])) { Languages = Java },
        new(Entity + "*", "build", static s => s.Receiver) { Languages = Java },
        .. Targets.Select(t => new CallRule(
            t,
            "",
            static s =>
                s.Call?.Kind == CallKind.Construction
                    ? Answer(s.Arguments.Count == 0 ? 200 : Status(s.Arguments[^1].Value), s.Count > 1 ? s[0] : Value.Unknown)
                    : null
        )
        {
            Languages = Java,
        }),
        .. new[] { "java:ResponseStatusException", "java:org.springframework.web.server.ResponseStatusException" }.Select(t => new CallRule(
            t,
            "",
            static s => new Value { Denial = Status(s[0]) }
        )
        {
            Languages = Java,
        }),
        .. Exceptions.Select(e => new CallRule(
            "*",
            e.Name,
            s => s.Call?.Kind == CallKind.Construction ? new Value { Denial = e.Status } : null
        )
        {
            Languages = Java,
            Overrides = true,
        }),
        new("*", HandlerRewriting.Respond, static s => Respond(s)) { Languages = Java },
        // Who calls.
        new(
            "*",
            "getContext",
            static s =>
                s.Call?.Receiver is NameExpression { Name: "SecurityContextHolder" or "ReactiveSecurityContextHolder" }
                    ? Value.Of(Origins.Principal)
                    : null
        )
        {
            Languages = Java,
        },
        .. new[] { "parseClaimsJws", "parseSignedClaims", "parseClaimsJwt" }.Select(n => new CallRule(
            "*",
            n,
            Effects.Verify("the signature of the token")
        )
        {
            Languages = Java,
        }),
        new(
            "*",
            "decode",
            static s =>
                s.Call?.Receiver is NameExpression { Name: "JWT" } ? Value.Of(Claims.Token, "token")
                : s[0].Has(Origins.Header | Origins.Cookie) ? Claims.Decoded(Value.Derived([s[0]]))
                : null
        )
        {
            Languages = Java,
        },
        new("*", "readValue", static s => s[0].Has(Origins.Header | Origins.Cookie) ? Claims.Decoded(Value.Derived([s[0]])) : null)
        {
            Languages = Java,
        },
        .. new[] { "getServletPath", "getRequestURI", "getPathInfo" }.Select(n => new CallRule(
            "type:HttpServletRequest",
            n,
            static s => s.Receiver?.Object?.Members.GetValueOrDefault(PathMember)?.Value
        )
        {
            Languages = Java,
        }),
        .. new[] { "startsWith", "endsWith", "contains", "matches" }.Select(n => new CallRule("*", n, static s => Decided(s))
        {
            Languages = Java,
        }),
        new("type:HttpServletRequest", "getUserPrincipal", static _ => Value.Of(Origins.Principal)) { Languages = Java },
        new("type:HttpServletRequest", "getRemoteUser", static _ => Value.Of(Origins.Principal)) { Languages = Java },
        new(
            "type:HttpServletRequest",
            "isUserInRole",
            static s => new Value { Origins = Origins.Principal, Truth = Effects.Role($"role {s[0].Text}", s.File, s.Place) }
        )
        {
            Languages = Java,
        },
        new("type:HttpServletRequest", "getSession", static _ => Value.Of(Origins.Principal, "session")) { Languages = Java },
        new("type:HttpServletRequest", "getHeader", Effects.Input(Origins.Header, 0)) { Languages = Java },
        new("type:HttpServletRequest", "getParameter", Effects.Input(Origins.Query, 0)) { Languages = Java },
        new("type:HttpServletRequest", "getCookies", Effects.Input(Origins.Cookie)) { Languages = Java },
        .. new[] { "getLoginId", "getLoginIdAsLong", "getLoginIdAsString", "checkLogin" }.Select(n => new CallRule(
            "*",
            n,
            static s => s.Call?.Receiver is NameExpression { Name: "StpUtil" } ? Effects.Demand("StpUtil")(s) : null
        )
        {
            Languages = Java,
        }),
        // Java's library.
        new("*", "orElseThrow", static s => Demanded(s)) { Languages = Java },
        new(
            "*",
            "equals",
            static s =>
                s.Receiver is null ? null
                : s.Count == 2 ? Equal(s, s[0], s[1])
                : s.Count == 1 ? Equal(s, s.Receiver, s[0])
                : null
        )
        {
            Languages = Java,
        },
        new("*", "equalsIgnoreCase", static s => s.Receiver is null ? null : Equal(s, s.Receiver, s[0])) { Languages = Java },
        new(
            "*",
            "filter",
            static s =>
                s.Receiver is { Loads.Count: > 0 } stored && s[0].Functions is [var test, ..]
                    ? stored with
                    {
                        Truth = s.Evaluator.Isolated(() => s.Evaluator.Invoke(test, [new ArgumentValue(stored)], s.Place, s)).Truth,
                    }
                    : null
        )
        {
            Languages = Java,
        },
        new("*", "*", Property) { Languages = Java },
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        .. new[] { "java:HttpStatus", "java:org.springframework.http.HttpStatus" }.Select(t => new MemberRule(
            t,
            "",
            static s =>
                Statuses.FirstOrDefault(x => x.Name == s.Name) is { Status: > 0 } found
                    ? Value.Constant(found.Status.ToString(System.Globalization.CultureInfo.InvariantCulture))
                    : null
        )
        {
            Languages = Java,
        }),
    ];

    /// <summary>Under which a request of an interceptor holds the route of the endpoint.</summary>
    public const string PathMember = "the path";

    private static string[] Targets => [Entity, "java:org.springframework.http.ResponseEntity"];

    private static IEnumerable<CallRule> Of(string name, int status) =>
        Targets.Select(t => new CallRule(t, name, s => Answer(status, s[0])) { Languages = Java });

    private static Value Answer(int status, Value content) =>
        content with
        {
            Type = new KnownType { External = Entity + "()", IsInstance = true },
            Truth = null,
            Text = null,
            Functions = [],
            Denial = status >= 300 ? status : 0,
        };

    private static Value Respond(CallSite site)
    {
        var value = site[0];
        site.Evaluator.Respond(value.Denial == 0 ? 200 : value.Denial, value, site.File, site.Place);
        return value;
    }

    private static int Status(Value value) => int.TryParse(value.Text, out int status) && status is >= 100 and < 600 ? status : 200;

    /// <summary>What goes on is there, and fits what it was filtered by.</summary>
    private static Value? Demanded(CallSite site)
    {
        if (site.Receiver is not { } value)
        {
            return null;
        }

        site.Evaluator.Assume(value.Truth ?? new Test(TestKind.Truth, value, null, true, site.File, site.Place));
        return value with { MayBeAbsent = false, Truth = null };
    }

    /// <summary>A question about a text that is known: the path of the endpoint.</summary>
    private static Value? Decided(CallSite site) =>
        site is { Count: 1, Receiver: { Text: { } text, Origins: Origins.None, Object: null } }
        && site[0] is { Text: { } part, Origins: Origins.None }
        && !part.Contains('*', StringComparison.Ordinal)
        && site.Name != "matches"
            ? new Value
            {
                Truth =
                    (
                        site.Name == "startsWith" ? text.StartsWith(part, StringComparison.Ordinal)
                        : site.Name == "endsWith" ? text.EndsWith(part, StringComparison.Ordinal)
                        : text.Contains(part, StringComparison.Ordinal)
                    )
                        ? Condition.Always
                        : Condition.Never,
            }
            : null;

    private static Value Equal(CallSite site, Value left, Value right) =>
        left is { Text: { } first, Origins: Origins.None, Object: null }
        && right is { Text: { } second, Origins: Origins.None }
        && first.StartsWith('/')
            ? new Value { Truth = first == second ? Condition.Always : Condition.Never }
            : new() { Truth = new Test(TestKind.Equality, left, right, true, site.File, site.Place) };

    /// <summary>
    /// Accessors that no text declares, because an annotation or a record makes them: <c>getOwnerId()</c>, <c>setOwner(x)</c>.
    /// </summary>
    private static Value? Property(CallSite site)
    {
        if (site.Receiver is not { } receiver || site.Call?.Kind != CallKind.Call)
        {
            return null;
        }

        string name = site.Name;
        int prefix =
            name.StartsWith("get", StringComparison.Ordinal) || name.StartsWith("set", StringComparison.Ordinal) ? 3
            : name.StartsWith("is", StringComparison.Ordinal) ? 2
            : 0;
        if (prefix > 0 && name.Length > prefix && char.IsAsciiLetterUpper(name[prefix]))
        {
            string property = char.ToLowerInvariant(name[prefix]) + name[(prefix + 1)..];
            if (name[0] == 's' && site.Count == 1 && receiver.Object is { Tag: null } made)
            {
                site.Evaluator.Assign(made.Member(property), site[0]);
                return Value.Unknown;
            }

            return site.Count == 0 && name[0] != 's' ? site.Evaluator.MemberOf(receiver, property, site.Place, false) : null;
        }

        return site.Count == 0 && receiver.Type?.Class is { } type && type.Class.Fields.Any(f => f.Name == name)
            ? site.Evaluator.MemberOf(receiver, name, site.Place, false)
            : null;
    }
}
