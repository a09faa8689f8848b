using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>What the groups around a route say together.</summary>
internal sealed record RouteContext
{
    public string Prefix { get; init; } = "";

    public string Namespace { get; init; } = "";

    public Value? Controller { get; init; }

    public bool IsScoped { get; init; }

    public IReadOnlyList<(Value Middleware, CodeFile File, Place Place)> Middleware { get; init; } = [];

    public IReadOnlyList<Value> Without { get; init; } = [];

    public RouteContext Into(RouteGroup group) =>
        this with
        {
            Prefix = LaravelPaths.Join(Prefix, group.Prefix),
            Namespace = LaravelPaths.Space(Namespace, group.Namespace),
            Controller = group.Controller ?? Controller,
            IsScoped = IsScoped || group.IsScoped,
            Middleware = [.. Middleware, .. group.Middleware],
            Without = [.. Without, .. group.Without],
        };
}
