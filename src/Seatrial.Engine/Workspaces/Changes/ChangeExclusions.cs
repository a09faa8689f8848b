using System.Text;
using Seatrial.Engine.Workspaces.Access;
using Seatrial.Engine.Workspaces.Ignore;
using Seatrial.Engine.Workspaces.Walking;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>
/// What a walk would leave out of a changed path: <c>.seatrialignore</c> files as they are in the working tree, given patterns, installed
/// packages.
/// </summary>
internal sealed class ChangeExclusions(TreeAccess tree, string prefix, IReadOnlyList<string> given)
{
    private const string FileName = ".seatrialignore";

    private readonly Dictionary<string, (IgnoreScope? Scope, bool IsLeftOut)> folders = new(StringComparer.Ordinal);

    /// <summary>The path is relative to the top of the repository.</summary>
    public bool Excludes(string path)
    {
        int slash = path.LastIndexOf('/');
        var (scope, isLeftOut) = Folder(path[..(slash + 1)]);
        return isLeftOut || Ignores(scope, path, Encoding.UTF8.GetByteCount(path.AsSpan(slash + 1)), isFolder: false);
    }

    private (IgnoreScope? Scope, bool IsLeftOut) Folder(string folder)
    {
        if (folders.TryGetValue(folder, out var known))
        {
            return known;
        }

        IgnoreScope? outer = null;
        bool isLeftOut = false;
        if (folder.Length > 0)
        {
            string path = folder[..^1];
            int slash = path.LastIndexOf('/');
            (outer, isLeftOut) = Folder(path[..(slash + 1)]);
            string name = path[(slash + 1)..];
            isLeftOut |=
                FolderRules.Judge(name, [], isTracked: true) is not null
                || Ignores(outer, path, Encoding.UTF8.GetByteCount(name), isFolder: true);
        }

        var scope = isLeftOut
            ? null
            : IgnoreScope.With(outer, tree.TryRead(folder + FileName, IgnoreFile.MaxBytes), Encoding.UTF8.GetByteCount(folder));
        if (given.Count > 0 && string.Equals(folder, prefix, StringComparison.Ordinal))
        {
            scope = new IgnoreScope(IgnoreFile.Of(given), Encoding.UTF8.GetByteCount(folder), scope);
        }

        return folders[folder] = (scope, isLeftOut);
    }

    private static bool Ignores(IgnoreScope? scope, string path, int nameLength, bool isFolder) =>
        scope is not null && IgnoreScope.Ignores(scope, Encoding.UTF8.GetBytes(path), nameLength, isFolder);
}
