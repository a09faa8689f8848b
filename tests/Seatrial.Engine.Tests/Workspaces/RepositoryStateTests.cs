using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Tests.Workspaces;

public sealed class RepositoryStateTests
{
    private static RepositoryState StateOf(GitTree tree, string folder = "")
    {
        using var workspace = tree.Open(folder);
        return workspace.Repository;
    }

    [Theory]
    [InlineData("sha1", 40)]
    [InlineData("sha256", 64)]
    public void A_fresh_commit_is_clean_and_has_a_branch(string format, int digits)
    {
        using var tree = new GitTree("--object-format=" + format);
        tree.Add("a.txt").Add("d/b.txt").Commit();

        var state = StateOf(tree);

        Assert.True(state.IsGit);
        Assert.Equal("main", state.Branch);
        Assert.Equal(tree.Git("rev-parse", "HEAD").Trim(), state.Commit);
        Assert.Equal(digits, state.Commit!.Length);
        Assert.False(state.IsDirty);
        Assert.Equal("", state.Prefix);
    }

    [Fact]
    public void Before_the_first_commit_there_is_a_branch_without_a_commit()
    {
        using var tree = new GitTree();

        var state = StateOf(tree);

        Assert.Equal(("main", null), (state.Branch, state.Commit));
    }

    [Fact]
    public void References_and_objects_may_be_packed()
    {
        using var tree = new GitTree();
        for (int i = 0; i < 6; i++)
        {
            tree.Add($"d{i}/f.txt", $"{i}").Commit($"number {i}");
        }

        tree.Git("gc", "-q", "--aggressive");
        tree.Git("pack-refs", "--all");

        var state = StateOf(tree);

        Assert.Equal(tree.Git("rev-parse", "HEAD").Trim(), state.Commit);
        Assert.False(state.IsDirty);
    }

    [Fact]
    public void A_detached_head_has_no_branch()
    {
        using var tree = new GitTree();
        tree.Add("a.txt").Commit();
        tree.Git("checkout", "-q", "--detach");

        var state = StateOf(tree);

        Assert.Null(state.Branch);
        Assert.NotNull(state.Commit);
    }

    [Theory]
    [InlineData("content")]
    [InlineData("same size")]
    [InlineData("removed")]
    [InlineData("mode")]
    [InlineData("staged")]
    [InlineData("folder")]
    public void A_change_makes_it_dirty(string change)
    {
        using var tree = new GitTree();
        tree.Add("a.txt", "one\n").Add("d/b.txt").Commit();
        switch (change)
        {
            case "content":
                tree.Add("a.txt", "longer than before\n");
                break;
            case "same size":
                tree.Add("a.txt", "two\n");
                break;
            case "removed":
                File.Delete(tree["a.txt"]);
                break;
            case "mode":
                if (OperatingSystem.IsWindows())
                {
                    Assert.Skip("no permission bits");
                    return;
                }

                File.SetUnixFileMode(tree["a.txt"], (UnixFileMode)0b111_101_101);
                break;
            case "staged":
                tree.Add("c.txt");
                tree.Git("add", "c.txt");
                break;
            case "folder":
                File.Delete(tree["a.txt"]);
                Directory.CreateDirectory(tree["a.txt"]);
                break;
        }

        Assert.True(StateOf(tree).IsDirty);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("one", true)]
    [InlineData("one/deep", false)]
    [InlineData("two", false)]
    public void Staged_changes_count_where_they_are(string folder, bool expected)
    {
        using var tree = new GitTree();
        tree.Add("one/a.txt").Add("one/deep/b.txt").Add("two/c.txt").Add("two/x/d.txt").Add("z.txt").Commit();
        tree.Git("gc", "-q");
        tree.Git("rm", "-q", "one/a.txt");

        Assert.Equal(expected, StateOf(tree, folder).IsDirty);
    }

    [Fact]
    public void A_change_that_was_staged_and_taken_back_is_not_dirty()
    {
        using var tree = new GitTree();
        tree.Add("a.txt").Add("d/e/b.txt", "one\n").Add("d/c.txt").Commit();
        tree.Add("d/e/b.txt", "two\n");
        tree.Git("add", "-A");
        tree.Add("d/e/b.txt", "one\n");
        tree.Git("add", "-A");

        Assert.False(StateOf(tree).IsDirty);
    }

