using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>Reads the commits that one thread is shown.</summary>
internal sealed class CommitCollector(ObjectDatabase database, Func<int, bool> isShallow) : ObjectVisitor
{
    public List<CommitRecord> Commits { get; } = [];

    /// <summary>Commits that could not be read.</summary>
    public int Missed { get; private set; }

    public override void VisitWhole(ObjectContent content, bool isWanted)
    {
        if (CommitRecord.Parse(database, content.Number, content.Bytes, isShallow(content.Number)) is { } commit)
        {
            Commits.Add(commit);
        }
        else
        {
            Missed++;
        }
    }

    public override void VisitDerived(ObjectContent origin, ObjectContent content, ReadOnlySpan<DeltaPart> parts, bool isWanted) =>
        VisitWhole(content, isWanted);

    public override void Miss(int number, ObjectObstacle obstacle, ReadOnlySpan<byte> head) => Missed++;
}
