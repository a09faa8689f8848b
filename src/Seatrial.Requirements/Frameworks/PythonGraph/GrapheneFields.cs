using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Django;

namespace Seatrial.Requirements.Frameworks.PythonGraph;

/// <summary>
/// Fields of Graphene: <c>resolve_…</c> of a query, classes of mutations, and connections that give all records of a model by themselves.
/// </summary>
internal static class GrapheneFields
{
    private static readonly string[] Mutators = ["mutate", "mutate_and_get_payload", "perform_mutation"];
    private static readonly string[] Connections = ["DjangoFilterConnectionField", "DjangoConnectionField", "DjangoListField"];

    public static void Discover(EndpointDiscovery discovery, PythonSchemas schema)
    {
        var code = discovery.Code;
        foreach (
            var (root, method) in schema.Roots.Where(r =>
                r.Class.File.Imports.Any(i => i.Module.StartsWith("graphene", StringComparison.Ordinal))
            )
        )
        {
            foreach (var owner in PythonSchemas.With(code, root))
            {
                foreach (
                    var resolver in owner.Class.Methods.Where(m =>
                        m.Body is not null && m.Name.StartsWith("resolve_", StringComparison.Ordinal)
                    )
                )
                {
                    string field = resolver.Name["resolve_".Length..];
                    PythonGraphSteps.Add(
                        discovery,
                        schema,
                        method,
                        field,
                        owner,
                        resolver,
                        owner.File,
                        [],
                        Declared(owner.Class.Fields.FirstOrDefault(f => f.Name == field)?.Initializer)
                    );
                }

                foreach (var field in owner.Class.Fields)
                {
                    if (
                        field.Initializer is CallExpression { Name: "Field", Receiver: { } target }
                        && Resolved(code, owner.File, target) is ClassSymbol mutation
                    )
                    {
                        AddMutation(discovery, schema, method, field.Name, mutation);
                    }
                    else if (
                        field.Initializer is CallExpression { Name: { } made, Arguments: [var node, ..] } call
                        && Connections.Contains(made, StringComparer.Ordinal)
                        && !owner.Class.Methods.Any(m => m.Name == $"resolve_{field.Name}")
                        && Resolved(code, owner.File, node.Value) is ClassSymbol type
                    )
                    {
                        AddConnection(discovery, schema, method, field.Name, owner, call, type);
                    }
                }
            }
        }
    }

    private static void AddMutation(EndpointDiscovery discovery, PythonSchemas schema, string method, string field, ClassSymbol mutation)
    {
        if (Mutators.Select(m => discovery.Code.Method(mutation, m)).FirstOrDefault(m => m is { Function.Body: not null }) is { } found)
        {
            string[] declared =
            [
                .. mutation.Class.Nested.Where(c => c.Name is "Arguments" or "Input").SelectMany(c => c.Fields).Select(f => f.Name),
            ];
            PythonGraphSteps.Add(discovery, schema, method, field, found.Owner, found.Function, found.File, [], declared);
        }
    }

    /// <summary>All records of the node's model, as its own <c>get_queryset</c> limits them.</summary>
    private static void AddConnection(
        EndpointDiscovery discovery,
        PythonSchemas schema,
        string method,
        string field,
        ClassSymbol owner,
        CallExpression call,
        ClassSymbol node
    )
    {
        var written = node.Class.Nested.FirstOrDefault(c => c.Name == "Meta")?.Fields.FirstOrDefault(f => f.Name == "model")?.Initializer;
        if (written is null || Resolved(discovery.Code, node.File, written) is not ClassSymbol model)
        {
            return;
        }

        discovery.Add(
            new Endpoint
            {
                Framework = PythonGraphPack.Name,
                Method = method,
                Route = "/" + PythonSchemas.Camel(field),
                File = owner.File,
                StartLine = call.Place.Line,
                Line = call.Place.Line,
                EndLine = call.EndLine,
                Handler = $"{owner.Class.Name}.{field}",
                Steps =
                [
                    .. schema.Guards,
                    .. PythonGraphContext.Step(schema),
                    new EndpointStep(
                        call.Name!,
                        owner.File,
                        call.Place.Line,
                        run => Listed(run, schema, model, node, owner.File, call.Place)
                    )
                    {
                        IsHandler = true,
                    },
                ],
            }
        );
    }

    private static bool Listed(EndpointRun run, PythonSchemas schema, ClassSymbol model, ClassSymbol node, CodeFile file, Place place)
    {
        var evaluator = run.Evaluator;
        var all = DjangoQuery.Begin(
            new CallSite
            {
                Evaluator = evaluator,
                File = file,
                Place = place,
                Name = "all",
                Arguments = [],
            },
            model.Class.Name,
            model,
            LoadOperation.Read
        );
        if (evaluator.Code.Method(node, "get_queryset") is { Function.Body: not null } own)
        {
            ArgumentValue[] arguments = [new ArgumentValue(all), new ArgumentValue(PythonGraphContext.Info(run, schema))];
            all =
                evaluator.InModule(
                    own.File,
                    () =>
                        evaluator.Invoke(
                            Closure.Of(own.Function, own.File, own.Owner, new Value { Type = new KnownType { Class = node } }),
                            arguments,
                            place
                        )
                ) ?? all;
        }

        if (!Evaluator.NeverReturns(all))
        {
            evaluator.Respond(200, all, file, place);
        }

        return true;
    }

    /// <summary>Arguments that a field declares: those whose value is a type of the library.</summary>
    private static string[] Declared(Expression? field) =>
        field is CallExpression call
            ?
            [
                .. call
                    .Arguments.Where(a =>
                        a.Name
                            is not null
                                and not (
                                    "description"
                                    or "required"
                                    or "deprecation_reason"
                                    or "name"
                                    or "source"
                                    or "resolver"
                                    or "default_value"
                                )
                    )
                    .Select(a => a.Name!),
            ]
            : [];

    private static Symbol? Resolved(CodeBase code, CodeFile file, Expression written) =>
        written switch
        {
            NameExpression name => code.Resolve(file, name.Name),
            MemberExpression { Target: NameExpression module } member when code.Resolve(file, module.Name) is ModuleSymbol found =>
                code.Member(found, member.Name),
            _ => null,
        };
}
