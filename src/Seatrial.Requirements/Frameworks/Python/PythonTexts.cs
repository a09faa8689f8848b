using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Python;

/// <summary>
/// What is asked of texts and lists whose content is known: which of the routes a middleware lets through,
/// <c>any(path.startswith(p) for p in OPEN)</c>.
/// </summary>
internal static class PythonTexts
{
    private static readonly CodeLanguage[] Python = [CodeLanguage.Python];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("py:os", "getenv", Variable) { Languages = Python },
        new("py:os.environ", "get", Variable) { Languages = Python },
        Rule("startswith", site => Constant(site, (text, part) => text.StartsWith(part, StringComparison.Ordinal))),
        Rule("endswith", site => Constant(site, (text, part) => text.EndsWith(part, StringComparison.Ordinal))),
        Rule("map", ScriptLists.Each),
        Rule("any", site => Joined(site, Condition.Or)),
        Rule("all", site => Joined(site, Condition.And)),
    ];

    /// <summary>The path of the endpoint that is being followed, with the names of its parts; unknown where it stands for many.</summary>
    public static Value? Route(MemberSite site) =>
        RouterRegistry.Of(site.Evaluator).Following is { Route: { } route }
            ? route.Contains('*', StringComparison.Ordinal)
                ? Value.Unknown
                : Value.Constant(route)
            : null;

    /// <summary>A variable of the environment is known by its name, however it is read.</summary>
    private static Value? Variable(CallSite site) => site[0].Text is { } name ? Value.External($"py:os.environ.{name}") : null;

    private static CallRule Rule(string name, Effect effect) => new("*", name, effect) { Languages = Python };

    /// <summary>Of a constant, whether it begins or ends with a constant or with one of several.</summary>
    private static Value? Constant(CallSite site, Func<string, string, bool> test)
    {
        if (site.Receiver is not { } receiver || !IsConstant(receiver))
        {
            return null;
        }

        IReadOnlyList<Value> parts = site[0].Object is null ? [site[0]] : Evaluator.KnownElements(site[0]);
        return parts.Count > 0 && parts.All(IsConstant)
            ? new Value { Truth = parts.Any(p => test(receiver.Text!, p.Text!)) ? Condition.Always : Condition.Never }
            : null;
    }

    private static bool IsConstant(Value value) =>
        value is { Text: { } text, Origins: Origins.None } && !text.Contains('*', StringComparison.Ordinal);

    /// <summary><c>any(…)</c> and <c>all(…)</c> of a list that is known to its end.</summary>
    private static Value? Joined(CallSite site, Func<IEnumerable<Condition>, Condition> join) =>
        site is { Receiver: null, Count: 1 } && Evaluator.KnownElements(site[0]) is { Count: > 0 } elements
            ? new Value { Truth = join(elements.Select(e => Evaluator.TruthOf(e, site.File, site.Place))) }
            : null;
}
