namespace Seatrial.Requirements.Sources;

/// <summary>
/// Beginnings of names that a bundler copies into what it builds for browsers and phones, from the documentation of each.
/// </summary>
internal static class PublicPrefixes
{
    private static readonly (string Prefix, string Bundler)[] All =
    [
        ("NEXT_PUBLIC_", "Next.js"),
        ("VITE_", "Vite"),
        ("EXPO_PUBLIC_", "Expo"),
        ("REACT_APP_", "Create React App"),
        ("NUXT_PUBLIC_", "Nuxt"),
        ("GATSBY_", "Gatsby"),
        ("VUE_APP_", "Vue CLI"),
        ("NG_APP_", "ngx-env"),
        ("STORYBOOK_", "Storybook"),
        ("PLASMO_PUBLIC_", "Plasmo"),
        ("WXT_", "WXT"),
        ("PUBLIC_", "SvelteKit or Astro"),
    ];

    /// <summary>The prefix that makes a name public, and whose it is; null where nothing does.</summary>
    /// <param name="name">Name of the variable.</param>
    /// <param name="hasPublic">Whether the bare <c>PUBLIC_</c> counts: only SvelteKit and Astro read it so.</param>
    public static (string Prefix, string Bundler)? Of(string name, bool hasPublic)
    {
        foreach (var row in All)
        {
            if (
                name.StartsWith(row.Prefix, StringComparison.Ordinal)
                && name.Length > row.Prefix.Length
                && (row.Prefix != "PUBLIC_" || hasPublic)
            )
            {
                return row;
            }
        }

        return null;
    }
}
