using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    private Func<Value, int>? answering;

    /// <summary>Calls a function whose returned values are answers to the caller: each is one, with what holds where it is returned.</summary>
    /// <param name="function">The handler.</param>
    /// <param name="arguments">What it is called with.</param>
    /// <param name="place">Where it is called.</param>
    /// <param name="statusOf">The HTTP status of a returned value; 0 where it is no answer.</param>
    public Value Answer(Closure function, IReadOnlyList<ArgumentValue> arguments, Place place, Func<Value, int> statusOf)
    {
        answering = statusOf;
        var value = Invoke(function, arguments, place);
        answering = null;
        return value;
    }

    private void Answer(Frame frame, Func<Value, int> statusOf)
    {
        var before = facts;
        foreach (var (value, at, place) in frame.Returns)
        {
            facts = at;
            if (statusOf(value) is > 0 and var status)
            {
                Respond(status, value, frame.File, place);
            }
        }

        facts = before;
    }
}
