using System.Text;
using Seatrial.Engine.Workspaces.Access;
using Seatrial.Engine.Workspaces.Git;
using Seatrial.Engine.Workspaces.Ignore;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>What git does with single paths: whether it tracks or ignores them.</summary>
public static class RepositoryPaths
{
    private const int MaxIndexBytes = 128 << 20;

    /// <summary>Whether a file will not come into a commit by accident: git ignores it and does not track it.</summary>
    /// <param name="file">Full path; the file need not exist.</param>
    public static bool IsKeptOutOfGit(string file) => Open(file) is { } place && Use(place, p => p.IsIgnored() && !p.IsTracked());

    /// <summary>Whether git tracks the file. An index that is not read counts as tracking everything.</summary>
    /// <param name="file">Full path.</param>
    public static bool IsTracked(string file) => Open(file) is { } place && Use(place, p => p.IsTracked());

    /// <summary>Full path of the top of the working tree that a folder lies in; null outside of a repository.</summary>
    public static string? TopOf(string folder)
    {
        using var git = GitFolder.Find(folder);
        return git?.TopFolder;
    }

    /// <summary>Where the repository came from, without credentials; null outside of one and where it came from nowhere.</summary>
    public static string? RemoteOf(string folder)
    {
        using var git = GitFolder.Find(folder);
        return RemoteUrl.WithoutCredentials(git?.Config.Get("remote.origin.url"));
    }

    /// <summary>
    /// Full path of the folder in which git looks for hooks: <c>core.hooksPath</c> of the repository, else <c>hooks</c> of its own folder.
    /// Null outside of a repository and where the configuration, which came with the repository, names a folder outside of it.
    /// </summary>
    public static string? HooksFolder(string folder)
    {
        using var git = GitFolder.Find(folder);
        if (git?.Config.Get("core.hookspath") is not { Length: > 0 } named)
        {
            return git is null ? null : System.IO.Path.Combine(git.CommonPath, "hooks");
        }

        string full = System.IO.Path.GetFullPath(named, git.TopFolder);
        return full.StartsWith(git.TopFolder.TrimEnd('/') + "/", StringComparison.Ordinal) ? full : null;
    }

    private static Place? Open(string file)
    {
        string? folder = Path.GetDirectoryName(file);
        while (folder is not null && !Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder is not null && GitFolder.Find(folder) is { } git && file.Length > git.TopFolder.Length
            ? new Place(git, file[git.TopFolder.Length..].TrimStart('/', Path.DirectorySeparatorChar).Replace('\\', '/'))
            : null;
    }

    private static bool Use(Place place, Func<Place, bool> ask)
    {
        using (place.Git)
        {
            return ask(place);
        }
    }

    private sealed record Place(GitFolder Git, string Path)
    {
        public bool IsTracked() =>
            Git.Own.TryRead("index", MaxIndexBytes) is { } bytes
            && (GitIndexReader.Read(bytes, Git.HashBytes) is not { } index || index.Contains(Encoding.UTF8.GetBytes(Path)));

        public bool IsIgnored()
        {
            using var tree = TreeAccess.Open(Git.TopFolder);
            var scope = IgnoreScope.With(null, Git.Common.TryRead("info/exclude", IgnoreFile.MaxBytes), 0);
            byte[] path = Encoding.UTF8.GetBytes(Path);
            for (int start = 0; ; )
            {
                scope = IgnoreScope.With(
                    scope,
                    tree.TryRead(Encoding.UTF8.GetString(path.AsSpan(0, start)) + ".gitignore", IgnoreFile.MaxBytes),
                    start
                );
                int length = path.AsSpan(start).IndexOf((byte)'/');
                bool isFolder = length >= 0;
                length = isFolder ? length : path.Length - start;
                if (IgnoreScope.Ignores(scope, path.AsSpan(0, start + length), length, isFolder))
                {
                    return true;
                }

                if (!isFolder)
                {
                    return false;
                }

                start += length + 1;
            }
        }
    }
}
