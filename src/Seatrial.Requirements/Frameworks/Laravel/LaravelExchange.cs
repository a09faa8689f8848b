using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>
/// One request of a run: the request object, parts of the route with the records they are bound to, and the objects that are made for it.
/// </summary>
internal sealed class LaravelExchange(EndpointRun run)
{
    public const string RequestType = @"php:Illuminate\Http\Request()";
    public const string AttributesType = "php:laravel.attributes()";
    private const string Name = "laravel:exchange";

    public EndpointRun Run { get; } = run;

    /// <summary>The method that handles the request; null for a closure.</summary>
    public FunctionSymbol? Handler { get; set; }

    public Function? Function { get; set; }

    public CodeFile File { get; set; } = run.Endpoint.File;

    public bool IsScoped { get; set; }

    public Value Request =>
        Run.Shared(
            "laravel:request",
            () =>
                new Value
                {
                    Type = new KnownType
                    {
                        External = RequestType,
                        Declared = "Request",
                        IsInstance = true,
                    },
                    Object = new AbstractObject(Attributes.Object!.File, new Place(Run.Endpoint.Line, 1)) { Tag = this },
                }
        );

    /// <summary>What middleware keeps with the request for those behind it, and no sender chooses.</summary>
    public Value Attributes =>
        Run.Shared(
            "laravel:attributes",
            () =>
                new Value
                {
                    Type = new KnownType { External = AttributesType, IsInstance = true },
                    Object = new AbstractObject(Run.Endpoint.File, new Place(Run.Endpoint.Line, 1)),
                }
        );

    public IReadOnlyList<RouteParameter> Parameters { get; } = RouteParameter.Of(run.Endpoint.Route);

    public IEnumerable<Value> PathValues => Parameters.Select(p => Value.Of(Origins.Path, p.Name));

    public static LaravelExchange Of(EndpointRun run) =>
        (LaravelExchange)
            run.Shared(
                Name,
                () =>
                    new Value
                    {
                        Object = new AbstractObject(run.Endpoint.File, new Place(run.Endpoint.Line, 1)) { Tag = new LaravelExchange(run) },
                    }
            ).Object!.Tag!;

    /// <summary>The exchange that a request object belongs to.</summary>
    public static LaravelExchange? Of(Value? request) => request?.Object?.Tag as LaravelExchange;

    /// <summary>The object of a class that the container makes for this request, the same each time.</summary>
    public Value Made(ClassSymbol type) =>
        Run.Shared(
            "laravel:made:" + type.Class.FullName,
            () =>
                Run.Evaluator.InModule(
                    type.File,
                    () =>
                        Run.Evaluator.Construct(
                            type,
                            new CallSite
                            {
                                Evaluator = Run.Evaluator,
                                File = type.File,
                                Place = type.Class.Place,
                                Name = type.Class.Name,
                                Arguments = [],
                            }
                        )
                ) ?? Value.Unknown
        );

    /// <summary>A part of the route: the record where the handler asks for one, else its text.</summary>
    public Value Parameter(string name)
    {
        if (Parameters.FirstOrDefault(p => p.Is(name)) is not { } parameter)
        {
            return Value.Unknown;
        }

        return
            Function?.Parameters.FirstOrDefault(p => parameter.Is(p.Name) && p.Type is not null) is { Type: { } written } typed
            && Run.Evaluator.Code.ResolveType(File, written) is { } type
            && EloquentModel.Is(Run.Evaluator.Code, type)
            ? Bound(parameter, type, typed.Place)
            : Bound(parameter) ?? Value.Of(Origins.Path, parameter.Name);
    }

