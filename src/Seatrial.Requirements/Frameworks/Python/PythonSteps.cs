using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Python;

/// <summary>
/// Steps of endpoints of Python: decorators in front of a function, and the function itself, which share the arguments that the framework
/// or a decorator gives.
/// </summary>
internal static class PythonSteps
{
    private const string Passed = "python:arguments";

    /// <summary>What a decorator's function gets back from the function that it wraps: no answer of its own.</summary>
    private static readonly Value Next = new() { Key = "next" };

    /// <summary>Decorators as guards, outermost first.</summary>
    public static IEnumerable<EndpointStep> Guards(
        IEnumerable<AppliedDecorator> decorators,
        Func<EndpointRun, IReadOnlyList<ArgumentValue>> arguments,
        Func<Value, int> statusOf
    ) =>
        decorators
            .Where(d => !Registers(d))
            .Select(d => new EndpointStep("@" + NameOf(d.Written), d.File, d.Written.Place.Line, run => Guard(run, d, arguments, statusOf))
            {
                IsFollowed = d.Maker.Functions.Count > 0,
            });

    /// <summary>Whether a decorator registers the function rather than guarding it: <c>@app.route</c>, <c>@api_view</c>.</summary>
    private static bool Registers(AppliedDecorator decorator) =>
        (
            decorator.Written.Callee is MemberExpression
            {
                Name: "route"
                    or "get"
                    or "post"
                    or "put"
                    or "patch"
                    or "delete"
                    or "api_route"
                    or "errorhandler"
                    or "doc"
                    or "response"
                    or "arguments"
                    or "expect"
                    or "marshal_with"
            }
        )
        || decorator.Written.Name
            is "api_view"
                or "permission_classes"
                or "authentication_classes"
                or "throttle_classes"
                or "action"
                or "csrf_exempt"
                or "wraps";

    public static EndpointStep Handler(
        string name,
        Closure handler,
        Func<EndpointRun, IReadOnlyList<ArgumentValue>> arguments,
        Func<Value, int> statusOf
    ) =>
        new(
            name,
            handler.File!,
            handler.Function!.Place.Line,
            run =>
            {
                run.Evaluator.Answer(handler, Unpacked(PassedTo(run, arguments)), handler.Function.Place, statusOf);
                return true;
            }
        )
        {
            IsHandler = true,
        };

    /// <summary>The written name of a decorator, guard or dependency, for people.</summary>
    public static string NameOf(Expression expression) =>
        expression switch
        {
            CallExpression call => NameOf(call.Callee)
                + (
                    call.Arguments.FirstOrDefault(a => a.Value is LiteralExpression) is { Value: LiteralExpression literal }
                        ? $"('{literal.Text}')"
                        : ""
                ),
            MemberExpression member => $"{NameOf(member.Target)}.{member.Name}",
            NameExpression name => name.Name,
            ThisExpression => "self",
            _ => "…",
        };

    private static bool Guard(
        EndpointRun run,
        AppliedDecorator decorator,
        Func<EndpointRun, IReadOnlyList<ArgumentValue>> arguments,
        Func<Value, int> statusOf
    )
    {
        var evaluator = run.Evaluator;
        var passed = PassedTo(run, arguments);
        return evaluator.Step(
            next =>
            {
                var target = Value.Function(
                    Closure.From(site =>
                    {
                        Pack(evaluator, passed, site.Arguments);
                        next(site);
                        return Next;
                    })
                );
                if (evaluator.Decorate(decorator, target) is not { Functions: [var made, ..] })
                {
                    next(SiteOf(evaluator, decorator));
                    return;
                }

                evaluator.Answer(
                    made,
                    Unpacked(passed),
                    decorator.Written.Place,
                    v => ReferenceEquals(v, Next) || v.Key == Next.Key ? 0 : statusOf(v)
                );
            },
            [passed, .. run.SharedObjects.Where(o => o != passed)]
        );
    }

    private static CallSite SiteOf(Evaluator evaluator, AppliedDecorator decorator) =>
        new()
        {
            Evaluator = evaluator,
            File = decorator.File,
            Place = decorator.Written.Place,
            Name = "",
            Arguments = [],
        };

    private static AbstractObject PassedTo(EndpointRun run, Func<EndpointRun, IReadOnlyList<ArgumentValue>> arguments) =>
        run.Shared(
            Passed,
            () =>
            {
                var made = new AbstractObject(run.Endpoint.File, new Place(run.Endpoint.Line, 1));
                Pack(run.Evaluator, made, arguments(run));
                return new Value { Object = made };
            }
        ).Object!;

    private static void Pack(Evaluator evaluator, AbstractObject into, IReadOnlyList<ArgumentValue> arguments)
    {
        int position = 0;
        foreach (var argument in arguments)
        {
            evaluator.Assign(into.Member(argument.Name ?? (position++).ToString()), argument.Value);
        }
    }

    private static List<ArgumentValue> Unpacked(AbstractObject passed)
    {
        var arguments = new List<ArgumentValue>();
        foreach (var (name, cell) in passed.Members.OrderBy(m => int.TryParse(m.Key, out int position) ? position : int.MaxValue))
        {
            if (cell.Value is { } value)
            {
                arguments.Add(new ArgumentValue(value, int.TryParse(name, out _) ? null : name));
            }
        }

        return arguments;
    }
}
