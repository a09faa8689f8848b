using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.Php.PhpGrammar;

namespace Seatrial.Code.Languages.Php;

/// <content>Constants, parameters and attributes.</content>
internal sealed partial class PhpLowering
{
    private List<CallExpression> Attributes(SyntaxNode node)
    {
        var found = new List<CallExpression>();
        if (node.Child(G.Attributes) is { } list)
        {
            foreach (var group in list.NamedChildren)
            {
                foreach (var attribute in group.NamedChildren)
                {
                    if (attribute.Kind == G.Attribute && Lower(attribute) is CallExpression call)
                    {
                        found.Add(call);
                    }
                }
            }
        }

        return found;
    }

    private List<Parameter> Parameters(SyntaxNode? list)
    {
        var parameters = new List<Parameter>();
        if (list is not { } written)
        {
            return parameters;
        }

        foreach (var child in written.NamedChildren)
        {
            if (child.Kind != G.SimpleParameter && child.Kind != G.PromotionParameter && child.Kind != G.VariadicParameter)
            {
                continue;
            }

            var name = child.Child(G.Name);
            name = name is { } byReference && byReference.Kind == G.ByRef ? byReference.FirstNamed() : name;
            parameters.Add(
                new Parameter(VariableText(name))
                {
                    Type = TypeOf(child.Child(G.Type)),
                    Default = LowerOrNull(child.Child(G.DefaultValue)),
                    Decorators = Attributes(child),
                    IsRest = child.Kind == G.VariadicParameter,
                    IsField = child.Kind == G.PromotionParameter,
                    Place = PlaceOf(name ?? child),
                }
            );
        }

        return parameters;
    }

    private void ClassConstants(SyntaxNode node, ClassMembers members)
    {
        var type = TypeOf(node.Child(G.Type));
        bool isHidden = (TraitsOf(node) & FunctionTraits.Hidden) != FunctionTraits.None;
        foreach (var (name, value) in ConstantsOf(node))
        {
            members.Fields.Add(
                new Field(PlaceOf(name), context.Text(name))
                {
                    Type = type,
                    Initializer = LowerOrNull(value),
                    Decorators = Attributes(node),
                    IsStatic = true,
                    IsHidden = isHidden,
                }
            );
        }
    }

    private void Constants(SyntaxNode node, List<Statement> into)
    {
        foreach (var (name, value) in ConstantsOf(node))
        {
            Effect(
                name,
                new AssignmentExpression(
                    PlaceOf(name),
                    new NameExpression(PlaceOf(name), context.Text(name)) { IsDeclared = true },
                    LowerOrOther(value, PlaceOf(name))
                )
                {
                    IsDeclaration = true,
                },
                into
            );
        }
    }

    private static List<(SyntaxNode Name, SyntaxNode? Value)> ConstantsOf(SyntaxNode node)
    {
        var found = new List<(SyntaxNode, SyntaxNode?)>();
        foreach (var element in node.NamedChildren)
        {
            if (element.Kind != G.ConstElement)
            {
                continue;
            }

            var (name, value) = FirstTwo(element);
            if (name is { } written)
            {
                found.Add((written, value));
            }
        }

        return found;
    }
}
