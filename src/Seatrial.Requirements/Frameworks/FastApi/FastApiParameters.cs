using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.FastApi;

/// <summary>
/// Where parameters of handlers and dependencies come from: route, query, body, header, cookie, form, the request itself, a dependency.
/// </summary>
internal static class FastApiParameters
{
    private static readonly HashSet<string> Scalars = new(StringComparer.Ordinal)
    {
        "int",
        "str",
        "float",
        "bool",
        "UUID",
        "UUID4",
        "date",
        "datetime",
        "Decimal",
        "EmailStr",
        "HttpUrl",
        "Literal",
        "PositiveInt",
        "bytes",
    };

    public static IReadOnlyList<ArgumentValue> Arguments(EndpointRun run, Function function, CodeFile file)
    {
        var arguments = new List<ArgumentValue>();
        foreach (var written in function.Parameters)
        {
            var (parameter, home) = FastApiDependencies.Unaliased(written, file, run.Evaluator.Code);
            if (!parameter.IsRest)
            {
                arguments.Add(new ArgumentValue(ValueOf(run, parameter, home), parameter.Name));
            }
        }

        return arguments;
    }

    /// <summary>The request, which middleware, dependencies and the handler share with what they keep in its <c>state</c>.</summary>
    public static Value Request(EndpointRun run, CodeFile file) =>
        run.Shared(
            "fastapi:request",
            () =>
            {
                var request = new AbstractObject(file, new Place(run.Endpoint.Line, 1));
                run.Evaluator.Assign(
                    request.Member("state"),
                    new Value { Object = new AbstractObject(file, new Place(run.Endpoint.Line, 2)) }
                );
                return new Value
                {
                    Type = new KnownType { External = "py:fastapi.Request()", IsInstance = true },
                    Object = request,
                };
            }
        );

    private static Value ValueOf(EndpointRun run, Parameter parameter, CodeFile file)
    {
        if (FastApiDependencies.Of(run, parameter, file) is { } provided)
        {
            return Typed(run, provided, parameter, file);
        }

        var type = Inner(parameter.Type);
        if (type?.ShortName is "Request" or "HTTPConnection" or "WebSocket")
        {
            return Request(run, file);
        }

        if (type?.ShortName is "Response" or "BackgroundTasks" or "SecurityScopes")
        {
            return Value.Unknown;
        }

        var known = type is null ? null : run.Evaluator.TypeOf(type, file);
        var origin = OriginOf(run, parameter, type, known);
        bool isModel = origin == Origins.Body && known?.Class is not null;
        return new Value
        {
            Origins = origin,
            Key = isModel || (origin == Origins.Body && type?.ShortName is "dict" or "Dict" or "Any") ? null : parameter.Name,
            Type = known?.Class is null ? null : known,
        };
    }

    private static Origins OriginOf(EndpointRun run, Parameter parameter, TypeReference? type, KnownType? known)
    {
        string? marker =
            (parameter.Default as CallExpression)?.Name ?? parameter.Type?.Values.OfType<CallExpression>().FirstOrDefault()?.Name;
        if (
            run.Endpoint.Route.Contains($"{{{parameter.Name}}}", StringComparison.Ordinal)
            || run.Endpoint.Route.Contains($"{{{parameter.Name}:", StringComparison.Ordinal)
        )
        {
            return Origins.Path;
        }

        switch (marker)
        {
            case "Header":
                return Origins.Header;
            case "Cookie":
                return Origins.Cookie;
            case "Query":
                return Origins.Query;
            case "Body" or "Form" or "File":
                return Origins.Body;
        }

        bool isModel = known?.Class is { } own && own.Class.Kind != ClassKind.Enum;
        return
            isModel
            || (type?.ShortName is "dict" or "Dict" or "Any" or "UploadFile")
            || (type is { Name: "list" or "List" } && type.Arguments is [var item] && !Scalars.Contains(item.ShortName))
            ? Origins.Body
            : Origins.Query;
    }

    /// <summary>What a dependency gives has the type that the parameter says, where nothing better is known.</summary>
    private static Value Typed(EndpointRun run, Value value, Parameter parameter, CodeFile file) =>
        value.Type is null
        && !ReferenceEquals(value, Value.Unknown)
        && Inner(parameter.Type) is { } type
        && run.Evaluator.TypeOf(type, file) is { Class: not null } known
            ? value with
            {
                Type = known,
            }
            : value;

    private static TypeReference? Inner(TypeReference? type) => type is { Name: "Annotated", Arguments: [var inner] } ? inner : type;
}
