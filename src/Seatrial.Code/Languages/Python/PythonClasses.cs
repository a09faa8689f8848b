using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Python;

/// <summary>Classes: bases, fields from the assignments of the body, methods, properties, and the statements of the body.</summary>
internal sealed class PythonClasses(PythonLowering lowering)
{
    private PythonGrammar Grammar => lowering.Grammar;

    public Class Lower(SyntaxNode node, SyntaxNode? decorated)
    {
        var outer = lowering.Scope;
        string name = node.Child(Grammar.Name) is { } nameNode ? lowering.Context.Text(nameNode) : "";
        var decorators = decorated is { } holder ? lowering.Functions.Decorators(holder) : [];
        var bases = new List<TypeReference>();
        var computed = new List<Expression>();
        AddBases(node.Child(Grammar.Superclasses), bases, computed);

        var inner = new PythonScope { IsClass = true, ClassName = outer.ClassName.Length == 0 ? name : $"{outer.ClassName}.{name}" };
        lowering.Scope = inner;
        var body = node.Child(Grammar.Body) is { } block ? lowering.Statements.Body(block) : null;
        lowering.Scope = outer;
        return new Class(lowering.Context.PlaceOf(node), KindOf(bases), name)
        {
            Namespace = outer.ClassName,
            StartLine = lowering.Context.LineOf(decorated ?? node),
            EndLine = lowering.Context.EndLineOf(node),
            Traits = Traits(name, bases, computed),
            Bases = bases,
            BaseExpressions = computed,
            Decorators = decorators,
            Fields = inner.Fields,
            Methods = inner.Functions,
            Nested = inner.Classes,
            Body = body is null ? [] : [.. body.Statements.Where(s => s is not FunctionStatement and not ClassStatement)],
        };
    }

    /// <summary>The field that an assignment in the body of a class declares; the right side of a chain declares others.</summary>
    public void AddFields(SyntaxNode assignment, AssignmentExpression? lowered)
    {
        if (lowered is null)
        {
            // 'name: T' has a type and no value.
            if (
                assignment.Child(Grammar.Left) is { } left
                && lowering.Kind(left) == PythonKind.Identifier
                && assignment.Child(Grammar.Type) is { } type
            )
            {
                Add(new Field(lowering.Context.PlaceOf(left), lowering.Context.Text(left)) { Type = lowering.Types.Lower(type) });
            }

            return;
        }

        Expression value = lowered;
        while (value is AssignmentExpression next)
        {
            value = next.Value;
        }

        for (var link = lowered; link is not null; link = link.Value as AssignmentExpression)
        {
            if (link.IsCompound)
            {
                continue;
            }

            if (link.Target is NameExpression name)
            {
                Add(new Field(name.Place, name.Name) { Type = link.Type, Initializer = value });
            }
            else if (link.Target is ListExpression pattern)
            {
                foreach (var item in pattern.Items.OfType<NameExpression>())
                {
                    Add(new Field(item.Place, item.Name));
                }
            }
        }
    }

    /// <summary>A property is a field as well, with the method as its getter.</summary>
    public void AddProperty(Function method)
    {
        if (method.Has(FunctionTraits.Accessor) && method.Parameters.Count == 0)
        {
            Add(
                new Field(method.Place, method.Name)
                {
                    Type = method.ReturnType,
                    Decorators = method.Decorators,
                    Getter = method,
                }
            );
        }
    }

    private void Add(Field field) =>
        lowering.Scope.Fields.Add(PythonFunctions.IsHidden(field.Name) ? field with { IsHidden = true } : field);

    /// <summary>Keywords beside the bases, such as SQLModel's <c>table=True</c>, are assignments among the computed ones.</summary>
    private void AddBases(SyntaxNode? list, List<TypeReference> bases, List<Expression> computed)
    {
        if (list is not { } node)
        {
            return;
        }

        foreach (var child in node.NamedChildren)
        {
            if (child.IsExtra)
            {
                continue;
            }

            switch (lowering.Kind(child))
            {
                case PythonKind.Identifier or PythonKind.Attribute or PythonKind.Subscript when lowering.Types.Lower(child) is { } type:
                    bases.Add(type);
                    break;
                case PythonKind.KeywordArgument:
                    computed.Add(
                        new AssignmentExpression(
                            lowering.Context.PlaceOf(child),
                            lowering.Expressions.Field(child, Grammar.Name),
                            lowering.Expressions.Field(child, Grammar.Value)
                        )
                    );
                    break;
                default:
                    computed.Add(lowering.Expressions.Lower(child));
                    break;
            }
        }
    }

    private static ClassKind KindOf(List<TypeReference> bases)
    {
        foreach (var type in bases)
        {
            switch (type.ShortName)
            {
                case "Enum" or "IntEnum" or "StrEnum" or "Flag" or "IntFlag" or "TextChoices" or "IntegerChoices":
                    return ClassKind.Enum;
                case "Protocol":
                    return ClassKind.Interface;
            }
        }

        return ClassKind.Class;
    }

    private static ClassTraits Traits(string name, List<TypeReference> bases, List<Expression> computed)
    {
        bool isAbstract =
            bases.Exists(b => b.ShortName == "ABC")
            || computed.Exists(c =>
                c is AssignmentExpression { Target: NameExpression { Name: "metaclass" }, Value: var meta }
                && meta is NameExpression { Name: "ABCMeta" } or AssignmentExpression { Value: MemberExpression { Name: "ABCMeta" } }
            );
        return (isAbstract ? ClassTraits.Abstract : ClassTraits.None)
            | (PythonFunctions.IsHidden(name) ? ClassTraits.Hidden : ClassTraits.None);
    }
}
