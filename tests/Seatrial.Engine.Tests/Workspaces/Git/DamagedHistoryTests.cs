using Seatrial.Engine.Workspaces.Git.History;

namespace Seatrial.Engine.Tests.Workspaces.Git;

/// <summary>Damage is named, the rest is read, and nothing hangs or falls over.</summary>
public sealed class DamagedHistoryTests
{
    [Fact]
    public void A_missing_version_is_named_and_the_others_are_shown()
    {
        using var tree = new GitTree();
        tree.Add("a.txt", "one\n").Add("b.txt", "two\n").Commit();
        string id = tree.Git("rev-parse", "HEAD:a.txt").Trim();
        File.Delete(tree[$".git/objects/{id[..2]}/{id[2..]}"]);

        var (gaps, texts) = Read(tree);

        Assert.Contains("1 file version", Assert.Single(gaps), StringComparison.Ordinal);
        Assert.Equal(["two\n"], texts);
    }

    [Fact]
    public void A_missing_commit_is_named_and_what_came_later_is_shown()
    {
        using var tree = new GitTree();
        tree.Add("a.txt", "one\n").Commit();
        tree.Add("a.txt", "two\n").Commit();
        string id = tree.Git("rev-parse", "HEAD~1").Trim();
        File.Delete(tree[$".git/objects/{id[..2]}/{id[2..]}"]);

        var (gaps, texts) = Read(tree);

        Assert.Contains("1 commit", Assert.Single(gaps), StringComparison.Ordinal);
        Assert.Equal(["two\n"], texts);
    }

    [Theory]
    [InlineData(".git/packed-refs", "003e6f refs/heads/side\n")]
    [InlineData(".git/packed-refs", "no reference at all\n")]
    [InlineData(".git/refs/heads/side", "")]
    [InlineData(".git/refs/heads/side", "not an id\n")]
    [InlineData(".git/refs/tags/v1", "0123456789\n")]
    public void A_damaged_reference_is_named_for_history_may_hang_on_it_alone(string path, string text)
    {
        using var tree = new GitTree();
        tree.Add("a.txt", "one\n").Commit();
        File.AppendAllText(tree[path], text);

        var (gaps, texts) = Read(tree);

        Assert.Contains("Damaged", Assert.Single(gaps), StringComparison.Ordinal);
        Assert.Equal(["one\n"], texts);
        Assert.Empty(Read(tree, HistoryScope.Everything).Gaps);
    }

    [Fact]
    public void A_damaged_head_is_named()
    {
        using var tree = new GitTree();
        tree.Add("a.txt", "one\n").Commit();
        File.WriteAllText(tree[".git/HEAD"], "neither\n");

        Assert.Contains("names neither a branch nor a commit", Assert.Single(Read(tree).Gaps), StringComparison.Ordinal);
    }

    [Fact]
    public void What_git_writes_beside_references_is_no_damage()
    {
        using var tree = new GitTree();
        tree.Add("a.txt", "one\n").Commit();
        tree.Git("tag", "-a", "v1", "-m", "annotated");
        tree.Git("symbolic-ref", "refs/heads/alias", "refs/heads/main");
        tree.Git("pack-refs", "--all");
        File.WriteAllText(tree[".git/refs/heads/main.lock"], "");
        File.WriteAllText(tree[".git/refs/.DS_Store"], "x");

        Assert.Empty(Read(tree).Gaps);
    }

    [Fact]
    public void References_that_are_kept_as_reftable_leave_the_run_incomplete()
    {
        using var tree = new GitTree();
        tree.Add("a.txt", "one\n").Commit();
        tree.Git("config", "core.repositoryformatversion", "1");
        tree.Git("config", "extensions.refstorage", "reftable");

        using var history = GitHistory.Open(tree.Root, HistoryScope.References, 1, TestContext.Current.CancellationToken);

        Assert.True(Assert.Single(history!.Gaps).MakesRunIncomplete);
    }

