using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.NestJs;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.GraphQl;

/// <summary>
/// Classes whose methods resolve fields, by decorators. Source: TypeGraphQL documentation, "Resolvers", "Authorization", "Middleware and
/// guards".
/// </summary>
internal static class TypeGraphQl
{
    private const string Module = "type-graphql";

    private static readonly Dictionary<string, string> Methods = new(StringComparer.Ordinal)
    {
        ["Query"] = "QUERY",
        ["Mutation"] = "MUTATION",
        ["Subscription"] = "QUERY",
    };

    public static IEnumerable<ClassSymbol> ClassesOf(CodeBase code, CodeFile file) =>
        file.Imports.Any(i => i.Module == Module)
            ? file.Classes.Where(c => c.Decorators.Any(d => d.Name == "Resolver")).Select(c => new ClassSymbol(c, file))
            : [];

    public static IEnumerable<GraphField> Of(EndpointDiscovery discovery, GraphSchema schema)
    {
        if (schema.Classes is not { } listed)
        {
            return [];
        }

        var classes =
            listed.Count > 0 ? listed.Select(l => l.Type!.Class!) : discovery.Code.Files.SelectMany(f => ClassesOf(discovery.Code, f));
        return classes.SelectMany(c =>
            ((IEnumerable<ClassSymbol>)[c, .. discovery.Code.Bases(c)]).SelectMany(owner =>
                owner.Class.Methods.SelectMany(m => OfMethod(discovery.Evaluator, schema, c, owner, m))
            )
        );
    }

    private static IEnumerable<GraphField> OfMethod(
        Evaluator evaluator,
        GraphSchema schema,
        ClassSymbol type,
        ClassSymbol owner,
        Function method
    )
    {
        foreach (var decorator in method.Decorators)
        {
            if (decorator.Name is not { } root || !Methods.TryGetValue(root, out string? verb) || method.Body is null)
            {
                continue;
            }

            string name = NameOf(evaluator, owner.File, decorator) ?? method.Name;
            EndpointStep[] guards =
            [
                .. type
                    .Class.Decorators.Select(d => (type.File, Call: d))
                    .Concat(method.Decorators.Select(d => (owner.File, Call: d)))
                    .SelectMany(d => Guards(evaluator, schema, d.File, d.Call)),
            ];
            yield return new GraphField(
                verb,
                name,
                new ScriptHandler(Value.Function(Closure.Of(method, owner.File, owner)), null),
                guards,
                Handler(type, owner, method)
            )
            {
                HandlerName = $"{type.Class.Name}.{method.Name}",
            };
        }
    }

    /// <summary>The name that options give to a field.</summary>
    private static string? NameOf(Evaluator evaluator, CodeFile file, CallExpression decorator) =>
        decorator
            .Arguments.Select(a => a.Value)
            .OfType<ObjectExpression>()
            .Select(o => ScriptValues.Text(evaluator.ValueOf(file, o), "name"))
            .FirstOrDefault(n => n is not null);

    private static IEnumerable<EndpointStep> Guards(Evaluator evaluator, GraphSchema schema, CodeFile file, CallExpression decorator)
    {
        switch (decorator.Name)
        {
            case "Authorized":
                var asked = evaluator.InModule(file, () => decorator.Arguments.Select(a => evaluator.Evaluate(a.Value)).ToList()) ?? [];
                Value[] roles = [.. asked.SelectMany(a => a.Text is not null || a.Object is null ? [a] : Evaluator.KnownElements(a))];
                yield return Authorized(schema, roles, file, decorator.Place);
                break;
            case "UseMiddleware":
                foreach (var argument in decorator.Arguments)
                {
                    var middleware = evaluator.InModule(file, () => evaluator.Evaluate(argument.Value)) ?? Value.Unknown;
                    yield return Middleware(middleware, ScriptHandler.NameOf(argument.Value), file, decorator.Place);
                }

                break;
        }
    }

