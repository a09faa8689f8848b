using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary>Parameters, session, cookies and headers of the request.</summary>
internal static class RailsRequest
{
    private const string Params = "rb:rails.params";
    private const string Session = "rb:rails.session";
    private const string Cookies = "rb:rails.cookies";
    private const string SignedCookies = "rb:rails.cookies.signed";
    private const string Request = "rb:rails.request";
    private const string Headers = "rb:rails.headers";

    /// <summary>Words in the names of what a session keeps about who signed in.</summary>
    private static readonly string[] AccountWords =
    [
        "user",
        "account",
        "admin",
        "member",
        "login",
        "auth",
        "current",
        "person",
        "employee",
        "customer",
        "session",
        "uid",
        "token",
        "warden",
        "identity",
        "staff",
        "client",
        "remember",
        "player",
        "author",
        "owner",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        Rule("params", static site => Own(site, Whole(site))),
        Rule("session", static site => Own(site, Value.External(Session))),
        Rule("cookies", static site => Own(site, Value.External(Cookies))),
        Rule("request", static site => Own(site, Value.External(Request))),
        new(Params, "[]", static site => Part(site, site[0])),
        new(Params, "require", static site => Part(site, site[0])),
        new(Params, "required", static site => Part(site, site[0])),
        new(Params, "fetch", static site => Part(site, site[0])),
        Rule("require", Required),
        new(Params, "permit", Permit),
        new(Params, "expect", Expect),
        new(Params, "permit!", static site => All(site)),
        new(Params, "to_unsafe_h", static site => All(site)),
        new(Params, "to_unsafe_hash", static site => All(site)),
        .. (
            (string[])
                [
                    "slice",
                    "except",
                    "to_h",
                    "merge",
                    "merge!",
                    "with_defaults",
                    "reverse_merge",
                    "dup",
                    "deep_dup",
                    "compact",
                    "reject",
                    "select",
                    "each",
                    "map",
                    "values",
                    "delete_if",
                    "transform_keys",
                    "transform_values",
                    "presence",
                ]
        ).Select(n => new CallRule(Params, n, static site => site.Receiver)),
        new(Params, "delete", static site => Part(site, site[0])),
        new(Params, "key?", static site => new Value { Truth = Evaluator.TruthOf(Part(site, site[0]), site.File, site.Place) }),
        new(Params, "has_key?", static site => new Value { Truth = Evaluator.TruthOf(Part(site, site[0]), site.File, site.Place) }),
        new(Session, "[]", static site => Kept(site[0].Text)),
        new(Session, "fetch", static site => Kept(site[0].Text)),
        new(Session, "delete", static site => Kept(site[0].Text)),
        new(Session, "*", static _ => Value.Unknown),
        new(Cookies, "[]", static site => Value.Of(Origins.Cookie, site[0].Text)),
        new(Cookies, "signed", static _ => Value.External(SignedCookies)),
        new(Cookies, "encrypted", static _ => Value.External(SignedCookies)),
        new(Cookies, "permanent", static site => site.Receiver),
        new(Cookies, "*", static _ => Value.Unknown),
        new(SignedCookies, "[]", static site => Kept(site[0].Text)),
        new(SignedCookies, "permanent", static site => site.Receiver),
        new(SignedCookies, "*", static _ => Value.Unknown),
        new(Request, "headers", static _ => Value.External(Headers)),
        new(Request, "env", static _ => Value.External(Headers)),
        new(Request, "authorization", static _ => Value.Of(Origins.Header, "Authorization")),
        new(Request, "get_header", static site => Value.Of(Origins.Header, site[0].Text)),
        .. ((string[])["body", "raw_post", "request_parameters", "POST"]).Select(n => new CallRule(
            Request,
            n,
            static _ => Value.Of(Origins.Body)
        )),
        .. ((string[])["query_parameters", "GET", "query_string"]).Select(n => new CallRule(
            Request,
            n,
            static _ => Value.Of(Origins.Query)
        )),
        new(Request, "params", static site => Whole(site)),
        new(Request, "session", static _ => Value.External(Session)),
        new(Request, "cookies", static _ => Value.External(Cookies)),
        new(Request, "cookie_jar", static _ => Value.External(Cookies)),
        new(
            Headers,
            "[]",
            static site => site[0].Text == "warden" ? Value.External(RailsIdentity.Warden) : Value.Of(Origins.Header, site[0].Text)
        ),
        new(Headers, "fetch", static site => Value.Of(Origins.Header, site[0].Text)),
    ];

    private static CallRule Rule(string name, Effect effect) => new("*", name, effect) { Languages = [CodeLanguage.Ruby] };

