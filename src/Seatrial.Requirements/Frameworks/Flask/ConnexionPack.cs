using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Flask;

/// <summary>
/// Connexion: an OpenAPI description names the functions that answer and those that check credentials. Source: Connexion documentation,
/// "Routing", "Security", "Request Handling"; OpenAPI Specification 2.0 and 3.
/// </summary>
internal static class ConnexionPack
{
    public const string Name = "connexion";
    public const string AppType = "py:connexion.App()";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Connexion",
            Kind = PackKind.Server,
            Languages = [CodeLanguage.Python],
            Calls =
            [
                .. ((string[])["App", "FlaskApp", "AsyncApp", "AioHttpApp", "FlaskApi"]).Select(n =>
                    Rule("py:connexion*", n, site => RouterRegistry.Make(Name, isOrdered: false, AppType, site))
                ),
                Rule(AppType, "add_api", AddApi),
                Rule("py:connexion*", "RestyResolver", site => new Value { Text = site[0].Text, Key = "resty" }),
                Rule(
                    "py:connexion*",
                    "problem",
                    site => new Value { Denial = Effects.StatusOf(site[0]) is var status && status == 200 ? 400 : status }
                ),
                Rule("py:connexion.request", "get_json", _ => Value.Of(Origins.Body)),
                Rule("py:connexion.request", "json", _ => Value.Of(Origins.Body)),
            ],
            Members =
            [
                new(
                    AppType,
                    "app",
                    static site =>
                        site.Target with
                        {
                            Type = new KnownType { External = "py:flask.Flask()", IsInstance = true },
                        }
                ),
                new("py:connexion.request", "headers", static _ => Value.Of(Origins.Header)),
                new("py:connexion.request", "cookies", static _ => Value.Of(Origins.Cookie)),
                new("py:connexion.request", "args", static _ => Value.Of(Origins.Query)),
                new("py:connexion.request", "query_params", static _ => Value.Of(Origins.Query)),
                new("py:connexion.request", "path_params", static _ => Value.Of(Origins.Path)),
                new("py:connexion.request", "json", static _ => Value.Of(Origins.Body)),
                new("py:connexion.request", "form", static _ => Value.Of(Origins.Body)),
                new("py:connexion.request", "files", static _ => Value.Of(Origins.Body)),
            ],
            Discover = ConnexionDiscovery.Find,
            Limits =
            [
                "Descriptions are read by names that say what they are (openapi.yaml, swagger.json, api.yml); what they refer to in other files is not.",
            ],
        };

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = [CodeLanguage.Python] };

    private static Value? AddApi(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        var resolver = site.Named("resolver");
        ConnexionApi
            .Of(site.Evaluator)
            .Add(
                new ConnexionApi(
                    router,
                    site[0].Text ?? site.Named("specification")?.Text,
                    site.Named("base_path")?.Text,
                    resolver?.Key == "resty" ? resolver.Text : null,
                    site.File,
                    site.Place
                )
            );
        return Value.Unknown;
    }
}
