using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Endpoints;

/// <summary>One endpoint being followed: what its steps share.</summary>
public sealed class EndpointRun(Endpoint endpoint, Evaluator evaluator)
{
    private readonly Dictionary<string, Value> shared = new(StringComparer.Ordinal);

    public Endpoint Endpoint { get; } = endpoint;

    public Evaluator Evaluator { get; } = evaluator;

    /// <summary>A value that every step sees under a name that the pack chooses: its request, its response, its context.</summary>
    public Value Shared(string name, Func<Value> make)
    {
        if (!shared.TryGetValue(name, out var value))
        {
            shared[name] = value = make();
        }

        return value;
    }

    public IReadOnlyList<AbstractObject> SharedObjects => [.. shared.Values.Select(v => v.Object).OfType<AbstractObject>()];
}
