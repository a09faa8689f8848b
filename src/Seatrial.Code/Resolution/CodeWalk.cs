using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>Every expression of a file, bodies of functions included, for what is looked up without following the program.</summary>
public static class CodeWalk
{
    private const int MaxDepth = 400;

    public static IEnumerable<Expression> Expressions(CodeFile file)
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

        return found.Distinct<Expression>(ReferenceEqualityComparer.Instance);
    }

    public static IEnumerable<Expression> Expressions(Function function)
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

        foreach (var part in ExpressionsOf(statement))
        {
            Visit(part, found, depth + 1);
        }

        foreach (var inner in StatementsOf(statement))
        {
            Visit(inner, found, depth + 1);
        }

        switch (statement)
        {
            case FunctionStatement nested:
                Visit(nested.Function, found, depth + 1);
                break;
            case ClassStatement { Type.Namespace.Length: 0 } nested:
                Visit(nested.Type, found, depth + 1);
                break;
        }
    }

    private static IEnumerable<Expression?> ExpressionsOf(Statement statement) => statement switch
    {
        ExpressionStatement expression => [expression.Expression],
        IfStatement choice => [choice.Condition],
        LoopStatement loop => [loop.Source],
        ReturnStatement leave => [leave.Value],
        ThrowStatement fail => [fail.Value],
        SwitchStatement choice => [choice.Subject, .. choice.Cases.SelectMany(c => c.Labels), .. choice.Cases.Select(c => c.Guard)],
        _ => [],
    };

    private static IEnumerable<Statement?> StatementsOf(Statement statement) => statement switch
    {
        Block block => block.Statements,
        IfStatement choice => [choice.Then, choice.Else],
        LoopStatement loop => [loop.Body],
        TryStatement attempt => [attempt.Body, .. attempt.Handlers.Select(h => h.Body), attempt.Finally],
        SwitchStatement choice => choice.Cases.Select(c => c.Body),
        _ => [],
    };

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
        }

        foreach (var part in expression.Parts)
        {
            Visit(part, found, depth + 1);
        }
    }
}
