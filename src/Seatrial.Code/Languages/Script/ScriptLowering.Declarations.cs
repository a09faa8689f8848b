using System.Text;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Script;

/// <content>Variables, functions and classes, and the namespaces around them.</content>
internal sealed partial class ScriptLowering
{
    /// <summary><c>const a = 1, b = 2</c>; what only names a required module is an import instead.</summary>
    private void Variables(SyntaxNode node, List<Statement> into)
    {
        foreach (var declarator in node.NamedChildren)
        {
            if (Kind(declarator) == ScriptKind.VariableDeclarator)
            {
                Variable(declarator, into);
            }
            else if (declarator.IsError)
            {
                Statement(declarator, into);
            }
        }
    }

    private void Variable(SyntaxNode declarator, List<Statement> into)
    {
        if (declarator.Child(grammar.Name) is not { } name)
        {
            return;
        }

        var target = Pattern(name);
        var value = declarator.Child(grammar.Value) is { } initial ? Expression(initial) : null;
        if (value is not null && module.IsRequire(target, value))
        {
            return;
        }

        var declaration = new AssignmentExpression(
            PlaceOf(declarator),
            target,
            value ?? new LiteralExpression(PlaceOf(declarator), LiteralKind.Null, "null")
        )
        {
            IsDeclaration = true,
            Type = TypeOf(declarator),
        };
        into.Add(new ExpressionStatement(declaration.Place, declaration));
        if (functionDepth == 0)
        {
            module.Assigned(declaration);
        }
    }

    private void Namespace(SyntaxNode node, List<Statement> into)
    {
        if (node.Child(grammar.Body) is not { } body)
        {
            return;
        }

        string outer = currentNamespace;
        string own = node.Child(grammar.Name) is { } name && Kind(name) != ScriptKind.String ? Encoding.UTF8.GetString(name.Utf8) : "";
        currentNamespace = outer.Length == 0 || own.Length == 0 ? outer + own : $"{outer}.{own}";
        foreach (var child in body.NamedChildren)
        {
            Statement(child, into);
        }

        currentNamespace = outer;
    }

    /// <summary><c>declare …</c>: what it declares is elsewhere at run time; classes and interfaces are kept for their types.</summary>
    private void Ambient(SyntaxNode node, List<Statement> into)
    {
        foreach (var child in node.NamedChildren)
        {
            switch (Kind(child))
            {
                case ScriptKind.StatementBlock:
                    foreach (var inner in child.NamedChildren)
                    {
                        Statement(inner, into);
                    }

                    break;
                case ScriptKind.InternalModule
                or ScriptKind.Module
                or ScriptKind.ClassDeclaration
                or ScriptKind.AbstractClassDeclaration
                or ScriptKind.InterfaceDeclaration
                or ScriptKind.EnumDeclaration
                or ScriptKind.TypeAliasDeclaration
                or ScriptKind.ExportStatement:
                    Statement(child, into);
                    break;
            }
        }
    }

    private void Declare(Function function, List<Statement> into)
    {
        if (functionDepth == 0)
        {
            functions.Add(function);
        }

        into.Add(new FunctionStatement(function.Place, function));
    }

    private void Declare(Class? type, List<Statement> into)
    {
        if (type is null)
        {
            return;
        }

        if (functionDepth == 0)
        {
            classes.Add(type);
        }

        into.Add(new ClassStatement(type.Place, type));
    }
}
