using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.AspNetCore;

/// <summary>Filters and middleware of the repository, followed with the request that they share with the handler.</summary>
internal static class FilterSteps
{
    /// <summary>A filter that an attribute names: it refuses by setting a result, or goes on by calling what comes behind it.</summary>
    public static EndpointStep Of(string name, CodeFile file, CallExpression attribute, ClassSymbol type, FunctionSymbol method)
    {
        bool callsNext = method.Function.Parameters.Count > 1 && method.Function.Name.EndsWith("ExecutionAsync", StringComparison.Ordinal);
        var function = HandlerRewriting.Refusing(method.Function);
        return new EndpointStep(
            name,
            file,
            attribute.Place.Line,
            run =>
            {
                var evaluator = run.Evaluator;
                var self = evaluator.InModule(file, () => Instance(evaluator, file, attribute, type));
                var context = new ArgumentValue(FilterContext(run, method.File));
                var closure = Closure.Of(function, method.File, method.Owner ?? type, self);
                var before = evaluator.Known;
                bool goesOn = evaluator.InModule(
                    file,
                    () =>
                        callsNext
                            ? evaluator.Step(
                                next =>
                                    evaluator.Invoke(
                                        closure,
                                        [context, new ArgumentValue(Value.Function(Closure.From(next)))],
                                        attribute.Place
                                    ),
                                run.SharedObjects
                            )
                            : !Leaves(evaluator.Invoke(closure, [context], attribute.Place))
                );
                RoleGuards.Assume(evaluator, name, before, file, attribute.Place);
                return goesOn;
            }
        )
        {
            IsFollowed = true,
        };
    }

    /// <summary>A middleware class: <c>InvokeAsync(HttpContext context)</c>, which calls what its constructor was given.</summary>
    public static EndpointStep? Middleware(CodeBase code, ClassSymbol type, CodeFile file, Place place)
    {
        if ((code.Method(type, "InvokeAsync") ?? code.Method(type, "Invoke")) is not { Function.Body: not null } method)
        {
            return null;
        }

        return new EndpointStep(
            type.Class.Name,
            file,
            place.Line,
            run =>
            {
                var evaluator = run.Evaluator;
                var request = RequestContext.Of(run);
                return evaluator.InModule(
                    type.File,
                    () =>
                        evaluator.Step(
                            next =>
                            {
                                var self = new Value
                                {
                                    Type = new KnownType { Class = type, IsInstance = true },
                                    Object = new AbstractObject(type.File, type.Class.Place),
                                };
                                var goesOn = Value.Function(Closure.From(next));
                                foreach (var field in type.Class.Fields.Where(f => f.Type?.ShortName == "RequestDelegate"))
                                {
                                    evaluator.Assign(self.Object!.Member(field.Name), goesOn);
                                }

                                foreach (var parameter in type.Class.Parameters.Where(p => p.Type?.ShortName == "RequestDelegate"))
                                {
                                    evaluator.Assign(self.Object!.Member(parameter.Name), goesOn);
                                }

                                ArgumentValue[] arguments =
                                [
                                    .. method.Function.Parameters.Select(p => new ArgumentValue(
                                        p.Type?.ShortName switch
                                        {
                                            "HttpContext" => request,
                                            "RequestDelegate" => goesOn,
                                            _ => p.Type is null
                                                ? Value.Unknown
                                                : evaluator.DeclaredValue(method.File, p.Type, p.Place, p.Name),
                                        }
                                    )),
                                ];
                                evaluator.Invoke(Closure.Of(method.Function, method.File, method.Owner ?? type, self), arguments, place);
                            },
                            run.SharedObjects
                        )
                );
            }
        )
        {
            IsFollowed = true,
        };
    }

    /// <summary>A function between the request and what comes behind: <c>(context, next) => …</c>.</summary>
    public static EndpointStep Inline(string name, Closure function, CodeFile file, Place place, Func<EndpointRun, Value> context) =>
        new(
            name,
            file,
            place.Line,
            run =>
            {
                var given = context(run);
                return run.Evaluator.InModule(
                    file,
                    () =>
                        run.Evaluator.Step(
                            next =>
                                run.Evaluator.Invoke(
                                    function,
                                    [new ArgumentValue(given), new ArgumentValue(Value.Function(Closure.From(next)))],
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

    /// <summary>What a filter sees: the request, and a result to refuse with.</summary>
    public static Value FilterContext(EndpointRun run, CodeFile file)
    {
        var made = new AbstractObject(file, default);
        run.Evaluator.Assign(made.Member("HttpContext"), RequestContext.Of(run));
        return new Value
        {
            Type = new KnownType { Declared = "FilterContext", IsInstance = true },
            Object = made,
        };
    }

    private static Value Instance(Evaluator evaluator, CodeFile file, CallExpression attribute, ClassSymbol type) =>
        evaluator.Construct(
            type,
            new CallSite
            {
                Evaluator = evaluator,
                File = file,
                Place = attribute.Place,
                Name = type.Class.Name,
                Arguments =
                [
                    .. attribute
                        .Arguments.Where(a => a.Value is not MemberExpression { Name: "class" })
                        .Select(a => new ArgumentValue(evaluator.Evaluate(a.Value), a.Name)),
                ],
            }
        );

    private static bool Leaves(Value value) => value.Type?.External == "!";
}
