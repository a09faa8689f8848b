using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;

namespace Seatrial.Cli.Running;

/// <summary>What <c>--only</c> names: requirements by word or letters, controls by id.</summary>
internal static class ControlSelection
{
    /// <summary>Everything that may be named.</summary>
    public static IEnumerable<string> Words =>
        [.. ControlCatalogue.Requirements.SelectMany(r => new[] { r.Title, r.ControlPrefix }), .. ControlCatalogue.All.Select(c => c.Id)];

    /// <summary>Control ids, null when nothing was chosen, or a sentence without its full stop.</summary>
    public static (IReadOnlySet<string>? Controls, string? Problem) Parse(IReadOnlyList<string> lists)
    {
        var names = lists.SelectMany(l => l.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        if (lists.Count > 0 && names.Count == 0)
        {
            return (null, "--only names nothing; write requirements or controls, such as --only secrets,DEP-1");
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            var named = Named(name).ToList();
            if (named.Count == 0)
            {
                string near = Spelling.Nearest(name, Words) is { } word ? $"; did you mean '{word}'?" : "";
                return (null, $"--only knows no requirement or control '{name}'{near} 'seatrial explain' lists them");
            }

            ids.UnionWith(named);
        }

        return (ids.Count > 0 ? ids : null, null);
    }

    /// <summary>
    /// Of a requirement with a part of its controls, 'production' cannot be said: choosing less never makes it look better.
    /// </summary>
    public static Assessment Complete(Assessment assessment) =>
        assessment with
        {
            Applications = [.. assessment.Applications.Select(a => a with { Requirements = [.. a.Requirements.Select(Complete)] })],
        };

    private static RequirementResult Complete(RequirementResult result) =>
        result.Level == RequirementLevel.Production && result.Controls.Count < ControlCatalogue.Of(result.Requirement).Count()
            ? result with
            {
                Level = RequirementLevel.Partial,
            }
            : result;

    private static IEnumerable<string> Named(string name) =>
        ControlCatalogue.Requirements.FirstOrDefault(r => Same(r.Title, name) || Same(r.ControlPrefix, name)) is { } requirement
            ? ControlCatalogue.Of(requirement.Requirement).Select(c => c.Id)
            : ControlCatalogue.All.Where(c => Same(c.Id, name)).Select(c => c.Id);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
