using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Nuxt;

/// <summary>
/// Nuxt and Nitro: handlers by the names of files, middleware in front of them, functions that need no import, and who calls by
/// nuxt-auth-utils, the Supabase module and others. Source: Nuxt documentation, "Server"; Nitro documentation, "Server Routes"; h3
/// documentation, "Utils"; documentations of the modules.
/// </summary>
internal static class NuxtPack
{
    public const string Name = "nuxt";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Nuxt, Nitro, h3",
            Kind = PackKind.Server,
            Languages = ScriptLanguages.All,
            Calls = [.. NuxtCalls.Rules, .. NuxtIdentity.Rules],
            Members = NuxtEvent.Members,
            Names = [.. NuxtCalls.Names],
            Discover = NuxtEndpoints.Discover,
            Limits =
            [
                "Handlers of modules and layers outside of the repository are not listed, nor what routeRules redirect or proxy.",
                "Middleware of pages (defineNuxtRouteMiddleware) runs in browsers and guards no endpoint.",
            ],
        };
}
