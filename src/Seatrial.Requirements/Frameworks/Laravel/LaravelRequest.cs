using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>What the request holds. Source: Laravel documentation, "HTTP Requests" and "Validation".</summary>
internal static class LaravelRequest
{
    private static readonly string[] Targets =
    [
        LaravelExchange.RequestType,
        "type:Request",
        "type:FormRequest",
        @"php:Illuminate\Support\Facades\Request",
        @"php:Illuminate\Support\Facades\Input",
    ];
    private static readonly string[] Named =
    [
        "input",
        "get",
        "post",
        "json",
        "string",
        "str",
        "integer",
        "boolean",
        "float",
        "date",
        "enum",
        "file",
        "old",
        "array",
        "collect",
    ];
    private static readonly string[] Whole = ["all", "toArray", "getContent", "except"];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("php:hash_equals", "hash_equals", Effects.Compare),
        new(LaravelExchange.AttributesType, "set", Keep),
        new(LaravelExchange.AttributesType, "get", static site => Kept(site)),
        new(LaravelExchange.AttributesType, "has", static site => Kept(site)),
        new("php:request", "request", static site => site.Count > 0 ? Input(site[0].Text) : Plain()),
        .. Targets.SelectMany(target =>
            (CallRule[])
                [
                    .. Named.Select(n => new CallRule(target, n, static site => site.Count == 0 ? Everything() : Input(site[0].Text))),
                    .. Whole.Select(n => new CallRule(
                        target,
                        n,
                        static site =>
                            site.Name == "all" && site.Count > 0
                                ? Listed(site, site.Arguments.SelectMany(a => LaravelRouting.Texts(a.Value)))
                                : Everything()
                    )),
                    new(target, "query", static site => Value.Of(Origins.Query, site[0].Text)),
                    new(target, "only", static site => Listed(site, site.Arguments.SelectMany(a => LaravelRouting.Texts(a.Value)))),
                    new(target, "user", static site => LaravelAuth.Caller(site.Evaluator)),
                    new(target, "header", static site => Value.Of(Origins.Header, site[0].Text)),
                    new(target, "bearerToken", static _ => Value.Of(Origins.Header, "Authorization")),
                    new(target, "getUser", static _ => Value.Of(Origins.Header, "Authorization")),
                    new(target, "getPassword", static _ => Value.Of(Origins.Header, "Authorization")),
                    new(target, "cookie", static site => Value.Of(Origins.Cookie, site[0].Text)),
                    new(target, "session", static _ => Value.Of(Origins.Principal)),
                    new(target, "route", Route),
                    new(target, "validate", static site => Fields(site, site[0])),
                    new(target, "validateWithBag", static site => Fields(site, site[1])),
                    new(target, "validated", Validated),
                    new(target, "safe", Validated),
                    new(target, "merge", static site => site.Receiver),
                    new(
                        target,
                        "hasValidSignature",
                        static site => new Value
                        {
                            Truth = Effects.Policy(
                                "a signed address",
                                LaravelExchange.Of(site.Receiver)?.PathValues.ToList() ?? [],
                                site.File,
                                site.Place
                            ),
                        }
                    ),
                    .. (
                        (string[])
                            [
                                "has",
                                "filled",
                                "exists",
                                "hasFile",
                                "isMethod",
                                "is",
                                "ajax",
                                "expectsJson",
                                "wantsJson",
                                "missing",
                                "hasAny",
                                "anyFilled",
                                "isJson",
                            ]
                    ).Select(n => new CallRule(target, n, static site => Value.Of(Origins.Body, site[0].Text))),
                ]
        ),
        new("*", "validate", static site => site.Call?.Receiver is ThisExpression && site.Count > 1 ? Fields(site, site[1]) : null)
        {
            Languages = LaravelPack.Php,
        },
        new("*", "make", static site => site.Targets.Any(t => t.EndsWith("Validator", StringComparison.Ordinal)) ? Validator(site) : null)
        {
            Languages = LaravelPack.Php,
        },
        new("php:validator", "validator", Validator),
        .. ((string[])["validated", "validate", "safe"]).Select(n => new CallRule(
            "php:laravel.validator()",
            n,
            static site => site.Receiver?.Object?.Tag is Value rules ? Fields(site, rules) : null
        )),
        new("php:laravel.validator()", "*", static _ => Value.Unknown),
        new("php:session", "session", static site => Value.Of(Origins.Principal, site[0].Text)),
        new(@"php:Illuminate\Support\Facades\Session", "get", static site => Value.Of(Origins.Principal, site[0].Text)),
        new(@"php:Illuminate\Support\Facades\Cookie", "get", static site => Value.Of(Origins.Cookie, site[0].Text)),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        .. ((string[])[LaravelExchange.RequestType, "type:FormRequest", "type:Request"]).SelectMany(target =>
            (MemberRule[])
                [
                    new(
                        target,
                        "attributes",
                        static site =>
                            LaravelExchange.Of(site.Target)?.Attributes
                            ?? new Value
                            {
                                Type = new KnownType { External = LaravelExchange.AttributesType, IsInstance = true },
                            }
                    ),
                    new(target, "headers", static _ => Value.Of(Origins.Header)),
                    new(target, "cookies", static _ => Value.Of(Origins.Cookie)),
                    new(target, "query", static _ => Value.Of(Origins.Query)),
                    new(target, "", static site => Property(site)) { Languages = LaravelPack.Php },
                ]
        ),
    ];

    public static IReadOnlyList<TypeRule> Types { get; } = [new("Request", static _ => Plain()) { Languages = LaravelPack.Php }];

    /// <summary>Source: Symfony documentation, "The HttpFoundation Component", request attributes.</summary>
    private static Value Keep(CallSite site)
    {
        if (site.Receiver?.Object is { } kept && site[0].Text is { } name)
        {
            site.Evaluator.Assign(kept.Member(name), site[1]);
        }

        return Value.Unknown;
    }

    private static Value Kept(CallSite site) =>
        site.Receiver?.Object is { } kept
        && site[0].Text is { } name
        && kept.Members.TryGetValue(name, out var cell)
        && cell.Value is { } value
            ? value
            : Value.Unknown with
            {
                Key = site[0].Text,
            };

    /// <summary>Fields of the request by name, each of them its own.</summary>
    public static Value Listed(CallSite site, IEnumerable<string> names)
    {
        var made = new AbstractObject(site.File, site.Place);
        foreach (string name in names)
        {
            site.Evaluator.Assign(made.Member(name.Split('.')[0]), Value.Of(Origins.Body, name));
        }

        return new Value { Object = made, Origins = Origins.Body };
    }

    private static Value Plain() =>
        new()
        {
            Type = new KnownType
            {
                External = LaravelExchange.RequestType,
                Declared = "Request",
                IsInstance = true,
            },
        };

    private static Value Everything() => Value.Of(Origins.Body);

    private static Value Input(string? name) => Value.Of(Origins.Body, name ?? "*");

    /// <summary>A field of the request, or a part of the route where none is sent.</summary>
    private static Value? Property(MemberSite site)
    {
        if (site.Target.Type is not { IsInstance: true })
        {
            return null;
        }

        return LaravelExchange.Of(site.Target) is { } exchange && exchange.Parameters.Any(p => p.Is(site.Name))
            ? exchange.Parameter(site.Name)
            : Value.Of(Origins.Body, site.Name);
    }

    private static Value Route(CallSite site)
    {
        if (site[0].Text is not { } name)
        {
            return Plain();
        }

        return LaravelExchange.Of(site.Receiver) is { } exchange && exchange.Parameters.Any(p => p.Is(name))
            ? exchange.Parameter(name)
            : Value.Of(Origins.Path, name);
    }

    /// <summary>What rules name, by the first part of each name.</summary>
    private static Value Fields(CallSite site, Value rules) =>
        rules.Object is { Tag: null } written
            ? Listed(site, written.Members.Keys.Where(k => !k.All(char.IsAsciiDigit)))
            : Value.Of(Origins.Body, "validated");

    private static Value Validator(CallSite site) =>
        new()
        {
            Type = new KnownType { External = "php:laravel.validator()", IsInstance = true },
            Object = new AbstractObject(site.File, site.Place) { Tag = site[1] },
        };

    /// <summary>What the rules of a form request name.</summary>
    private static Value? Validated(CallSite site)
    {
        if (site[0].Text is { } one)
        {
            return Value.Of(Origins.Body, one);
        }

        if (site.Receiver?.Type?.Class is { } type && site.Evaluator.Code.Method(type, "rules") is { Function.Body: not null } own)
        {
            var rules =
                site.Evaluator.InModule(
                    own.File,
                    () => site.Evaluator.Invoke(Closure.Of(own.Function, own.File, own.Owner, site.Receiver), [], site.Place)
                ) ?? Value.Unknown;
            return Fields(site, rules);
        }

        return Value.Of(Origins.Body, "validated");
    }
}
