namespace Seatrial.Code.Model;

/// <summary>
/// Something with a value. Parentheses, awaiting, casts, non-null marks, taking an address and following a pointer leave no trace: only the
/// operand is kept.
/// </summary>
public abstract class Expression(Place place) : Node(place)
{
    /// <summary>Direct parts that are expressions, in the order of evaluation; bodies of functions are not among them.</summary>
    public abstract IEnumerable<Expression> Parts { get; }
}
