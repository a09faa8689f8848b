using Seatrial.Requirements.Sources.Modules;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>Which modules a client starts from, by the conventions of each framework.</summary>
internal static class ClientRoots
{
    private static readonly string[] Entries = ["main", "index", "App", "app", "entry-client", "client"];

    /// <summary>Whether a client loads the module by itself.</summary>
    /// <param name="module">The module.</param>
    /// <param name="package">The package in which it lies.</param>
    public static bool IsRoot(ScriptModuleFact module, ClientPackage package)
    {
        if (module.Is(ModuleTraits.UseClient))
        {
            return true;
        }

        string path = module.Location.Path;
        string inside = package.Manifest.Folder.Length > 0 ? path[(package.Manifest.Folder.Length + 1)..] : path;
        string rest = inside.StartsWith("src/", StringComparison.Ordinal) ? inside[4..] : inside;
        string name = Paths.Name(path);
        bool isComponent = path.EndsWith(".vue", StringComparison.Ordinal) || path.EndsWith(".svelte", StringComparison.Ordinal);
        return package.Kind switch
        {
            ClientFramework.Next => IsIn(rest, "pages")
                && !IsIn(rest, "pages/api")
                && !module.Is(ModuleTraits.ServerData)
                && !IsIn(inside, "pages/api"),
            ClientFramework.Nuxt => isComponent && !IsIn(rest, "server"),
            ClientFramework.SvelteKit => isComponent
                || (
                    (name.StartsWith("+page.", StringComparison.Ordinal) || name.StartsWith("+layout.", StringComparison.Ordinal))
                    && !name.Contains(".server.", StringComparison.Ordinal)
                ),
            ClientFramework.Gatsby => !module.Is(ModuleTraits.ServerData)
                && (
                    IsIn(rest, "pages")
                    || IsIn(rest, "templates")
                    || IsIn(rest, "components")
                    || name.StartsWith("gatsby-browser", StringComparison.Ordinal)
                ),
            ClientFramework.Loaders => name.StartsWith("entry.client", StringComparison.Ordinal)
                || name.Contains(".client.", StringComparison.Ordinal)
                || (!module.Is(ModuleTraits.ServerData) && (IsIn(rest, "app/components") || IsIn(rest, "components"))),
            ClientFramework.Angular => inside is "src/main.ts" || rest.EndsWith("src/main.ts", StringComparison.Ordinal),
            ClientFramework.Native => IsNativeRoot(inside, rest, name),
            ClientFramework.SinglePage => isComponent
                || (
                    rest.Length != inside.Length
                    && IsEntry(rest, inside)
                    && (package.Framework != "Vite" || rest.StartsWith("main.", StringComparison.Ordinal))
                ),
            _ => false,
        };
    }

    private static bool IsNativeRoot(string inside, string rest, string name) =>
        !name.Contains("+api.", StringComparison.Ordinal) && (IsIn(rest, "app") || IsEntry(rest, inside));

    /// <summary><c>src/main.tsx</c>, or <c>App.tsx</c> of an app beside its manifest.</summary>
    private static bool IsEntry(string rest, string inside)
    {
        int dot = rest.IndexOf('.', StringComparison.Ordinal);
        bool isPlaced =
            rest.Length != inside.Length
            || rest.StartsWith("App.", StringComparison.Ordinal)
            || rest.StartsWith("index.", StringComparison.Ordinal);
        return isPlaced
            && dot > 0
            && Array.Exists(Entries, e => rest.AsSpan(0, dot).SequenceEqual(e))
            && !rest.Contains(".config.", StringComparison.Ordinal);
    }

    private static bool IsIn(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && path.Length > folder.Length && path[folder.Length] == '/';
}
