using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

/// <summary>A decorator in front of a function.</summary>
/// <param name="Written">As it stands in the code.</param>
/// <param name="Maker">What makes another function of the one that it is given.</param>
/// <param name="File">Where it stands.</param>
public sealed record AppliedDecorator(CallExpression Written, Value Maker, CodeFile File)
{
    /// <summary>
    /// For a decorator that is a member and not called, what it is a member of: <c>app</c> of <c>@app.before_request</c>.
    /// </summary>
    public Value? Receiver { get; init; }
}
