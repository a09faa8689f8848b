using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Fastify;

/// <summary>Fastify: plugins, hooks, routes. Source: Fastify documentation, "Routes", "Hooks", "Plugins", "Encapsulation".</summary>
internal static class FastifyPack
{
    public const string Name = "fastify";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Fastify",
            Kind = PackKind.Server,
            Languages = ScriptLanguages.All,
            Calls = [.. FastifyRouting.Rules, .. FastifyExchange.Rules],
            Members = FastifyExchange.Members,
            Entry = FastifyRouting.Entry,
            Limits =
            [
                "Hooks that @fastify/autoload adds to folders are not followed; guards that plugins decorate the server with are known by their names there.",
            ],
        };
}
