using System.Collections.Frozen;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.AspNetCore;

namespace Seatrial.Requirements.Frameworks.Spring;

/// <summary>What the parameters of a handler hold.</summary>
internal static class RequestValues
{
    private static readonly FrozenDictionary<string, Origins> ByAnnotation = new Dictionary<string, Origins>
    {
        ["PathVariable"] = Origins.Path,
        ["RequestParam"] = Origins.Query,
        ["RequestBody"] = Origins.Body,
        ["RequestPart"] = Origins.Body,
        ["ModelAttribute"] = Origins.Body,
        ["RequestHeader"] = Origins.Header,
        ["CookieValue"] = Origins.Cookie,
        ["AuthenticationPrincipal"] = Origins.Principal,
        ["CurrentSecurityContext"] = Origins.Principal,
        ["SessionAttribute"] = Origins.Principal,
        ["Argument"] = Origins.Body,
        ["Arguments"] = Origins.Body,
        ["InputArgument"] = Origins.Body,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Principals = FrozenSet.ToFrozenSet(
        [
            "Principal",
            "Authentication",
            "UserDetails",
            "OAuth2User",
            "OidcUser",
            "Jwt",
            "JwtAuthenticationToken",
            "OAuth2AuthenticationToken",
            "UsernamePasswordAuthenticationToken",
            "KeycloakPrincipal",
        ],
        StringComparer.Ordinal
    );
    private static readonly FrozenSet<string> Simple = FrozenSet.ToFrozenSet(
        [
            "String",
            "Long",
            "Integer",
            "int",
            "long",
            "boolean",
            "Boolean",
            "double",
            "Double",
            "float",
            "Float",
            "UUID",
            "BigDecimal",
            "LocalDate",
            "LocalDateTime",
            "Date",
            "Instant",
            "short",
            "Short",
            "List",
            "Set",
            "[]",
            "Optional",
        ],
        StringComparer.Ordinal
    );
    private static readonly FrozenSet<string> Tools = FrozenSet.ToFrozenSet(
        [
            "Model",
            "ModelMap",
            "ModelAndView",
            "BindingResult",
            "Errors",
            "Pageable",
            "RedirectAttributes",
            "HttpServletResponse",
            "ServletResponse",
            "Locale",
            "UriComponentsBuilder",
            "SessionStatus",
            "TimeZone",
            "DataFetchingEnvironment",
            "DgsDataFetchingEnvironment",
            "GraphQLContext",
            "DataFetchingFieldSelectionSet",
        ],
        StringComparer.Ordinal
    );

    public static IReadOnlyList<ArgumentValue> Of(Evaluator evaluator, Function function, CodeFile file, string route) =>
        [.. function.Parameters.Select(p => new ArgumentValue(ValueOf(evaluator, p, file, route)))];

    public static string KeyOf(Parameter parameter)
    {
        var annotation = parameter.Decorators.FirstOrDefault(d => d.Name is { } n && ByAnnotation.ContainsKey(n));
        return
            annotation?.Arguments.FirstOrDefault(a => a.Name is null or "name")?.Value
                is LiteralExpression { Kind: LiteralKind.String } given
            ? given.Text
            : parameter.Name;
    }

    public static Origins OriginOf(Parameter parameter, string route)
    {
        foreach (var annotation in parameter.Decorators)
        {
            if (annotation.Name is { } name && ByAnnotation.TryGetValue(name, out var origin))
            {
                return origin;
            }

            // An annotation of the application that resolves the caller into an argument.
            if (
                annotation.Name is { } own
                && (
                    own.Contains("CurrentUser", StringComparison.OrdinalIgnoreCase)
                    || own.Contains("LoginUser", StringComparison.OrdinalIgnoreCase)
                    || own.Contains("AuthUser", StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                return Origins.Principal;
            }
        }

        string type = parameter.Type?.ShortName ?? "";
        return Principals.Contains(type) || type == "HttpSession" ? Origins.Principal
            : Tools.Contains(type) || type is "HttpServletRequest" or "ServletRequest" ? Origins.None
            : !Simple.Contains(type) ? Origins.Body
            : RouteTemplate.Parameters(route).Contains(parameter.Name) ? Origins.Path
            : Origins.Query;
    }

    private static Value ValueOf(Evaluator evaluator, Parameter parameter, CodeFile file, string route)
    {
        if (parameter.Type?.ShortName is "HttpServletRequest" or "ServletRequest")
        {
            return new Value
            {
                Type = new KnownType { Declared = "HttpServletRequest", IsInstance = true },
            };
        }

        var origin = OriginOf(parameter, route);
        var type = parameter.Type is null ? null : evaluator.TypeOf(parameter.Type, file);
        if (origin == Origins.Body && type?.Class is not null)
        {
            // An object of the application: what the handler sets on it is set.
            var made = new AbstractObject(file, parameter.Place);
            evaluator.Assign(made.Rest, new Value { Origins = origin, Type = type });
            return new Value
            {
                Origins = origin,
                Key = KeyOf(parameter),
                Type = type,
                Object = made,
            };
        }

        return origin == Origins.None
            ? Value.Unknown
            : new Value
            {
                Origins = origin,
                Key = origin == Origins.Principal ? null : KeyOf(parameter),
                Type = parameter.Type is null ? null : evaluator.TypeOf(parameter.Type, file),
            };
    }
}
