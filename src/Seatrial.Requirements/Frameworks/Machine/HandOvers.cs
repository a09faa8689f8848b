using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Machine;

/// <summary>
/// Requests to other services that take along what the caller proves himself with, a header or cookie: whether somebody is signed in is for
/// that service to ask.
/// </summary>
internal static class HandOvers
{
    private const int MaxDepth = 3;

    /// <summary>Headers of the request as a whole.</summary>
    private const string Whole = "web:Headers()";

    private static readonly string[] Verbs = ["", "get", "post", "put", "patch", "delete", "head", "request"];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("*", "fetch", static s => s.Receiver is null ? Note(s, Headers(s[1])) : null) { Languages = ScriptLanguages.All },
        .. ((string[])["npm:axios*", "npm:got*", "npm:node-fetch*", "npm:undici*", "npm:ky*", "npm:ofetch*"]).SelectMany(t =>
            Verbs.Select(n => new CallRule(
                t,
                n,
                static s => Note(s, s.Arguments.Select(a => Headers(a.Value)).FirstOrDefault(h => h is not null))
            )
            {
                Languages = ScriptLanguages.All,
            })
        ),
        .. ((string[])["py:requests*", "py:httpx*", "py:aiohttp*"]).SelectMany(t =>
            Verbs
                .Skip(1)
                .Select(n => new CallRule(t, n, static s => Note(s, s.Named("headers")) ?? Note(s, s.Named("cookies")))
                {
                    Languages = [CodeLanguage.Python],
                })
        ),
    ];

    private static Value? Headers(Value options) => ScriptValues.Member(options, "headers");

    /// <summary>Noted; what the call gives is for others to say.</summary>
    private static Value? Note(CallSite site, Value? sent)
    {
        if (sent is not null && Proves(sent, 0))
        {
            site.Evaluator.Trace.HandOver(site.File, site.Place);
        }

        return null;
    }

    private static bool Proves(Value value, int depth) =>
        value.Type?.External == Whole
        || Store.IsCredential(value)
        || (
            depth < MaxDepth
            && value.Object is { } inner
            && inner.Members.Values.Append(inner.Rest).Any(c => c.Value is not null && Proves(c.Value, depth + 1))
        );
}
