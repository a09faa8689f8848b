using Seatrial.Code.Flow;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary>Kept with the controller that answers one request.</summary>
/// <param name="Method">HTTP method of the route.</param>
/// <param name="Keys">Names of the parts of the route.</param>
/// <param name="Action">Name of the action.</param>
/// <param name="Controller">The controller's class.</param>
internal sealed record RailsExchange(string Method, IReadOnlySet<string> Keys, string Action, ClassSymbol Controller)
{
    private const string SharedName = "rails";

    /// <summary>Steps so far: what each of them answered is kept under its own name.</summary>
    public int Step { get; set; }

    /// <summary>Name of the member that says whether the current step has answered; its truth is what held there.</summary>
    public string Performed => "$performed" + Step.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static RailsExchange? Of(Value? controller) => controller?.Object?.Tag as RailsExchange;

    /// <summary>The controller of a run.</summary>
    public static Value ControllerOf(EndpointRun run, ClassSymbol type, string action) =>
        run.Shared(
            SharedName,
            () =>
            {
                var controller = new Value
                {
                    Type = new KnownType { Class = type, IsInstance = true },
                    Object = new AbstractObject(type.File, type.Class.Place)
                    {
                        Tag = new RailsExchange(run.Endpoint.Method, KeysOf(run.Endpoint.Route), action, type),
                    },
                };
                if (run.Evaluator.Code.Method(type, "constructor", isStatic: false) is { Function.Body: not null } constructor)
                {
                    run.Evaluator.Invoke(
                        Closure.Of(constructor.Function, constructor.File, constructor.Owner, controller),
                        [],
                        type.Class.Place
                    );
                }

                return controller;
            }
        );

    private static HashSet<string> KeysOf(string route) =>
        [
            .. route
                .Split(['/', '.', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Where(p => p.StartsWith(':') || p.StartsWith('*'))
                .Select(p => p[1..]),
        ];
}
