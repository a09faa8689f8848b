using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Fastify;

/// <summary>Requests and replies.</summary>
internal static class FastifyExchange
{
    public const string RequestType = "npm:fastify.Request()";
    public const string ReplyType = "npm:fastify.Reply()";
    private const string SessionType = "npm:@fastify/session.Session()";
    private const string Status = "statusCode";

    private static readonly (string Name, int Status)[] Refusals =
    [
        ("badRequest", 400),
        ("unauthorized", 401),
        ("paymentRequired", 402),
        ("forbidden", 403),
        ("notFound", 404),
        ("conflict", 409),
        ("gone", 410),
    ];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule(
            RequestType,
            "jwtVerify",
            site =>
            {
                site.Evaluator.Assume(Effects.Authenticated("request.jwtVerify()", site.File, site.Place));
                site.Evaluator.Assign(site.Receiver!.Object!.Member("user"), Value.Of(Origins.Principal, "user"));
                return Value.Of(Origins.Principal);
            }
        ),
        Rule(RequestType, "jwtDecode", _ => Value.Of(Origins.Body, "token")),
        Rule("npm:fastify().jwt", "verify", Effects.Verify("fastify.jwt.verify")),
        Rule("npm:fastify().jwt", "decode", _ => Value.Of(Origins.Body, "token")),
        Rule(
            RequestType,
            "isAuthenticated",
            site => new Value { Truth = Effects.Authenticated("request.isAuthenticated()", site.File, site.Place) }
        ),
        .. ((string[])["code", "status"]).Select(n => Rule(ReplyType, n, SetStatus)),
        Rule(ReplyType, "send", site => Answer(site, StatusOf(site), site[0])),
        .. ((string[])["view", "sendFile", "html"]).Select(n => Rule(ReplyType, n, site => Answer(site, 200, site[0]))),
        Rule(
            ReplyType,
            "redirect",
            site =>
                Answer(
                    site,
                    site.Arguments.Any(a => (a.Value.Text ?? "").Contains("login", StringComparison.OrdinalIgnoreCase)) ? 302 : 200,
                    Value.Unknown
                )
        ),
        Rule(ReplyType, "callNotFound", site => Answer(site, 404, Value.Unknown)),
        .. ((string[])["header", "headers", "type", "setCookie", "clearCookie", "serializer", "hijack"]).Select(n =>
            Rule(ReplyType, n, Effects.Fluent)
        ),
        .. Refusals.Select(r => Rule(ReplyType, r.Name, site => Answer(site, r.Status, Value.Unknown))),
        .. Refusals.Select(r => Rule("npm:fastify().httpErrors", r.Name, Effects.Denial(r.Status))),
        Rule(
            SessionType,
            "get",
            site => site[0].Text is { } name && ScriptValues.IsCallerName(name) ? Value.Of(Origins.Principal, name) : Value.Unknown
        ),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [new(RequestType, "user", _ => Value.Of(Origins.Principal, "user")), new(SessionType, "", ScriptValues.SessionMember)];

    public static Value Request(EndpointRun run)
    {
        var file = run.Endpoint.File;
        var request = ScriptValues.Object(file, RequestType);
        void Set(string name, Value value) => run.Evaluator.Assign(request.Object!.Member(name), value);
        Set("params", ScriptValues.Bag(run.Evaluator, file, Origins.Path));
        Set("query", ScriptValues.Bag(run.Evaluator, file, Origins.Query));
        Set("body", ScriptValues.Bag(run.Evaluator, file, Origins.Body));
        Set("headers", ScriptValues.Bag(run.Evaluator, file, Origins.Header));
        Set("cookies", ScriptValues.Bag(run.Evaluator, file, Origins.Cookie));
        Set("session", ScriptValues.Object(file, SessionType));
        return request;
    }

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value SetStatus(CallSite site)
    {
        site.Evaluator.Assign(site.Receiver!.Object!.Member(Status), site[0]);
        return site.Receiver;
    }

    private static int StatusOf(CallSite site) =>
        ScriptValues.Member(site.Receiver!, Status) is { } status ? Effects.StatusOf(status)
        : site[0].Denial != 0 ? site[0].Denial
        : 200;

    private static Value Answer(CallSite site, int status, Value content)
    {
        if (site.Receiver!.Object!.Tag is ReplyTag { IsHook: true })
        {
            return site.Evaluator.Leave(status, site);
        }

        site.Evaluator.Respond(status, content, site.File, site.Place);
        return site.Receiver with { Denial = status is >= 300 and < 500 ? status : 0 };
    }
}
