using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.Next;

/// <summary>Functions of Next.js that leave, that read the request, and that do neither.</summary>
internal static class NextCalls
{
    private const string Navigation = "npm:next/navigation";
    private const string Headers = "npm:next/headers";

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule(Navigation, "redirect", Effects.Leave(307)),
        Rule(Navigation, "permanentRedirect", Effects.Leave(308)),
        Rule(Navigation, "notFound", Effects.Leave(404)),
        Rule(Navigation, "forbidden", Effects.Leave(403)),
        Rule(Navigation, "unauthorized", Effects.Leave(401)),
        Rule("npm:next-intl*", "redirect", Effects.Leave(307)),
        Rule(Headers, "cookies", _ => Typed(FetchRequest.CookiesType)),
        Rule(Headers, "headers", _ => Typed(FetchRequest.HeadersType)),
        Rule("npm:next/cache", "unstable_cache", site => site[0].Functions.Count > 0 ? site[0] : null),
        Rule("npm:next/cache", "cacheTag", _ => Value.Unknown),
        Rule("npm:next/cache", "revalidatePath", _ => Value.Unknown),
        Rule("npm:next/cache", "revalidateTag", _ => Value.Unknown),
        Rule("npm:react", "cache", site => site[0].Functions.Count > 0 ? site[0] : null),
        Rule("npm:react", "use", Effects.Pass()),
    ];

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value Typed(string type) =>
        new()
        {
            Type = new KnownType { External = type, IsInstance = true },
        };
}
