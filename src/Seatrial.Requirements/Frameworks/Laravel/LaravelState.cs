using System.Runtime.CompilerServices;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>What an application registers while its files and providers are followed: routes, middleware, gates, bindings.</summary>
internal sealed class LaravelState
{
    private static readonly ConditionalWeakTable<RouterRegistry, LaravelState> all = [];

    private readonly Dictionary<CodeFile, RouteGroup> files = [];

    /// <summary>Groups whose functions are being followed, innermost at the top.</summary>
    public Stack<RouteGroup> Open { get; } = new();

    /// <summary>Files of routes that something loads: what a convention says of their place counts no more.</summary>
    public HashSet<CodeFile> Loaded { get; } = [];

    /// <summary>Groups of files that providers and <c>bootstrap/app.php</c> load, in order.</summary>
    public List<RouteGroup> Roots { get; } = [];

    /// <summary>Names of middleware with what they stand for.</summary>
    public Dictionary<string, Value> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Middleware of groups such as <c>web</c> and <c>api</c>; under the empty name, that of every request.</summary>
    public Dictionary<string, List<Value>> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>Guards with whose accounts each knows; empty for those of the usual guard.</summary>
    public Dictionary<string, string> Guards { get; } = new(StringComparer.Ordinal);

    /// <summary>Gates by name.</summary>
    public Dictionary<string, Value> Gates { get; } = new(StringComparer.Ordinal);

    /// <summary>Policies by the name of the model that they are about.</summary>
    public Dictionary<string, ClassSymbol> Policies { get; } = new(StringComparer.Ordinal);

    /// <summary>What parts of routes are bound to: a class, or a function that finds the record.</summary>
    public Dictionary<string, Value> Bindings { get; } = new(StringComparer.Ordinal);

    /// <summary>Where middleware goes that the constructor of a controller asks for, while that is asked; else null.</summary>
    public List<ControllerMiddleware>? Collecting { get; set; }

    /// <summary>Files of routes whose routes were added somewhere.</summary>
    public HashSet<CodeFile> Reached { get; } = [];

    /// <summary>Groups and files of routes that were opened, once for each place in which they stand.</summary>
    public int Opened { get; set; }

    public IReadOnlyDictionary<CodeFile, RouteGroup> Files => files;

    public static LaravelState Of(Evaluator evaluator) => all.GetValue(RouterRegistry.Of(evaluator), static _ => new LaravelState());

    /// <summary>The group to which a registration belongs: the one that is being followed, else that of its file.</summary>
    public RouteGroup Current(CodeFile file)
    {
        if (Open.TryPeek(out var open))
        {
            return open;
        }

        if (!files.TryGetValue(file, out var own))
        {
            files[file] = own = new RouteGroup();
        }

        return own;
    }
}

/// <summary>Middleware of a controller, for some of its methods.</summary>
internal sealed class ControllerMiddleware(Value middleware, CodeFile file, Place place)
{
    public Value Middleware { get; } = middleware;

    public CodeFile File { get; } = file;

    public Place Place { get; } = place;

    public IReadOnlyList<string>? Only { get; set; }

    public IReadOnlyList<string>? Except { get; set; }

    public bool Covers(string method) =>
        (Only?.Contains(method, StringComparer.OrdinalIgnoreCase) ?? true)
        && Except?.Contains(method, StringComparer.OrdinalIgnoreCase) != true;
}
