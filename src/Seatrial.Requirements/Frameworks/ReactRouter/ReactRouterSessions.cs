using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.ReactRouter;

/// <summary>Sessions in signed cookies or behind them: what the program kept there, nobody else wrote.</summary>
internal static class ReactRouterSessions
{
    public const string StorageType = "npm:react-router.SessionStorage()";
    public const string SessionType = "npm:react-router.Session()";
    public const string CookieType = "npm:react-router.Cookie()";

    public static IReadOnlyList<string> Makers { get; } =
    [
        "createCookieSessionStorage",
        "createSessionStorage",
        "createMemorySessionStorage",
        "createFileSessionStorage",
        "createWorkersKVSessionStorage",
        "createArcTableSessionStorage",
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [new(StorageType, "getSession", _ => Value.Function(Closure.From(static _ => Session())))];

    public static Value Storage(CallSite site) =>
        new()
        {
            Type = new KnownType { External = StorageType, IsInstance = true },
            Object = new AbstractObject(site.File, site.Place),
        };

    public static Value Cookie(CallSite site) =>
        new()
        {
            Type = new KnownType { External = CookieType, IsInstance = true },
            Object = new AbstractObject(site.File, site.Place) { Tag = new CookieTag(site[0].Text) },
        };

    public static Value Session() =>
        new()
        {
            Type = new KnownType { External = SessionType, IsInstance = true },
        };

    /// <summary>Who the caller is, by the name; else a secret that a cookie carries, such as the id of a session that is stored.</summary>
    public static Value Kept(CallSite site) =>
        site[0].Text is { } name && !ScriptValues.IsCallerName(name)
            ? Value.Of(Origins.Cookie, name) with
            {
                MayBeAbsent = false,
            }
            : Value.Of(Origins.Principal, site[0].Text);
}
