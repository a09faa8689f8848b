using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Endpoints;

/// <summary>
/// Kept as <see cref="AbstractObject.Tag"/> of a router, application or group while the code that registers routes is followed.
/// </summary>
public sealed class Router(string framework, bool isOrdered, int number)
{
    private readonly List<RouterEntry> entries = [];

    /// <summary>Name of the pack.</summary>
    public string Framework { get; } = framework;

    /// <summary>
    /// Whether a guard counts only for routes that are registered behind it (Express); else for all of them (FastAPI, ASP.NET groups).
    /// </summary>
    public bool IsOrdered { get; } = isOrdered;

    /// <summary>Position in the order in which routers were made.</summary>
    public int Number { get; } = number;

    /// <summary>Prefix that the router itself brings.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>Whether its routes are names that stand for themselves, wherever it is mounted: fields of GraphQL.</summary>
    public bool IsNamed { get; set; }

    public IReadOnlyList<RouterEntry> Entries => entries;

    /// <summary>Whether another router holds it.</summary>
    public bool IsMounted { get; private set; }

    /// <summary>The prefix that it was made with, where another may be given at each place that it is mounted at.</summary>
    public string? OwnPrefix { get; set; }

    /// <summary>What stands in front of what is registered just now; null for nothing.</summary>
    internal Func<EndpointStep?>? InFront { get; init; }

    public void Add(RouterEntry entry)
    {
        if (InFront?.Invoke() is { } step)
        {
            entry = entry switch
            {
                RouteEntry route => route with { Steps = [step, .. route.Steps] },
                MountEntry mount => mount with { Steps = [step, .. mount.Steps] },
                _ => entry,
            };
        }

        // The same line may be followed more than once.
        if (
            entries.Exists(e =>
                e.GetType() == entry.GetType() && ReferenceEquals(e.File, entry.File) && e.Place == entry.Place && e.Key == entry.Key
            )
        )
        {
            return;
        }

        entries.Add(entry);
        Note(entry);
    }

    /// <summary>Puts a route in the place of one that was told more about: <c>r.HandleFunc(path, h).Methods("GET")</c>.</summary>
    public void Replace(RouterEntry before, IReadOnlyList<RouterEntry> after)
    {
        int at = entries.IndexOf(before);
        if (at >= 0)
        {
            entries.RemoveAt(at);
            entries.InsertRange(
                at,
                after.Where(e =>
                    !entries.Exists(o =>
                        o.GetType() == e.GetType() && ReferenceEquals(o.File, e.File) && o.Place == e.Place && o.Key == e.Key
                    )
                )
            );
        }
    }

    private static void Note(RouterEntry entry)
    {
        if (entry is MountEntry mount)
        {
            mount.Router.IsMounted = true;
        }
    }
}

/// <summary>What was done to a router, in order.</summary>
public abstract record RouterEntry(CodeFile File, Place Place)
{
    /// <summary>Tells entries of the same place apart.</summary>
    public abstract string Key { get; }
}

/// <summary>A guard for what is below a path.</summary>
public sealed record GuardEntry(CodeFile File, Place Place, string Path, IReadOnlyList<EndpointStep> Steps) : RouterEntry(File, Place)
{
    public override string Key => Path + "|" + string.Join(',', Steps.Select(s => s.Name));
}

/// <summary>A route with its own guards and its handler at last.</summary>
public sealed record RouteEntry(CodeFile File, Place Place, string Method, string Path, IReadOnlyList<EndpointStep> Steps)
    : RouterEntry(File, Place)
{
    /// <summary>The function that handles it, where it is in the repository.</summary>
    public Closure? Handler { get; init; }

    /// <summary>What the program calls the handler where the function has no name: <c>orders.list</c>.</summary>
    public string HandlerName { get; init; } = "";

    public EndpointTraits Traits { get; init; }

    /// <summary>Line on which the registration ends.</summary>
    public int EndLine { get; init; }

    public override string Key => $"{Method} {Path}";
}

/// <summary>Another router below a path, with guards in front.</summary>
public sealed record MountEntry(CodeFile File, Place Place, string Path, Router Router, IReadOnlyList<EndpointStep> Steps)
    : RouterEntry(File, Place)
{
    public override string Key => Path + "|" + Router.Number;
}
