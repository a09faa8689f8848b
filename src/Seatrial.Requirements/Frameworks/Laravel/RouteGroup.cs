using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>
/// What a group says of the routes in it; kept as the tag of a registrar while it is being built, and of a route that is registered.
/// </summary>
internal sealed class RouteGroup
{
    public string Prefix { get; set; } = "";

    public string Namespace { get; set; } = "";

    public Value? Controller { get; set; }

    /// <summary>Names, classes and lists of them, in order, each with its place.</summary>
    public List<(Value Middleware, CodeFile File, Place Place)> Middleware { get; } = [];

    public List<Value> Without { get; } = [];

    public bool IsScoped { get; set; }

    /// <summary>Routes, groups and files in order.</summary>
    public List<RouteItem> Items { get; } = [];

    /// <summary>Copies what a registrar has gathered: it may be used again.</summary>
    public RouteGroup Copy()
    {
        var copy = new RouteGroup
        {
            Prefix = Prefix,
            Namespace = Namespace,
            Controller = Controller,
            IsScoped = IsScoped,
        };
        copy.Middleware.AddRange(Middleware);
        copy.Without.AddRange(Without);
        return copy;
    }
}

/// <summary>One of the things in a group: exactly one of the three.</summary>
internal sealed record RouteItem(LaravelRoute? Route, RouteGroup? Group, CodeFile? File);

/// <summary>A route as it is registered; methods that are called on it afterwards change it.</summary>
internal sealed class LaravelRoute(CodeFile file, Place place, int endLine)
{
    public CodeFile File { get; } = file;

    public Place Place { get; } = place;

    public int EndLine { get; } = endLine;

    public IReadOnlyList<string> Methods { get; init; } = [];

    public string Uri { get; init; } = "";

    public Value Action { get; init; } = Value.Unknown;

    /// <summary>Middleware and the like of this route alone.</summary>
    public RouteGroup Own { get; init; } = new();

    /// <summary>Methods of a resource controller that are routes; null for a single route.</summary>
    public IReadOnlyList<string>? ResourceMethods { get; init; }

    public IReadOnlyList<string>? Only { get; set; }

    public IReadOnlyList<string>? Except { get; set; }

    public bool IsShallow { get; set; }

    public bool IsSingleton { get; init; }

    /// <summary>Shows a template and runs no code of a controller.</summary>
    public bool IsPage { get; init; }

    /// <summary>Names of parameters that a resource gives itself, by segment.</summary>
    public Dictionary<string, string> Parameters { get; } = new(StringComparer.Ordinal);
}
