namespace Seatrial.Requirements.ClientExposure;

/// <summary>Frameworks by how they decide what runs in the browser.</summary>
internal enum ClientFramework
{
    None,

    /// <summary>A page loads one script, from which everything is imported.</summary>
    SinglePage,
    Next,
    Nuxt,
    SvelteKit,
    Astro,
    Gatsby,

    /// <summary>Routes with functions for the server beside their component: Remix, React Router, TanStack Start.</summary>
    Loaders,
    Angular,

    /// <summary>React Native and Expo: everything but API routes is packed into the app.</summary>
    Native,
}
