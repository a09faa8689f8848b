using System.Runtime.InteropServices;
using System.Text;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Tests.Workspaces;

public sealed class WalkTests
{
    private static (string Path, GapKind Kind)[] Gaps(TemporaryTree tree, WorkspaceOptions? options = null)
    {
        using var workspace = tree.Open(options);
        return [.. workspace.Gaps.Select(g => (g.Path, g.Kind))];
    }

    [Theory]
    [InlineData("node_modules/left/index.js", GapKind.Vendored)]
    [InlineData("web/node_modules/left/index.js", GapKind.Vendored)]
    [InlineData("vendor/modules.txt", GapKind.Vendored)]
    [InlineData("vendor/autoload.php", GapKind.Vendored)]
    [InlineData("vendor/bundle/ruby/x.rb", GapKind.Vendored)]
    [InlineData("Pods/Manifest.lock", GapKind.Vendored)]
    [InlineData("env/pyvenv.cfg", GapKind.Vendored)]
    [InlineData("target/CACHEDIR.TAG", GapKind.Generated)]
    [InlineData("target/maven-status/x.lst", GapKind.Generated)]
    [InlineData("obj/project.assets.json", GapKind.Generated)]
    [InlineData(".next/BUILD_ID", GapKind.Generated)]
    public void Folders_that_nobody_of_the_project_wrote_are_one_gap(string path, GapKind kind)
    {
        using var tree = new TemporaryTree().Add("a.txt").Add(path).Add(Path.GetDirectoryName(path) + "/more.txt");

        Assert.Equal(["a.txt"], tree.Paths());
        var gap = Assert.Single(Gaps(tree));
        Assert.Equal(kind, gap.Kind);
        Assert.StartsWith(gap.Path, path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vendor/shop/Vendor.cs")]
    [InlineData("target/missile.py")]
    [InlineData("bin/deploy")]
    [InlineData("dist/app.js")]
    [InlineData("build/webpack.js")]
    [InlineData("obj/teapot.js")]
    [InlineData("Pods/pod.yaml")]
    public void Folders_that_only_share_a_name_with_them_are_read(string path)
    {
        using var tree = new TemporaryTree().Add(path);

        Assert.Equal([path], tree.Paths());
        Assert.Empty(Gaps(tree));
    }

    [Fact]
    public void Build_output_that_is_tracked_is_read_for_it_was_published()
    {
        using var tree = new GitTree();
        tree.Add("obj/project.assets.json").Add("obj/x.txt").Commit();

        Assert.Equal(["obj/project.assets.json", "obj/x.txt"], tree.Paths());
    }

    [Fact]
    public void Exclusions_of_the_user_are_gaps_of_their_own()
    {
        using var tree = new TemporaryTree()
            .Add(".seatrialignore", "data/\n")
            .Add("data/a.csv")
            .Add("src/x.gen.cs")
            .Add("src/a.cs")
            .Add("src/.seatrialignore", "*.tmp")
            .Add("src/b.tmp")
            .Add("c.tmp");

        var options = WorkspaceOptions.Default with { Exclude = ["*.gen.cs"] };

        Assert.Equal([".seatrialignore", "c.tmp", "src/.seatrialignore", "src/a.cs"], tree.Paths(options));
        Assert.Equal(
            [("data/", GapKind.Excluded), ("src/b.tmp", GapKind.Excluded), ("src/x.gen.cs", GapKind.Excluded)],
            Gaps(tree, options)
        );
    }

    [Fact]
    public void Many_ignored_files_of_a_folder_are_one_gap()
    {
        using var tree = new TemporaryTree().Add(".gitignore", "*.o\n");
        for (int i = 0; i < 50; i++)
        {
            tree.Add($"out/{i:00}.o");
        }

        using var workspace = tree.Open();
        var gap = Assert.Single(workspace.Gaps);
        Assert.Equal("out/", gap.Path);
        Assert.StartsWith("50 files in it, 00.o among them", gap.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_not_followed_and_only_those_that_leave_are_gaps()
    {
        using var outside = new TemporaryTree().Add("secret.txt");
        using var tree = new TemporaryTree().Add("a/b.txt");
        File.CreateSymbolicLink(tree["a/self"], ".");
        File.CreateSymbolicLink(tree["inside.txt"], "a/b.txt");
        File.CreateSymbolicLink(tree["a/up"], "../a");
        File.CreateSymbolicLink(tree["absolute"], tree["a"]);
        File.CreateSymbolicLink(tree["leaves"], outside.Root);
        File.CreateSymbolicLink(tree["a/climbs"], "../../etc");
        File.CreateSymbolicLink(tree["loop"], "loop");

        Assert.Equal(["a/b.txt"], tree.Paths());
        Assert.Equal([("a/climbs", GapKind.Link), ("leaves", GapKind.Link)], Gaps(tree));
    }

    [Fact]
    public void A_file_that_became_a_link_is_not_read()
    {
        using var outside = new TemporaryTree().Add("secret.txt");
        using var tree = new TemporaryTree().Add("a.txt").Add("d/b.txt");
        using var workspace = tree.Open();
        File.Delete(tree["a.txt"]);
        File.CreateSymbolicLink(tree["a.txt"], outside["secret.txt"]);
        Directory.Delete(tree["d"], recursive: true);
        outside.Add("b.txt");
        Directory.CreateSymbolicLink(tree["d"], outside.Root);

        var reader = workspace.CreateReader();

        Assert.All(workspace.Files, file => Assert.Null(reader.Read(file, out _)));
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("folder")]
    [InlineData("grown")]
    public void A_file_that_changed_since_it_was_listed_is_a_gap(string change)
    {
        using var tree = new TemporaryTree().Add("a.txt");
        using var workspace = tree.Open(WorkspaceOptions.Default with { MaxFileBytes = 100 });
        File.Delete(tree["a.txt"]);
        GapKind expected = GapKind.Unreadable;
        switch (change)
        {
            case "folder":
                tree.AddFolder("a.txt");
                expected = GapKind.Special;
                break;
            case "grown":
                tree.Add("a.txt", new string('x', 101));
                expected = GapKind.TooLarge;
                break;
        }

        Assert.Null(workspace.CreateReader().Read(workspace.Files[0], out var gap));
        Assert.Equal(expected, gap?.Kind);
    }

    [Fact]
    public void Names_that_are_not_text_do_no_harm()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "names are bytes on Linux only");
        using var tree = new TemporaryTree().Add("line\nfeed.txt").Add("ok.txt").Add("back\\slash").Add("plain");
        byte[] from = Encoding.UTF8.GetBytes(tree["plain"] + "\0");
        byte[] to = [.. Encoding.UTF8.GetBytes(tree["bad"]), 0xFF, (byte)'x', 0];
        Assert.Equal(0, Rename(from, to));

        Assert.Equal(["back\\slash", "line\nfeed.txt", "ok.txt"], tree.Paths());
        Assert.Equal([("bad\\xFFx", GapKind.Unreadable)], Gaps(tree));
        Assert.Equal(0, Rename(to, from));
    }

    [Fact]
    public void A_pipe_is_a_gap_and_never_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs mkfifo");
        using var tree = new TemporaryTree().Add("a.txt");
        Assert.Equal(0, MakePipe(Encoding.UTF8.GetBytes(tree["pipe"] + "\0"), 0b110_100_100));

        Assert.Equal([("pipe", GapKind.Special)], Gaps(tree));
    }

    [Fact]
    public void Limits_are_gaps_that_make_a_run_incomplete()
    {
        using var tree = new TemporaryTree().Add("a/b/c/deep.txt").Add("b.txt", new string('x', 50)).Add("c.txt").Add("d.txt");

        Assert.Equal([("a/b/", GapKind.LimitReached)], Gaps(tree, WorkspaceOptions.Default with { MaxDepth = 1 }));
        Assert.Equal([("b.txt", GapKind.TooLarge)], Gaps(tree, WorkspaceOptions.Default with { MaxFileBytes = 20 }));
        Assert.Equal([("c.txt", GapKind.LimitReached)], Gaps(tree, WorkspaceOptions.Default with { MaxTotalBytes = 53 }));
        Assert.Equal([("a/b/c/deep.txt", GapKind.LimitReached)], Gaps(tree, WorkspaceOptions.Default with { MaxPathBytes = 5 }));
        using var workspace = tree.Open(WorkspaceOptions.Default with { MaxFiles = 2 });
        Assert.Equal(2, workspace.Files.Count);
        Assert.True(Assert.Single(workspace.Gaps).MakesRunIncomplete);
    }

    [Fact]
    public void Very_deep_trees_end_at_the_limit()
    {
        string deep = string.Join('/', Enumerable.Repeat("d", 400));
        using var tree = new TemporaryTree().Add("top.txt").Add(deep + "/x.txt");

        Assert.Equal(["top.txt"], tree.Paths());
        Assert.Equal(GapKind.LimitReached, Assert.Single(Gaps(tree)).Kind);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void The_result_is_the_same_for_any_number_of_threads(int threads)
    {
        using var tree = new TemporaryTree().Add(".gitignore", "*.o\n");
        for (int i = 0; i < 300; i++)
        {
            tree.Add($"d{i % 7}/e{i % 5}/{i}.{(i % 3 == 0 ? "o" : "c")}");
        }

        foreach (int maxFiles in (int[])[1000, 40])
        {
            using var one = tree.Open(WorkspaceOptions.Default with { Threads = 1, MaxFiles = maxFiles });
            using var many = tree.Open(WorkspaceOptions.Default with { Threads = threads, MaxFiles = maxFiles });

            Assert.Equal(one.Files, many.Files);
            Assert.Equal(one.Gaps, many.Gaps);
        }
    }

    [Fact]
    public void The_portable_way_sees_the_same_tree()
    {
        using var tree = new TemporaryTree().Add("a/b.txt", "text").Add("c.bin", [1, 0, 2]).Add("é/ü.txt").Add("empty", "");
        File.CreateSymbolicLink(tree["link"], "c.bin");
        using var direct = Engine.Workspaces.Access.TreeAccess.Open(tree.Root);
        using var portable = new Engine.Workspaces.Access.PortableTreeAccess(tree.Root);

        foreach (string folder in (string[])["", "a", "é", "missing", "c.bin"])
        {
            var (first, second) = (new List<Engine.Workspaces.Access.TreeEntry>(), new List<Engine.Workspaces.Access.TreeEntry>());
            bool isSame = direct.List(folder, first) == portable.List(folder, second) || folder == "c.bin";
            Assert.True(isSame, folder);
            Assert.Equal(
                first.OrderBy(e => e.Name, StringComparer.Ordinal).Select(e => e with { Stat = null }),
                second.OrderBy(e => e.Name, StringComparer.Ordinal)
            );
        }

        foreach (string path in (string[])["a/b.txt", "c.bin", "é/ü.txt", "empty", "link", "missing", "a"])
        {
            Assert.Equal(direct.TryRead(path, 100), portable.TryRead(path, 100));
            Assert.Equal(direct.TryRead(path, 2), portable.TryRead(path, 2));
            Assert.Equal(direct.ReadLink(path), portable.ReadLink(path));
            Assert.Equal(direct.Stat(path)?.Kind, portable.Stat(path)?.Kind);
        }
    }

    [Fact]
    public void One_file_can_be_read_before_the_tree_is_walked()
    {
        using var tree = new TemporaryTree().Add("seatrial.yaml", "mode: advise\n");

        Assert.Equal("mode: advise\n", Workspace.ReadFile(tree.Root, "seatrial.yaml", 1000, out var gap)?.Text);
        Assert.Null(gap);
        Assert.Null(Workspace.ReadFile(tree.Root, "other.yaml", 1000, out gap));
        Assert.Null(gap);
        Assert.Null(Workspace.ReadFile(tree.Root, "seatrial.yaml", 3, out gap));
        Assert.Equal(GapKind.TooLarge, gap?.Kind);
    }

    [DllImport("libc", EntryPoint = "rename")]
    private static extern int Rename(byte[] from, byte[] to);

    [DllImport("libc", EntryPoint = "mkfifo")]
    private static extern int MakePipe(byte[] path, uint mode);
}
