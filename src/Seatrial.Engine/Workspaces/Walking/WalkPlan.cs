using System.Text;
using Seatrial.Engine.Workspaces.Access;
using Seatrial.Engine.Workspaces.Git;
using Seatrial.Engine.Workspaces.Ignore;

namespace Seatrial.Engine.Workspaces.Walking;

/// <summary>What a walk starts with: where the root lies in its repository, and which rules from above hold in it.</summary>
internal sealed record WalkPlan(WalkContext Context, PendingFolder First)
{
    /// <summary>More than an index of a million files needs; a larger one counts as none.</summary>
    private const int MaxIndexBytes = 128 << 20;

    public static WalkPlan Of(TreeAccess access, string root, GitFolder? git, WorkspaceOptions options)
    {
        string prefix =
            git is null || root.Length <= git.TopFolder.Length
                ? ""
                : root[git.TopFolder.Length..].Trim('/', Path.DirectorySeparatorChar).Replace('\\', '/') + "/";
        var written = git?.Own.Stat("index");
        var index = git?.Own.TryRead("index", MaxIndexBytes, written?.Size ?? 0) is { } bytes
            ? GitIndexReader.Read(bytes, git.HashBytes)
            : null;
        var unchanged = index is null ? null : new UnchangedFiles(index, written, git!.Config.GetBoolean("core.filemode") == false);
        var context = new WalkContext(access, root, options, prefix, index, git is not null, unchanged);
        var ignored = IgnoreScope.With(null, git?.Common.TryRead("info/exclude", IgnoreFile.MaxBytes), 0);
        var excluded =
            options.Exclude.Count == 0 ? null : new IgnoreScope(IgnoreFile.Of(options.Exclude), context.PrefixBytes.Length, null);
        if (git is not null && prefix.Length > 0)
        {
            (ignored, excluded) = FromAbove(git.TopFolder, prefix, ignored, excluded);
        }

        return new WalkPlan(context, new PendingFolder("", 0, ignored, excluded, OnlyTracked: false));
    }

    /// <summary>
    /// The rules of the folders above the root. Somebody who names a folder wants it scanned: rules that leave out the root itself do not
    /// hold in it.
    /// </summary>
    private static (IgnoreScope? Ignored, IgnoreScope? Excluded) FromAbove(
        string top,
        string prefix,
        IgnoreScope? ignored,
        IgnoreScope? excluded
    )
    {
        using var access = TreeAccess.Open(top);
        var given = excluded;
        excluded = null;
        byte[] path = Encoding.UTF8.GetBytes(prefix);
        for (int start = 0; start < path.Length; )
        {
            string folder = Encoding.UTF8.GetString(path.AsSpan(0, start));
            ignored = IgnoreScope.With(ignored, access.TryRead(folder + ".gitignore", IgnoreFile.MaxBytes), start);
            excluded = IgnoreScope.With(excluded, access.TryRead(folder + ".seatrialignore", IgnoreFile.MaxBytes), start);
            int length = path.AsSpan(start).IndexOf((byte)'/');
            var next = path.AsSpan(0, start + length);
            ignored = IgnoreScope.Ignores(ignored, next, length, isFolder: true) ? null : ignored;
            excluded = IgnoreScope.Ignores(excluded, next, length, isFolder: true) ? null : excluded;
            start += length + 1;
        }

        // What the caller excludes speaks of the root and is asked first.
        return (ignored, given is null ? excluded : given with { Outer = excluded });
    }
}