    /// <summary>The record that a part of the route means by what providers say; null where they say nothing.</summary>
    public Value? Bound(RouteParameter parameter) =>
        !LaravelState.Of(Run.Evaluator).Bindings.TryGetValue(parameter.Name, out var binding) ? null
        : binding.Functions.Count > 0
            ? Run.Shared(
                "laravel:bound:" + parameter.Name,
                () =>
                    Run.Evaluator.InModule(
                        File,
                        () =>
                            Run.Evaluator.Invoke(
                                binding.Functions[0],
                                [new ArgumentValue(Value.Of(Origins.Path, parameter.Name))],
                                new Place(Run.Endpoint.Line, 1)
                            )
                    ) ?? Value.Unknown
            )
        : binding.Type?.Class is { } type ? Bound(parameter, type, new Place(Run.Endpoint.Line, 1))
        : null;

    /// <summary>The record of a class that a part of the route finds. Source: Laravel documentation, "Route Model Binding".</summary>
    public Value Bound(RouteParameter parameter, ClassSymbol type, Place place) =>
        Run.Shared(
            "laravel:bound:" + parameter.Name,
            () =>
            {
                if (LaravelState.Of(Run.Evaluator).Bindings.TryGetValue(parameter.Name, out var binding) && binding.Functions.Count > 0)
                {
                    return Bound(parameter) ?? Value.Unknown;
                }

                var evaluator = Run.Evaluator;
                var site = new CallSite
                {
                    Evaluator = evaluator,
                    File = File,
                    Place = place,
                    Name = "resolveRouteBinding",
                    Arguments = [],
                };
                var path = Value.Of(Origins.Path, parameter.Name);
                return evaluator.InModule(
                        File,
                        () =>
                        {
                            if (evaluator.Code.Method(type, "resolveRouteBinding") is { Function.Body: not null } own)
                            {
                                var self = new Value
                                {
                                    Type = new KnownType { Class = type, IsInstance = true },
                                    Object = new AbstractObject(File, place),
                                };
                                return evaluator.Invoke(
                                    Closure.Of(own.Function, own.File, own.Owner, self),
                                    [new ArgumentValue(path)],
                                    place
                                );
                            }

                            var query = EloquentQuery.Begin(site, type, LoadOperation.Read);
                            query.Load.AddFilter(parameter.Key ?? EloquentModel.RouteKey(evaluator.Code, type), path);
                            if ((IsScoped || parameter.Key is not null) && Parent(parameter) is { } parent && parent.Loads.Count > 0)
                            {
                                query.Load.AddFilter(
                                    LaravelPaths.Snake(EloquentModel.ClassOf(parent)?.Class.Name ?? "parent") + "_id",
                                    parent with
                                    {
                                        Key = null,
                                        Type = null,
                                    }
                                );
                            }

                            return query.Result(isSingle: true);
                        }
                    ) ?? Value.Unknown;
            }
        );

    private Value? Parent(RouteParameter parameter)
    {
        int at = Parameters.ToList().IndexOf(parameter);
        return at > 0 ? Parameter(Parameters[at - 1].Name) : null;
    }
}

/// <summary>A part of a route: <c>{post}</c>, <c>{post:slug}</c>, <c>{post?}</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">The column that it is compared with where one is written.</param>
internal sealed record RouteParameter(string Name, string? Key)
{
    public static IReadOnlyList<RouteParameter> Of(string route)
    {
        var found = new List<RouteParameter>();
        for (
            int open = route.IndexOf('{', StringComparison.Ordinal);
            open >= 0 && route.IndexOf('}', open) is var close and > 0;
            open = route.IndexOf('{', close)
        )
        {
            // Lumen writes patterns behind the name: {id:[0-9]+}.
            string[] parts = route[(open + 1)..close].TrimEnd('?').Split(':', 2);
            found.Add(
                new RouteParameter(
                    parts[0],
                    parts.Length > 1 && parts[1].All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? parts[1] : null
                )
            );
        }

        return found;
    }

    /// <summary>Whether a variable means it: in camel case or in snake case.</summary>
    public bool Is(string variable) => variable == Name || LaravelPaths.Snake(variable) == LaravelPaths.Snake(Name.Replace('-', '_'));
}
