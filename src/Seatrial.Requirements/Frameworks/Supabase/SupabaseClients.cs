using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Supabase;

/// <summary>Clients: with the caller's token, under the policies of the database, or with the service's key, above them.</summary>
internal static class SupabaseClients
{
    public const string ClientType = "npm:@supabase.Client()";

    private static readonly string[] Makers =
    [
        "createClient",
        "createServerClient",
        "createBrowserClient",
        "createRouteHandlerClient",
        "createServerComponentClient",
        "createServerActionClient",
        "createMiddlewareClient",
        "createPagesServerClient",
        "createServerSupabaseClient",
        "createPagesBrowserClient",
        "createClientComponentClient",
        "createAdminClient",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [.. Makers.Select(m => new CallRule("npm:@supabase/*", m, Make) { Languages = ScriptLanguages.All })];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        new(
            ClientType,
            "auth",
            site => new Value
            {
                Type = new KnownType { External = SupabaseAuth.AuthType, IsInstance = true },
                Object = site.Target.Object,
            }
        ),
    ];

    public static IReadOnlyList<TypeRule> Types { get; } =
    [
        new(
            "SupabaseClient",
            site =>
                Client(
                    new AbstractObject(site.File, site.Place),
                    isService: site.Name.Contains("admin", StringComparison.OrdinalIgnoreCase)
                        || site.Name.Contains("service", StringComparison.OrdinalIgnoreCase)
                )
        )
        {
            Languages = ScriptLanguages.All,
        },
    ];

    /// <summary>Whether the policies of the database bind what the client does.</summary>
    public static bool IsBound(Value client) => client.Object?.Tag is SupabaseClientTag { IsService: false };

    private static Value Make(CallSite site) =>
        Client(
            new AbstractObject(site.File, site.Place),
            site.Arguments.Any(a => IsServiceKey(a.Value) || IsServiceKey(ScriptValues.Member(a.Value, "supabaseKey")))
        );

    private static bool IsServiceKey(Value? value) =>
        (value?.Key ?? value?.Type?.External?.Split('.')[^1]) is { } key
        && (key.Contains("service", StringComparison.OrdinalIgnoreCase) || key.Contains("secret", StringComparison.OrdinalIgnoreCase));

    /// <summary>A client: of the caller, or of the service.</summary>
    public static Value Client(AbstractObject made, bool isService)
    {
        made.Tag = new SupabaseClientTag(isService);
        return new Value
        {
            Type = new KnownType { External = ClientType, IsInstance = true },
            Object = made,
        };
    }
}

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a client.</summary>
internal sealed record SupabaseClientTag(bool IsService);
