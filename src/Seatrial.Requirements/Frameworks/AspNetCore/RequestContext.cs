using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.AspNetCore;

/// <summary>The context of one request, which middleware, filters and the handler share, and what its members are.</summary>
internal static class RequestContext
{
    public const string Context = "cs:HttpContext";
    public const string Request = "cs:HttpRequest";
    public const string Metadata = "cs:EndpointMetadata";
    private const string SharedName = "HttpContext";

    public static Value Principal { get; } =
        new()
        {
            Origins = Origins.Principal,
            Type = new KnownType { Declared = "ClaimsPrincipal", IsInstance = true },
        };

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        new(Context + "*", "User", static _ => Principal),
        new(Context + "*", "Request", static _ => Typed(Request)),
        new(Context + "*", "Items", static s => Kept(s, "Items")),
        new(Context + "*", "Session", static _ => Value.Of(Origins.Principal, "session")),
        new(Context + "*", "RequestServices", static _ => Typed("cs:IServiceProvider")),
        new("type:IHttpContextAccessor", "HttpContext", static _ => Typed(Context)),
        new("type:HttpContextAccessor", "HttpContext", static _ => Typed(Context)),
        new(Request + "*", "Query", static _ => Value.Of(Origins.Query)),
        new(Request + "*", "Form", static _ => Value.Of(Origins.Body)),
        new(Request + "*", "Body", static _ => Value.Of(Origins.Body)),
        new(Request + "*", "RouteValues", static _ => Value.Of(Origins.Path)),
        new(Request + "*", "Headers", static _ => Value.Of(Origins.Header)),
        new(Request + "*", "Cookies", static _ => Value.Of(Origins.Cookie)),
        new("type:FilterContext", "ActionDescriptor", static _ => Typed(Metadata)),
        new("type:FilterContext", "ActionArguments", static _ => Value.Of(Origins.Argument)),
        new("type:FilterContext", "RouteData", static _ => Value.Of(Origins.Path)),
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new(Context + "*", "GetEndpoint", static _ => Typed(Metadata)),
        new(Request + "*", "ReadFromJsonAsync", static _ => Value.Of(Origins.Body)),
        new(Request + "*", "ReadFormAsync", static _ => Value.Of(Origins.Body)),
        // Endpoints that are declared open have no guards in front; for the others nothing says so.
        new(Metadata + "*", "Any", static _ => new Value { Truth = Condition.Never }),
        new(Metadata + "*", "GetMetadata", static _ => Value.Null),
        new(Metadata + "*", "FirstOrDefault", static _ => Value.Null),
        new("cs:IServiceProvider*", "GetRequiredService", Service),
        new("cs:IServiceProvider*", "GetService", Service),
        new("type:IServiceProvider", "GetRequiredService", Service),
        new("type:IServiceProvider", "GetService", Service),
    ];

    /// <summary>The context, or the part of it that a parameter of that type holds.</summary>
    public static Value Part(EndpointRun run, string type) =>
        type switch
        {
            "HttpRequest" => Typed(Request),
            "HttpResponse" => Value.Unknown,
            "ClaimsPrincipal" => Principal,
            _ => Of(run),
        };

    public static Value Of(EndpointRun run) =>
        run.Shared(
            SharedName,
            static () =>
                new Value
                {
                    Type = new KnownType { External = Context, IsInstance = true },
                    Object = new AbstractObject(null, default),
                }
        );

    private static Value Typed(string external) =>
        new()
        {
            Type = new KnownType { External = external, IsInstance = true },
        };

    /// <summary>A member that is the same object each time.</summary>
    private static Value Kept(MemberSite site, string name)
    {
        var made = new Value { Object = new AbstractObject(site.File, site.Place) };
        if (site.Target.Object is { } owner)
        {
            site.Evaluator.Assign(owner.Member(name), made);
        }

        return made;
    }

    private static Value? Service(CallSite site) =>
        site.Call?.TypeArguments is [var type] ? site.Evaluator.DeclaredValue(site.File, type, site.Place, "") : null;
}
