using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Web;

/// <summary>
/// Responses as the Fetch standard has them: made in one place and returned from there, so that they answer where they are made.
/// </summary>
internal static class FetchResponse
{
    private const string NextModule = "npm:next/server";
    private const string NextType = "npm:next/server.NextResponse";

    /// <summary>Names by which helpers of libraries make responses of JSON.</summary>
    private static readonly string[] Jsons =
    [
        "npm:@remix-run/node",
        "npm:@remix-run/server-runtime",
        "npm:@remix-run/cloudflare",
        "npm:react-router",
        "npm:@sveltejs/kit",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. ((string[])["web:Response", NextType]).SelectMany(target =>
            (IEnumerable<CallRule>)
                [
                    new(target, "json", Made),
                    new(target, "redirect", site => Redirected(site)),
                    new(target, "error", site => Answer(site, 400, Value.Unknown)),
                ]
        ),
        new("web:Response", "", Made),
        new(NextModule, "NextResponse", Made),
        new(NextType, "next", _ => Passing()),
        new(NextType, "rewrite", _ => Passing()),
        .. Jsons.Select(m => new CallRule(m, "json", Made)),
        .. Jsons.Select(m => new CallRule(m, "data", Made)),
    ];

    /// <summary>Whether a value is an answer that was reported where it was made.</summary>
    public static bool IsMade(Value value) => value.Denial != 0 || value.Object?.Tag is WebAnswer { Passes: false };

    /// <summary>Whether a middleware that returns it lets the request pass: nothing, or what says so.</summary>
    public static bool Passes(Value value) =>
        value.Admits is not null || (value.Denial == 0 && value.Object?.Tag is not WebAnswer { Passes: false });

    /// <summary>The status of what an action or a component returns: an object that holds nothing but an error refuses.</summary>
    public static int StatusOf(Value value) =>
        IsMade(value) || Evaluator.NeverReturns(value) ? 0
        : value.Object is { Tag: null } told
        && told.Members.Keys.Any(IsError)
        && told.Members.All(m => IsError(m.Key) ? m.Value.Value is { MayBeAbsent: false, IsNull: false } : IsTrifle(m.Key, m.Value.Value))
            ? 400
        : 200;

    /// <summary>
    /// Calls a function whose returned values are answers to the caller: each is one, with what holds where it is returned.
    /// </summary>
    /// <param name="evaluator">Follows it.</param>
    /// <param name="handler">The function.</param>
    /// <param name="arguments">What it is called with.</param>
    /// <param name="site">Where it is called.</param>
    /// <param name="statusOf">The HTTP status of a returned value; 0 where it is no answer.</param>
    public static void Answered(
        Evaluator evaluator,
        Closure handler,
        IReadOnlyList<ArgumentValue> arguments,
        CallSite site,
        Func<Value, int> statusOf
    ) =>
        evaluator.InModule(
            site.File,
            () =>
            {
                evaluator.Observe(
                    value =>
                    {
                        if (statusOf(value) is > 0 and var status)
                        {
                            evaluator.Respond(status, value, site.File, site.Place);
                        }
                    },
                    () => evaluator.Invoke(handler, arguments, site.Place)
                );
                return true;
            }
        );

    /// <summary>The status of what a handler returns: 0 for a response, which answered where it was made.</summary>
    public static int ResponseStatus(Value value) => IsMade(value) || Evaluator.NeverReturns(value) ? 0 : 200;

    private static bool IsError(string name) => name is "error" or "errors" or "errorMessage" or "formError" or "serverError";

    private static bool IsTrifle(string name, Value? value) =>
        value is null || value.IsNull || value.Loads.Count == 0 || name is "success" or "ok" or "status" or "code" or "message";

    private static Value Made(CallSite site)
    {
        var status = ScriptValues.Member(site[1], "status") ?? (site[1].Text is null ? null : site[1]);

        // Where the status is computed, the content says whether it refuses.
        return Answer(
            site,
            status is null ? 200
                : status.Text is null ? StatusOf(site[0])
                : Effects.StatusOf(status),
            site[0]
        );
    }

    private static Value Redirected(CallSite site) => Answer(site, 307, Value.Unknown);

    private static Value Answer(CallSite site, int status, Value content)
    {
        site.Evaluator.Respond(status, content, site.File, site.Place);
        return new Value
        {
            Denial = status is >= 300 and < 600 ? status : 0,
            Object = Marked(site, passes: false),
            Type = new KnownType { External = "web:Response()", IsInstance = true },
        };
    }

    private static Value Passing() =>
        new()
        {
            Type = new KnownType { External = "web:Response()", IsInstance = true },
            Object = new AbstractObject(null, default) { Tag = new WebAnswer(true) },
        };

    private static AbstractObject Marked(CallSite site, bool passes) => new(site.File, site.Place) { Tag = new WebAnswer(passes) };
}

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a response.</summary>
/// <param name="Passes">Whether it lets the request go on: <c>NextResponse.next()</c>.</param>
internal sealed record WebAnswer(bool Passes);
