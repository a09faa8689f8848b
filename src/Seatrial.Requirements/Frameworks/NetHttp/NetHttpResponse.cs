using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.NetHttp;

/// <summary>What answers, and names of statuses and methods.</summary>
internal static class NetHttpResponse
{
    private const string Status = "$status";
    private const string EncoderType = "go:encoding/json.Encoder()";

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        GoValues.Rule(GoExchange.WriterType, "WriteHeader", WriteHeader),
        .. GoValues.Rules(GoExchange.WriterType, ["Write", "WriteString"], site => Answer(site, site.Receiver, site[0])),
        GoValues.Rule(GoExchange.WriterType, "Header", _ => GoValues.Typed("go:net/http.ResponseHeader()")),
        GoValues.Rule("go:net/http.ResponseHeader()", "Set", _ => Value.Unknown),
        GoValues.Rule("go:net/http.ResponseHeader()", "Add", _ => Value.Unknown),
        GoValues.Rule(
            "go:net/http",
            "Error",
            site => Answer(site, Effects.StatusOf(site[2]) is var status && status == 200 ? 500 : status, Value.Unknown)
        ),
        GoValues.Rule("go:net/http", "NotFound", site => Answer(site, 404, Value.Unknown)),
        GoValues.Rule("go:net/http", "Redirect", site => GoKept.Redirected(site, site[2])),
        .. GoValues.Rules("go:net/http", ["ServeFile", "ServeContent", "ServeFileFS"], site => Answer(site, 200, Value.Unknown)),
        .. GoValues.Rules("go:net/http", ["SetCookie", "MaxBytesReader"], site => site.Name == "SetCookie" ? Value.Unknown : site[1]),
        .. GoValues.Rules(
            "go:fmt",
            ["Fprint", "Fprintf", "Fprintln"],
            site => IsWriter(site[0]) ? Answer(site, site[0], Value.Derived(site.Arguments.Skip(1).Select(a => a.Value))) : Value.Unknown
        ),
        .. GoValues.Rules("go:io", ["WriteString", "Copy"], site => IsWriter(site[0]) ? Answer(site, site[0], site[1]) : null),
        .. GoValues.Rules(
            "go:encoding/*",
            ["NewEncoder"],
            site => new Value
            {
                Type = new KnownType { External = EncoderType, IsInstance = true },
                Object = new AbstractObject(site.File, site.Place) { Tag = site[0] },
            }
        ),
        GoValues.Rule(
            EncoderType,
            "Encode",
            site => site.Receiver?.Object?.Tag is Value writer && IsWriter(writer) ? Answer(site, writer, site[0]) : Value.Unknown
        ),
        .. GoValues.Rules(
            "*",
            ["Execute", "ExecuteTemplate"],
            site => IsWriter(site[0]) ? Answer(site, site[0], site[site.Count - 1]) : null
        ),
        // Libraries that write an answer: render.JSON(w, r, value), r.JSON(w, status, value).
        .. GoValues.Rules(
            "go:github.com/go-chi/render",
            ["JSON", "Render", "PlainText", "HTML", "Data", "XML", "RenderList", "Respond"],
            Rendered
        ),
        GoValues.Rule("go:github.com/go-chi/render", "Status", site => SetStatusOf(site)),
        .. GoValues.Rules(
            "go:github.com/unrolled/render*",
            ["JSON", "HTML", "Text", "XML"],
            site => Answer(site, Effects.StatusOf(site[1]), site[site.Count - 1])
        ),
        GoValues.Rule("go:github.com/go-chi/render", "DecodeJSON", Decoded),
        GoValues.Rule("go:github.com/go-chi/render", "Bind", Decoded),
        GoValues.Rule("go:github.com/go-chi/render", "Decode", Decoded),
        GoValues.Rule("go:github.com/gorilla/schema*", "Decode", site => Filled(site, 0, site[1])),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } = [GoValues.Member("go:net/http", "", site => GoStatuses.Of(site.Name))];

    public static bool IsWriter(Value value) =>
        value.Type?.External == GoExchange.WriterType || value.Type?.Class?.Class.Bases.Any(b => b.ShortName == "ResponseWriter") == true;

    private static Value WriteHeader(CallSite site)
    {
        int status = Effects.StatusOf(site[0]);
        if (site.Receiver?.Object is { } writer)
        {
            site.Evaluator.Assign(writer.Member(Status), Value.Constant(status.ToString()));
        }

        if (status is >= 300)
        {
            site.Evaluator.Respond(status, Value.Unknown, site.File, site.Place);
        }

        return Value.Unknown;
    }

    private static Value Answer(CallSite site, Value? writer, Value content) =>
        Answer(
            site,
            writer?.Object?.Members.GetValueOrDefault(Status)?.Value is { MayBeAbsent: false } status ? Effects.StatusOf(status) : 200,
            content
        );

    private static Value Answer(CallSite site, int status, Value content)
    {
        site.Evaluator.Respond(status, content, site.File, site.Place);
        return Value.Unknown;
    }

    /// <summary>The status of <c>render.Status(r, 404)</c> counts for what is rendered next.</summary>
    private static Value SetStatusOf(CallSite site)
    {
        if (site[0].Object is { } request)
        {
            site.Evaluator.Assign(request.Member(Status), site[1]);
        }

        return Value.Unknown;
    }

    private static Value Rendered(CallSite site)
    {
        int status = site[1].Object?.Members.GetValueOrDefault(Status)?.Value is { MayBeAbsent: false } set
            ? Effects.StatusOf(set)
            : StatusOf(site[2]);
        return Answer(site, status, site[2]);
    }

    /// <summary>What is rendered may say its status itself: a struct with a field for it.</summary>
    private static int StatusOf(Value content)
    {
        foreach (string name in (string[])["HTTPStatusCode", "StatusCode", "Status", "Code"])
        {
            if (content.Object?.Members.GetValueOrDefault(name)?.Value is { Text: not null } status)
            {
                return Effects.StatusOf(status);
            }
        }

        return 200;
    }

    private static Value Decoded(CallSite site) => Filled(site, site.Count - 1, Value.Of(Origins.Body));

    private static Value Filled(CallSite site, int at, Value value)
    {
        GoValues.Fill(site, at, value with { Type = null, Object = null });
        return Value.Unknown;
    }
}
