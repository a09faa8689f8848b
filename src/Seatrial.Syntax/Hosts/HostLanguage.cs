namespace Seatrial.Syntax.Hosts;

/// <summary>A document in which script stands.</summary>
public enum HostLanguage
{
    Html = 0,
    Vue = 1,
    Svelte = 2,

    /// <summary>Script stands between fences at the beginning as well, and is TypeScript everywhere.</summary>
    Astro = 3,
}
