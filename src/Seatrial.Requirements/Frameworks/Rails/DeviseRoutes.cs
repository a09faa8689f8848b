using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary>
/// Routes of Devise whose controllers the application replaces. Source: ActionDispatch::Routing::Mapper#devise_for of Devise 4.
/// </summary>
internal static class DeviseRoutes
{
    private static readonly (string Controller, string Action, string Method, string Path, bool IsSignedIn)[] Rows =
    [
        ("sessions", "new", "GET", "sign_in", false),
        ("sessions", "create", "POST", "sign_in", false),
        ("sessions", "destroy", "DELETE", "sign_out", false),
        ("passwords", "new", "GET", "password/new", false),
        ("passwords", "edit", "GET", "password/edit", false),
        ("passwords", "update", "PATCH", "password", false),
        ("passwords", "create", "POST", "password", false),
        ("registrations", "new", "GET", "sign_up", false),
        ("registrations", "create", "POST", "", false),
        ("registrations", "cancel", "GET", "cancel", false),
        ("registrations", "edit", "GET", "edit", true),
        ("registrations", "update", "PATCH", "", true),
        ("registrations", "update", "PUT", "", true),
        ("registrations", "destroy", "DELETE", "", true),
        ("confirmations", "new", "GET", "confirmation/new", false),
        ("confirmations", "show", "GET", "confirmation", false),
        ("confirmations", "create", "POST", "confirmation", false),
        ("unlocks", "new", "GET", "unlock/new", false),
        ("unlocks", "show", "GET", "unlock", false),
        ("unlocks", "create", "POST", "unlock", false),
        ("invitations", "new", "GET", "invitation/new", true),
        ("invitations", "create", "POST", "invitation", true),
        ("invitations", "edit", "GET", "invitation/accept", false),
        ("invitations", "update", "PUT", "invitation", false),
    ];

    public static Value? For(CallSite site)
    {
        var scope = RouteScope.Of(site)!;
        var controllers = site.Named("controllers")?.Object?.Members;
        string module = site.Named("module")?.Text ?? "";
        foreach (string name in site.Arguments.Where(a => a.Name is null).SelectMany(a => RailsRoutes.Texts(a.Value)))
        {
            string prefix = RouterExpansion.Join(scope.Path, site.Named("path")?.Text ?? name);
            foreach (var row in Rows)
            {
                string? controller =
                    controllers is not null && controllers.TryGetValue(row.Controller, out var cell) ? cell.Value?.Text
                    : module.Length > 0 ? $"{module}/{row.Controller}"
                    : null;
                if (controller is not null)
                {
                    var guarded = row.IsSignedIn
                        ? scope with
                        {
                            Guards =
                            [
                                .. scope.Guards,
                                Effects.Guard(
                                    "authenticate_scope!",
                                    site.File,
                                    site.Place.Line,
                                    Effects.Authenticated("authenticate_scope!", site.File, site.Place)
                                ),
                            ],
                        }
                        : scope;
                    RailsRoutes.Add(
                        site,
                        guarded,
                        row.Method,
                        RouterExpansion.Join(prefix, Renamed(site, row.Path)),
                        controller,
                        row.Action,
                        isNamed: false
                    );
                }
            }

            if (
                controllers is not null
                && controllers.TryGetValue("omniauth_callbacks", out var callbacks)
                && callbacks.Value?.Text is { } omniauth
                && RailsControllers.Find(site.Evaluator.Code, omniauth) is { } type
            )
            {
                foreach (var method in type.Class.Methods.Where(m => !m.Has(Seatrial.Code.Model.FunctionTraits.Hidden)))
                {
                    RailsRoutes.Add(
                        site,
                        scope,
                        "GET",
                        RouterExpansion.Join(prefix, $"auth/{method.Name}/callback"),
                        omniauth,
                        method.Name,
                        isNamed: false
                    );
                }
            }
        }

        return Value.Unknown;
    }

    private static string Renamed(CallSite site, string path) =>
        site.Named("path_names")?.Object is { } names && names.Members.TryGetValue(path, out var cell) && cell.Value?.Text is { } own
            ? own
            : path;
}
