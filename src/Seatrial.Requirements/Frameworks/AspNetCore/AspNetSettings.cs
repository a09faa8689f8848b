using System.Runtime.CompilerServices;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.AspNetCore;

/// <summary>
/// What a project sets for all of its endpoints: policies by name, who may call where nothing is said, conventional routes.
/// </summary>
internal sealed class AspNetSettings
{
    private static readonly ConditionalWeakTable<CodeBase, AspNetSettings> known = [];
    private static readonly string[] RoleCalls =
    [
        "RequireRole",
        "RequireClaim",
        "AddRequirements",
        "RequireAssertion",
        "RequireUserName",
        "Requirements",
        "Combine",
    ];
    private static readonly string[] ControllerMaps =
    [
        "MapControllers",
        "MapControllerRoute",
        "MapDefaultControllerRoute",
        "MapRazorPages",
        "MapAreaControllerRoute",
    ];

    private readonly Dictionary<string, bool> policies = new(StringComparer.Ordinal);
    private readonly List<(string Project, CodeFile File, Place Place, string Name, bool ControllersOnly)> defaults = [];
    private readonly string[] projects;

    private AspNetSettings(CodeBase code, Evaluator evaluator)
    {
        CodeFile[] files = [.. code.Files.Where(f => f.Language == CodeLanguage.CSharp)];
        projects =
        [
            .. files
                .Where(f => Path.GetFileName(f.Path) is "Program.cs" or "Startup.cs")
                .Select(f => Folder(f.Path))
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(f => f.Length),
        ];
        foreach (var file in files)
        {
            foreach (var expression in CodeWalk.Expressions(file))
            {
                Read(evaluator, file, expression);
            }
        }
    }

    public static AspNetSettings Of(Evaluator evaluator) => known.GetValue(evaluator.Code, code => new AspNetSettings(code, evaluator));

    /// <summary>The folder of the program that a file belongs to; empty where none is above it.</summary>
    public string ProjectOf(string path) =>
        projects.FirstOrDefault(p => p.Length == 0 || path.StartsWith(p + "/", StringComparison.Ordinal)) ?? "";

    /// <summary>
    /// What a policy asks for: the caller alone, or what the caller is too. A policy that nothing declares asks for something that is not
    /// known.
    /// </summary>
    public bool IsRole(string policy) => !policies.TryGetValue(policy, out bool isRole) || isRole;

    /// <summary>Guards in front of every endpoint of the file's project that says nothing else.</summary>
    public IEnumerable<EndpointStep> Defaults(string path, bool isController)
    {
        string project = ProjectOf(path);
        foreach (var setting in defaults)
        {
            if (
                (isController || !setting.ControllersOnly)
                && (setting.Project.Length == 0 || setting.Project == project || project.Length == 0)
            )
            {
                yield return Effects.Guard(
                    setting.Name,
                    setting.File,
                    setting.Place.Line,
                    Effects.Authenticated(setting.Name, setting.File, setting.Place)
                );
            }
        }
    }

    private void Read(Evaluator evaluator, CodeFile file, Expression expression)
    {
        switch (expression)
        {
            case AssignmentExpression { Target: MemberExpression { Name: "FallbackPolicy" }, Value: not LiteralExpression } set:
                AddDefault(file, set.Place, "the fallback policy", controllersOnly: false);
                break;
            case CallExpression { Name: "SetFallbackPolicy" } call:
                AddDefault(file, call.Place, "the fallback policy", controllersOnly: false);
                break;
            case CallExpression { Name: "AddPolicy", Arguments: [var name, var body, ..] }:
                if (evaluator.InModule(file, () => evaluator.Evaluate(name.Value)) is { Text: { } text })
                {
                    policies[text] = Demands(body.Value);
                }

                break;
            case CallExpression { Name: "Add", Receiver: MemberExpression { Name: "Filters" } or NameExpression { Name: "Filters" } } call
                when IsAuthorizeFilter(call):
                AddDefault(file, call.Place, "the global AuthorizeFilter", controllersOnly: true);
                break;
            case CallExpression { Name: "RequireAuthorization", Receiver: CallExpression { Name: { } mapped } } call
                when ControllerMaps.Contains(mapped, StringComparer.Ordinal):
                AddDefault(file, call.Place, $"{mapped}().RequireAuthorization()", controllersOnly: true);
                break;
        }
    }

    private void AddDefault(CodeFile file, Place place, string name, bool controllersOnly) =>
        defaults.Add((ProjectOf(file.Path), file, place, name, controllersOnly));

    private static bool IsAuthorizeFilter(CallExpression call) =>
        call.TypeArguments is [{ ShortName: "AuthorizeFilter" }]
        || call.Arguments.Any(a =>
            a.Value is CallExpression { Kind: CallKind.Construction, Name: "AuthorizeFilter" or "AuthorizeAttribute" }
        );

    /// <summary>Whether a policy demands more than a known caller.</summary>
    private static bool Demands(Expression body)
    {
        if (body is FunctionExpression { Function: var function })
        {
            var calls = CodeWalk.Calls(function).ToList();
            return calls.Any(c =>
                    c.Name is { } n
                    && (Array.Exists(RoleCalls, r => r == n) || (c.Receiver is MemberExpression { Name: "Requirements" } && n == "Add"))
                ) || !calls.Any(c => c.Name == "RequireAuthenticatedUser");
        }

        return true;
    }

    private static string Folder(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";
}
