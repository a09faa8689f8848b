using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Python;

namespace Seatrial.Requirements.Frameworks.Flask;

/// <summary>
/// Flask with blueprints and class-based views, Flask-RESTful, Flask-RESTX, Flask-Smorest. Source: Flask documentation, "API", "Modular
/// Applications with Blueprints"; documentation of the extensions.
/// </summary>
internal static class FlaskPack
{
    public const string Name = "flask";

    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];
    private static readonly string[] Factories = ["create_app", "make_app", "build_app", "get_app", "create_application", "app_factory"];

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Flask",
            Kind = PackKind.Server,
            Languages = [CodeLanguage.Python],
            Calls =
            [
                new("py:flask", "Flask", site => FlaskRouters.Make(site, "py:flask.Flask()", "")),
                new("py:flask", "Blueprint", site => FlaskRouters.Make(site, "py:flask.Blueprint()", site.Named("url_prefix")?.Text ?? "")),
                new(
                    "py:flask_smorest",
                    "Blueprint",
                    site => FlaskRouters.Make(site, "py:flask.Blueprint()", site.Named("url_prefix")?.Text ?? "")
                ),
                new("py:flask_restful", "Api", FlaskRouters.Api),
                new("py:flask_restx", "Api", FlaskRouters.Api),
                new("py:flask_restplus", "Api", FlaskRouters.Api),
                new("py:flask_restx", "Namespace", FlaskRouters.Namespace),
                new("py:flask_restplus", "Namespace", FlaskRouters.Namespace),
                new("py:flask.Api()", "namespace", FlaskRouters.Namespace),
                new("py:flask.*", "register_blueprint", FlaskRouters.Register),
                new("py:flask_smorest*", "register_blueprint", FlaskRouters.Register),
                new("py:flask.Api()", "add_namespace", FlaskRouters.Register),
                new("py:flask.Api()", "init_app", FlaskRouters.InitApi),
                new("py:flask.Api()", "add_resource", FlaskRoutes.Resource),
                new("py:flask.*", "route", site => FlaskRoutes.Decorator(site, null)),
                .. Methods.Select(m => new CallRule("py:flask.*", m, site => FlaskRoutes.Decorator(site, m.ToUpperInvariant()))),
                new("py:flask.*", "add_url_rule", FlaskRoutes.Rule),
                new("py:flask.*", "before_request", FlaskRouters.Before),
                new("py:flask.*", "before_app_request", FlaskRouters.Before),
                new("*", "as_view", PythonView.AsView) { Languages = [CodeLanguage.Python] },
                .. FlaskAnswers.Calls,
            ],
            Members = FlaskRequest.Members,
            Names = FlaskRequest.Names,
            Entry = (_, symbol) => symbol.Owner is null && Array.IndexOf(Factories, symbol.Function.Name) >= 0 ? [] : null,
            Limits =
            [
                "Blueprints that are registered by a name that is computed are shown without the prefix that they are mounted under.",
            ],
        };
}
