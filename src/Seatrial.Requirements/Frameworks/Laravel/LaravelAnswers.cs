using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>What handlers answer, what refuses, and helpers that give back what they are given.</summary>
internal static class LaravelAnswers
{
    public const string Type = "php:laravel.response()";
    private const string Facade = @"php:Illuminate\Support\Facades\Response";
    private const string Redirector = "php:laravel.redirect()";

    /// <summary>Own names of exceptions with the status that Laravel answers.</summary>
    private static readonly (string Name, int Status)[] Exceptions =
    [
        ("AuthorizationException", 403),
        ("AccessDeniedHttpException", 403),
        ("AccessDeniedException", 403),
        ("UnauthorizedException", 403),
        ("ForbiddenException", 403),
        ("MissingAbilityException", 403),
        ("AuthenticationException", 401),
        ("UnauthorizedHttpException", 401),
        ("NotFoundHttpException", 404),
        ("ModelNotFoundException", 404),
        ("BadRequestHttpException", 400),
        ("UnprocessableEntityHttpException", 422),
        ("ValidationException", 422),
        ("TokenMismatchException", 419),
    ];

    private static readonly string[] Passed =
    [
        "collect",
        "optional",
        "e",
        "clone",
        "value",
        "tap",
        "strval",
        "intval",
        "trim",
        "strtolower",
        "htmlspecialchars",
        "json_decode",
        "json_encode",
        "urldecode",
        "rtrim",
        "ltrim",
        "array_filter",
        "array_values",
        "array_unique",
        "array_map",
        "unserialize",
        "abs",
        "floor",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("php:abort", "abort", static site => site.Evaluator.Leave(Status(site[0]), site)),
        new("php:abort_if", "abort_if", static site => Unless(site, isNegated: true)),
        new("php:abort_unless", "abort_unless", static site => Unless(site, isNegated: false)),
        new("php:throw_if", "throw_if", static site => Unless(site, isNegated: true)),
        new("php:throw_unless", "throw_unless", static site => Unless(site, isNegated: false)),
        new(
            "php:response",
            "response",
            static site =>
                site.Count == 0 ? new Value { Type = new KnownType { External = Facade } } : Made(site, site[0], Status(site[1], 200))
        ),
        new(Facade, "json", static site => Made(site, site[0], Status(site.Named("status") ?? site[1], 200))),
        new(Facade, "make", static site => Made(site, site[0], Status(site[1], 200))),
        new(Facade, "view", static site => Made(site, site[1], Status(site[2], 200))),
        new(Facade, "noContent", static site => Made(site, Value.Unknown, 204)),
        new(Facade, "*", static site => Made(site, All(site), 200)),
        new(@"php:Illuminate\Http\JsonResponse", "", static site => Made(site, site[0], Status(site[1], 200))),
        new(@"php:Illuminate\Http\Response", "", static site => Made(site, site[0], Status(site[1], 200))),
        new(@"php:Symfony\Component\HttpFoundation\Response", "", static site => Made(site, site[0], Status(site[1], 200))),
        new(
            Type,
            "setStatusCode",
            static site => site.Receiver! with { Denial = Status(site[0], 200) is >= 300 and var status ? status : 0 }
        ),
        new(Type, "with", static site => Made(site, All(site), 200)),
        new(Type, "*", Effects.Fluent),
        new("php:view", "view", static site => Made(site, All(site), 200)),
        new(@"php:Illuminate\Support\Facades\View", "make", static site => Made(site, All(site), 200)),
        new(@"php:Inertia\Inertia", "render", static site => Made(site, All(site), 200)),
        new("php:inertia", "inertia", static site => Made(site, All(site), 200)),
        new("php:redirect", "redirect", static site => Redirect(site)),
        new("php:back", "back", static site => Redirect(site)),
        new("php:to_route", "to_route", static site => Redirect(site)),
        new(@"php:Illuminate\Support\Facades\Redirect", "*", static site => Redirect(site)),
        new(Redirector, "*", Effects.Fluent),
        .. Exceptions.Select(e => new CallRule(
            "*",
            e.Name,
            s => s.Call?.Kind == CallKind.Construction ? new Value { Denial = e.Status } : null
        )
        {
            Languages = LaravelPack.Php,
            Overrides = true,
        }),
        new("*", "HttpException", static s => s.Call?.Kind == CallKind.Construction ? new Value { Denial = Status(s[0]) } : null)
        {
            Languages = LaravelPack.Php,
            Overrides = true,
        },
        new(
            "*",
            "HttpResponseException",
            static s => s.Call?.Kind == CallKind.Construction ? new Value { Denial = s[0].Denial == 0 ? 400 : s[0].Denial } : null
        )
        {
            Languages = LaravelPack.Php,
            Overrides = true,
        },
        new("php:compact", "compact", Compact),
        .. Passed.Select(n => new CallRule("php:" + n, n, Pass)),
        new(
            "php:isset",
            "isset",
            static site => new Value
            {
                Origins = site[0].Origins,
                Truth = site[0].Truth ?? new Test(TestKind.Truth, site[0], null, true, site.File, site.Place),
            }
        ),
        new(
            "php:empty",
            "empty",
            static site => new Value { Origins = site[0].Origins, Truth = Evaluator.TruthOf(site[0], site.File, site.Place).Negated() }
        ),
        new(
            "php:is_null",
            "is_null",
            static site => new Value { Origins = site[0].Origins, Truth = Evaluator.TruthOf(site[0], site.File, site.Place).Negated() }
        ),
        new("php:in_array", "in_array", InArray),
        .. ((string[])["array_merge", "array_replace", "array_merge_recursive"]).Select(n => new CallRule("php:" + n, n, Merge)),
        new("php:app", "app", static site => Resolve(site)),
        new("php:resolve", "resolve", static site => Resolve(site)),
        .. ((string[])["base_path", "dirname"]).Select(n => new CallRule("php:" + n, n, static site => PathOf(site))),
        new("php:app_path", "app_path", static site => Value.Constant("app/" + (site[0].Text ?? ""))),
    ];

