using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>What a package of JavaScript says about its part that runs on other people's devices.</summary>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Framework">As people call it; empty where nothing of it runs there as far as its dependencies show.</param>
/// <param name="Kind">How its entry points are found.</param>
internal sealed record ClientPackage(ManifestFact Manifest, string Framework, ClientFramework Kind)
{
    private static readonly (string Package, string Name, ClientFramework Kind)[] Frameworks =
    [
        ("next", "Next.js", ClientFramework.Next),
        ("nuxt", "Nuxt", ClientFramework.Nuxt),
        ("@sveltejs/kit", "SvelteKit", ClientFramework.SvelteKit),
        ("astro", "Astro", ClientFramework.Astro),
        ("gatsby", "Gatsby", ClientFramework.Gatsby),
        ("@remix-run/react", "Remix", ClientFramework.Loaders),
        ("@react-router/dev", "React Router", ClientFramework.Loaders),
        ("@tanstack/react-start", "TanStack Start", ClientFramework.Loaders),
        ("@angular/core", "Angular", ClientFramework.Angular),
        ("expo", "Expo", ClientFramework.Native),
        ("react-native", "React Native", ClientFramework.Native),
    ];

    private static readonly string[] Views = ["react-dom", "vue", "svelte", "solid-js", "preact", "lit"];

    private static readonly string[] Bundlers =
    [
        "vite",
        "react-scripts",
        "@craco/craco",
        "@vue/cli-service",
        "parcel",
        "webpack",
        "@rsbuild/core",
        "@rspack/core",
        "snowpack",
        "esbuild",
        "rollup",
        "react-app-rewired",
    ];

    public static ClientPackage Of(ManifestFact manifest)
    {
        var names = manifest.Dependencies.Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (package, name, kind) in Frameworks)
        {
            if (names.Contains(package))
            {
                return new ClientPackage(manifest, name, kind);
            }
        }

        string? bundler = Array.Find(Bundlers, names.Contains);
        bool hasView = Array.Exists(Views, names.Contains);
        return bundler is not null && hasView
            ? new ClientPackage(manifest, bundler == "vite" ? "Vite" : bundler, ClientFramework.SinglePage)
            : new ClientPackage(manifest, "", ClientFramework.None);
    }
}
