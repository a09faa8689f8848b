using Seatrial.Components.Packages;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>
/// Import paths of Go that no go.mod above the file requires: the tree does not build, and the name is what an invented module looks like.
/// </summary>
internal static class GoUndeclared
{
    public static void Find(IdentityView view, List<Finding> findings)
    {
        var documents = view.Documents.Where(d => d.Format == "go-mod").ToList();
        string[] own = [.. documents.SelectMany(d => d.Roots).Select(r => r.Name).Concat(view.Own).Distinct(StringComparer.Ordinal)];
        if (documents.Count == 0 || !view.IsWhole)
        {
            return;
        }

        foreach (var (path, places) in view.Imports.All(Ecosystem.Go))
        {
            var missing = places.Where(p => !p.IsTest && IsMissing(path, p.Location.Path)).ToList();
            if (missing.Count == 0)
            {
                continue;
            }

            findings.Add(
                DependencyRules.UndeclaredImport.Find(
                    missing[0].Location,
                    $"{path} is imported, and no go.mod requires a module that has it.",
                    $"undeclared go {path}",
                    confidence: Confidence.Medium
                ) with
                {
                    RelatedLocations = [.. missing.Skip(1).Select(p => p.Location).Distinct().Take(20)],
                }
            );
        }

        bool IsMissing(string path, string file)
        {
            // What has no dot in its first part is Go's own library, or replaced.
            if (
                !path.Split('/')[0].Contains('.', StringComparison.Ordinal)
                || path.StartsWith('.')
                || file.Contains("/vendor/", StringComparison.Ordinal)
                || file.StartsWith("vendor/", StringComparison.Ordinal)
                || Array.Exists(own, o => IsOf(path, o))
            )
            {
                return false;
            }

            var above = documents.Where(d => Paths.IsWithin(file, Paths.Folder(d.File))).ToList();
            return above.Count > 0 && !above.Any(d => d.Components.Any(c => IsOf(path, c.Name)));
        }
    }

    private static bool IsOf(string import, string module) =>
        module.Length > 0
        && import.StartsWith(module, StringComparison.Ordinal)
        && (import.Length == module.Length || import[module.Length] == '/');
}
