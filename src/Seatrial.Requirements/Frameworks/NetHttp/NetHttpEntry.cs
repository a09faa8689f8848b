using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.NetHttp;

/// <summary>
/// Functions that register routes and that nobody in sight calls: those that are given a router, and methods of servers that make one.
/// </summary>
internal static class NetHttpEntry
{
    private static readonly Dictionary<string, string> Routers = new(StringComparer.Ordinal)
    {
        ["go:net/http.ServeMux"] = MuxRouting.MuxType,
        ["go:github.com/julienschmidt/httprouter.Router"] = HttpRouterRouting.RouterType,
        ["go:github.com/gorilla/mux.Router"] = GorillaRouting.RouterType,
        ["go:github.com/go-chi/chi.Router"] = ChiRouting.RouterType,
        ["go:github.com/go-chi/chi.Mux"] = ChiRouting.RouterType,
    };

    public static IReadOnlyList<ArgumentValue>? Arguments(Evaluator evaluator, FunctionSymbol symbol) =>
        GoEntry.Arguments(
            evaluator,
            symbol,
            Routers,
            NetHttpPack.Name,
            ordered: ChiRouting.RouterType,
            symbol.Function.ReturnType is { } type && IsRouter(evaluator, symbol, type)
        );

    private static bool IsRouter(Evaluator evaluator, FunctionSymbol symbol, TypeReference type) =>
        evaluator.Code.ExternalName(symbol.File, type) is { } name
        && (Routers.ContainsKey(name) || name == "go:net/http.Handler")
        && symbol.Function.Parameters.All(p => p.Type?.ShortName is not ("Handler" or "HandlerFunc"));
}
