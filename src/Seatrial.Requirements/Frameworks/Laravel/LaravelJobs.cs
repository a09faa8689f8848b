using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>Jobs and commands of the repository are followed where they are dispatched: what they write, the request writes.</summary>
internal static class LaravelJobs
{
    private static readonly string[] Dispatching =
    [
        "dispatch",
        "dispatchSync",
        "dispatchNow",
        "dispatch_sync",
        "dispatch_now",
        "dispatchAfterResponse",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. Dispatching.Select(n => new CallRule("*", n, Dispatch) { Languages = LaravelPack.Php }),
        .. Dispatching.Select(n => new CallRule("php:" + n, n, Dispatch)),
    ];

    /// <summary><c>dispatch(new Publish($post))</c>, <c>Publish::dispatch($post)</c>.</summary>
    private static Value? Dispatch(CallSite site)
    {
        var job =
            site.Receiver?.Type is { Class: { } type, IsInstance: false } && site.Evaluator.Code.Method(type, "handle") is not null
                ? site.Evaluator.Construct(type, site)
            : site[0].Type is { Class: not null, IsInstance: true } ? site[0]
            : null;
        return job?.Type?.Class is { } own && site.Evaluator.Code.Method(own, "handle") is { Function.Body: not null } handle
            ? site.Evaluator.Invoke(Closure.Of(handle.Function, handle.File, handle.Owner, job), [], site.Place)
            : null;
    }
}