    /// <summary>A name of the controller itself, not of something else.</summary>
    private static Value? Own(CallSite site, Value value) =>
        (
            site.Receiver is null
                ? site.Evaluator.Self is not { } self || RailsExchange.Of(self) is not null || RailsFilters.Of(site) is not null
                : RailsExchange.Of(site.Receiver) is not null
                    || site.Receiver.Type?.Class?.Class.Name.EndsWith("Controller", StringComparison.Ordinal) == true
        )
            ? value
            : null;

    private static Value Whole(CallSite site) =>
        new()
        {
            Type = new KnownType { External = Params, IsInstance = true },
            Origins = Origin(site, null),
        };

    /// <summary>A parameter: a part of the route where the route has one of that name, else of the query or the body.</summary>
    private static Value Part(CallSite site, Value key)
    {
        bool isNested = site.Receiver is { Key: not null };
        var origins = isNested && site.Receiver!.Has(Origins.Argument) ? site.Receiver.Origins : Origin(site, key.Text);
        return new Value
        {
            Origins = origins,
            Key = key.Text,
            Type = new KnownType { External = Params, IsInstance = true },
        };
    }

    private static Origins Origin(CallSite site, string? key)
    {
        if (Exchange(site) is not { } exchange)
        {
            return Origins.Body;
        }

        return key is not null && exchange.Keys.Contains(key) ? Origins.Path
            : exchange.Method is "GET" or "DELETE" ? Origins.Query
            : Origins.Body;
    }

    private static RailsExchange? Exchange(CallSite site) => RailsExchange.Of(site.Evaluator.Self) ?? RailsExchange.Of(site.Receiver);

    /// <summary>What may be written: the fields that the call names.</summary>
    private static Value Permit(CallSite site) => Permitted(site, site.Receiver?.Origins ?? Origins.Body, site.Arguments);

    private static Value Permitted(CallSite site, Origins origins, IReadOnlyList<ArgumentValue> fields)
    {
        var made = new AbstractObject(site.File, site.Place);
        void Add(Value field)
        {
            if (field.Text is { } name)
            {
                site.Evaluator.Assign(made.Member(name), Value.Of(origins, name));
            }
            else if (field.Object is { Tag: null } many)
            {
                foreach (var (inner, cell) in many.Members)
                {
                    if (inner.All(char.IsAsciiDigit))
                    {
                        Add(cell.Value ?? Value.Unknown);
                    }
                    else
                    {
                        site.Evaluator.Assign(made.Member(inner), Nested(site, origins, inner, cell.Value));
                    }
                }
            }
        }

        foreach (var field in fields)
        {
            if (field.Name is { } name)
            {
                if (name != "&")
                {
                    site.Evaluator.Assign(made.Member(name), Nested(site, origins, name, field.Value));
                }
            }
            else
            {
                Add(field.Value);
            }
        }

        return new Value { Object = made, Origins = origins };
    }

    /// <summary>A hash within what may be written: <c>permit(order: [:title])</c>.</summary>
    private static Value Nested(CallSite site, Origins origins, string name, Value? fields) =>
        fields?.Object is { Tag: null, Members.Count: > 0 }
            ? Permitted(site, origins, [new ArgumentValue(fields)]) with
            {
                Key = name,
            }
            : Value.Of(origins, name);

    /// <summary><c>params.permit(order: [:title]).require(:order)</c>.</summary>
    private static Value? Required(CallSite site) =>
        site.Receiver is { Object.Tag: null } permitted
        && site[0].Text is { } name
        && permitted.Object is { } known
        && known.Members.TryGetValue(name, out var cell)
            ? cell.Value
            : null;

    /// <summary><c>params.expect(post: [:title])</c>, <c>params.expect(:id)</c>.</summary>
    private static Value Expect(CallSite site)
    {
        if (site.Arguments is [{ Name: { } name, Value: var fields }])
        {
            return Permitted(site, Origin(site, name), [new ArgumentValue(fields)]);
        }

        return site.Count == 1 ? Part(site, site[0]) : site.Receiver ?? Value.Unknown;
    }

    /// <summary>Everything that the request sends, with leave to write it.</summary>
    private static Value All(CallSite site) =>
        Value.Of(
            (site.Receiver?.Origins ?? Origins.None) is { } own && own == Origins.Path
                ? Origins.Body
                : site.Receiver?.Origins ?? Origins.Body
        );

    /// <summary>What the session or a signed cookie says: who signed in, where its name is about that.</summary>
    private static Value Kept(string? key) =>
        key is not null
        && AccountWords.Any(w => key.Contains(w, StringComparison.OrdinalIgnoreCase))
        && !key.Contains("return", StringComparison.OrdinalIgnoreCase)
        && !key.Contains("csrf", StringComparison.OrdinalIgnoreCase)
            ? Value.Of(Origins.Principal, key)
            : Value.Unknown with
            {
                Key = key,
            };
}
