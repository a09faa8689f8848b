using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Django;
using Seatrial.Requirements.Frameworks.FastApi;

namespace Seatrial.Requirements.Frameworks.PythonGraph;

/// <summary>
/// What resolvers are given: the arguments of a field, and with <c>info</c> the context of the request, which is the request itself where
/// nothing makes another.
/// </summary>
internal static class PythonGraphContext
{
    private const string Type = "py:graphql.Context()";

    /// <summary>Parameters in front of the arguments: what the field belongs to.</summary>
    private static readonly string[] Parents =
    [
        "self",
        "root",
        "parent",
        "source",
        "cls",
        "obj",
        "_",
        "_root",
        "_parent",
        "_self",
        "_obj",
        "instance",
        "value",
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        .. ((string[])["user", "current_user", "viewer", "session"]).Select(n => new MemberRule(
            Type,
            n,
            _ => Value.Of(Origins.Principal, n)
        )),
    ];

    /// <summary>
    /// Arguments of a resolver by the names of its parameters; those that the schema names and it takes together are given by name.
    /// </summary>
    public static IReadOnlyList<ArgumentValue> Arguments(
        EndpointRun run,
        Function resolver,
        CodeFile file,
        PythonSchemas schema,
        IEnumerable<string> declared
    )
    {
        var given = new List<ArgumentValue>();
        foreach (var parameter in resolver.Parameters)
        {
            if (parameter.IsRest)
            {
                continue;
            }

            string? type = parameter.Type?.ShortName;
            given.Add(
                new ArgumentValue(
                    parameter.Name == "info" || type is "Info" or "ResolveInfo" or "GraphQLResolveInfo" ? Info(run, schema)
                        : Parents.Contains(parameter.Name) || parameter.Type?.Name.EndsWith("Parent", StringComparison.Ordinal) == true
                            ? Value.Unknown
                        : Argument(run.Evaluator, file, parameter),
                    parameter.Name
                )
            );
        }

        if (resolver.Parameters.Any(p => p.IsRest))
        {
            given.AddRange(
                declared.Where(d => !resolver.Parameters.Any(p => p.Name == d)).Select(d => new ArgumentValue(Value.Of(Origins.Body, d), d))
            );
        }

        return given;
    }

    /// <summary>Makes the context in front of everything else; none where the request is the context.</summary>
    public static IEnumerable<EndpointStep> Step(PythonSchemas schema) =>
        schema.Context is not { } maker
            ? []
            :
            [
                new EndpointStep(maker.Function.Name, maker.File, maker.Function.Place.Line, run => Info(run, schema) is not null)
                {
                    IsFollowed = true,
                },
            ];

    public static Value Info(EndpointRun run, PythonSchemas schema) =>
        run.Shared(
            "python.graphql.info",
            () =>
            {
                var info = new AbstractObject(run.Endpoint.File, new Place(run.Endpoint.Line, 1));
                run.Evaluator.Assign(info.Member("context"), Context(run, schema));
                return new Value { Object = info };
            }
        );

    private static Value Argument(Evaluator evaluator, CodeFile file, Parameter parameter)
    {
        var known = parameter.Type is null ? null : evaluator.TypeOf(parameter.Type, file);
        bool isInput = known?.Class is { } own && own.Class.Kind != ClassKind.Enum;
        return new Value
        {
            Origins = Origins.Body,
            Key = isInput ? null : parameter.Name,
            Type = known?.Class is null ? null : known,
        };
    }

    private static Value Context(EndpointRun run, PythonSchemas schema)
    {
        var request = Request(run);
        if (schema.Context is not { Function.Body: not null } maker)
        {
            return Plain(run, request);
        }

        var (function, file) = (maker.Function, maker.File);
        var self = maker.Owner is null
            ? null
            : new Value
            {
                Type = new KnownType { Class = maker.Owner, IsInstance = true },
                Object = new AbstractObject(file, function.Place),
            };
        IReadOnlyList<ArgumentValue> arguments = maker.Owner is null
            ?
            [
                .. FastApiParameters
                    .Arguments(run, function, file)
                    .Select(a => a.Name == "request" ? new ArgumentValue(request, a.Name) : a),
            ]
            :
            [
                .. function
                    .Parameters.Where(p => !p.IsRest)
                    .Select(p => new ArgumentValue(p.Name == "request" ? request : Value.Unknown, p.Name)),
            ];
        var made =
            run.Evaluator.InModule(
                file,
                () => run.Evaluator.Invoke(Closure.Of(function, file, maker.Owner, self), arguments, function.Place)
            ) ?? Value.Unknown;
        if (made.Object is null)
        {
            return Plain(run, request);
        }

        // The library gives the request to a context that is an object of its own.
        if (!made.Object.Members.ContainsKey("request"))
        {
            run.Evaluator.Assign(made.Object.Member("request"), request);
        }

        return made;
    }

    /// <summary>The request, which is also under its own name; in Django it says who calls.</summary>
    private static Value Plain(EndpointRun run, Value request)
    {
        var made = new AbstractObject(run.Endpoint.File, new Place(run.Endpoint.Line, 1));
        run.Evaluator.Assign(made.Member("request"), request);
        return new Value
        {
            Object = made,
            Type = new KnownType { External = UsesDjango(run.Evaluator.Code) ? DjangoRequest.Type : Type, IsInstance = true },
        };
    }

    private static Value Request(EndpointRun run) =>
        UsesDjango(run.Evaluator.Code)
            ? DjangoRequest.Of(run)
            : new Value
            {
                Type = new KnownType { External = "py:fastapi.Request()", IsInstance = true },
                Object = new AbstractObject(run.Endpoint.File, new Place(run.Endpoint.Line, 1)),
            };

    private static bool UsesDjango(CodeBase code) =>
        code.Files.Any(f =>
            f.Language == CodeLanguage.Python && f.Imports.Any(i => i.Module.StartsWith("django", StringComparison.Ordinal))
        );
}
