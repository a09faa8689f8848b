using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    private Func<Value, int>? answering;

    /// <summary>
    /// How many branches of choices are being followed inside of each other: what is done in more of them than something was made in may
    /// not happen to it.
    /// </summary>
    public int Branches { get; private set; }

    /// <summary>
    /// Calls a function whose returned values are answers to the caller: each is one, with what holds where it is returned.
    /// </summary>
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

    /// <summary>
    /// What a rule returns for a call that ends the function and answered by itself; the status where it refuses, else 0.
    /// </summary>
    public static Value Leaving(int status) =>
        new()
        {
            Denial = status,
            Type = new KnownType { External = LeavesMark },
        };

    /// <summary>Notes that a member of loaded records was set.</summary>
    public void Change(Value records, string name, Value value)
    {
        foreach (var load in records.Loads)
        {
            Trace.Add(new RecordChange(load, name, value));
        }

        if (records.Loads.Any(l => l.IsLive))
        {
            var data = new AbstractObject(Current.File, default);
            data.Member(name).Value = value;
            ChangeLive(records, new Value { Object = data }, Current.Function.Place);
        }
    }

    /// <summary>The value of an expression as if it stood at the top level of a file.</summary>
    public Value ValueOf(CodeFile file, Expression expression) => InModule(file, () => Evaluate(expression)) ?? Value.Unknown;

    /// <summary>What holds where a value counts as true.</summary>
    public static Condition TruthOf(Value value, CodeFile file, Place place) =>
        value.Truth ?? (value.IsNull ? Condition.Never : new Test(TestKind.Truth, value, null, true, file, place));

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