    [Fact]
    public void A_file_that_was_only_touched_is_not_dirty()
    {
        using var tree = new GitTree();
        tree.Add("a.txt", "one\n").Commit();
        File.SetLastWriteTimeUtc(tree["a.txt"], new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        Assert.False(StateOf(tree).IsDirty);
    }

    [Fact]
    public void An_untracked_file_does_not_make_it_dirty()
    {
        using var tree = new GitTree();
        tree.Add("a.txt").Commit().Add("new.txt");

        Assert.False(StateOf(tree).IsDirty);
    }

    [Fact]
    public void A_subfolder_knows_its_place_and_the_rules_above_it()
    {
        using var tree = new GitTree();
        tree.Add(".gitignore", "*.log\n/sub/one/secret\n")
            .Add("sub/one/a.txt")
            .Add("sub/one/x.log")
            .Add("sub/one/secret")
            .Add("sub/one/deep/secret")
            .Commit();
        using var workspace = tree.Open("sub/one");

        Assert.Equal("sub/one", workspace.Repository.Prefix);
        Assert.Equal("one", workspace.Repository.Name);
        Assert.Equal(["a.txt", "deep/secret"], workspace.Files.Select(f => f.Path));
        Assert.Equal(["secret", "x.log"], workspace.Gaps.Where(g => g.Kind == GapKind.Ignored).Select(g => g.Path));
    }

    [Fact]
    public void A_folder_that_is_ignored_is_scanned_when_somebody_names_it()
    {
        using var tree = new GitTree();
        tree.Add(".gitignore", "build/\n").Add("build/a.txt");

        Assert.Equal(["a.txt"], tree.Paths("build"));
        Assert.Equal([".gitignore"], tree.Paths());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Tracked_files_are_scanned_although_they_are_ignored(int version)
    {
        using var tree = new GitTree();
        tree.Add(".gitignore", "*.env\nout/\n")
            .Add("prod.env")
            .Add("local.env")
            .Add("out/kept.txt")
            .Add("out/other.txt")
            .Add("out/sub/more.txt");
        tree.Git("add", "-f", ".gitignore", "prod.env", "out/kept.txt");
        tree.Git("commit", "-q", "-m", "tracked by force");
        tree.Git("update-index", $"--index-version={version}");
        if (version == 3)
        {
            tree.Add("intended.txt");
            tree.Git("add", "--intent-to-add", "intended.txt");
            File.Delete(tree["intended.txt"]);
        }

        using var workspace = tree.Open();

        Assert.Equal([".gitignore", "out/kept.txt", "prod.env"], workspace.Files.Select(f => f.Path));
        Assert.Equal(["local.env", "out/other.txt", "out/sub/"], workspace.Gaps.Where(g => g.Kind == GapKind.Ignored).Select(g => g.Path));
    }

    [Fact]
    public void A_linked_working_tree_has_its_own_head()
    {
        using var tree = new GitTree();
        tree.Add("a.txt").Commit();
        tree.Git("worktree", "add", "-q", "-b", "side", "linked");

        var state = StateOf(tree, "linked");

        Assert.Equal("side", state.Branch);
        Assert.Equal(tree.Git("rev-parse", "side").Trim(), state.Commit);
        Assert.False(state.IsDirty);
        Assert.Equal("", state.Prefix);
    }

    [Fact]
    public void Submodules_and_nested_repositories_are_gaps()
    {
        using var other = new GitTree();
        other.Add("inner.txt").Commit();
        using var tree = new GitTree();
        tree.Add("a.txt");
        tree.Git("submodule", "--quiet", "add", other.Root, "module");
        tree.Git("init", "-q", "nested");
        tree.Add("nested/x.txt").Add("empty/.git/readme").Add("empty/y.txt");

        using var workspace = tree.Open();

        Assert.Equal([".gitmodules", "a.txt", "empty/y.txt"], workspace.Files.Select(f => f.Path));
        Assert.Equal(["module/", "nested/"], workspace.Gaps.Select(g => g.Path));
        Assert.All(workspace.Gaps, g => Assert.Equal(GapKind.Submodule, g.Kind));
    }

    [Fact]
    public void A_bare_repository_cannot_be_scanned()
    {
        using var tree = new GitTree();
        tree.Git("clone", "-q", "--bare", ".", "bare.git");

        var result = Workspace.Open(tree["bare.git"], WorkspaceOptions.Default, TestContext.Current.CancellationToken);

        Assert.Contains("bare", result.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://user:secret@example.org/a/b.git", "https://example.org/a/b.git")]
    [InlineData("https://token@example.org/a", "https://example.org/a")]
    [InlineData("https://example.org/a?access_token=x", "https://example.org/a")]
    [InlineData("https://u:p@ss@example.org/a", "https://example.org/a")]
    [InlineData("git@example.org:a/b.git", "git@example.org:a/b.git")]
    [InlineData("ssh://git@example.org/a", "ssh://git@example.org/a")]
    [InlineData("ssh://git:secret@example.org/a", "ssh://example.org/a")]
    [InlineData("/srv/git/a", null)]
    [InlineData("../a", null)]
    [InlineData("file:///srv/a", null)]
    [InlineData("C:/repos/a", null)]
    public void The_remote_has_no_credentials_and_no_machine_path(string url, string? expected)
    {
        using var tree = new GitTree();
        tree.Git("remote", "add", "origin", url);

        Assert.Equal(expected, StateOf(tree).Remote);
    }

    [Fact]
    public void A_broken_repository_is_still_scanned()
    {
        using var tree = new GitTree();
        tree.Add("a.txt").Commit();
        File.WriteAllBytes(tree[".git/index"], [.. "DIRC"u8, 0, 0, 0, 2, 0x7F, 0xFF, 0xFF, 0xFF, .. new byte[40]]);
        File.WriteAllText(tree[".git/HEAD"], "ref: ../../etc/passwd\n");

        var state = StateOf(tree);

        Assert.Equal((null, null, null), (state.Commit, state.Branch, state.IsDirty));
        Assert.Equal(["a.txt"], tree.Paths());
    }
}