    /// <summary>What the application's checker says; the library refuses where it does not agree.</summary>
    private static EndpointStep Authorized(GraphSchema schema, Value[] roles, CodeFile file, Place place)
    {
        string name =
            roles.Length == 0
                ? "@Authorized()"
                : $"@Authorized({string.Join(", ", roles.Select(r => r.Text ?? r.Type?.External?.Split('.')[^1] ?? r.Key ?? "role"))})";
        return new EndpointStep(
            name,
            file,
            place.Line,
            run =>
            {
                var evaluator = run.Evaluator;
                if (FunctionOf(schema.AuthChecker, "check", evaluator, file) is { } checker)
                {
                    var listed = new AbstractObject(file, place);
                    for (int i = 0; i < roles.Length; i++)
                    {
                        evaluator.Assign(listed.Member(i.ToString()), roles[i]);
                    }

                    var held = GraphSteps.Called(
                        run,
                        checker,
                        [new ArgumentValue(Given(run, file)), new ArgumentValue(new Value { Object = listed })],
                        file,
                        place
                    );
                    if (!GraphSteps.Passes(evaluator, held))
                    {
                        return false;
                    }

                    evaluator.Assume(Evaluator.TruthOf(held, file, place));
                }
                else
                {
                    evaluator.Assume(Effects.Authenticated(name, file, place));
                }

                if (roles.Length > 0)
                {
                    evaluator.Assume(Effects.Role(name, file, place));
                }

                return true;
            }
        )
        {
            IsFollowed = true,
        };
    }

    private static EndpointStep Middleware(Value middleware, string name, CodeFile file, Place place) =>
        new(
            name.Length == 0 ? "middleware" : name,
            file,
            place.Line,
            run =>
                FunctionOf(middleware, "use", run.Evaluator, file) is not { } function
                || run.Evaluator.Step(
                    pass =>
                        GraphSteps.Called(
                            run,
                            function,
                            [new ArgumentValue(Given(run, file)), new ArgumentValue(Value.Function(Closure.From(pass)))],
                            file,
                            place
                        ),
                    run.SharedObjects
                )
        );

    /// <summary>A function, or the method of a class that stands for one.</summary>
    private static Value? FunctionOf(Value? value, string method, Evaluator evaluator, CodeFile file)
    {
        if (value is null or { Functions.Count: > 0 })
        {
            return value;
        }

        if (value.Type?.Class is not { } type || evaluator.Code.Method(type, method) is not { Function.Body: not null } found)
        {
            return null;
        }

        var self = evaluator.InModule(type.File, () => evaluator.Construct(type, ScriptValues.Site(evaluator, file, type.Class.Place)));
        return Value.Function(Closure.Of(found.Function, found.File, found.Owner, self));
    }

    private static Value Given(EndpointRun run, CodeFile file)
    {
        var given = new AbstractObject(file, default);
        run.Evaluator.Assign(given.Member("context"), GraphContext.Of(run));
        run.Evaluator.Assign(given.Member("args"), GraphSteps.Arguments(run));
        return new Value { Object = given };
    }

    private static EndpointStep Handler(ClassSymbol type, ClassSymbol owner, Function method) =>
        new(
            $"{type.Class.Name}.{method.Name}",
            owner.File,
            method.Place.Line,
            run =>
            {
                var evaluator = run.Evaluator;
                var self = evaluator.InModule(
                    type.File,
                    () => evaluator.Construct(type, ScriptValues.Site(evaluator, type.File, type.Class.Place))
                );
                ArgumentValue[] arguments = [.. method.Parameters.Select(p => new ArgumentValue(Parameter(run, owner.File, p)))];
                FetchResponse.Answered(
                    evaluator,
                    Closure.Of(method, owner.File, owner, self),
                    arguments,
                    ScriptValues.Site(evaluator, owner.File, method.Place),
                    GraphSteps.StatusOf
                );
                return true;
            }
        )
        {
            IsHandler = true,
        };

    private static Value Parameter(EndpointRun run, CodeFile file, Parameter parameter)
    {
        foreach (var decorator in parameter.Decorators)
        {
            switch (decorator.Name)
            {
                case "Arg":
                    return NestParameters.FromRequest(run.Evaluator, file, parameter, decorator, Origins.Body);
                case "Args":
                    return NestParameters.FromRequest(run.Evaluator, file, parameter, decorator, Origins.Body);
                case "Ctx":
                    return ScriptValues.FirstArgument(decorator) is LiteralExpression { Text: var member }
                        ? run.Evaluator.MemberOf(GraphContext.Of(run), member, parameter.Place, false)
                        : GraphContext.Of(run);
                case "Root" or "Info" or "PubSub":
                    return Value.Unknown;
                case { } name when ScriptValues.IsCallerName(name):
                    return Value.Of(Origins.Principal, name);
            }
        }

        return parameter.Type is null ? Value.Unknown : run.Evaluator.DeclaredValue(file, parameter.Type, parameter.Place, parameter.Name);
    }
}
