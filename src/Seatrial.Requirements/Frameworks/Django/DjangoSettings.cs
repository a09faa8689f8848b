using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Django;

/// <summary>What settings say about all views.</summary>
/// <param name="Roots">Modules of root URL configurations.</param>
/// <param name="Permissions">Names of the default permission classes of Django REST framework; null where none are set.</param>
/// <param name="DemandsLogin">Whether a middleware lets nobody through who is not signed in.</param>
/// <param name="File">Where permissions or the middleware are set.</param>
internal sealed record DjangoSettings(
    IReadOnlyList<string> Roots,
    IReadOnlyList<string>? Permissions,
    bool DemandsLogin,
    CodeFile? File,
    int Line
)
{
    public static DjangoSettings Read(EndpointDiscovery discovery)
    {
        var roots = new List<string>();
        IReadOnlyList<string>? permissions = null;
        bool demands = false;
        CodeFile? file = null;
        int line = 1;
        foreach (
            var candidate in discovery.Code.Files.Where(f =>
                f.Language == CodeLanguage.Python && f.Path.Contains("settings", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            if (discovery.Evaluator.Variable(candidate, "ROOT_URLCONF")?.Text is { } root && !roots.Contains(root))
            {
                roots.Add(root);
            }

            if (
                discovery.Evaluator.Variable(candidate, "REST_FRAMEWORK")?.Object is { Tag: null } framework
                && framework.Members.TryGetValue("DEFAULT_PERMISSION_CLASSES", out var cell)
                && permissions is null
            )
            {
                permissions = Texts(cell.Value);
                (file, line) = (candidate, framework.Site.Line);
            }

            if (
                Texts(discovery.Evaluator.Variable(candidate, "MIDDLEWARE"))
                    .Any(m => m.EndsWith("LoginRequiredMiddleware", StringComparison.Ordinal))
            )
            {
                demands = true;
                file ??= candidate;
            }
        }

        return new DjangoSettings(roots, permissions, demands, file, line);
    }

    private static List<string> Texts(Value? list) =>
        list?.Object is { } known ? [.. known.Members.Values.Select(c => c.Value?.Text).OfType<string>()]
        : list?.Text is { } one ? [one]
        : [];
}
