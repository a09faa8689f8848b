namespace Seatrial.Code.Flow;

/// <summary>
/// A tag of an <see cref="AbstractObject"/> that says what either of two objects is: a query to which one branch adds a condition.
/// </summary>
public interface IJoinable
{
    /// <summary>An object that stands for both.</summary>
    AbstractObject Join(IJoinable other, AbstractObject self);
}