    public static IReadOnlyList<NameRule> Names { get; } =
    [
        new(
            "php:__DIR__",
            static site => Value.Constant(site.File.Path.LastIndexOf('/') is var slash and > 0 ? site.File.Path[..slash] : "")
        ),
        new("php:__FILE__", static site => Value.Constant(site.File.Path)),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [new("*", "", static site => StatusConstant(site)) { Languages = LaravelPack.Php }];

    /// <summary>An answer that is made; it is given where a handler returns it.</summary>
    public static Value Made(CallSite site, Value content, int status)
    {
        var made = new AbstractObject(site.File, site.Place);
        site.Evaluator.Assign(made.Member("content"), content);
        return new Value
        {
            Type = new KnownType { External = Type, IsInstance = true },
            Object = made,
            Denial = status >= 300 ? status : 0,
            Loads = content.Loads,
            Origins = content.Origins & Origins.Stored,
        };
    }

    public static Value Redirect(CallSite site) =>
        new()
        {
            Type = new KnownType { External = Redirector, IsInstance = true },
            Denial = 302,
        };

    /// <summary>The status of what a handler returns.</summary>
    public static int StatusOf(Value value) => value.Denial == 0 ? 200 : value.Denial;

    private static Value PathOf(CallSite site) =>
        site.Name == "base_path"
            ? Value.Constant(site[0].Text ?? "")
            : Value.Constant(site[0].Text is { } text && text.LastIndexOf('/') is var slash and > 0 ? text[..slash] : "");

    private static int Status(Value value, int otherwise = 400) =>
        value.Denial != 0 ? value.Denial
        : int.TryParse(value.Text, out int status) && status is >= 100 and < 600 ? status
        : otherwise;

    /// <summary>All arguments as members of one object: whatever of them is shown.</summary>
    private static Value All(CallSite site)
    {
        var made = new AbstractObject(site.File, site.Place);
        for (int i = 0; i < site.Arguments.Count; i++)
        {
            site.Evaluator.Assign(made.Member("a" + i), site.Arguments[i].Value);
        }

        if (site.Receiver?.Object is { Tag: null } earlier && site.Receiver.Type?.External == Type)
        {
            site.Evaluator.Assign(made.Member("earlier"), new Value { Object = earlier });
        }

        return new Value { Object = made };
    }

    private static Value Unless(CallSite site, bool isNegated)
    {
        var condition = Evaluator.TruthOf(site[0], site.File, site.Place);
        var holds = isNegated ? condition.Negated() : condition;
        if (holds.IsNever)
        {
            return site.Evaluator.Leave(Status(site[1]), site);
        }

        site.Evaluator.Assume(holds);
        return Value.Unknown;
    }

    private static Value Compact(CallSite site)
    {
        var made = new AbstractObject(site.File, site.Place);
        foreach (string name in site.Arguments.SelectMany(a => LaravelRouting.Texts(a.Value)))
        {
            site.Evaluator.Assign(made.Member(name), site.Evaluator.Local(name) ?? Value.Unknown);
        }

        return new Value { Object = made };
    }

    private static Value Pass(CallSite site)
    {
        var last = site[site.Count - 1];
        if (site.Name == "array_map")
        {
            return last;
        }

        if (last.Functions.Count > 0 && site.Count > 1)
        {
            site.Evaluator.InvokeAny(last.Functions, [new ArgumentValue(site[0])], site);
        }

        return site.Name == "optional"
            ? site[0] with
            {
                MayBeAbsent = true,
            }
            : site[0] with
            {
                Text = site.Name is "strtolower" or "trim" or "intval" ? site[0].Text : null,
            };
    }

    /// <summary>The members of all, later ones over earlier ones; what is not known by its members is the rest.</summary>
    private static Value Merge(CallSite site)
    {
        var made = new AbstractObject(site.File, site.Place);
        foreach (var argument in site.Arguments)
        {
            foreach (var (name, cell) in argument.Value.Object is { Tag: null } array ? array.Members : CellDictionary.Empty)
            {
                site.Evaluator.Assign(made.Member(name), cell.Value ?? Value.Unknown);
            }

            if (
                (argument.Value.Object is { Tag: null } known ? known.Rest.Value : argument.Value) is { } rest
                && rest.Origins != Origins.None
            )
            {
                site.Evaluator.Assign(made.Rest, rest);
            }
        }

        return new Value { Object = made };
    }

    private static Value InArray(CallSite site)
    {
        var among = site[1].Object is null ? site[1] : Evaluator.ElementOf(site[1]);
        return new Value { Truth = new Test(TestKind.Equality, site[0], among, true, site.File, site.Place) };
    }

    private static Value? Resolve(CallSite site) =>
        site[0].Type?.Class is { } type
            ? site.Evaluator.Construct(
                site.Evaluator.Code.Behind(type),
                new CallSite
                {
                    Evaluator = site.Evaluator,
                    File = site.File,
                    Place = site.Place,
                    Name = type.Class.Name,
                    Arguments = [],
                }
            )
        : site[0].Text == "auth"
            ? new Value
            {
                Type = new KnownType { External = "php:laravel.auth()", IsInstance = true },
            }
        : null;

    /// <summary><c>Response::HTTP_FORBIDDEN</c>. Source: RFC 9110, section 15; names by Symfony's HttpFoundation.</summary>
    private static Value? StatusConstant(MemberSite site)
    {
        if (!site.Name.StartsWith("HTTP_", StringComparison.Ordinal))
        {
            return null;
        }

        string plain = site.Name[5..].Replace("_", "", StringComparison.Ordinal);
        return plain == "UNPROCESSABLEENTITY" ? Value.Constant("422")
            : Enum.TryParse<System.Net.HttpStatusCode>(plain, ignoreCase: true, out var status)
                ? Value.Constant(((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture))
            : null;
    }
}
