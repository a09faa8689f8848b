using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Engine.Tests.Workspaces.Git;

/// <summary>A large object that nothing is derived from can be passed over by its beginning.</summary>
public sealed class PassedObjectsTests
{
    [Fact]
    public void What_a_visitor_does_without_is_not_shown_and_all_else_is()
    {
        using var tree = new GitTree();
        byte[] image = new byte[100_000];
        new Random(3).NextBytes(image);
        File.WriteAllBytes(tree["alone.png"], image);
        byte[] drawing = new byte[100_000];
        new Random(4).NextBytes(drawing);
        File.WriteAllBytes(tree["drawn.png"], drawing);
        tree.Add("notes.txt", string.Concat(Enumerable.Range(0, 9000).Select(i => $"line {i}\n")));
        tree.Git("add", "-A");
        tree.Git("commit", "-q", "-m", "first");
        File.WriteAllBytes(tree["drawn.png"], [.. drawing, 7]);
        tree.Git("commit", "-qam", "second");
        tree.Git("repack", "-adfq");

        using var history = GitHistory.Open(tree.Root, HistoryScope.References, 1, TestContext.Current.CancellationToken)!;
        var visitor = new Passing();
        history.Visit([visitor], 1 << 20, TestContext.Current.CancellationToken);

        Assert.Equal(["alone.png 100000"], visitor.Passed.Select(p => $"{history.PathText(history.Places(p.Number)[0].Path)} {p.Length}"));
        Assert.Equal(
            ["drawn.png", "drawn.png", "notes.txt"],
            visitor.Shown.Select(n => history.PathText(history.Places(n)[0].Path)).Order(StringComparer.Ordinal)
        );
    }

    private sealed class Passing : ObjectVisitor
    {
        public List<(int Number, int Length)> Passed { get; } = [];

        public List<int> Shown { get; } = [];

        public override bool Passes(int number, int length, ReadOnlySpan<byte> head)
        {
            Assert.Equal(RawContent.HeadBytes, head.Length);
            Passed.Add((number, length));
            return true;
        }

        public override void VisitWhole(ObjectContent content, bool isWanted) => Shown.Add(content.Number);

        public override void VisitDerived(ObjectContent origin, ObjectContent content, ReadOnlySpan<DeltaPart> parts, bool isWanted) =>
            Shown.Add(content.Number);

        public override void Miss(int number, ObjectObstacle obstacle, ReadOnlySpan<byte> head) =>
            Assert.Fail($"{number} was missed: {obstacle}");
    }
}
