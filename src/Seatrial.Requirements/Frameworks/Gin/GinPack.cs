using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.Gin;

/// <summary>
/// Gin: groups, middleware that goes on unless it aborts. Source: Gin documentation, "Using middleware", "Grouping routes"; package
/// documentation of gin.Context.
/// </summary>
internal static class GinPack
{
    public const string Name = "gin";

    private static readonly Dictionary<string, string> Routers = new(StringComparer.Ordinal)
    {
        ["go:github.com/gin-gonic/gin.Engine"] = GinRouting.EngineType,
        ["go:github.com/gin-gonic/gin.RouterGroup"] = GinRouting.GroupType,
        ["go:github.com/gin-gonic/gin.IRouter"] = GinRouting.GroupType,
        ["go:github.com/gin-gonic/gin.IRoutes"] = GinRouting.GroupType,
    };

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Gin",
            Kind = PackKind.Server,
            Languages = GoValues.Languages,
            Calls = [.. GinRouting.Calls, .. GinContext.Calls],
            Members = GinContext.Members,
            Entry = static (evaluator, symbol) =>
                GoEntry.Arguments(
                    evaluator,
                    symbol,
                    Routers,
                    Name,
                    ordered: null,
                    symbol.Function.ReturnType is { ShortName: "Engine" } type
                        && evaluator.Code.ExternalName(symbol.File, type) == "go:github.com/gin-gonic/gin.Engine"
                ),
        };
}
