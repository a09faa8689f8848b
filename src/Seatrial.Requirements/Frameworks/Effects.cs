using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks;

/// <summary>What rules of packs do, for tables to be written with.</summary>
public static class Effects
{
    /// <summary>Something of the request, whichever its name.</summary>
    public static Effect Input(Origins origin) => _ => Value.Of(origin);

    /// <summary>Something of the request whose name is the argument at a position.</summary>
    public static Effect Input(Origins origin, int nameAt) => site => Value.Of(origin, site[nameAt].Text);

    /// <summary>The caller, who may be absent: a session that is looked up and not demanded.</summary>
    public static Effect Caller(string? key = null) => _ => Value.Of(Origins.Principal, key);

    /// <summary>The caller, demanded: without one the request ends here.</summary>
    public static Effect Demand(string name) =>
        site =>
        {
            site.Evaluator.Assume(Authenticated(name, site.File, site.Place));
            return Value.Of(Origins.Principal);
        };

    /// <summary>Refuses where the caller lacks a role or permission, which the argument at a position names.</summary>
    public static Effect DemandRole(string name, int roleAt = -1) =>
        site =>
        {
            site.Evaluator.Assume(Authenticated(name, site.File, site.Place));
            site.Evaluator.Assume(Role(roleAt < 0 ? name : $"{name} {site[roleAt].Text}", site.File, site.Place));
            return Value.Of(Origins.Principal);
        };

    /// <summary>Refuses where a policy does not allow the caller to act on the arguments from a position on.</summary>
    public static Effect DemandPolicy(string name, int from = 0) =>
        site =>
        {
            site.Evaluator.Assume(
                Policy(name, [.. site.Arguments.Where(a => a.Name is null).Skip(from).Select(a => a.Value)], site.File, site.Place)
            );
            return Value.Unknown;
        };

    /// <summary>
    /// Says whether a policy allows the caller to act on the arguments from a position on; the program decides what follows.
    /// </summary>
    public static Effect AskPolicy(string name, int from = 0) =>
        site => new Value
        {
            Truth = Policy(name, [.. site.Arguments.Where(a => a.Name is null).Skip(from).Select(a => a.Value)], site.File, site.Place),
        };

    /// <summary>
    /// A credential is proved, or an exception ends the function: verification of a token. Gives what the token says, which is the caller.
    /// </summary>
    public static Effect Verify(string name) =>
        site =>
        {
            site.Evaluator.Assume(Authenticated(name, site.File, site.Place));
            return Value.Of(Origins.Principal);
        };

    /// <summary>Answers with a status, and gives a response that refuses where the status does.</summary>
    public static Effect Respond(int status, int contentAt = 0) =>
        site =>
        {
            site.Evaluator.Respond(status, site[contentAt], site.File, site.Place);
            return status >= 300 ? new Value { Denial = status } : Value.Unknown;
        };

    /// <summary>Answers with the status that an argument gives: 200 where it is not a constant.</summary>
    public static Effect RespondStatus(int statusAt, int contentAt) =>
        site =>
        {
            int status = StatusOf(site[statusAt]);
            site.Evaluator.Respond(status, site[contentAt], site.File, site.Place);
            return status >= 300 ? new Value { Denial = status } : Value.Unknown;
        };

    /// <summary>Answers and never returns: an exception of the framework.</summary>
    /// <summary>Compares its first two arguments, in the same time whatever they are.</summary>
    public static Effect Compare { get; } =
        site => site.Count < 2 ? null : new Value { Truth = new Test(TestKind.Equality, site[0], site[1], true, site.File, site.Place) };

    public static Effect Leave(int status) => site => site.Evaluator.Leave(status, site);

    /// <summary>A value that refuses when it is returned or thrown: <c>new ForbiddenException()</c>.</summary>
    public static Effect Denial(int status) => _ => new Value { Denial = status };

    /// <summary>Gives back what it is called on: a builder.</summary>
    public static Effect Fluent { get; } = site => site.Receiver ?? Value.Unknown;

    /// <summary>Gives back an argument: a conversion, a check of a type.</summary>
    public static Effect Pass(int at = 0) => site => site[at];

    public static Test Authenticated(string name, CodeFile file, Place place) =>
        new(TestKind.Authenticated, Value.Of(Origins.Principal), null, true, file, place) { Name = name };

    public static Test Role(string name, CodeFile file, Place place) =>
        new(TestKind.Role, Value.Of(Origins.Principal), null, true, file, place) { Name = name };

    public static Test Policy(string name, IReadOnlyList<Value> subjects, CodeFile file, Place place) =>
        new(TestKind.Policy, Value.Of(Origins.Principal), null, true, file, place) { Name = name, Subjects = subjects };

    /// <summary>The number of a status; 200 where it is not known.</summary>
    public static int StatusOf(Value value) => int.TryParse(value.Text, out int status) && status is >= 100 and < 600 ? status : 200;

    /// <summary>Adds a guard that a framework evaluates itself: it holds for whatever comes behind it.</summary>
    public static EndpointStep Guard(string name, CodeFile file, int line, params IReadOnlyList<Condition> holds) =>
        new(
            name,
            file,
            line,
            run =>
            {
                foreach (var condition in holds)
                {
                    run.Evaluator.Assume(condition);
                }

                return true;
            }
        );
}
