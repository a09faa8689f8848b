using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading;

/// <summary>
/// Reads every file of a tree that lists components, each thing once: a manifest whose lock file is there is left to the lock file, shared
/// settings to the projects that use them, an included file to the file that includes it.
/// </summary>
public static class ComponentTree
{
    /// <summary>Documents in the order of their paths.</summary>
    /// <param name="paths">All paths of the tree, with '/'; others than those of a known format are passed over.</param>
    /// <param name="read">The content of a file of the tree; null where it is not there or may not be read.</param>
    public static IReadOnlyList<ComponentDocument> Read(
        IEnumerable<string> paths,
        Func<string, byte[]?> read,
        CancellationToken cancellation = default
    )
    {
        var files = paths
            .Select(p => (Path: p, Format: ComponentFormats.Find(p)))
            .Where(f => f.Format is not null)
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .ToList();
        var present = files.Select(f => f.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var documents = new List<(ComponentFormat Format, ComponentDocument Document)>();
        foreach (var (path, format) in files.OrderBy(f => Turn(f.Format!.Kind)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!IsLocked(path, format!, present) && !IsShared(path, format!, documents) && read(path) is { } content)
            {
                documents.Add((format!, ComponentFiles.Read(format!, path, content, read)));
            }
        }

        var locks = documents.Where(d => d.Format.Kind == FormatKind.LockFile).Select(d => d.Document).ToList();
        var included = documents
            .SelectMany(d => d.Document.Components.Select(c => c.File).Where(f => f != d.Document.File))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. documents
                .Where(d =>
                    !included.Contains(d.Document.File)
                    && !(d.Format.Kind == FormatKind.Manifest && locks.Exists(l => IsMember(d.Format, d.Document, l, HasWorkspaces)))
                )
                .Select(d => d.Document)
                .OrderBy(d => d.File, StringComparer.Ordinal),
        ];

        // The lock file of yarn's first version does not name the members of a workspace; package.json beside it says that there are some.
        bool HasWorkspaces(string folder) =>
            read(folder.Length == 0 ? "package.json" : $"{folder}/package.json") is { } manifest
            && manifest.AsSpan().IndexOf("\"workspaces\""u8) >= 0;
    }

    /// <summary>Lock files first, shared settings last.</summary>
    private static int Turn(FormatKind kind) =>
        kind switch
        {
            FormatKind.LockFile => 0,
            FormatKind.Shared => 2,
            _ => 1,
        };

    private static bool IsLocked(string path, ComponentFormat format, HashSet<string> present)
    {
        string folder = TreePath.Folder(path);
        return format.LockedBy.Any(l => present.Contains(folder.Length == 0 ? l : $"{folder}/{l}"));
    }

    private static bool IsShared(string path, ComponentFormat format, List<(ComponentFormat Format, ComponentDocument Document)> documents)
    {
        string folder = TreePath.Folder(path);
        string root = format.Id == "gradle-catalog" || format.Id == "gradle-verification" ? TreePath.Folder(folder) : folder;
        return format.Kind == FormatKind.Shared
            && documents.Exists(d =>
                d.Format.Kind is FormatKind.Manifest or FormatKind.LockFile
                && d.Format.Ecosystem == format.Ecosystem
                && IsBelow(root, d.Document.File)
            );
    }

    /// <summary>Whether the manifest is of a member of a workspace whose lock file stands above it.</summary>
    private static bool IsMember(
        ComponentFormat format,
        ComponentDocument manifest,
        ComponentDocument lockFile,
        Func<string, bool> hasWorkspaces
    )
    {
        string above = TreePath.Folder(lockFile.File);
        string folder = TreePath.Folder(manifest.File);
        if (
            folder == above
            || !IsBelow(above, manifest.File)
            || !format.LockedBy.Contains(TreePath.Name(lockFile.File), StringComparer.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        bool isYarnClassic =
            lockFile.Format == "yarn-lock"
            && !lockFile.Roots.Any(r => r.Origin.Kind == OriginKind.Workspace && r.Origin.Address is not null);
        string relative = above.Length == 0 ? folder : folder[(above.Length + 1)..];
        var own = manifest.Roots.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        return (isYarnClassic && hasWorkspaces(above))
            || lockFile.Roots.Any(r =>
                string.Equals(r.Origin.Address?.Trim('.', '/'), relative, StringComparison.Ordinal) || own.Contains(r.Name)
            );
    }

    private static bool IsBelow(string folder, string path) =>
        folder.Length == 0 || path.StartsWith($"{folder}/", StringComparison.OrdinalIgnoreCase);
}
