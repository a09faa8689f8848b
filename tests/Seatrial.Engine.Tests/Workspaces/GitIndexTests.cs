using CsCheck;
using Seatrial.Engine.Workspaces.Git;

namespace Seatrial.Engine.Tests.Workspaces;

public sealed class GitIndexTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Damaged_bytes_never_throw(int version)
    {
        using var tree = new GitTree();
        for (int i = 0; i < 20; i++)
        {
            tree.Add($"folder/sub{i % 3}/file{i}.txt", $"{i}");
        }

        tree.Git("add", "-A");
        tree.Git("update-index", $"--index-version={version}");
        byte[] whole = File.ReadAllBytes(tree[".git/index"]);
        Assert.Equal(20, GitIndexReader.Read(whole, 20)!.Entries.Length);

        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, whole.Length])
            .Sample(
                (at, value, length) =>
                {
                    byte[] damaged = [.. whole];
                    damaged[at] = value;
                    if (GitIndexReader.Read(damaged[..length], 20) is { } index)
                    {
                        foreach (var entry in index.Entries)
                        {
                            _ = index.Contains(index.PathOf(entry));
                        }
                    }
                }
            );
    }

    [Fact]
    public void Finds_paths_and_folders()
    {
        using var tree = new GitTree();
        tree.Add("a/b").Add("a.c").Add("a-b/c").Add("z");
        tree.Git("add", "-A");
        var index = GitIndexReader.Read(File.ReadAllBytes(tree[".git/index"]), 20)!;

        Assert.True(index.Contains("a/b"u8));
        Assert.False(index.Contains("a"u8));
        Assert.True(index.HasBelow("a/"u8));
        Assert.True(index.HasBelow("a-b/"u8));
        Assert.False(index.HasBelow("b/"u8));
        Assert.False(index.HasBelow("zz/"u8));
    }
}
