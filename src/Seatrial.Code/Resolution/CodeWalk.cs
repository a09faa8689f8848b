using System.Runtime.CompilerServices;
using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>Every expression of a file, bodies of functions included, for what is looked up without following the program.</summary>
public static class CodeWalk
{
    private const int MaxDepth = 400;

    private static readonly ConditionalWeakTable<CodeFile, Expression[]> Files = [];

    /// <summary>Each once, in order; gone through at the first call and kept as long as the file is.</summary>
    public static IReadOnlyList<Expression> Expressions(CodeFile file) =>
        Files.GetValue(
            file,
            static file =>
            {
                var found = new List<Expression>();
                Visit(file.TopLevel, found, 0);
                foreach (var function in file.Functions)
                {
                    Visit(function, found, 0);
                }

                foreach (var type in file.Classes)
                {
                    Visit(type, found, 0);
                }

                return [.. found.Distinct<Expression>(ReferenceEqualityComparer.Instance)];
            }
        );

    public static IReadOnlyList<Expression> Expressions(Function function)
    {
        var found = new List<Expression>();
        Visit(function, found, 0);
        return found;
    }

    public static IEnumerable<CallExpression> Calls(Function function) => Expressions(function).OfType<CallExpression>();

    private static void Visit(Class type, List<Expression> found, int depth)
    {
        foreach (var field in type.Fields)
        {
            Visit(field.Initializer, found, depth);
            Visit(field.Getter, found, depth);
        }

        foreach (var method in type.Methods)
        {
            Visit(method, found, depth);
        }

        foreach (var nested in depth < MaxDepth ? type.Nested : [])
        {
            Visit(nested, found, depth + 1);
        }

        foreach (var statement in type.Body)
        {
            Visit(statement, found, depth);
        }
    }

    private static void Visit(Function? function, List<Expression> found, int depth) => Visit(function?.Body, found, depth + 1);

    private static void Visit(Statement? statement, List<Expression> found, int depth)
    {
        if (statement is null || depth > MaxDepth)
        {
            return;
        }

        switch (statement)
        {
            case Block block:
                Visit(block.Statements, found, depth);
                break;
            case ExpressionStatement expression:
                Visit(expression.Expression, found, depth + 1);
                break;
            case IfStatement choice:
                Visit(choice.Condition, found, depth + 1);
                Visit(choice.Then, found, depth + 1);
                Visit(choice.Else, found, depth + 1);
                break;
            case LoopStatement loop:
                Visit(loop.Source, found, depth + 1);
                Visit(loop.Body, found, depth + 1);
                break;
            case ReturnStatement leave:
                Visit(leave.Value, found, depth + 1);
                break;
            case ThrowStatement fail:
                Visit(fail.Value, found, depth + 1);
                break;
            case TryStatement attempt:
                Visit(attempt.Body, found, depth + 1);
                foreach (var handler in attempt.Handlers)
                {
                    Visit(handler.Body, found, depth + 1);
                }

                Visit(attempt.Finally, found, depth + 1);
                break;
            case SwitchStatement choice:
                Visit(choice, found, depth);
                break;
            case FunctionStatement nested:
                Visit(nested.Function, found, depth + 1);
                break;
            case ClassStatement { Type.Namespace.Length: 0 } nested:
                Visit(nested.Type, found, depth + 1);
                break;
        }
    }

    private static void Visit(IReadOnlyList<Statement> statements, List<Expression> found, int depth)
    {
        for (int i = 0; i < statements.Count; i++)
        {
            Visit(statements[i], found, depth + 1);
        }
    }

    private static void Visit(SwitchStatement choice, List<Expression> found, int depth)
    {
        Visit(choice.Subject, found, depth + 1);
        foreach (var label in choice.Cases.SelectMany(c => c.Labels))
        {
            Visit(label, found, depth + 1);
        }

        foreach (var entry in choice.Cases)
        {
            Visit(entry.Guard, found, depth + 1);
        }

        foreach (var entry in choice.Cases)
        {
            Visit(entry.Body, found, depth + 1);
        }
    }

    private static void Visit(Expression? expression, List<Expression> found, int depth)
    {
        if (expression is null || depth > MaxDepth)
        {
            return;
        }

        found.Add(expression);
        switch (expression)
        {
            case FunctionExpression function:
                Visit(function.Function, found, depth + 1);
                break;
            case ClassExpression type:
                Visit(type.Type, found, depth + 1);
                break;
            case NameExpression or LiteralExpression:
                break;
            case MemberExpression member:
                Visit(member.Target, found, depth + 1);
                break;
            case CallExpression call:
                Visit(call.Callee, found, depth + 1);
                for (int i = 0; i < call.Arguments.Count; i++)
                {
                    Visit(call.Arguments[i].Value, found, depth + 1);
                }

                Visit(call.Initializer, found, depth + 1);
                break;
            default:
                foreach (var part in expression.Parts)
                {
                    Visit(part, found, depth + 1);
                }

                break;
        }
    }
}
