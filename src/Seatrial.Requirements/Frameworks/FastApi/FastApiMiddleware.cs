using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.FastApi;

/// <summary>
/// Functions and classes in front of all routes of an application, which go on by calling what they are given. Source: FastAPI
/// documentation, "Middleware"; Starlette documentation, "Middleware", BaseHTTPMiddleware.
/// </summary>
internal static class FastApiMiddleware
{
    private const string Dispatch = "dispatch";

    /// <summary>What goes on gives back: no answer of its own.</summary>
    private static readonly Value Next = new() { Key = "next" };

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("py:fastapi*", "middleware", Decorator),
        new("py:fastapi*", "add_middleware", Added),
        new("py:starlette.middleware", "Middleware", Listed),
        new("py:fastapi.middleware", "Middleware", Listed),
    ];

    /// <summary>Those that an application is made with: <c>FastAPI(middleware=[Middleware(…)])</c>.</summary>
    public static void Add(Router router, CallSite site)
    {
        foreach (var made in Evaluator.KnownElements(site.Named("middleware") ?? Value.Unknown))
        {
            if (made.Object?.Tag is Closure dispatch)
            {
                Add(router, site, dispatch);
            }
        }
    }

    private static Value? Decorator(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router || site[0].Text != "http")
        {
            return null;
        }

        var outer = site;
        return Value.Function(
            Closure.From(decorated =>
            {
                if (decorated[0].Functions is [{ Function: not null } function, ..])
                {
                    Add(router, outer, function);
                }

                return decorated[0];
            })
        );
    }

    private static Value? Added(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        if (DispatchOf(site) is { } dispatch)
        {
            Add(router, site, dispatch);
        }

        return Value.Unknown;
    }

    private static Value? Listed(CallSite site) =>
        DispatchOf(site) is { } dispatch ? new Value { Object = new AbstractObject(site.File, site.Place) { Tag = dispatch } } : null;

    /// <summary>
    /// What a class of the repository does with each request, or the function that <c>BaseHTTPMiddleware</c> is given; null for classes of
    /// libraries, and for those that take the connection as it comes.
    /// </summary>
    private static Closure? DispatchOf(CallSite site)
    {
        if (site.Named(Dispatch)?.Functions is [{ Function: not null } given, ..])
        {
            return given;
        }

        if (
            site[0].Type is not { Class: { } type, IsInstance: false }
            || site.Evaluator.Code.Method(type, Dispatch) is not { Function.Body: not null } method
        )
        {
            return null;
        }

        var self = new Value
        {
            Type = new KnownType { Class = type, IsInstance = true },
            Object = new AbstractObject(site.File, site.Place),
        };
        return Closure.Of(method.Function, method.File, method.Owner ?? type, self);
    }

    private static void Add(Router router, CallSite site, Closure function) =>
        router.Add(
            new GuardEntry(
                site.File,
                site.Place,
                "",
                [
                    new EndpointStep(
                        function.Owner?.Class.Name ?? function.Function!.Name,
                        function.File!,
                        function.Function!.Place.Line,
                        run => Run(run, function)
                    )
                    {
                        IsFollowed = true,
                    },
                ]
            )
        );

    private static bool Run(EndpointRun run, Closure function)
    {
        var request = FastApiParameters.Request(run, function.File!);
        return run.Evaluator.Step(
            next =>
                run.Evaluator.Answer(
                    function,
                    [
                        new ArgumentValue(request),
                        new ArgumentValue(
                            Value.Function(
                                Closure.From(site =>
                                {
                                    next(site);
                                    return Next;
                                })
                            )
                        ),
                    ],
                    function.Function!.Place,
                    v => ReferenceEquals(v, Next) || v.Key == Next.Key || v.Denial == 0 ? 0 : v.Denial
                ),
            [.. request.Object!.Members.Values.Select(c => c.Value?.Object).OfType<AbstractObject>().Append(request.Object)]
        );
    }
}
