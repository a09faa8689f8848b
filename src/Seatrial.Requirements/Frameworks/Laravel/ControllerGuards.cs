using System.Runtime.CompilerServices;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using CallSite = Seatrial.Code.Flow.CallSite;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>Middleware that controllers ask for: in their constructor, in a static method since Laravel 11, by attributes.</summary>
internal static class ControllerGuards
{
    private const string Added = "php:laravel.controllerMiddleware()";
    private static readonly ConditionalWeakTable<LaravelState, Dictionary<Class, IReadOnlyList<ControllerMiddleware>>> known = [];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("*", "middleware", Add) { Languages = LaravelPack.Php },
        new(Added, "only", static site => Limit(site, (m, names) => m.Only = names)),
        new(Added, "except", static site => Limit(site, (m, names) => m.Except = names)),
        new(@"php:Illuminate\Routing\Controllers\Middleware", "", Declared),
        new(@"php:Illuminate\Routing\Controllers\Middleware()", "only", static site => Limit(site, (m, names) => m.Only = names)),
        new(@"php:Illuminate\Routing\Controllers\Middleware()", "except", static site => Limit(site, (m, names) => m.Except = names)),
    ];

    public static IEnumerable<ControllerMiddleware> Of(EndpointDiscovery discovery, ClassSymbol controller, Function method)
    {
        var perClass = known.GetValue(LaravelState.Of(discovery.Evaluator), static _ => []);
        if (!perClass.TryGetValue(controller.Class, out var all))
        {
            perClass[controller.Class] = all = [
                .. Constructed(discovery, controller),
                .. Static(discovery, controller),
                .. Attributes(discovery.Evaluator, controller.File, controller.Class.Decorators),
            ];
        }

        return all.Concat(Attributes(discovery.Evaluator, controller.File, method.Decorators));
    }

    private static List<ControllerMiddleware> Constructed(EndpointDiscovery discovery, ClassSymbol controller)
    {
        var state = LaravelState.Of(discovery.Evaluator);
        var found = state.Collecting = [];
        discovery.Evaluator.Start();
        discovery.Evaluator.InModule(
            controller.File,
            () =>
                discovery.Evaluator.Construct(
                    controller,
                    new CallSite
                    {
                        Evaluator = discovery.Evaluator,
                        File = controller.File,
                        Place = controller.Class.Place,
                        Name = controller.Class.Name,
                        Arguments = [],
                    }
                )
        );
        state.Collecting = null;
        return found;
    }

    private static List<ControllerMiddleware> Static(EndpointDiscovery discovery, ClassSymbol controller)
    {
        if (
            discovery.Code.Method(controller, "middleware") is not { Function: { Body: not null } function } method
            || !function.Has(FunctionTraits.Static)
        )
        {
            return [];
        }

        var evaluator = discovery.Evaluator;
        evaluator.Start();
        var value =
            evaluator.InModule(
                method.File,
                () =>
                    evaluator.Invoke(
                        Closure.Of(function, method.File, method.Owner, new Value { Type = new KnownType { Class = controller } }),
                        [],
                        function.Place
                    )
            ) ?? Value.Unknown;
        return
        [
            .. (value.Object is { Tag: null } list ? list.Members.Values.Select(c => c.Value ?? Value.Unknown) : [value]).Select(v =>
                v.Object?.Tag as ControllerMiddleware ?? new ControllerMiddleware(v, method.File, function.Place)
            ),
        ];
    }

    private static IEnumerable<ControllerMiddleware> Attributes(
        Evaluator evaluator,
        CodeFile file,
        IReadOnlyList<CallExpression> decorators
    )
    {
        foreach (var decorator in decorators)
        {
            if (
                decorator.Name is "Middleware" or "Authorize"
                && decorator.Arguments.FirstOrDefault(a => a.Name is null or "middleware") is { } given
            )
            {
                IReadOnlyList<string>? Names(string name) =>
                    decorator.Arguments.FirstOrDefault(a => a.Name == name) is { } listed
                        ? LaravelRouting.Texts(evaluator.ValueOf(file, listed.Value))
                        : null;
                yield return new ControllerMiddleware(evaluator.ValueOf(file, given.Value), file, decorator.Place)
                {
                    Only = Names("only"),
                    Except = Names("except"),
                };
            }
        }
    }

    /// <summary><c>$this->middleware('auth')->only('store')</c> in a constructor, also with the names in an array behind it.</summary>
    private static Value? Add(CallSite site)
    {
        if (site.Call?.Receiver is not ThisExpression || site.Receiver?.Type?.Class is null || site.Receiver.Object?.Tag is not null)
        {
            return null;
        }

        var made = new ControllerMiddleware(site[0], site.File, site.Place);
        if (site[1].Object is { Tag: null } options)
        {
            made.Only = options.Members.TryGetValue("only", out var only) ? LaravelRouting.Texts(only.Value ?? Value.Unknown) : null;
            made.Except = options.Members.TryGetValue("except", out var except)
                ? LaravelRouting.Texts(except.Value ?? Value.Unknown)
                : null;
        }

        LaravelState.Of(site.Evaluator).Collecting?.Add(made);
        return new Value
        {
            Type = new KnownType { External = Added, IsInstance = true },
            Object = new AbstractObject(site.File, site.Place) { Tag = made },
        };
    }

    private static Value? Limit(CallSite site, Action<ControllerMiddleware, IReadOnlyList<string>> change)
    {
        if (site.Receiver?.Object?.Tag is ControllerMiddleware made)
        {
            change(made, [.. site.Arguments.SelectMany(a => LaravelRouting.Texts(a.Value))]);
        }

        return site.Receiver;
    }

    private static Value? Declared(CallSite site)
    {
        if (site.Call?.Kind != CallKind.Construction)
        {
            return null;
        }

        var made = new ControllerMiddleware(site.Named("middleware") ?? site[0], site.File, site.Place)
        {
            Only = site.Named("only") is { } only ? LaravelRouting.Texts(only) : null,
            Except = site.Named("except") is { } except ? LaravelRouting.Texts(except) : null,
        };
        return new Value
        {
            Type = new KnownType { External = @"php:Illuminate\Routing\Controllers\Middleware()", IsInstance = true },
            Object = new AbstractObject(site.File, site.Place) { Tag = made },
        };
    }
}
