using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Python;
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

    /// <summary>Makers of the client for Python. Source: Supabase documentation, "Python client library", "Initializing".</summary>
    private static readonly string[] PythonMakers = ["create_client", "acreate_client", "create_async_client", "Client", "AsyncClient"];

    /// <summary>The languages that have a client, whose queries are built by the same names.</summary>
    public static IReadOnlyList<CodeLanguage> Languages { get; } = [.. ScriptLanguages.All, CodeLanguage.Python];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. Makers.Select(m => new CallRule("npm:@supabase/*", m, Make) { Languages = ScriptLanguages.All }),
        .. PythonMakers.Select(m => new CallRule("py:supabase*", m, MakeInPython) { Languages = [CodeLanguage.Python] }),
        new("py:supabase*", "create", MakeInPython) { Languages = [CodeLanguage.Python] },
    ];

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
    public static bool IsBound(Value client) => client.Object?.Tag is SupabaseClientTag { IsService: false, IsPlain: false };

    private static Value Make(CallSite site) =>
        Client(
            new AbstractObject(site.File, site.Place),
            site.Arguments.Any(a => IsServiceKey(a.Value) || IsServiceKey(ScriptValues.Member(a.Value, "supabaseKey")))
        );

    /// <summary>
    /// A server holds one client for all of its callers. Where its key is not named as one that browsers hold, it may be the service's, and
    /// the code has to check.
    /// </summary>
    private static Value MakeInPython(CallSite site)
    {
        string names = string.Join(' ', NamesOf(site, 1).Append(NameOf(site.Named("supabase_key"))));
        bool isService = IsService(names);
        bool isPublishable =
            names.Contains("anon", StringComparison.OrdinalIgnoreCase) || names.Contains("publishable", StringComparison.OrdinalIgnoreCase);
        var made = new AbstractObject(site.File, site.Place);
        made.Tag = new SupabaseClientTag(isService) { IsPlain = !isService && !isPublishable };
        return new Value
        {
            Type = new KnownType { External = ClientType, IsInstance = true },
            Object = made,
        };
    }

    /// <summary>What an argument is called: where its value comes from, and as it is written.</summary>
    private static IEnumerable<string?> NamesOf(CallSite site, int position) =>
        [NameOf(position < site.Count ? site[position] : null), site.Written(position) is { } written ? PythonSteps.NameOf(written) : null];

    private static string? NameOf(Value? value) => value?.Key ?? value?.Type?.External?.Split('.')[^1];

    private static bool IsServiceKey(Value? value) => NameOf(value) is { } key && IsService(key);

    private static bool IsService(string key) =>
        key.Contains("service", StringComparison.OrdinalIgnoreCase) || key.Contains("secret", StringComparison.OrdinalIgnoreCase);

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
/// <param name="IsService">Whether it holds the key of the service.</param>
internal sealed record SupabaseClientTag(bool IsService)
{
    /// <summary>Whether nothing says which key it holds: it is judged by the code alone.</summary>
    public bool IsPlain { get; init; }
}
