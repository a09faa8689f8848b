using Seatrial.Engine.Workspaces;
using Seatrial.Tests;

namespace Seatrial.Engine.Tests.Workspaces;

/// <summary>A git repository that exists as long as the test. Skips the test where git is not on the machine.</summary>
internal sealed class GitTree : IDisposable
{
    private readonly TemporaryTree tree = new();

    public GitTree(params string[] initArguments)
    {
        Git(["init", "-q", "-b", "main", .. initArguments]);
    }

    public string Root => tree.Root;

    /// <summary>When the next commits are made, as git reads it; null for now.</summary>
    public string? Date { get; set; }

    public string this[string path] => tree[path];

    public GitTree Add(string path, string text = "x\n")
    {
        tree.Add(path, text);
        return this;
    }

    /// <summary>Does nothing where a file is in the way of a folder or the reverse.</summary>
    public void TryAdd(string path, string text = "x\n")
    {
        for (string? folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(this[folder]))
            {
                return;
            }
        }

        if (!Directory.Exists(this[path]))
        {
            Add(path, text);
        }
    }

    /// <summary>Takes everything away but the repository itself.</summary>
    public void Clear()
    {
        foreach (string entry in Directory.EnumerateFileSystemEntries(Root).Where(e => Path.GetFileName(e) is not ".git"))
        {
            if (Directory.Exists(entry))
            {
                Directory.Delete(entry, recursive: true);
            }
            else
            {
                File.Delete(entry);
            }
        }
    }

    public string Git(params string[] arguments) => Git("", arguments);

    public string Git(string input, string[] arguments) => GitProgram.RunAt(Date, Root, input, arguments);

    public GitTree Commit(string message = "change")
    {
        Git("add", "-A");
        Git("commit", "-q", "-m", message);
        return this;
    }

    /// <summary>All files that <c>git check-ignore</c> does not name, in ordinal order.</summary>
    public string[] NotIgnoredByGit()
    {
        string[] files =
        [
            .. Directory
                .EnumerateFiles(Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
                .Select(f => Path.GetRelativePath(Root, f))
                .Where(f => !f.StartsWith(".git/", StringComparison.Ordinal)),
        ];
        var ignored = Git(string.Join('\0', files) + "\0", ["check-ignore", "--no-index", "--stdin", "-z"])
            .Split('\0')
            .ToHashSet(StringComparer.Ordinal);
        return [.. files.Where(f => !ignored.Contains(f)).Order(StringComparer.Ordinal)];
    }

    public Workspace Open(string folder = "", WorkspaceOptions? options = null) => tree.Open(options, folder);

    public string[] Paths(string folder = "") => tree.Paths(null, folder);

    public void Dispose() => tree.Dispose();
}
