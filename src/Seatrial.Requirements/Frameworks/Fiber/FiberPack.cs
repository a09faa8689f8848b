using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.Fiber;

/// <summary>
/// Fiber: handlers in a row that go on by <c>c.Next()</c>. Source: Fiber documentation, "Routing", "Grouping", "Ctx", "Error Handling".
/// </summary>
internal static class FiberPack
{
    public const string Name = "fiber";

    private static readonly Dictionary<string, string> Routers = new(StringComparer.Ordinal)
    {
        [FiberRouting.Library + ".App"] = FiberRouting.AppType,
        [FiberRouting.Library + ".Router"] = FiberRouting.AppType,
        [FiberRouting.Library + ".Group"] = FiberRouting.AppType,
    };

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Fiber",
            Kind = PackKind.Server,
            Languages = GoValues.Languages,
            Calls = [.. FiberRouting.Calls, .. FiberContext.Calls],
            Members = FiberContext.Members,
            Entry = static (evaluator, symbol) =>
                GoEntry.Arguments(
                    evaluator,
                    symbol,
                    Routers,
                    Name,
                    ordered: null,
                    symbol.Function.ReturnType is { ShortName: "App" } type
                        && evaluator.Code.ExternalName(symbol.File, type) == FiberRouting.Library + ".App"
                ),
        };
}
