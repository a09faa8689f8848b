using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Memory;

/// <summary>Maps and sets of JavaScript as objects of their own, so that one that is kept can be told from another.</summary>
internal static class MemoryMaps
{
    private static readonly string[] Types = ["Map", "Set", "WeakMap"];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. Types.Select(t => new CallRule(
            $"js:{t}",
            "",
            site => Value.Derived(site.Arguments.Select(a => a.Value)) with { Object = new AbstractObject(site.File, site.Place) }
        )
        {
            Languages = ScriptLanguages.All,
        }),
    ];

    public static IReadOnlyList<NameRule> Names { get; } =
    [.. Types.Select(t => new NameRule(t, _ => Value.External($"js:{t}")) { Languages = ScriptLanguages.All })];
}
