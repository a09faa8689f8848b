using Seatrial.Components.Advisories;
using Seatrial.Components.Identity;
using Seatrial.Components.Packages;
using Seatrial.Engine.Facts;
using Seatrial.Requirements.Dependencies.Imports;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>What DEP-4 is judged by, put together once: names, what code imports, what is declared.</summary>
internal sealed class IdentityView
{
    /// <summary>In how many public repositories a name of another ecosystem must be used to be taken for a mix-up.</summary>
    private const int LeastUsesElsewhere = 20;

    /// <summary>Ecosystems whose names are plain words, so that the same one means another package.</summary>
    private static readonly Ecosystem[] Plain = [Ecosystem.Npm, Ecosystem.PyPI, Ecosystem.RubyGems, Ecosystem.Crates];

    /// <summary>
    /// Packages that are used without being imported: what they do is asked for by commands, types, plugins and settings.
    /// </summary>
    private static readonly string[] UsedOtherwise =
    [
        "@types/",
        "eslint",
        "prettier",
        "babel",
        "@babel/",
        "postcss",
        "tailwind",
        "autoprefixer",
        "typescript",
        "webpack",
        "vite",
        "rollup",
        "jest",
        "vitest",
        "mocha",
        "karma",
        "gulp",
        "grunt",
        "husky",
        "lint-staged",
        "nodemon",
        "ts-node",
        "tsx",
        "prisma",
        "sass",
        "less",
        "stylelint",
        "@fontsource/",
        "font",
        "normalize",
        "reset",
        "polyfill",
        "core-js",
        "loader",
        "plugin",
        "preset",
        "config",
        "cli",
        "gunicorn",
        "uvicorn",
        "hypercorn",
        "waitress",
        "uwsgi",
        "black",
        "flake8",
        "pylint",
        "mypy",
        "ruff",
        "isort",
        "pytest",
        "coverage",
        "tox",
        "pre-commit",
        "wheel",
        "setuptools",
        "pip",
        "build",
        "twine",
        "mkdocs",
        "sphinx",
        "stubs",
        "psycopg",
        "mysqlclient",
        "asyncpg",
        "aiosqlite",
        "greenlet",
        "driver",
        "types-",
        "adapter",
        "node",
        "npm",
        "pnpm",
        "yarn",
        "concurrently",
        "cross-env",
        "rimraf",
        "dotenv-cli",
        "serve",
        "http-server",
        "wrangler",
        "vercel",
        "netlify",
        "supabase",
        "expo",
        "react-native",
        "cordova",
        "capacitor",
        "react-scripts",
        "react-dom",
        "@popperjs/",
    ];

    /// <summary>Fewer declared packages say nothing about a whole list.</summary>
    private const int LeastDeclared = 8;

    private readonly Lazy<string[]> moduleNames;
    private readonly Lazy<HashSet<string>> frozen;

    public IdentityView(FactSet facts)
    {
        Imports = ImportIndex.Of(facts);
        moduleNames = new(() => [.. Imports.All(Ecosystem.PyPI).Select(i => Compact(i.Key)).Where(k => k.Length > 2)]);
        Names = PackageNameUses.Of(facts);
        frozen = new(() =>
            Names
                .Where(n => n.DeclaredIn is not null)
                .GroupBy(n => n.Places[0].Path, StringComparer.Ordinal)
                .Where(g => g.Count() >= LeastDeclared && g.Count(HasNoImport) * 2 > g.Count())
                .Select(g => g.Key)
                .ToHashSet(StringComparer.Ordinal)
        );
        Manifests = facts.Of<ManifestFact>();
        Documents = [.. facts.Of<ListedPackagesFact>().Select(f => f.Document)];
        var own = facts.Of<OwnNamesFact>();
        IsWhole = own.Count > 0;
        OwnModules = own.SelectMany(o => o.PythonModules).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Own = Manifests
            .Select(m => m.PackageName)
            .OfType<string>()
            .Concat(own.SelectMany(o => o.Packages))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public ImportIndex Imports { get; }

    public IReadOnlyList<PackageNameUse> Names { get; }

    public IReadOnlyList<ManifestFact> Manifests { get; }

    public IReadOnlyList<ComponentDocument> Documents { get; }

    /// <summary>Names of the project's own packages.</summary>
    public IReadOnlySet<string> Own { get; }

    /// <summary>
    /// Whether all of the tree was read, so that what is not seen is not there. A quick look at a change reads a part of it.
    /// </summary>
    public bool IsWhole { get; }

    /// <summary>Names of the project's own Python files and folders.</summary>
    public IReadOnlySet<string> OwnModules { get; }

    /// <summary>Whether a lock file or manifest lists a package of any relation.</summary>
    public bool IsListed(Ecosystem ecosystem, string name) =>
        Documents.Any(d =>
            d.Components.Any(c => c.Ecosystem == ecosystem && string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>
    /// Whether a package that is declared for what runs is imported by no code at all, and is of no kind that is used otherwise. A list
    /// most of which nobody imports was written by a program (<c>pip freeze</c>) and holds what others bring in.
    /// </summary>
    public bool IsUnused(PackageNameUse use) => HasNoImport(use) && !frozen.Value.Contains(use.Places[0].Path);

    private bool HasNoImport(PackageNameUse use) =>
        IsWhole
        && use.DeclaredIn is { } folder
        && use.Ecosystem is Ecosystem.Npm or Ecosystem.PyPI
        && Imports.FilesOf(use.Ecosystem).Any(f => Paths.IsWithin(f, folder))
        && !Array.Exists(UsedOtherwise, u => use.Name.Contains(u, StringComparison.OrdinalIgnoreCase))
        && !Imports.Of(use.Ecosystem, use.Name).Any()
        && (use.Ecosystem == Ecosystem.Npm || !IsNamedAnyhow(use.Name));

    /// <summary>
    /// The ecosystem in which a name is well known that its own does not know; null for none, and for names that belong to somebody by a
    /// scope or a host.
    /// </summary>
    public static string? WellKnownElsewhere(PackageNameUse use) =>
        Array.IndexOf(Plain, use.Ecosystem) < 0
        || use.Name.Contains('/', StringComparison.Ordinal)
        || use.Name.Length < 4
        || WellKnownNames.Contains(use.Ecosystem, Written(use.Ecosystem, use.Name))
            ? null
            : Plain
                .Where(e => e != use.Ecosystem)
                .Select(e => (Ecosystem: e, Uses: WellKnownNames.Uses(e, use.Name.ToLowerInvariant())))
                .Where(e => e.Uses >= LeastUsesElsewhere)
                .OrderByDescending(e => e.Uses)
                .Select(e => e.Ecosystem.Display())
                .FirstOrDefault();

    /// <summary>Python's modules often hold the name of their distribution with something before or behind it.</summary>
    private bool IsNamedAnyhow(string distribution)
    {
        string name = Compact(distribution);
        return moduleNames.Value.Any(r => name.Contains(r, StringComparison.Ordinal) || r.Contains(name, StringComparison.Ordinal));
    }

    internal static string Compact(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Written(Ecosystem ecosystem, string name) =>
        ecosystem == Ecosystem.PyPI ? AdvisoryEcosystem.NormalizeName("PyPI", name) : name;
}
