using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.NetHttp;

/// <summary>
/// Handlers of <c>net/http</c> with its own mux, httprouter, gorilla/mux and chi. Source: package documentation of net/http (Go 1.22
/// patterns), httprouter, gorilla/mux and chi v5.
/// </summary>
internal static class NetHttpPack
{
    public const string Name = "net-http";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "net/http, httprouter, gorilla/mux, chi",
            Kind = PackKind.Server,
            Languages = GoValues.Languages,
            Calls =
            [
                .. MuxRouting.Calls,
                .. HttpRouterRouting.Calls,
                .. GorillaRouting.Calls,
                .. ChiRouting.Calls,
                .. NetHttpRequest.Calls,
                .. NetHttpResponse.Calls,
            ],
            Members = [.. NetHttpRequest.Members, .. NetHttpResponse.Members],
            Names = MuxRouting.Names,
            Entry = NetHttpEntry.Arguments,
            Limits = ["Handlers that tell paths apart by themselves (a switch over r.URL.Path) are shown as one endpoint."],
        };
}
