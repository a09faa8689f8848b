namespace Seatrial.Code.Model;

/// <summary>
/// A node of the language-neutral form of a program. Immutable and without parent links; the same construct has the same form in every
/// language, so that who reads it needs not know which one it was. What has no form of its own is an <see cref="OtherExpression"/> that
/// keeps its parts: nothing that is called inside is lost.
/// </summary>
public abstract class Node(Place place)
{
    public Place Place { get; } = place;
}
