using System.Text;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Tests.Workspaces;

/// <summary>A folder of files that exists as long as the test.</summary>
internal sealed class TemporaryTree : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("seatrial-").FullName;

    public string this[string path] => Path.Combine(Root, path);

    public TemporaryTree Add(string path, string text = "x\n") => Add(path, Encoding.UTF8.GetBytes(text));

    public TemporaryTree Add(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllBytes(this[path], bytes);
        return this;
    }

    public TemporaryTree AddFolder(string path)
    {
        Directory.CreateDirectory(this[path]);
        return this;
    }

    public Workspace Open(WorkspaceOptions? options = null, string folder = "")
    {
        var result = Workspace.Open(this[folder], options ?? WorkspaceOptions.Default, TestContext.Current.CancellationToken);
        Assert.True(result.IsOpen, result.Problem);
        return result.Workspace;
    }

    /// <summary>Paths of the files that a workspace of this tree has.</summary>
    public string[] Paths(WorkspaceOptions? options = null, string folder = "")
    {
        using var workspace = Open(options, folder);
        return [.. workspace.Files.Select(f => f.Path)];
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
