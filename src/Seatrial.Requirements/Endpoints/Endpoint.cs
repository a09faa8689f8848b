using Seatrial.Code.Model;

namespace Seatrial.Requirements.Endpoints;

/// <summary>Something that a caller can reach: what was registered, before it was followed.</summary>
public sealed record Endpoint
{
    /// <summary>Name of the pack that found it.</summary>
    public required string Framework { get; init; }

    /// <summary>
    /// HTTP method in capitals, <c>ANY</c> for all of them; <c>ACTION</c>, <c>QUERY</c>, <c>MUTATION</c>, <c>PAGE</c> for what has none.
    /// </summary>
    public required string Method { get; init; }

    /// <summary>Route as the framework writes parameters, with a leading slash.</summary>
    public required string Route { get; init; }

    /// <summary>File of the handler, or of the registration where the handler is not in the repository.</summary>
    public required CodeFile File { get; init; }

    /// <summary>First line of the handler (decorator or attribute included), from 1.</summary>
    public required int StartLine { get; init; }

    /// <summary>Line that a person would point at: the handler's name, or the registration for a handler without one.</summary>
    public required int Line { get; init; }

    public required int EndLine { get; init; }

    /// <summary>Where it is registered, if elsewhere.</summary>
    public (CodeFile File, int Line)? Registration { get; init; }

    /// <summary>Name of the handler for people: <c>OrdersController.Show</c>; empty for a nameless function.</summary>
    public string Handler { get; init; } = "";

    /// <summary>Guards in order and at last the handler.</summary>
    public required IReadOnlyList<EndpointStep> Steps { get; init; }

    /// <summary>
    /// What the framework or the code says of it that no guard shows: <c>AllowAnonymous</c>, a webhook, development only.
    /// </summary>
    public EndpointTraits Traits { get; init; }

    /// <summary>The rule by which the code says that everybody may call it; null where it is not known which one.</summary>
    public EndpointOpening? Opening { get; init; }
}

/// <summary>A rule that opens endpoints.</summary>
/// <param name="Rule">For people, as it is written: <c>/api/** permitAll()</c>.</param>
/// <param name="File">Where it stands.</param>
/// <param name="Line">Where it stands, from 1.</param>
public sealed record EndpointOpening(string Rule, CodeFile File, int Line);

/// <summary>What is special about an endpoint.</summary>
[Flags]
public enum EndpointTraits
{
    None = 0,

    /// <summary>
    /// The code says expressly that everybody may call it: <c>[AllowAnonymous]</c>, <c>permitAll()</c>, <c>AllowAny</c>, <c>@Public()</c>.
    /// </summary>
    DeclaredPublic = 1,

    /// <summary>Registered in development only.</summary>
    DevelopmentOnly = 2,

    /// <summary>Renders a page of a user interface.</summary>
    Page = 4,
}

/// <summary>One step on the way of a request: a middleware, a decorator, a declared guard, the handler.</summary>
/// <param name="Name">For people: <c>requireAuth</c>, <c>[Authorize(Roles = "Admin")]</c>.</param>
/// <param name="File">Where it stands.</param>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="Run">Follows it; says whether the request goes on.</param>
public sealed record EndpointStep(string Name, CodeFile File, int Line, Func<EndpointRun, bool> Run)
{
    public bool IsHandler { get; init; }

    /// <summary>Whether its code is in the repository and was followed: what it does is known, and its name says nothing more.</summary>
    public bool IsFollowed { get; init; }

    /// <summary>What it says of the endpoint as a whole: a group that is declared open.</summary>
    public EndpointTraits Traits { get; init; }
}
