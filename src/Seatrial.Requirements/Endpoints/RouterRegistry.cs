using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Endpoints;

/// <summary>The routers that were made while code was followed, in order: the <see cref="Evaluator.Context"/> of a run.</summary>
public sealed class RouterRegistry
{
    private readonly List<Router> routers = [];
    private readonly List<Closure> starts = [];

    public IReadOnlyList<Router> Routers => routers;

    /// <summary>Texts of files that are no code and that packs asked for by name, by path.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The endpoint that is being followed; null while registrations are.</summary>
    public Endpoint? Following { get; set; }

    /// <summary>Functions that run once everything is declared: commands of a command line.</summary>
    public IReadOnlyList<Closure> Starts => starts;

    public void Start(Closure function)
    {
        if (!starts.Exists(s => s.Function == function.Function))
        {
            starts.Add(function);
        }
    }

    /// <summary>A new router, and the value that stands for it in the program.</summary>
    /// <param name="framework">Name of the pack.</param>
    /// <param name="isOrdered">See <see cref="Router.IsOrdered"/>.</param>
    /// <param name="type">The type's name for rules, such as <c>npm:express.Router()</c>.</param>
    /// <param name="site">Where it is made.</param>
    public static Value Make(string framework, bool isOrdered, string type, CallSite site) =>
        Of(site.Evaluator).Make(framework, isOrdered, type, new AbstractObject(site.File, site.Place), site.Evaluator);

    /// <summary>The same for a parameter, whose router somebody else made.</summary>
    public static Value Make(string framework, bool isOrdered, string type, NameSite site) =>
        Of(site.Evaluator).Make(framework, isOrdered, type, new AbstractObject(site.File, site.Place), site.Evaluator);

    public static RouterRegistry Of(Evaluator evaluator) => (RouterRegistry)evaluator.Context!;

    /// <summary>The router that a value stands for; null where it is none.</summary>
    public static Router? RouterOf(Value? value) => value?.Object?.Tag as Router;

    private Value Make(string framework, bool isOrdered, string type, AbstractObject made, Evaluator evaluator)
    {
        var router = new Router(framework, isOrdered, routers.Count) { InFront = () => Development.Step(evaluator, made.File!) };
        routers.Add(router);
        made.Tag = router;
        return new Value
        {
            Type = new KnownType { External = type, IsInstance = true },
            Object = made,
        };
    }
}
