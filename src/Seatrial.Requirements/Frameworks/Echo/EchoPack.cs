using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.Echo;

/// <summary>
/// Echo: groups, middleware around handlers, errors that answer. Source: Echo documentation, "Routing", "Middleware", "Error Handling".
/// </summary>
internal static class EchoPack
{
    public const string Name = "echo";

    private static readonly Dictionary<string, string> Routers = new(StringComparer.Ordinal)
    {
        [EchoRouting.Library + ".Echo"] = EchoRouting.EchoType,
        [EchoRouting.Library + ".Group"] = EchoRouting.GroupType,
    };

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Echo",
            Kind = PackKind.Server,
            Languages = GoValues.Languages,
            Calls = [.. EchoRouting.Calls, .. EchoContext.Calls, .. EchoGuards.Calls],
            Members = EchoContext.Members,
            Entry = static (evaluator, symbol) =>
                GoEntry.Arguments(
                    evaluator,
                    symbol,
                    Routers,
                    Name,
                    EchoRouting.GroupType,
                    symbol.Function.ReturnType is { ShortName: "Echo" } type
                        && evaluator.Code.ExternalName(symbol.File, type) == EchoRouting.Library + ".Echo"
                ),
        };
}
