namespace Seatrial.Requirements.Stack.Technologies;

/// <summary>Ways in: RPC, GraphQL, web sockets and generated API descriptions.</summary>
internal static class Protocols
{
    private const TechnologyKind Kind = TechnologyKind.ApiProtocol;

    public static IReadOnlyList<TechnologyEntry> Entries { get; } =
    [
        new(Kind, "trpc", "tRPC", "npm:@trpc/server", "service"),
        new(Kind, "orpc", "oRPC", "npm:@orpc/server", "service"),
        new(Kind, "ts-rest", "ts-rest", "npm:@ts-rest/core"),
        new(
            Kind,
            "apollo-server",
            "Apollo Server",
            "npm:@apollo/server npm:apollo-server npm:apollo-server-express npm:@nestjs/apollo",
            "service"
        ),
        new(Kind, "graphql-yoga", "GraphQL Yoga", "npm:graphql-yoga", "service"),
        new(Kind, "mercurius", "Mercurius", "npm:mercurius", "service"),
        new(Kind, "graphql-js", "GraphQL.js", "npm:graphql"),
        new(Kind, "pothos", "Pothos", "npm:@pothos/core"),
        new(Kind, "type-graphql", "TypeGraphQL", "npm:type-graphql"),
        new(Kind, "postgraphile", "PostGraphile", "npm:postgraphile", "service"),
        new(Kind, "hasura", "Hasura", "image:hasura/graphql-engine image:graphql-engine"),
        new(Kind, "postgrest", "PostgREST", "image:postgrest"),
        new(Kind, "strawberry", "Strawberry", "pypi:strawberry-graphql"),
        new(Kind, "graphene", "Graphene", "pypi:graphene pypi:graphene-django"),
        new(Kind, "ariadne", "Ariadne", "pypi:ariadne"),
        new(Kind, "hot-chocolate", "Hot Chocolate", "nuget:hotchocolate.aspnetcore", "service"),
        new(Kind, "graphql-dotnet", "GraphQL.NET", "nuget:graphql nuget:graphql.server.transports.aspnetcore"),
        new(Kind, "spring-graphql", "Spring for GraphQL", "maven:org.springframework.boot:spring-boot-starter-graphql"),
        new(Kind, "dgs", "DGS", "maven:com.netflix.graphql.dgs:*"),
        new(Kind, "gqlgen", "gqlgen", "go:github.com/99designs/gqlgen"),
        new(Kind, "graphql-ruby", "GraphQL Ruby", "gem:graphql"),
        new(Kind, "lighthouse", "Lighthouse", "composer:nuwave/lighthouse"),
        new(Kind, "absinthe", "Absinthe", "hex:absinthe"),
        new(Kind, "async-graphql", "async-graphql", "cargo:async-graphql"),
        new(
            Kind,
            "grpc",
            "gRPC",
            "npm:@grpc/grpc-js pypi:grpcio nuget:grpc.aspnetcore maven:io.grpc:* go:google.golang.org/grpc gem:grpc cargo:tonic"
        ),
        new(Kind, "connect-rpc", "Connect", "npm:@connectrpc/connect npm:@connectrpc/connect-node go:connectrpc.com/connect"),
        new(Kind, "twirp", "Twirp", "go:github.com/twitchtv/twirp"),
        new(
            Kind,
            "socket-io",
            "Socket.IO",
            "npm:socket.io npm:@nestjs/platform-socket.io pypi:python-socketio pypi:flask-socketio go:github.com/googollee/go-socket.io"
        ),
        new(
            Kind,
            "websocket",
            "WebSocket",
            "npm:ws npm:@fastify/websocket npm:@nestjs/websockets pypi:websockets pypi:channels go:github.com/gorilla/websocket go:nhooyr.io/websocket go:github.com/coder/websocket cargo:tokio-tungstenite"
        ),
        new(Kind, "signalr", "SignalR", "nuget:microsoft.aspnetcore.signalr nuget:microsoft.azure.signalr npm:@microsoft/signalr"),
        new(Kind, "pusher", "Pusher", "npm:pusher pypi:pusher composer:pusher/pusher-php-server gem:pusher"),
        new(
            Kind,
            "swagger",
            "OpenAPI description",
            "npm:swagger-ui-express npm:@nestjs/swagger npm:@fastify/swagger npm:swagger-jsdoc npm:@hono/zod-openapi pypi:drf-spectacular pypi:drf-yasg pypi:flasgger pypi:flask-restx nuget:swashbuckle.aspnetcore nuget:nswag.aspnetcore nuget:scalar.aspnetcore maven:org.springdoc:* maven:io.springfox:* go:github.com/swaggo/swag go:github.com/swaggo/gin-swagger gem:rswag composer:darkaonline/l5-swagger composer:nelmio/api-doc-bundle cargo:utoipa"
        ),
        new(Kind, "liveblocks", "Liveblocks", "npm:@liveblocks/node npm:@liveblocks/client"),
        new(Kind, "livekit", "LiveKit", "npm:livekit-server-sdk pypi:livekit go:github.com/livekit/server-sdk-go image:livekit-server"),
    ];
}
