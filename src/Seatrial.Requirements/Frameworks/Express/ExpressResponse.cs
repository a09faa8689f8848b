using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Express;

/// <summary>What answers.</summary>
internal static class ExpressResponse
{
    private const string Status = "statusCode";

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. Rows(["status", "code"], SetStatus),
        .. Rows(["json", "send", "jsonp", "end", "write"], site => Answer(site, StatusOf(site), site[0])),
        .. Rows(["render"], site => Answer(site, StatusOf(site), site[1])),
        .. Rows(["sendFile", "download", "sendfile", "attachment"], site => Answer(site, StatusOf(site), site[0])),
        .. Rows(["sendStatus"], site => Answer(site, Effects.StatusOf(site[0]), Value.Unknown)),
        .. Rows(["redirect"], Redirect),
        .. Rows(
            ["set", "header", "type", "cookie", "clearCookie", "append", "vary", "location", "links", "format", "setHeader", "contentType"],
            Effects.Fluent
        ),
    ];

    private static IEnumerable<CallRule> Rows(string[] names, Effect effect) =>
        names.Select(n => new CallRule(ExpressExchange.ResponseType, n, effect));

    private static Value SetStatus(CallSite site)
    {
        if (site.Receiver?.Object is { } response)
        {
            site.Evaluator.Assign(response.Member(Status), site[0]);
        }

        return site.Receiver ?? Value.Unknown;
    }

    private static int StatusOf(CallSite site) =>
        site.Receiver is { } response && ScriptValues.Member(response, Status) is { } status ? Effects.StatusOf(status) : 200;

    private static Value Answer(CallSite site, int status, Value content)
    {
        site.Evaluator.Respond(status, content, site.File, site.Place);
        return status is >= 300 and < 500 ? new Value { Denial = status } : Value.Unknown;
    }

    /// <summary>A redirect to where people sign in refuses; another one is an answer.</summary>
    private static Value Redirect(CallSite site)
    {
        string target = (site.Count > 1 ? site[1] : site[0]).Text ?? "";
        bool isEntrance = ((string[])["login", "signin", "sign-in", "auth"]).Any(w =>
            target.Contains(w, StringComparison.OrdinalIgnoreCase)
        );
        return Answer(site, isEntrance ? 302 : 200, Value.Unknown);
    }
}
