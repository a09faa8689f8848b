using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary>
/// Rails: routes, controllers, filters, and the libraries that say who calls and what he may. Source: guides "Rails Routing" and "Action
/// Controller Overview" of Rails 8; documentation of Devise, Pundit and CanCanCan.
/// </summary>
internal static class RailsPack
{
    public const string Name = "rails";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Ruby on Rails",
            Kind = PackKind.Server,
            Languages = [CodeLanguage.Ruby],
            Calls =
            [
                .. RailsRoutes.Calls,
                .. RailsMacros.Calls,
                .. RailsAnswers.Calls,
                .. RailsRequest.Calls,
                .. Pundit.Calls,
                .. CanCan.Calls,
                .. RailsIdentity.Calls,
            ],
            Discover = RailsEndpoints.Find,
            Limits =
            [
                "Routes that a library draws itself and applications of Rack that are mounted are not listed.",
                "An action without a method, of which there is a template alone, is listed where a route names it by itself.",
                "Records that callbacks of models change are not followed.",
            ],
        };
}
