using System.Collections.Frozen;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.AspNetCore;

/// <summary>What the parameters of an action or handler hold: parts of the request, the caller, or services.</summary>
internal static class ParameterBinding
{
    private static readonly FrozenDictionary<string, Origins> ByAttribute = new Dictionary<string, Origins>
    {
        ["FromRoute"] = Origins.Path,
        ["FromQuery"] = Origins.Query,
        ["FromBody"] = Origins.Body,
        ["FromForm"] = Origins.Body,
        ["FromHeader"] = Origins.Header,
        ["AsParameters"] = Origins.Query,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Simple = FrozenSet.ToFrozenSet(
        [
            "string",
            "String",
            "int",
            "Int32",
            "long",
            "Int64",
            "short",
            "byte",
            "bool",
            "Boolean",
            "decimal",
            "double",
            "float",
            "char",
            "uint",
            "ulong",
            "Guid",
            "DateTime",
            "DateTimeOffset",
            "DateOnly",
            "TimeOnly",
            "TimeSpan",
            "Uri",
            "object",
            "dynamic",
        ],
        StringComparer.Ordinal
    );

    private static readonly string[] ServiceEndings =
    [
        "Service",
        "Repository",
        "Context",
        "Manager",
        "Handler",
        "Client",
        "Factory",
        "Provider",
        "Store",
        "Accessor",
        "Mapper",
        "Sender",
        "Mediator",
        "UnitOfWork",
        "Helper",
        "Validator",
        "Generator",
        "Services",
        "Options",
    ];

    public static IReadOnlyList<ArgumentValue> Of(EndpointRun run, Function function, CodeFile file, string route)
    {
        var inRoute = RouteTemplate.Parameters(route);
        return [.. function.Parameters.Select(p => new ArgumentValue(ValueOf(run, p, file, inRoute)))];
    }

    private static Value ValueOf(EndpointRun run, Parameter parameter, CodeFile file, IReadOnlyList<string> inRoute)
    {
        var evaluator = run.Evaluator;
        var attribute = parameter.Decorators.FirstOrDefault(d =>
            d.Name is { } n && (ByAttribute.ContainsKey(n) || n is "FromServices" or "FromKeyedServices" or "Bind")
        );
        string key = attribute?.Arguments.FirstOrDefault(a => a.Name == "Name")?.Value is LiteralExpression given
            ? given.Text
            : parameter.Name;
        if (attribute?.Name is "FromServices" or "FromKeyedServices")
        {
            return Declared(evaluator, parameter, file);
        }

        if (attribute?.Name is { } name && ByAttribute.TryGetValue(name, out var origin))
        {
            return Typed(evaluator, parameter, file, origin, key);
        }

        if (inRoute.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase))
        {
            return Typed(evaluator, parameter, file, Origins.Path, parameter.Name);
        }

        if (parameter.Type is not { } type)
        {
            return Value.Of(Origins.Query, parameter.Name);
        }

        string own = type.ShortName;
        if (own is "HttpContext" or "HttpRequest" or "HttpResponse" or "ClaimsPrincipal")
        {
            return RequestContext.Part(run, own);
        }

        var element =
            own is "[]" or "List" or "IEnumerable" or "IReadOnlyList" or "ICollection" && type.Arguments.Count == 1
                ? type.Arguments[0]
                : type;
        if (Simple.Contains(element.ShortName) || evaluator.Code.ResolveType(file, element) is { Class.Kind: ClassKind.Enum })
        {
            return Typed(evaluator, parameter, file, Origins.Query, parameter.Name);
        }

        return IsService(evaluator, file, type)
            ? Declared(evaluator, parameter, file)
            : Typed(evaluator, parameter, file, Origins.Body, parameter.Name);
    }

    private static bool IsService(Evaluator evaluator, CodeFile file, TypeReference type)
    {
        if (type.ShortName is "CancellationToken" or "ILogger" or "IFormFile" or "IFormCollection" or "JsonElement")
        {
            return type.ShortName is "CancellationToken" or "ILogger";
        }

        if (evaluator.Code.ResolveType(file, type) is { } known)
        {
            return known.Class.Kind == ClassKind.Interface
                || Array.Exists(ServiceEndings, e => known.Class.Name.EndsWith(e, StringComparison.Ordinal))
                || evaluator.Code.Inherits(known, b => b.ShortName is "DbContext" or "IdentityDbContext");
        }

        return (type.ShortName.Length > 1 && type.ShortName[0] == 'I' && char.IsAsciiLetterUpper(type.ShortName[1]))
            || Array.Exists(ServiceEndings, e => type.ShortName.EndsWith(e, StringComparison.Ordinal));
    }

    private static Value Declared(Evaluator evaluator, Parameter parameter, CodeFile file) =>
        parameter.Type is null
            ? Value.Unknown
            : evaluator.InModule(file, () => evaluator.DeclaredValue(file, parameter.Type, parameter.Place, parameter.Name));

    private static Value Typed(Evaluator evaluator, Parameter parameter, CodeFile file, Origins origin, string key) =>
        new()
        {
            Origins = origin,
            Key = key,
            Type = parameter.Type is null ? null : evaluator.TypeOf(parameter.Type, file),
        };
}
