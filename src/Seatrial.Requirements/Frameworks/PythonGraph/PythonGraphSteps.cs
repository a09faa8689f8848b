using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Python;

namespace Seatrial.Requirements.Frameworks.PythonGraph;

/// <summary>Resolvers with what stands in front of them, as endpoints.</summary>
internal static class PythonGraphSteps
{
    /// <summary>Decorators that declare and guard nothing.</summary>
    private static readonly string[] Declaring =
    [
        "field",
        "mutation",
        "subscription",
        "input_mutation",
        "type",
        "staticmethod",
        "classmethod",
        "convert_kwargs_to_snake_case",
        "connection",
        "node",
        "offset_paginated",
    ];

    /// <summary>Permissions of libraries that ask for more than a known caller.</summary>
    private static readonly string[] Roles =
    [
        "IsStaff",
        "IsSuperuser",
        "IsSuperUser",
        "IsAdmin",
        "HasPerm",
        "HasRetvalPerm",
        "HasSourcePerm",
    ];

    public static void Add(
        EndpointDiscovery discovery,
        PythonSchemas schema,
        string method,
        string field,
        ClassSymbol? owner,
        Function resolver,
        CodeFile file,
        IReadOnlyList<EndpointStep> guards,
        IReadOnlyList<string> declared
    )
    {
        IReadOnlyList<ArgumentValue> Given(EndpointRun run) => PythonGraphContext.Arguments(run, resolver, file, schema, declared);
        var decorators = discovery
            .Evaluator.DecoratorsOf(resolver, file)
            .Where(d => !Declaring.Contains(d.Written.Name ?? "", StringComparer.Ordinal));
        discovery.Add(
            new Endpoint
            {
                Framework = PythonGraphPack.Name,
                Method = method,
                Route = "/" + PythonSchemas.Camel(field),
                File = file,
                StartLine = resolver.StartLine,
                Line = resolver.Place.Line,
                EndLine = resolver.EndLine,
                Handler = owner is null ? resolver.Name : $"{owner.Class.Name}.{resolver.Name}",
                Steps =
                [
                    .. schema.Guards,
                    .. PythonGraphContext.Step(schema),
                    .. guards,
                    .. PythonSteps.Guards(decorators, Given, StatusOf),
                    PythonSteps.Handler(resolver.Name, Closure.Of(resolver, file, owner), Given, StatusOf),
                ],
            }
        );
    }

    /// <summary>Guards that a call lists under <c>permission_classes</c> or <c>extensions</c>.</summary>
    public static IEnumerable<EndpointStep> Permissions(
        EndpointDiscovery discovery,
        PythonSchemas schema,
        CallExpression declaration,
        CodeFile file
    )
    {
        foreach (
            var listed in declaration
                .Arguments.Where(a => a.Name is "permission_classes" or "extensions")
                .Select(a => a.Value)
                .OfType<ListExpression>()
                .SelectMany(l => l.Items)
        )
        {
            var named = listed is CallExpression { Callee: var callee } ? callee : listed;
            string name = PythonSteps.NameOf(named);
            var type = named is NameExpression own ? discovery.Code.Resolve(file, own.Name) as ClassSymbol : null;
            if (type is not null && discovery.Code.Method(type, "has_permission") is { Function.Body: not null } test)
            {
                yield return new EndpointStep(name, file, listed.Place.Line, run => Passes(run, schema, type, test, file, listed.Place))
                {
                    IsFollowed = true,
                };
            }
            else if (type is null && Array.Exists(Roles, r => name.EndsWith(r, StringComparison.Ordinal)))
            {
                yield return Effects.Guard(
                    name,
                    file,
                    listed.Place.Line,
                    Effects.Authenticated(name, file, listed.Place),
                    Effects.Role(name, file, listed.Place)
                );
            }
            else if (type is null && name.EndsWith("IsAuthenticated", StringComparison.Ordinal))
            {
                yield return Effects.Guard(name, file, listed.Place.Line, Effects.Authenticated(name, file, listed.Place));
            }
            else if (type is not null || name.Contains("Permission", StringComparison.Ordinal))
            {
                yield return new EndpointStep(name, file, listed.Place.Line, static _ => true);
            }
        }
    }

    public static int StatusOf(Value value) =>
        value.Denial != 0 ? value.Denial
        : value.IsNull ? 404
        : 200;

    private static bool Passes(EndpointRun run, PythonSchemas schema, ClassSymbol type, FunctionSymbol test, CodeFile file, Place place)
    {
        var evaluator = run.Evaluator;
        var self = new Value
        {
            Type = new KnownType { Class = type, IsInstance = true },
            Object = new AbstractObject(type.File, type.Class.Place),
        };
        ArgumentValue[] arguments =
        [
            .. test
                .Function.Parameters.Where(p => !p.IsRest)
                .Select(p => new ArgumentValue(p.Name == "info" ? PythonGraphContext.Info(run, schema) : Value.Unknown, p.Name)),
        ];
        var held =
            evaluator.InModule(test.File, () => evaluator.Invoke(Closure.Of(test.Function, test.File, test.Owner, self), arguments, place))
            ?? Value.Unknown;
        if (Evaluator.NeverReturns(held))
        {
            return false;
        }

        evaluator.Assume(Evaluator.TruthOf(held, file, place));
        return held.Truth is not { IsNever: true };
    }
}
