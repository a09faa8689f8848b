using System.Text.RegularExpressions;
using Seatrial.Components.Advisories;
using Seatrial.Components.Packages;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Sources.Modules;

namespace Seatrial.Requirements.Dependencies.Imports;

/// <summary>Which code names which package: JavaScript and TypeScript, Python, Go. Immutable.</summary>
public sealed partial class ImportIndex
{
    private readonly Dictionary<(Ecosystem Ecosystem, string Key), List<ImportPlace>> places = [];
    private readonly Dictionary<Ecosystem, List<string>> files = [];

    private ImportIndex() { }

    /// <summary>From all that was read of a tree.</summary>
    public static ImportIndex Of(FactSet facts)
    {
        var index = new ImportIndex();
        var read = facts.Of<SourceImportsFact>();
        foreach (var fact in read)
        {
            index.Add(fact);
        }

        var known = read.Select(f => f.Location.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var module in facts.Of<ScriptModuleFact>().Where(m => !known.Contains(m.Location.Path)))
        {
            index.Add(new SourceImportsFact(module.Location, Ecosystem.Npm, IsTest: false, ImportAnalyzer.Of(module)));
        }

        return index;
    }

    /// <summary>Files of the language that were read.</summary>
    public IReadOnlyList<string> FilesOf(Ecosystem ecosystem) => files.GetValueOrDefault(ecosystem) ?? [];

    /// <summary>Every place that names a package.</summary>
    /// <param name="ecosystem">Of the package.</param>
    /// <param name="name">Of the package.</param>
    /// <param name="modules">Go: all modules of the build, since the one with the longest path has the package.</param>
    public IEnumerable<ImportPlace> Of(Ecosystem ecosystem, string name, IReadOnlyCollection<string>? modules = null) =>
        ecosystem switch
        {
            Ecosystem.Npm => places.GetValueOrDefault((ecosystem, name)) ?? [],
            Ecosystem.PyPI => Python(AdvisoryEcosystem.NormalizeName("PyPI", name)),
            Ecosystem.Go => places
                .Where(p =>
                    p.Key.Ecosystem == Ecosystem.Go
                    && IsOf(p.Key.Key, name)
                    && modules?.Any(m => m.Length > name.Length && IsOf(p.Key.Key, m)) != true
                )
                .SelectMany(p => p.Value),
            _ => [],
        };

    /// <summary>
    /// Everything that code names, by the package for JavaScript, the first part of the module for Python, the import path for Go.
    /// </summary>
    public IEnumerable<(string Key, IReadOnlyList<ImportPlace> Places)> All(Ecosystem ecosystem) =>
        places
            .Where(p => p.Key.Ecosystem == ecosystem)
            .OrderBy(p => p.Key.Key, StringComparer.Ordinal)
            .Select(p => (p.Key.Key, (IReadOnlyList<ImportPlace>)p.Value));

    /// <summary>The package of a specifier; null for paths, addresses, loaders, and what no registry takes as a name.</summary>
    internal static string? PackageOf(string specifier) =>
        specifier.Length <= 300 && Specifier().Match(specifier) is { Success: true } match ? match.Groups["package"].Value : null;

    private IEnumerable<ImportPlace> Python(string distribution) =>
        PythonImportNames
            .ModulesOf(distribution)
            .Select(m => m.Split('.')[0])
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .SelectMany(root => places.GetValueOrDefault((Ecosystem.PyPI, root.ToLowerInvariant())) ?? [])
            .Where(p => PythonImportNames.Asks(distribution, p.Import.Module));

    private void Add(SourceImportsFact fact)
    {
        if (!files.TryGetValue(fact.Ecosystem, out var paths))
        {
            files[fact.Ecosystem] = paths = [];
        }

        paths.Add(fact.Location.Path);
        foreach (var import in fact.Imports)
        {
            string? key = fact.Ecosystem switch
            {
                Ecosystem.Npm => PackageOf(import.Module),
                Ecosystem.PyPI => import.Module.Split('.')[0].ToLowerInvariant(),
                _ => import.Module,
            };
            if (key is not { Length: > 0 })
            {
                continue;
            }

            if (!places.TryGetValue((fact.Ecosystem, key), out var list))
            {
                places[(fact.Ecosystem, key)] = list = [];
            }

            list.Add(new ImportPlace(new SourceLocation(fact.Location.Path, import.Line), fact.IsTest, import));
        }
    }

    private static bool IsOf(string import, string module) =>
        import.StartsWith(module, StringComparison.Ordinal) && (import.Length == module.Length || import[module.Length] == '/');

    [GeneratedRegex(
        @"^(?<package>(@[a-z0-9~][a-z0-9._~-]*/)?[a-zA-Z0-9~][a-zA-Z0-9._~-]*)(/[^:!?*]*)?$",
        RegexOptions.ExplicitCapture,
        500
    )]
    private static partial Regex Specifier();
}
