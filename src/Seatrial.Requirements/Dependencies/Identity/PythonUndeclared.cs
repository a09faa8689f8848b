using Seatrial.Components.Advisories;
using Seatrial.Components.Identity;
using Seatrial.Components.Packages;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Dependencies.Imports;

namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>
/// Modules that Python code imports and that no distribution of the tree brings. A module counts as brought along where any listed name is
/// like it, where a file or folder of the project is called so, and where the code can do without.
/// </summary>
internal static class PythonUndeclared
{
    private const int LeastOfMaker = 6;

    /// <summary>First words of distributions that say what they are for and not whose they are.</summary>
    private static readonly string[] Kinds =
    [
        "python",
        "python3",
        "django",
        "flask",
        "fastapi",
        "pytest",
        "sphinx",
        "jupyter",
        "types",
        "apache",
        "airflow",
        "google",
        "amazon",
        "opencv",
        "mkdocs",
        "pyramid",
        "tornado",
        "celery",
        "selenium",
        "pandas",
        "sqlalchemy",
    ];

    public static void Find(IdentityView view, List<Finding> findings, List<Evidence> hints)
    {
        string[] listed =
        [
            .. view
                .Manifests.Where(m => m.Ecosystem == Ecosystem.PyPI)
                .SelectMany(m => m.Dependencies)
                .Select(d => d.Name)
                .Concat(view.Documents.SelectMany(d => d.Components).Where(c => c.Ecosystem == Ecosystem.PyPI).Select(c => c.Name))
                .Select(n => AdvisoryEcosystem.NormalizeName("PyPI", n))
                .Distinct(StringComparer.Ordinal),
        ];
        if (listed.Length == 0 || !view.IsWhole)
        {
            return;
        }

        string[] compact = [.. listed.Select(IdentityView.Compact)];

        // A kit of a maker has modules that begin with his name: volcengine-python-sdk brings volcenginesdkcore.
        string[] makers =
        [
            .. listed
                .Where(d => d.Contains('-', StringComparison.Ordinal))
                .Select(d => d.Split('-')[0])
                .Where(w => w.Length >= LeastOfMaker && Array.IndexOf(Kinds, w) < 0)
                .Distinct(StringComparer.Ordinal),
        ];
        foreach (var (root, places) in view.Imports.All(Ecosystem.PyPI))
        {
            var loading = places.Where(p => p is { IsTest: false, Import.Kind: SourceImportKind.Import }).ToList();
            if (
                loading.Count == 0
                || root.Length < 2
                || view.OwnModules.Contains(root)
                || view.Own.Contains(root)
                || PythonStandardLibrary.Contains(loading[0].Import.Module.Split('.')[0])
                || IsListed(loading[0].Import.Module, root)
            )
            {
                continue;
            }

            var first = ImportPlace.MostTelling(loading).First();
            if (
                PythonImportNames
                    .DistributionsOf(first.Import.Module)
                    .FirstOrDefault(d => WellKnownNames.Contains(Ecosystem.PyPI, d) || PythonImportNames.Knows(d)) is
                { } known
            )
            {
                hints.Add(
                    new Evidence(
                        $"The module {root} is imported and {known}, which has it, is not declared; it comes along with another package, or not at all.",
                        first.Location
                    )
                );
                continue;
            }

            findings.Add(
                DependencyRules.UndeclaredImport.Find(
                    first.Location,
                    $"The module {root} is imported, and nothing that is declared is called like it; no well-known package has it either.",
                    $"undeclared python {root}",
                    confidence: Confidence.Medium
                ) with
                {
                    RelatedLocations = [.. loading.Select(p => p.Location).Where(l => l != first.Location).Distinct().Take(20)],
                }
            );
        }

        bool IsListed(string module, string root)
        {
            string name = IdentityView.Compact(root);
            return PythonImportNames.DistributionsOf(module).Any(d => listed.Contains(d, StringComparer.Ordinal))
                || Array.Exists(makers, m => root.StartsWith(m, StringComparison.OrdinalIgnoreCase))
                || Array.Exists(listed, d => d.StartsWith(root + "-", StringComparison.Ordinal) || PythonImportNames.Asks(d, module))
                || (
                    name.Length > 2
                    && Array.Exists(
                        compact,
                        c => c.Contains(name, StringComparison.Ordinal) || (c.Length > 3 && name.Contains(c, StringComparison.Ordinal))
                    )
                );
        }
    }
}
