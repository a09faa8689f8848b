using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>
/// Laravel and Lumen with Eloquent: route files, middleware, policies, form requests, bound models, queries. Source: Laravel documentation,
/// versions 5 to 12.
/// </summary>
internal static class LaravelPack
{
    public const string Name = "laravel";

    private static readonly string[] Facades =
    [
        "Route",
        "Auth",
        "Gate",
        "DB",
        "Request",
        "Input",
        "Response",
        "Redirect",
        "Session",
        "Cookie",
        "View",
        "Validator",
        "Schema",
    ];

    /// <summary>
    /// Variables that PHP itself fills. The session is kept by the server: what is in it was put there by the program. Source: PHP manual,
    /// "Superglobals".
    /// </summary>
    private static readonly (string Name, Origins Origin)[] Variables =
    [
        ("$_SESSION", Origins.Principal),
        ("$_GET", Origins.Query),
        ("$_POST", Origins.Body),
        ("$_REQUEST", Origins.Query | Origins.Body),
        ("$_FILES", Origins.Body),
        ("$_COOKIE", Origins.Cookie),
        ("$_SERVER", Origins.Header),
    ];

    public static readonly IReadOnlyList<CodeLanguage> Php = [CodeLanguage.Php];

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Laravel, Lumen, Eloquent",
            Kind = PackKind.Server,
            Languages = Php,
            Calls =
            [
                .. LaravelRouting.Calls,
                .. LaravelKernel.Calls,
                .. ControllerGuards.Calls,
                .. LaravelAuth.Calls,
                .. LaravelGates.Calls,
                .. LaravelRequest.Calls,
                .. LaravelJobs.Calls,
                .. LaravelAnswers.Calls,
                .. EloquentRelations.Calls,
                .. EloquentWheres.Calls,
                .. EloquentWrites.Calls,
                .. EloquentCalls.Calls,
            ],
            Members = [.. LaravelAuth.Members, .. LaravelRequest.Members, .. EloquentRelations.Members, .. LaravelAnswers.Members],
            Names =
            [
                .. Facades.Select(f => new NameRule("php:" + f, _ => Value.External($@"php:Illuminate\Support\Facades\{f}"))),
                new("php:JWTAuth", static _ => Value.External(@"php:Tymon\JWTAuth\Facades\JWTAuth")),
                new("$router", static _ => Value.External(LaravelRouting.Facade)),
                .. Variables.Select(v => new NameRule(v.Name, _ => Value.Of(v.Origin)) { Languages = Php }),
                .. LaravelAnswers.Names,
            ],
            Types =
            [
                .. LaravelAuth.Types,
                .. LaravelRequest.Types,
                new("Router", static _ => Value.External(LaravelRouting.Facade)) { Languages = Php },
                new("Registrar", static _ => Value.External(LaravelRouting.Facade)) { Languages = Php },
            ],
            Discover = LaravelDiscovery.Find,
            Entities = EloquentEntities.Read,
            Limits =
            [
                "Routes that packages register by themselves (Fortify, Nova, Filament, Livewire's own) are not listed.",
                "Components of Livewire, and checks in Blade templates, are not followed.",
                "Middleware of libraries that is in no table counts by its name, with medium confidence.",
            ],
        };
}
