using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>What a file declares at its top level.</summary>
internal static class Declarations
{
    public static Symbol? InFile(CodeFile file, string name)
    {
        foreach (var type in file.Classes)
        {
            if (type.Name == name)
            {
                return new ClassSymbol(type, file);
            }
        }

        foreach (var function in file.Functions)
        {
            if (function.Name == name && function.ReceiverType is null)
            {
                return new FunctionSymbol(function, file);
            }
        }

        // A variable of PHP is seen where its file is included, and never by its name alone.
        return file.Language != CodeLanguage.Php && Variables(file).Contains(name) ? new VariableSymbol(file, name) : null;
    }

    /// <summary>Names that statements of the top level assign, those inside of conditions and try blocks too.</summary>
    private static HashSet<string> Variables(CodeFile file) =>
        variables.GetValue(
            file,
            static f =>
            {
                var names = new HashSet<string>(StringComparer.Ordinal);
                if (f.TopLevel.Body is { } body)
                {
                    Collect(body, names, 0);
                }

                return names;
            }
        );

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<CodeFile, HashSet<string>> variables = [];

    private static void Collect(Statement statement, HashSet<string> names, int depth)
    {
        if (depth > 16)
        {
            return;
        }

        switch (statement)
        {
            case Block block:
                foreach (var inner in block.Statements)
                {
                    Collect(inner, names, depth + 1);
                }

                break;
            case ExpressionStatement { Expression: AssignmentExpression assignment }:
                Collect(assignment, names);
                break;
            case IfStatement choice:
                Collect(choice.Then, names, depth + 1);
                if (choice.Else is not null)
                {
                    Collect(choice.Else, names, depth + 1);
                }

                break;
            case TryStatement attempt:
                Collect(attempt.Body, names, depth + 1);
                break;
        }
    }

    private static void Collect(AssignmentExpression assignment, HashSet<string> names)
    {
        Bind(assignment.Target, names);
        if (assignment.Value is AssignmentExpression next)
        {
            Collect(next, names);
        }
    }

    private static void Bind(Expression target, HashSet<string> names)
    {
        switch (target)
        {
            case NameExpression name:
                names.Add(name.Name);
                break;
            case AssignmentExpression withDefault:
                Bind(withDefault.Target, names);
                break;
            case ObjectExpression pattern:
                foreach (var entry in pattern.Entries)
                {
                    Bind(entry.Value, names);
                }

                break;
            case ListExpression pattern:
                foreach (var item in pattern.Items)
                {
                    Bind(item, names);
                }

                break;
            case SpreadExpression rest:
                Bind(rest.Operand, names);
                break;
        }
    }
}
