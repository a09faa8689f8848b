using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.AspNetCore;

/// <summary>Libraries that copy one object into another by the names of members: what is copied keeps where it comes from.</summary>
internal static class Mapping
{
    private static readonly CodeLanguage[] CSharp = [CodeLanguage.CSharp];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("*", "Map", static s => s.Call?.TypeArguments.Count > 0 && s.Count == 1 ? Copied(s, s[0]) : null) { Languages = CSharp },
        new("*", "Adapt", static s => s.Call?.TypeArguments.Count > 0 && s.Receiver is not null ? Copied(s, s.Receiver) : null)
        {
            Languages = CSharp,
        },
    ];

    private static Value Copied(CallSite site, Value source) =>
        new()
        {
            Origins = source.Origins,
            Key = source.Key,
            Loads = source.Loads,
            MayBeAbsent = source.MayBeAbsent,
            Type = site.Evaluator.TypeOf(site.Call!.TypeArguments[^1], site.File),
            Object = source.Object is { Tag: null } ? source.Object : null,
        };
}
