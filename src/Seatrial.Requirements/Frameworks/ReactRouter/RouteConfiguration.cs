using Seatrial.Code.Flow;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.ReactRouter;

/// <summary>Routes that <c>app/routes.ts</c> lists.</summary>
internal static class RouteConfiguration
{
    private const string Module = "npm:@react-router/dev/routes";
    private const int MaxDepth = 12;

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule("route", site => Node(site, site[0].Text ?? "", site[1].Text, site.Arguments.Skip(2).Select(a => a.Value))),
        Rule("index", site => Node(site, "", site[0].Text, [])),
        Rule("layout", site => Node(site, "", site[0].Text, site.Arguments.Skip(1).Select(a => a.Value))),
        Rule("prefix", Prefixed),
    ];

    /// <summary>
    /// Files with the routes that a configuration gives them and the files around them, outermost first; null where there is no
    /// configuration that lists any.
    /// </summary>
    public static IReadOnlyList<ConfiguredRoute>? Read(Evaluator evaluator, string application)
    {
        var file = ((string[])["routes.ts", "routes.js", "routes.mts"])
            .Select(n => evaluator.Code.File($"{application}{n}"))
            .FirstOrDefault(f => f is not null);
        if (
            file is null
            || evaluator.Code.Member(new ModuleSymbol([file]), "default") is not { } symbol
            || evaluator.SymbolValue(symbol) is not { } value
        )
        {
            return null;
        }

        var found = new List<ConfiguredRoute>();
        Add(value, "", [], application, found, 0);
        return found.Count == 0 ? null : found;
    }

    private static CallRule Rule(string name, Effect effect) => new(Module, name, effect) { Languages = ScriptLanguages.All };

    private static Value Node(CallSite site, string path, string? file, IEnumerable<Value> inner) =>
        new() { Object = new AbstractObject(site.File, site.Place) { Tag = new RouteNode(path, file, [.. inner]) } };

    /// <summary>A list of the same entries, each below the path.</summary>
    private static Value Prefixed(CallSite site)
    {
        var list = new AbstractObject(site.File, site.Place);
        foreach (var element in Evaluator.KnownElements(site[1]))
        {
            if (element.Object?.Tag is RouteNode node)
            {
                site.Evaluator.Assign(
                    list.Member(list.Members.Count.ToString()),
                    Node(site, RouterExpansion.Join(site[0].Text ?? "", node.Path), node.File, node.Inner)
                );
            }
        }

        return new Value { Object = list };
    }

    private static void Add(
        Value value,
        string prefix,
        IReadOnlyList<string> around,
        string application,
        List<ConfiguredRoute> found,
        int depth
    )
    {
        if (depth > MaxDepth)
        {
            return;
        }

        if (value.Object?.Tag is RouteNode node)
        {
            string route = RouterExpansion.Join(prefix, node.Path);
            string? file = node.File is null || RelativePath(application, node.File) is not { } path ? null : path;
            if (file is not null)
            {
                found.Add(new ConfiguredRoute(file, route, around));
            }

            foreach (var inner in node.Inner)
            {
                Add(inner, route, file is null ? around : [.. around, file], application, found, depth + 1);
            }

            return;
        }

        foreach (var element in Evaluator.KnownElements(value))
        {
            Add(element, prefix, around, application, found, depth + 1);
        }
    }

    private static string? RelativePath(string application, string file) =>
        file.StartsWith("../", StringComparison.Ordinal)
            ? null
            : application + (file.StartsWith("./", StringComparison.Ordinal) ? file[2..] : file);
}

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of one entry of a configuration.</summary>
internal sealed record RouteNode(string Path, string? File, IReadOnlyList<Value> Inner);

/// <summary>A route module as a configuration lists it.</summary>
internal sealed record ConfiguredRoute(string File, string Route, IReadOnlyList<string> Around);
