using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary>Where a block of routes stands: kept with the object that the block runs on.</summary>
internal sealed record RouteScope(RailsRouteTable Table)
{
    public const string Type = "rb:rails.routes";

    /// <summary>Path in front of what is declared here.</summary>
    public string Path { get; init; } = "";

    /// <summary>Path in front of shallow members.</summary>
    public string ShallowPath { get; init; } = "";

    /// <summary>Modules of controllers, with '/' between them.</summary>
    public string Module { get; init; } = "";

    /// <summary>The controller of routes that name an action alone.</summary>
    public string Controller { get; init; } = "";

    /// <summary>The innermost resource; null outside of one.</summary>
    public RouteResource? Resource { get; init; }

    public bool IsShallow { get; init; }

    /// <summary>Actions to which resources are limited here.</summary>
    public (Value? Only, Value? Except) Limits { get; init; }

    /// <summary>Guards that routes demand: <c>authenticate :user do</c>.</summary>
    public IReadOnlyList<EndpointStep> Guards { get; init; } = [];

    /// <summary>Blocks that are declared for several resources.</summary>
    public Dictionary<string, Closure> Concerns { get; init; } = new(StringComparer.Ordinal);

    public static RouteScope? Of(CallSite site) => (site.Receiver ?? site.Evaluator.Self)?.Object?.Tag as RouteScope;

    public Value AsValue(CodeFile file, Place place) =>
        new()
        {
            Type = new KnownType { External = Type, IsInstance = true },
            Object = new AbstractObject(file, place) { Tag = this },
        };
}

/// <summary>A resource of routes.</summary>
/// <param name="Controller">Its controller, with modules.</param>
/// <param name="Collection">Path of all.</param>
/// <param name="Member">Path of one.</param>
/// <param name="Nested">Path of one in front of what is nested in it.</param>
internal sealed record RouteResource(string Controller, string Collection, string Member, string Nested);

/// <summary>One route.</summary>
internal sealed record RailsRoute(
    string Method,
    string Path,
    string Controller,
    string Action,
    CodeFile File,
    Place Place,
    IReadOnlyList<EndpointStep> Guards
)
{
    /// <summary>Whether the route names the action itself, and is not one of seven that a resource brings.</summary>
    public bool IsNamed { get; init; }
}

/// <summary>The routes of an application or engine, and what it mounts.</summary>
internal sealed class RailsRouteTable(string engine)
{
    /// <summary>Class of the engine; empty for the application.</summary>
    public string Engine { get; } = engine;

    public List<RailsRoute> Routes { get; } = [];

    public List<(string Engine, string Path, IReadOnlyList<EndpointStep> Guards)> Mounts { get; } = [];
}
