using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Trpc;

/// <summary>
/// tRPC: procedures with their middleware, routers within each other. Source: tRPC documentation, "Define procedures", "Middlewares",
/// "Authorization".
/// </summary>
internal static class TrpcPack
{
    public const string Name = "trpc";
    private const string Instance = "npm:@trpc/server.Instance()";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "tRPC",
            Kind = PackKind.Server,
            Languages = ScriptLanguages.All,
            Calls =
            [
                Rule(
                    "npm:@trpc/server.initTRPC*",
                    "create",
                    _ => new Value
                    {
                        Type = new KnownType { External = Instance, IsInstance = true },
                    }
                ),
                Rule(
                    "npm:@trpc/server",
                    "TRPCError",
                    site => new Value { Denial = TrpcSteps.StatusOf(ScriptValues.Text(site[0], "code")), Object = site[0].Object }
                ),
                Rule(Instance, "router", TrpcRouters.Make),
                Rule(Instance, "mergeRouters", TrpcRouters.Merge),
                Rule(Instance, "middleware", Effects.Pass()),
                .. ((string[])["use", "unstable_concat", "concat"]).Select(n => Rule(TrpcProcedure.Type, n, TrpcProcedure.Use)),
                Rule(TrpcProcedure.Type, "input", TrpcProcedure.Input),
                .. ((string[])["output", "meta"]).Select(n => Rule(TrpcProcedure.Type, n, Effects.Fluent)),
                Rule(TrpcProcedure.Type, "query", site => TrpcProcedure.Resolve(site, "QUERY")),
                Rule(TrpcProcedure.Type, "mutation", site => TrpcProcedure.Resolve(site, "MUTATION")),
                Rule(TrpcProcedure.Type, "subscription", site => TrpcProcedure.Resolve(site, "QUERY")),
            ],
            Members =
            [
                new(Instance, "procedure", site => TrpcProcedure.Value(new TrpcProcedure([], null), site.File, site.Place)),
                .. ((string[])["session", "user", "auth", "userId"]).Select(n => new MemberRule(
                    TrpcSteps.ContextType,
                    n,
                    _ => Value.Of(Origins.Principal, n)
                )),
            ],
            Limits =
            [
                "Who calls is what the function 'createContext' or 'createTRPCContext' puts into the context; where none is found, members named session, user, auth and userId.",
            ],
        };

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };
}
