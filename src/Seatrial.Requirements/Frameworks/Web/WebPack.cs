using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Web;

/// <summary>Requests and responses of the Fetch standard, which several frameworks share, and schemas that check what was sent.</summary>
internal static class WebPack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "fetch",
            Title = "Fetch API",
            Kind = PackKind.Server,
            Languages = ScriptLanguages.All,
            Calls = [.. FetchRequest.Calls, .. FetchResponse.Calls, .. SchemaCalls.Rules, .. SchemaMiddleware.Rules],
            Members = [.. FetchRequest.Members, .. SchemaMiddleware.Members],
            Names = FetchRequest.Names,
            Types = FetchRequest.Types,
        };
}
