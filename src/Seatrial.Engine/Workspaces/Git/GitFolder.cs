using System.Text;
using Seatrial.Engine.Workspaces.Access;

namespace Seatrial.Engine.Workspaces.Git;

/// <summary>
/// The repository that a folder belongs to, read from its files alone: no git is started, since the configuration of an untrusted
/// repository can name programs to run. Layout: gitrepository-layout(5).
/// </summary>
internal sealed class GitFolder : IDisposable
{
    private const int MaxPointerBytes = 16 << 10;

    private GitFolder(string topFolder, string commonPath, TreeAccess own, TreeAccess common)
    {
        TopFolder = topFolder;
        CommonPath = commonPath;
        Own = own;
        Common = common;
        Config = GitConfig.Parse(common.TryRead("config", 1 << 20) ?? []);
    }

    /// <summary>Full path of the top of the working tree; of the repository's own folder where it was opened without one.</summary>
    public string TopFolder { get; }

    /// <summary>Whether it was opened with its working tree.</summary>
    public bool HasTree { get; private init; } = true;

    /// <summary>Full path of the folder behind <see cref="Common"/>.</summary>
    public string CommonPath { get; }

    /// <summary>HEAD and index of this working tree.</summary>
    public TreeAccess Own { get; }

    /// <summary>References, objects and configuration; shared by all working trees of the repository.</summary>
    public TreeAccess Common { get; }

    public GitConfig Config { get; }

    /// <summary>Bytes of an object id: 20, or 32 in a repository with <c>extensions.objectFormat = sha256</c>.</summary>
    public int HashBytes => string.Equals(Config.Get("extensions.objectformat"), "sha256", StringComparison.OrdinalIgnoreCase) ? 32 : 20;

    /// <summary>Looks in the folder and in those above it; null where there is no repository.</summary>
    public static GitFolder? Find(string folder)
    {
        for (string? top = folder; top is not null; top = Path.GetDirectoryName(top))
        {
            if (GitDirectoryOf(top) is { } directory)
            {
                return Open(top, directory);
            }
        }

        return null;
    }

    /// <summary>
    /// As <see cref="Find"/>, and also where the folder is the repository's own: a bare one, or <c>.git</c>, where git runs the hooks of a
    /// server.
    /// </summary>
    public static GitFolder? Of(string folder) => IsStore(folder) ? Open(folder, folder) : Find(folder);

    /// <summary>Whether the folder itself holds objects and references, so that there are no files to scan in it.</summary>
    public static bool IsStore(string folder) =>
        IsBare(folder) || (string.Equals(Path.GetFileName(folder), ".git", StringComparison.Ordinal) && IsGitDirectory(folder));

    /// <summary>A folder of the working tree as a path from its top: empty for the top, else ending in '/'.</summary>
    /// <param name="root">Full path of the folder.</param>
    public string PrefixOf(string root) =>
        root.Length <= TopFolder.Length ? "" : root[TopFolder.Length..].Trim('/', Path.DirectorySeparatorChar).Replace('\\', '/') + "/";

    /// <summary>A repository without a working tree: the folder itself holds what <c>.git</c> holds elsewhere.</summary>
    public static bool IsBare(string folder) =>
        IsGitDirectory(folder)
        && !Path.Exists(Path.Combine(folder, ".git"))
        && !string.Equals(Path.GetFileName(folder), ".git", StringComparison.Ordinal);

    /// <summary>Whether a folder is the top of a working tree, as git decides it: an empty <c>.git</c> hides nothing.</summary>
    public static bool IsTop(string folder) => GitDirectoryOf(folder) is not null;

    public void Dispose()
    {
        Own.Dispose();
        Common.Dispose();
    }

    private static GitFolder Open(string top, string directory)
    {
        var own = TreeAccess.Open(directory);
        string common = directory;
        if (own.TryRead("commondir", MaxPointerBytes) is { } pointer)
        {
            string target = Path.GetFullPath(Path.Combine(directory, Encoding.UTF8.GetString(pointer).Trim()));
            common = IsCommon(target) ? target : directory;
        }

        return new GitFolder(top, common, own, TreeAccess.Open(common))
        {
            HasTree = !string.Equals(top, directory, StringComparison.Ordinal),
        };
    }

    private static string? GitDirectoryOf(string folder)
    {
        string path = Path.Combine(folder, ".git");
        try
        {
            if (Directory.Exists(path))
            {
                string real = new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
                return IsGitDirectory(real) ? real : null;
            }

            if (!File.Exists(path))
            {
                return null;
            }

            using var access = TreeAccess.Open(folder);
            string text = Encoding.UTF8.GetString(access.TryRead(".git", MaxPointerBytes) ?? []).Trim();
            if (!text.StartsWith("gitdir:", StringComparison.Ordinal) || text.Contains('\0', StringComparison.Ordinal))
            {
                return null;
            }

            string target = Path.GetFullPath(Path.Combine(folder, text["gitdir:".Length..].Trim()));
            return File.Exists(Path.Combine(target, "HEAD")) ? target : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsGitDirectory(string path) =>
        File.Exists(Path.Combine(path, "HEAD")) && (IsCommon(path) || File.Exists(Path.Combine(path, "commondir")));

    private static bool IsCommon(string path) =>
        Directory.Exists(Path.Combine(path, "objects")) && Directory.Exists(Path.Combine(path, "refs"));
}
