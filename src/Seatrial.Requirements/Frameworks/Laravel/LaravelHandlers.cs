using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>The last step of a route: its function with what the container gives it.</summary>
internal static class LaravelHandlers
{
    /// <summary>
    /// A step that first tells the exchange who handles the request: guards ask for the records that its parameters are bound to.
    /// </summary>
    public static EndpointStep Knowing(EndpointStep step, Function function, CodeFile file, bool isScoped) =>
        step with
        {
            Run = run =>
            {
                var exchange = LaravelExchange.Of(run);
                (exchange.Function, exchange.File, exchange.IsScoped) = (function, file, isScoped);
                return step.Run(run);
            },
        };

    public static EndpointStep Handler(string name, Closure closure) =>
        new(
            name,
            closure.File!,
            closure.Function!.Place.Line,
            run =>
            {
                var exchange = LaravelExchange.Of(run);
                var evaluator = run.Evaluator;
                var function = closure.Function!;
                var bound =
                    closure.Owner is { } owner && function.Name.Length > 0
                        ? closure.On(closure.Self?.Type?.Class is { } made ? exchange.Made(made) : exchange.Made(owner))
                        : closure;
                evaluator.InModule(
                    closure.File!,
                    () =>
                    {
                        var arguments = Arguments(exchange, function, closure.File!);
                        return evaluator.Answer(bound, arguments, function.Place, LaravelAnswers.StatusOf);
                    }
                );
                return true;
            }
        )
        {
            IsHandler = true,
        };

    /// <summary>
    /// Each parameter by its name: the request, bound records, parts of the route in their order; what is left the container makes.
    /// </summary>
    private static List<ArgumentValue> Arguments(LaravelExchange exchange, Function function, CodeFile file)
    {
        var evaluator = exchange.Run.Evaluator;
        var left = exchange.Parameters.ToList();
        var arguments = new List<ArgumentValue>();
        foreach (var parameter in function.Parameters)
        {
            var named = left.FirstOrDefault(p => p.Is(parameter.Name));
            if (parameter.Decorators.Any(d => d.Name is "CurrentUser" or "Authenticated"))
            {
                arguments.Add(new ArgumentValue(LaravelAuth.Caller(evaluator), parameter.Name));
            }
            else if (parameter.Type is { } written && OfClass(exchange, file, written, parameter, named) is { } value)
            {
                arguments.Add(new ArgumentValue(value, parameter.Name));
                left.Remove(named!);
            }
            else if (parameter.Type is null || IsPlain(parameter.Type.Name))
            {
                var part = named ?? (parameter.Default is null || left.Count > 0 ? left.FirstOrDefault() : null);
                if (part is not null)
                {
                    left.Remove(part);
                    arguments.Add(new ArgumentValue(exchange.Bound(part) ?? Value.Of(Origins.Path, part.Name), parameter.Name));
                }
            }
        }

        return arguments;
    }

    private static bool IsPlain(string type) => type.Length > 0 && (char.IsAsciiLetterLower(type[0]) || type == "|");

    private static Value? OfClass(
        LaravelExchange exchange,
        CodeFile file,
        TypeReference written,
        Parameter parameter,
        RouteParameter? named
    )
    {
        var evaluator = exchange.Run.Evaluator;
        var type = evaluator.Code.ResolveType(file, written);
        if (type is null)
        {
            return written.ShortName is "Request" or "ServerRequestInterface" ? exchange.Request : null;
        }

        if (evaluator.Code.Inherits(type, b => b.ShortName is "FormRequest" or "Request"))
        {
            return Form(exchange, type);
        }

        if (EloquentModel.Is(evaluator.Code, type) && named is not null)
        {
            return exchange.Bound(named, type, parameter.Place);
        }

        return type.Class.Kind == ClassKind.Enum && named is not null ? Value.Of(Origins.Path, named.Name) : null;
    }

    /// <summary>A form request: what its <c>authorize</c> asks holds before the handler begins.</summary>
    private static Value Form(LaravelExchange exchange, ClassSymbol type)
    {
        var evaluator = exchange.Run.Evaluator;
        var form = new Value
        {
            Type = new KnownType { Class = type, IsInstance = true },
            Object = exchange.Request.Object,
        };
        if (evaluator.Code.Method(type, "authorize") is { Function.Body: not null } authorize)
        {
            var value =
                evaluator.InModule(
                    authorize.File,
                    () =>
                        evaluator.Invoke(
                            Closure.Of(authorize.Function, authorize.File, authorize.Owner, form),
                            [],
                            authorize.Function.Place
                        )
                ) ?? Value.Unknown;
            var truth = Evaluator.TruthOf(value, authorize.File, authorize.Function.Place);
            if (!truth.IsNever)
            {
                evaluator.Assume(truth);
            }
        }

        return form;
    }
}
