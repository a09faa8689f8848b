using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.AspNetCore;

/// <summary>Route templates of controllers: tokens, prefixes, and the names of their parameters.</summary>
internal static class RouteTemplate
{
    private const string ControllerSuffix = "Controller";

    /// <summary>The route of a method under a class; a template that begins with a slash or a tilde stands for itself.</summary>
    public static string Join(string? prefix, string? template) =>
        template is not null && (template.StartsWith('/') || template.StartsWith("~/", StringComparison.Ordinal))
            ? RouterExpansion.Join("", template.TrimStart('~'))
            : RouterExpansion.Join(prefix?.TrimStart('~') ?? "", template ?? "");

    /// <summary>Puts names in for <c>[controller]</c>, <c>[action]</c> and <c>[area]</c>.</summary>
    public static string Fill(string route, string controller, string action, string? area)
    {
        string name =
            controller.Length > ControllerSuffix.Length && controller.EndsWith(ControllerSuffix, StringComparison.Ordinal)
                ? controller[..^ControllerSuffix.Length]
                : controller;
        string method = action.Length > 5 && action.EndsWith("Async", StringComparison.Ordinal) ? action[..^5] : action;
        return route
            .Replace("[controller]", name, StringComparison.OrdinalIgnoreCase)
            .Replace("[action]", method, StringComparison.OrdinalIgnoreCase)
            .Replace("[area]", area ?? "", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Names of the parameters in a route: <c>id</c> of <c>{id:int?}</c> and <c>{*id}</c>.</summary>
    public static IReadOnlyList<string> Parameters(string route)
    {
        var names = new List<string>();
        for (int open = route.IndexOf('{', StringComparison.Ordinal); open >= 0; open = route.IndexOf('{', open + 1))
        {
            int close = route.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            string inside = route[(open + 1)..close].TrimStart('*');
            int end = inside.AsSpan().IndexOfAny(":=?");
            names.Add(end < 0 ? inside : inside[..end]);
        }

        return names;
    }
}
