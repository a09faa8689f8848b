using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.Java.JavaGrammar;

namespace Seatrial.Code.Languages.Java;

/// <content>Annotations and parameters.</content>
internal sealed partial class JavaLowering
{
    private const string DefaultMember = "value";

    private CallExpression Annotation(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var arguments = new List<Argument>();
        if (node.First(G.AnnotationArgumentList) is { } list)
        {
            foreach (var child in list.NamedChildren)
            {
                if (child.IsExtra)
                {
                    continue;
                }

                if (child.Kind != G.ElementValuePair)
                {
                    arguments.Add(new Argument(Lower(child)));
                    continue;
                }

                string key = TextOf(child.Child(G.Key));
                arguments.Add(new Argument(LowerOrOther(child.Child(G.Value), PlaceOf(child)), key == DefaultMember ? null : key));
            }
        }

        return new CallExpression(place, CallKind.Call, NameChain(place, QualifiedText(node.Child(G.Name))), arguments)
        {
            EndLine = context.EndLineOf(node),
        };
    }

    /// <summary>A qualified name as members of members.</summary>
    private static Expression NameChain(Place place, string name)
    {
        if (!name.Contains('.', StringComparison.Ordinal))
        {
            return new NameExpression(place, name);
        }

        Expression? chain = null;
        foreach (string part in name.Split('.'))
        {
            chain = chain is null ? new NameExpression(place, part) : new MemberExpression(place, chain, part);
        }

        return chain!;
    }

    private static Expression TypeName(Place place, TypeReference? type) =>
        NameChain(
            place,
            type is null ? ""
                : type.Name == "[]" && type.Arguments.Count == 1 ? $"{type.Arguments[0].Name}[]"
                : type.Name
        );

    /// <summary>Of a method, a record, or a lambda: there also one bare name, or names without types.</summary>
    private List<Parameter> Parameters(SyntaxNode? node)
    {
        var parameters = new List<Parameter>();
        if (node is not { } list)
        {
            return parameters;
        }

        if (list.Kind == G.Identifier)
        {
            parameters.Add(new Parameter(context.Text(list)) { Place = PlaceOf(list) });
            return parameters;
        }

        foreach (var child in list.NamedChildren)
        {
            if (child.Kind == G.FormalParameter)
            {
                var name = child.Child(G.Name);
                parameters.Add(
                    new Parameter(TextOf(name))
                    {
                        Type = WithDimensions(TypeOf(child.Child(G.Type)), child),
                        Decorators = HeadOf(child).Annotations,
                        Place = PlaceOf(name ?? child),
                    }
                );
            }
            else if (child.Kind == G.SpreadParameter)
            {
                parameters.Add(Rest(child));
            }
            else if (child.Kind == G.Identifier)
            {
                parameters.Add(new Parameter(context.Text(child)) { Place = PlaceOf(child) });
            }
        }

        return parameters;
    }

    private Parameter Rest(SyntaxNode node)
    {
        TypeReference? type = null;
        SyntaxNode? name = null;
        foreach (var child in node.NamedChildren)
        {
            if (child.Kind == G.VariableDeclarator)
            {
                name = child.Child(G.Name);
            }
            else if (!child.IsExtra && child.Kind != G.Modifiers && child.Kind != G.Annotation && child.Kind != G.MarkerAnnotation)
            {
                type = TypeOf(child);
            }
        }

        return new Parameter(TextOf(name))
        {
            Type = type is null ? null : new TypeReference("[]", [type]),
            Decorators = HeadOf(node).Annotations,
            IsRest = true,
            Place = PlaceOf(name ?? node),
        };
    }
}
