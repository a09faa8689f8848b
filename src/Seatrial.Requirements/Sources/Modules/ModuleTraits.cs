namespace Seatrial.Requirements.Sources.Modules;

/// <summary>What a module says about where it runs; several may hold.</summary>
[Flags]
public enum ModuleTraits
{
    None = 0,

    /// <summary>Starts with <c>'use client'</c>.</summary>
    UseClient = 1,

    /// <summary>Starts with <c>'use server'</c>: what others import of it is called over the network.</summary>
    UseServer = 2,

    /// <summary>Imports <c>server-only</c>, so that a build that puts it into a page fails.</summary>
    ServerOnly = 4,

    /// <summary>
    /// Holds functions of a page that only run on the server (<c>getServerSideProps</c>, <c>loader</c>): what they alone use is left out of
    /// the page.
    /// </summary>
    ServerData = 8,
}
