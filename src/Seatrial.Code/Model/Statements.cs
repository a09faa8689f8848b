namespace Seatrial.Code.Model;

/// <summary>A step of a function or of a file.</summary>
public abstract class Statement(Place place) : Node(place);

/// <summary>An expression for its effect; declarations of variables are assignments.</summary>
public sealed class ExpressionStatement(Place place, Expression expression) : Statement(place)
{
    public Expression Expression { get; } = expression;
}

/// <summary>
/// Statements one after the other. <c>with</c>, <c>using</c>, <c>lock</c>, <c>defer</c> and labels are blocks too: what they open, then the
/// body.
/// </summary>
public sealed class Block(Place place, IReadOnlyList<Statement> statements) : Statement(place)
{
    public IReadOnlyList<Statement> Statements { get; } = statements;
}

/// <summary>
/// A choice; <c>unless</c> negates its condition, <c>elif</c> is an If in <see cref="Else"/>, a guard such as Ruby's <c>return if x</c> is
/// an If too.
/// </summary>
public sealed class IfStatement(Place place, Expression condition, Statement then, Statement? otherwise) : Statement(place)
{
    public Expression Condition { get; } = condition;

    public Statement Then { get; } = then;

    public Statement? Else { get; } = otherwise;
}

/// <summary>Any loop. One over a collection has a target and a source; one under a condition has the condition as its source.</summary>
public sealed class LoopStatement(Place place, Expression? target, Expression? source, Statement body) : Statement(place)
{
    /// <summary>What each element is bound to; in Go a list of key and element where both are named.</summary>
    public Expression? Target { get; } = target;

    public Expression? Source { get; } = source;

    public Statement Body { get; } = body;
}

/// <summary>
/// Leaves the function with a value. The body of an arrow function that is an expression, and the last value of a Ruby or Kotlin expression
/// function, are returns.
/// </summary>
public sealed class ReturnStatement(Place place, Expression? value) : Statement(place)
{
    public Expression? Value { get; } = value;

    /// <summary>Whether it leaves the function that the lambda stands in, with the lambda: <c>return</c> in a block of Ruby.</summary>
    public bool IsOfOuter { get; init; }
}

/// <summary>Leaves by an exception: <c>throw</c>, <c>raise</c>, Go's <c>panic</c> is a call.</summary>
public sealed class ThrowStatement(Place place, Expression? value) : Statement(place)
{
    public Expression? Value { get; } = value;
}

/// <summary>Leaves a loop or a case: <c>break</c>, <c>continue</c>, <c>next</c>.</summary>
public sealed class JumpStatement(Place place) : Statement(place);

/// <summary>Something that may fail, and what happens then.</summary>
public sealed class TryStatement(Place place, Statement body, IReadOnlyList<CatchClause> handlers, Statement? last) : Statement(place)
{
    public Statement Body { get; } = body;

    public IReadOnlyList<CatchClause> Handlers { get; } = handlers;

    /// <summary><c>finally</c>, <c>ensure</c>.</summary>
    public Statement? Finally { get; } = last;
}

/// <summary>What happens on an exception.</summary>
/// <param name="Types">Names of the types that are caught; empty for all.</param>
/// <param name="Variable">What the exception is bound to.</param>
/// <param name="Body">What is done.</param>
public sealed record CatchClause(IReadOnlyList<string> Types, string? Variable, Statement Body);

/// <summary>Chooses by cases.</summary>
public sealed class SwitchStatement(Place place, Expression? subject, IReadOnlyList<SwitchCase> cases) : Statement(place)
{
    public Expression? Subject { get; } = subject;

    public IReadOnlyList<SwitchCase> Cases { get; } = cases;
}

/// <summary>One case; no label is the default. Bodies that fall through to the next are written as they stand.</summary>
public sealed record SwitchCase(IReadOnlyList<Expression> Labels, Expression? Guard, Block Body);

/// <summary>A function declared inside of another, or in a file.</summary>
public sealed class FunctionStatement(Place place, Function function) : Statement(place)
{
    public Function Function { get; } = function;
}

/// <summary>A class declared inside of a function, or in a file.</summary>
public sealed class ClassStatement(Place place, Class type) : Statement(place)
{
    public Class Type { get; } = type;
}
