using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Go;

/// <summary>Functions that are given a router and that nobody in sight calls.</summary>
internal static class GoEntry
{
    /// <summary>The arguments with which such a function is run; null for others.</summary>
    /// <param name="evaluator">Who follows.</param>
    /// <param name="symbol">The function.</param>
    /// <param name="routers">Types of routers, with the type that rules know them by.</param>
    /// <param name="framework">Name of the pack.</param>
    /// <param name="ordered">The type whose guards count for what comes behind them alone; null for all.</param>
    /// <param name="makesRouter">Whether the function gives a router back that it makes itself.</param>
    public static IReadOnlyList<ArgumentValue>? Arguments(
        Evaluator evaluator,
        FunctionSymbol symbol,
        IReadOnlyDictionary<string, string> routers,
        string framework,
        string? ordered,
        bool makesRouter
    )
    {
        if (symbol.File.Path.EndsWith("_test.go", StringComparison.Ordinal))
        {
            return null;
        }

        var parameters = symbol.Function.Parameters;
        makesRouter |=
            symbol.Function.ReturnType is null or { Name: "error" }
            && CodeWalk.Calls(symbol.Function).Any(c => Makes(evaluator, symbol, c, routers));
        var arguments = new List<ArgumentValue>();
        bool isWanted = makesRouter;
        foreach (var parameter in parameters)
        {
            string? known = parameter.Type is null ? null : evaluator.Code.ExternalName(symbol.File, parameter.Type);
            if (known is not null && routers.TryGetValue(known, out string? type))
            {
                var site = new NameSite(evaluator, symbol.File, symbol.Function.Place, parameter.Name);
                arguments.Add(new ArgumentValue(RouterRegistry.Make(framework, ordered is null || type == ordered, type, site)));
                isWanted = true;
            }
            else
            {
                arguments.Add(
                    new ArgumentValue(
                        parameter.Type is null
                            ? Value.Unknown
                            : evaluator.DeclaredValue(symbol.File, parameter.Type, parameter.Place, parameter.Name)
                    )
                );
            }
        }

        return isWanted ? arguments : null;
    }

    /// <summary><c>mux.NewRouter()</c>, <c>gin.Default()</c>: a call of the package of a router by which one is made.</summary>
    private static bool Makes(
        Evaluator evaluator,
        FunctionSymbol symbol,
        CallExpression call,
        IReadOnlyDictionary<string, string> routers
    ) =>
        call
            is {
                Callee: MemberExpression
                {
                    Target: NameExpression package,
                    Name: "NewRouter" or "NewServeMux" or "NewMux" or "New" or "Default"
                }
            }
        && evaluator.Code.Resolve(symbol.File, package.Name) is ExternalSymbol external
        && routers.Keys.Any(r => r.StartsWith(external.Name + ".", StringComparison.Ordinal));
}
