using System.Text;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Engine.Tests.Workspaces.Git;

/// <summary>What visitors were shown, with the ids that its bytes have.</summary>
internal sealed record ShownObjects(IReadOnlyList<(int Number, string Id, string Text)> All)
{
    public string[] Versions => [.. All.Select(a => a.Id).Order(StringComparer.Ordinal)];

    public List<int> Numbers => [.. All.Select(a => a.Number)];

    public List<string> Texts => [.. All.Select(a => a.Text)];
}

/// <summary>Remembers what it was shown and checks that every part is what it says.</summary>
internal sealed class RecordingVisitor(GitHistory history) : ObjectVisitor
{
    public List<(int Number, string Id, string Text)> Shown { get; } = [];

    public List<(int Number, ObjectObstacle Obstacle)> Missed { get; } = [];

    public override void VisitWhole(ObjectContent content, bool isWanted)
    {
        content.State = content.Number;
        if (isWanted)
        {
            var hash = new Seatrial.Engine.Workspaces.Git.GitBlobHash(history.BlobId(content.Number).Length / 2);
            Shown.Add((content.Number, Convert.ToHexStringLower(hash.Of(content.Bytes)), Encoding.UTF8.GetString(content.Bytes)));
        }
    }

    public override void VisitDerived(ObjectContent origin, ObjectContent content, ReadOnlySpan<DeltaPart> parts, bool isWanted)
    {
        Assert.Equal(origin.Number, origin.State);
        int at = 0;
        foreach (var part in parts)
        {
            Assert.Equal(at, part.Start);
            Assert.True(
                part.IsNew || content.Bytes.Slice(part.Start, part.Length).SequenceEqual(origin.Bytes.Slice(part.Source, part.Length))
            );
            at = part.End;
        }

        Assert.Equal(content.Length, at);
        VisitWhole(content, isWanted);
    }

    public override void Miss(int number, ObjectObstacle obstacle, ReadOnlySpan<byte> head) => Missed.Add((number, obstacle));
}
