namespace Seatrial.Code.Model;

/// <summary>
/// Names of the calls that stand for the positions of a list in loops that count: <c>for i := 0; i &lt; len(list); i++</c>.
/// </summary>
internal static class GoPositions
{
    public const string Forwards = "$positions";
    public const string Backwards = "$positionsBackwards";
}
