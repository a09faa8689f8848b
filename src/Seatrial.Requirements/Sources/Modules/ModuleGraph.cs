using Seatrial.Engine.Facts;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Sources.Modules;

/// <summary>
/// Which file a specifier means: relative paths, aliases of the project and of frameworks, packages of the same workspace.
/// </summary>
internal sealed class ModuleGraph
{
    private static readonly string[] Endings =
    [
        "",
        ".ts",
        ".tsx",
        ".js",
        ".jsx",
        ".mjs",
        ".cjs",
        ".mts",
        ".vue",
        ".svelte",
        "/index.ts",
        "/index.tsx",
        "/index.js",
        "/index.jsx",
        "/index.mjs",
    ];

    /// <summary>What people and frameworks call their source folder where no file says it.</summary>
    private static readonly (string Prefix, string[] Folders)[] Conventions =
    [
        ("@/", ["src/", "", "app/"]),
        ("~/", ["src/", "app/", ""]),
        ("@@/", [""]),
        ("~~/", [""]),
        ("#/", ["src/"]),
        ("src/", ["src/"]),
        ("$lib/", ["src/lib/"]),
    ];

    private readonly Dictionary<string, ScriptModuleFact> modules;
    private readonly PathAliasFact[] aliases;
    private readonly ManifestFact[] packages;

    public ModuleGraph(FactSet facts)
    {
        modules = facts
            .Of<ScriptModuleFact>()
            .DistinctBy(m => m.Location.Path, StringComparer.Ordinal)
            .ToDictionary(m => m.Location.Path, StringComparer.Ordinal);
        aliases =
        [
            .. facts
                .Of<PathAliasFact>()
                .OrderByDescending(a => Paths.Folder(a.Location.Path).Length)
                .ThenByDescending(a => a.Pattern.Length),
        ];
        packages = [.. facts.Of<ManifestFact>().Where(m => m.Kind == ManifestKind.PackageJson).OrderByDescending(m => m.Folder.Length)];
    }

    public IEnumerable<ScriptModuleFact> Modules => modules.Values;

    public ScriptModuleFact? Find(string path) => modules.GetValueOrDefault(path);

    /// <summary>The manifest of the package in whose folder a path lies; null where there is none.</summary>
    public ManifestFact? PackageOf(string path) => Array.Find(packages, p => Paths.IsWithin(path, p.Folder));

    /// <summary>The module that a specifier means; null for packages from outside and for what is not read.</summary>
    public ScriptModuleFact? Resolve(ScriptModuleFact from, string specifier)
    {
        string folder = Paths.Folder(from.Location.Path);
        return specifier.StartsWith('.')
            ? At(Paths.Combine(folder, specifier))
            : ByAlias(folder, specifier) ?? ByConvention(from.Location.Path, specifier) ?? ByPackage(specifier);
    }

    /// <summary>The module at a path that may lack its ending; TypeScript writes <c>.js</c> for what is <c>.ts</c>.</summary>
    public ScriptModuleFact? At(string? path)
    {
        if (path is null)
        {
            return null;
        }

        int query = path.IndexOf('?', StringComparison.Ordinal);
        path = query < 0 ? path : path[..query];
        foreach (string ending in Endings)
        {
            if (modules.TryGetValue(path.Length == 0 ? ending.TrimStart('/') : path + ending, out var found))
            {
                return found;
            }
        }

        return path.EndsWith(".js", StringComparison.Ordinal) ? At(path[..^3] + ".ts")
            : path.EndsWith(".jsx", StringComparison.Ordinal) ? At(path[..^4] + ".tsx")
            : null;
    }

    private ScriptModuleFact? ByAlias(string folder, string specifier)
    {
        foreach (var alias in aliases)
        {
            if (!Paths.IsWithin(folder, Paths.Folder(alias.Location.Path)))
            {
                continue;
            }

            int star = alias.Pattern.IndexOf('*', StringComparison.Ordinal);
            bool fits =
                star < 0
                    ? specifier == alias.Pattern
                    : specifier.StartsWith(alias.Pattern[..star], StringComparison.Ordinal)
                        && specifier.EndsWith(alias.Pattern[(star + 1)..], StringComparison.Ordinal);
            if (
                fits
                && At(
                    star < 0
                        ? alias.Target
                        : alias.Target.Replace("*", specifier[star..^(alias.Pattern.Length - star - 1)], StringComparison.Ordinal)
                )
                    is { } found
            )
            {
                return found;
            }
        }

        return null;
    }

    private ScriptModuleFact? ByConvention(string from, string specifier)
    {
        string root = PackageOf(from)?.Folder ?? "";
        foreach (var (prefix, folders) in Conventions)
        {
            if (specifier.StartsWith(prefix, StringComparison.Ordinal))
            {
                return folders.Select(f => At(Paths.Combine(root, f + specifier[prefix.Length..]))).FirstOrDefault(m => m is not null);
            }
        }

        return null;
    }

    private ScriptModuleFact? ByPackage(string specifier)
    {
        var package = Array.Find(
            packages,
            p =>
                p.PackageName is { Length: > 0 } name
                && (specifier == name || (specifier.StartsWith(name, StringComparison.Ordinal) && specifier[name.Length] == '/'))
        );
        if (package is null)
        {
            return null;
        }

        string rest = specifier[package.PackageName!.Length..].TrimStart('/');
        return rest.Length > 0
            ? At(Paths.Combine(package.Folder, rest)) ?? At(Paths.Combine(package.Folder, "src/" + rest))
            : At(Paths.Combine(package.Folder, "src/index")) ?? At(Paths.Combine(package.Folder, "index"));
    }
}
