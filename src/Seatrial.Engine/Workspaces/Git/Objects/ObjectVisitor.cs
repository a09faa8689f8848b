namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>Is shown objects by one thread. A base comes before what is derived from it.</summary>
public abstract class ObjectVisitor
{
    /// <summary>An object of which no base is at hand.</summary>
    /// <param name="content">Valid during the call.</param>
    /// <param name="isWanted">False for one that is shown only because others are derived from it.</param>
    public abstract void VisitWhole(ObjectContent content, bool isWanted);

    /// <summary>Whether an object from which no other is derived need not be made, by its beginning; it is not shown then.</summary>
    /// <param name="number">Number of the object.</param>
    /// <param name="length">Bytes of the object.</param>
    /// <param name="head">Its first <see cref="RawContent.HeadBytes"/> bytes.</param>
    public virtual bool Passes(int number, int length, ReadOnlySpan<byte> head) => false;

    /// <summary>An object that is stored as a delta.</summary>
    /// <param name="origin">Its base, which was shown before.</param>
    /// <param name="content">Valid during the call.</param>
    /// <param name="parts">What it is made of, from its first byte to its last.</param>
    /// <param name="isWanted">False for one that is shown only because others are derived from it.</param>
    public abstract void VisitDerived(ObjectContent origin, ObjectContent content, ReadOnlySpan<DeltaPart> parts, bool isWanted);

    /// <summary>A wanted object that could not be shown.</summary>
    /// <param name="number">Number of the object.</param>
    /// <param name="obstacle">Why.</param>
    /// <param name="head">Its first bytes, where they could be read.</param>
    public abstract void Miss(int number, ObjectObstacle obstacle, ReadOnlySpan<byte> head);
}