    [Fact]
    public void A_truncated_index_is_named_and_loose_objects_are_shown()
    {
        using var tree = new GitTree();
        tree.Add("a.txt", "one\n").Commit();
        tree.Git("repack", "-adq");
        tree.Add("a.txt", "two\n").Commit();
        string index = Assert.Single(Directory.GetFiles(tree[".git/objects/pack"], "*.idx"));
        File.SetAttributes(index, FileAttributes.Normal);
        File.WriteAllBytes(index, File.ReadAllBytes(index)[..1060]);

        var (gaps, texts) = Read(tree);

        Assert.Contains(gaps, g => g.Contains("its index: it is cut off", StringComparison.Ordinal));
        Assert.Equal(["two\n"], texts);
    }

    [Fact]
    public void Any_damaged_byte_of_a_pack_or_its_index_leaves_the_rest_readable()
    {
        using var tree = new GitTree();
        new InventedHistory(tree, 5).Write(12);
        tree.Git("-c", "repack.useDeltaBaseOffset=false", "repack", "-adfq");
        string[] files = [.. Directory.GetFiles(tree[".git/objects/pack"]).Where(f => Path.GetExtension(f) is ".idx" or ".pack")];
        var whole = Read(tree);
        var random = new Random(7);
        int damaged = 0;
        for (int round = 0; round < 300; round++)
        {
            string file = files[random.Next(files.Length)];
            byte[] good = File.ReadAllBytes(file);
            byte[] bad = [.. good];
            for (int i = random.Next(1, 4); i > 0; i--)
            {
                bad[random.Next(bad.Length)] ^= (byte)random.Next(1, 256);
            }

            File.SetAttributes(file, FileAttributes.Normal);
            File.WriteAllBytes(file, round % 5 == 0 ? bad[..random.Next(bad.Length)] : bad);
            var read = Read(tree);
            damaged += read.Texts.Count < whole.Texts.Count ? 1 : 0;
            Assert.True(read.Texts.Count >= whole.Texts.Count || read.Gaps.Count > 0, "something is not shown and nothing is said");
            File.WriteAllBytes(file, good);
        }

        Assert.True(damaged > 50);
    }

    [Fact]
    public void A_few_trees_that_stand_for_billions_of_files_are_cut_short()
    {
        using var tree = new GitTree();
        string blob = tree.Git("x\n", ["hash-object", "-w", "--stdin"]).Trim();
        string below = tree.Git(string.Concat(Enumerable.Range(0, 10).Select(i => $"100644 blob {blob}\tf{i}\n")), ["mktree"]).Trim();
        for (int level = 0; level < 9; level++)
        {
            below = tree.Git(string.Concat(Enumerable.Range(0, 10).Select(i => $"040000 tree {below}\td{i}\n")), ["mktree"]).Trim();
        }

        tree.Git("update-ref", "refs/heads/main", tree.Git("commit-tree", "-m", "bomb", below).Trim());

        var (gaps, texts) = Read(tree);

        Assert.Contains("more or deeper folders", Assert.Single(gaps), StringComparison.Ordinal);
        Assert.Equal(["x\n"], texts);
    }

    [Fact]
    public void A_version_above_the_limit_is_named_and_the_others_are_shown()
    {
        using var tree = new GitTree();
        tree.Add("large.txt", new string('x', 3 << 20)).Add("small.txt", "small\n").Commit();
        tree.Git("repack", "-adq");
        using var history = GitHistory.Open(tree.Root, HistoryScope.References, 1, TestContext.Current.CancellationToken)!;
        var visitor = new RecordingVisitor(history);

        history.Visit([visitor], 1 << 20, TestContext.Current.CancellationToken);

        Assert.Equal("small\n", Assert.Single(visitor.Shown).Text);
        Assert.Equal(Seatrial.Engine.Workspaces.Git.Objects.ObjectObstacle.TooLarge, Assert.Single(visitor.Missed).Obstacle);
    }

    private static (List<string> Gaps, List<string> Texts) Read(GitTree tree, HistoryScope scope = HistoryScope.References)
    {
        using var history = GitHistory.Open(tree.Root, scope, 2, TestContext.Current.CancellationToken)!;
        RecordingVisitor[] visitors = [new(history), new(history)];
        history.Visit(visitors, 1 << 20, TestContext.Current.CancellationToken);
        return (
            [.. history.Gaps.Select(g => g.Detail), .. visitors.SelectMany(v => v.Missed).Select(m => m.Obstacle.ToString())],
            [.. visitors.SelectMany(v => v.Shown).Select(s => s.Text)]
        );
    }
}
