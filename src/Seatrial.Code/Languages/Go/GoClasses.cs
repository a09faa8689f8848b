using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Go;

/// <summary>
/// Declared types. Structs and interfaces have members; of any other type the base is what it is made of, so that methods declared for it
/// are found.
/// </summary>
internal sealed class GoClasses(GoLowering lowering)
{
    private GoGrammar Grammar => lowering.Grammar;

    public Class Lower(SyntaxNode node)
    {
        string name = node.Child(Grammar.Name) is { } nameNode ? lowering.Context.Text(nameNode) : "";
        var bases = new List<TypeReference>();
        var fields = new List<Field>();
        var methods = new List<Function>();
        var kind = ClassKind.Alias;
        if (node.Child(Grammar.Type) is { } type)
        {
            switch (lowering.Kind(type))
            {
                case GoKind.StructType:
                    kind = ClassKind.Struct;
                    AddFields(type, fields, bases);
                    break;
                case GoKind.InterfaceType:
                    kind = ClassKind.Interface;
                    AddMethods(type, methods, bases);
                    break;
                default:
                    bases.Add(lowering.Types.Lower(type));
                    break;
            }
        }

        return new Class(lowering.Place(node), kind, name)
        {
            Namespace = lowering.Package,
            StartLine = lowering.Context.LineOf(node),
            EndLine = lowering.Context.EndLineOf(node),
            Traits = GoFunctions.IsExported(name) ? ClassTraits.Exported : ClassTraits.None,
            Bases = bases,
            Fields = fields,
            Methods = methods,
        };
    }

    /// <summary>An embedded type is a base, and a field of its own name.</summary>
    private void AddFields(SyntaxNode type, List<Field> fields, List<TypeReference> bases)
    {
        if (type.FirstNamed() is not { } list)
        {
            return;
        }

        foreach (var child in list.NamedChildren)
        {
            if (lowering.Kind(child) != GoKind.Field || lowering.Types.Field(child, Grammar.Type) is not { } fieldType)
            {
                continue;
            }

            string? tag =
                child.Child(Grammar.Tag) is { } written && lowering.Expressions.Lower(written) is LiteralExpression text ? text.Text : null;
            bool isNamed = false;
            foreach (var part in child.NamedChildren)
            {
                if (part.Field == Grammar.Name)
                {
                    isNamed = true;
                    fields.Add(Named(part, lowering.Context.Text(part), fieldType, tag));
                }
            }

            if (!isNamed)
            {
                bases.Add(fieldType);
                fields.Add(Named(child, fieldType.ShortName, fieldType, tag));
            }
        }
    }

    private Field Named(SyntaxNode place, string name, TypeReference type, string? tag) =>
        new(lowering.Place(place), name)
        {
            Type = type,
            Tag = tag,
            IsHidden = !GoFunctions.IsExported(name),
        };

    private void AddMethods(SyntaxNode type, List<Function> methods, List<TypeReference> bases)
    {
        foreach (var child in type.NamedChildren)
        {
            switch (lowering.Kind(child))
            {
                case GoKind.MethodElement:
                    methods.Add(lowering.Functions.Lower(child));
                    break;
                case GoKind.TypeElement:
                    bases.Add(lowering.Types.Lower(child));
                    break;
            }
        }
    }
}
