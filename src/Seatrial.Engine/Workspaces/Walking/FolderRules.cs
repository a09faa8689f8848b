using System.Collections.Frozen;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Access;

namespace Seatrial.Engine.Workspaces.Walking;

/// <summary>
/// Which folders are left out whole. Names that may also hold people's work (vendor, target, bin) need evidence inside; <c>dist</c> and
/// <c>build</c> have none that is safe, so they count when git ignores them, and their files are told by content otherwise. A version
/// control folder is not part of the tree.
/// </summary>
internal static class FolderRules
{
    private const string Packages = "Packages installed by a package manager: not analysed here, their manifest and lock file are.";
    private const string Copies = "Vendored copies of dependencies: not analysed here.";
    private const string Environment = "A Python virtual environment: not analysed.";
    private const string Output = "Output of a build: its sources are analysed instead.";
    private const string Cache = "A cache of a tool: not analysed.";

    private static readonly FolderRule[] All =
    [
        new("node_modules", GapKind.Vendored, [], true, Packages),
        new("bower_components", GapKind.Vendored, [], true, Packages),
        new("jspm_packages", GapKind.Vendored, [], true, Packages),
        new("Pods", GapKind.Vendored, ["Manifest.lock", "Pods.xcodeproj", "Target Support Files"], true, Packages),
        new("Carthage", GapKind.Vendored, ["Build", "Checkouts"], true, Packages),
        new("vendor", GapKind.Vendored, ["modules.txt", "autoload.php", "bundle", "github.com"], true, Copies),
        new("bundle", GapKind.Vendored, ["ruby"], true, Copies),
        new("deps", GapKind.Vendored, [".hex", "phoenix", "ecto"], false, Packages),
        new("", GapKind.Vendored, ["pyvenv.cfg"], true, Environment),
        new(
            "google-cloud-sdk",
            GapKind.Vendored,
            ["path.bash.inc", "platform"],
            true,
            "A tool that was unpacked into the repository: not analysed."
        ),
        new("site-packages", GapKind.Vendored, [], true, Environment),
        new("__pypackages__", GapKind.Vendored, [], true, Packages),
        new(".yarn", GapKind.Vendored, ["cache", "unplugged"], false, Packages),
        new(
            ".yarn",
            GapKind.Vendored,
            ["releases", "plugins", "sdks"],
            true,
            "The package manager itself, kept in the repository: not analysed."
        ),
        new("", GapKind.Generated, ["CACHEDIR.TAG"], false, Cache),
        new("__pycache__", GapKind.Generated, [], true, Cache),
        new(".gradle", GapKind.Generated, [], false, Cache),
        new(".terraform", GapKind.Vendored, ["providers", "modules", "plugins"], false, Packages),
        new(".next", GapKind.Generated, ["BUILD_ID", "build-manifest.json", "server", "cache"], false, Output),
        new(".nuxt", GapKind.Generated, [], false, Output),
        new(".svelte-kit", GapKind.Generated, [], false, Output),
        new(".turbo", GapKind.Generated, [], false, Cache),
        new(".parcel-cache", GapKind.Generated, [], false, Cache),
        new("target", GapKind.Generated, [".rustc_info.json", "maven-status", "maven-archiver"], false, Output),
        new("obj", GapKind.Generated, ["project.assets.json", "project.nuget.cache"], false, Output),
        new("bin", GapKind.Generated, ["Debug", "Release"], false, Output),
        new("_build", GapKind.Generated, ["dev", "prod"], false, Output),
    ];

    private static readonly FrozenSet<string> VersionControl = new[] { ".git", ".hg", ".svn", ".jj", ".bzr", "CVS" }.ToFrozenSet(
        StringComparer.Ordinal
    );

    private static readonly FrozenDictionary<string, FolderRule[]> ByName = All.GroupBy(r => r.Name)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    public static bool IsVersionControl(string name) => VersionControl.Contains(name);

    /// <summary>The rule that leaves the folder out, or null. The root itself is never asked about.</summary>
    public static FolderRule? Judge(string name, List<TreeEntry> entries, bool isTracked) =>
        Judge(name, evidence => entries.Exists(e => string.Equals(e.Name, evidence, StringComparison.Ordinal)), isTracked);

    /// <summary>The same where the entries are not at hand as a list.</summary>
    public static FolderRule? Judge(string name, Predicate<string> holds, bool isTracked) =>
        Judge(ByName.GetValueOrDefault(name, []), holds, isTracked) ?? Judge(ByName[""], holds, isTracked);

    private static FolderRule? Judge(FolderRule[] rules, Predicate<string> holds, bool isTracked) =>
        Array.Find(rules, rule => (rule.EvenTracked || !isTracked) && (rule.Evidence.Length == 0 || Array.Exists(rule.Evidence, holds)));
}
