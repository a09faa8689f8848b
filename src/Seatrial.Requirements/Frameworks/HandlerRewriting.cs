using System.Runtime.CompilerServices;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks;

/// <summary>
/// Handlers and filters whose framework acts on what they return or set: the same function with that act written out, so that following it
/// meets the act where it happens.
/// </summary>
internal static class HandlerRewriting
{
    /// <summary>The call that stands around what a handler returns; rules of packs answer it.</summary>
    public const string Respond = "$respond";

    private static readonly ConditionalWeakTable<Function, Function> responding = [];
    private static readonly ConditionalWeakTable<Function, Function> refusing = [];

    /// <summary>Each returned value becomes the argument of a call of <see cref="Respond"/>.</summary>
    public static Function Responding(Function handler) => responding.GetValue(handler, static f => With(f, Answer));

    /// <summary>A filter refuses by setting a result: <c>context.Result = new ForbidResult()</c> leaves.</summary>
    public static Function Refusing(Function filter) => refusing.GetValue(filter, static f => With(f, Refuse));

    /// <summary>The same function with statements changed; those for which nothing is given stay.</summary>
    public static Function Changing(Function function, Func<Statement, Statement?> change) => With(function, change);

    private static Statement? Answer(Statement statement) =>
        statement is ReturnStatement { Value: { } value } leave
            ? new ReturnStatement(
                leave.Place,
                new CallExpression(value.Place, CallKind.Call, new NameExpression(value.Place, Respond), [new Argument(value)])
            )
            : null;

    private static Statement? Refuse(Statement statement) =>
        statement
            is ExpressionStatement
            {
                Expression: AssignmentExpression { Target: MemberExpression { Name: "Result" }, Value: var value } set
            }
            ? new ThrowStatement(set.Place, value)
            : null;

    private static Function With(Function function, Func<Statement, Statement?> change) =>
        new(function.Place, function.Name)
        {
            StartLine = function.StartLine,
            EndLine = function.EndLine,
            Traits = function.Traits,
            Parameters = function.Parameters,
            Body = function.Body is null ? null : (Block)Rewrite(function.Body, change, 0),
            Decorators = function.Decorators,
            ReturnType = function.ReturnType,
            ReceiverType = function.ReceiverType,
            Directives = function.Directives,
        };

    private static Statement Rewrite(Statement statement, Func<Statement, Statement?> change, int depth)
    {
        if (depth > 200)
        {
            return statement;
        }

        return change(statement)
            ?? statement switch
            {
                Block block => Rewrite(block, change, depth),
                IfStatement choice => new IfStatement(
                    choice.Place,
                    choice.Condition,
                    Rewrite(choice.Then, change, depth + 1),
                    choice.Else is null ? null : Rewrite(choice.Else, change, depth + 1)
                ),
                LoopStatement loop => new LoopStatement(loop.Place, loop.Target, loop.Source, Rewrite(loop.Body, change, depth + 1)),
                TryStatement attempt => new TryStatement(
                    attempt.Place,
                    Rewrite(attempt.Body, change, depth + 1),
                    [.. attempt.Handlers.Select(h => h with { Body = Rewrite(h.Body, change, depth + 1) })],
                    attempt.Finally is null ? null : Rewrite(attempt.Finally, change, depth + 1)
                ),
                SwitchStatement choice => new SwitchStatement(
                    choice.Place,
                    choice.Subject,
                    [.. choice.Cases.Select(c => c with { Body = Rewrite(c.Body, change, depth + 1) })]
                ),
                _ => statement,
            };
    }

    private static Block Rewrite(Block block, Func<Statement, Statement?> change, int depth) =>
        new(block.Place, [.. block.Statements.Select(s => Rewrite(s, change, depth + 1))]);
}
