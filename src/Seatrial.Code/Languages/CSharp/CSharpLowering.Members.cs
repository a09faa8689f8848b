using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.CSharp.CSharpGrammar;

namespace Seatrial.Code.Languages.CSharp;

/// <content>Fields, properties, attributes and parameters.</content>
internal sealed partial class CSharpLowering
{
    private const string AttributeSuffix = "Attribute";

    private void Property(SyntaxNode node, ClassMembers members)
    {
        var head = HeadOf(node);
        var name = node.Child(G.Name);
        var type = TypeOf(node.Child(G.Type));
        var value = node.Child(G.Value);
        var traits = (MemberTraits(head.Modifiers, members) & ~FunctionTraits.Async) | FunctionTraits.Accessor;
        string own = TextOf(name);
        Function? getter =
            value is { } arrow && arrow.Kind == G.ArrowExpressionClause
                ? new Function(PlaceOf(name ?? node), own)
                {
                    EndLine = context.EndLineOf(node),
                    Traits = traits,
                    Body = BodyOf(arrow),
                    ReturnType = type,
                }
                : Accessors(node, own, type, traits, [], members);
        members.Fields.Add(
            new Field(PlaceOf(name ?? node), own)
            {
                Type = type,
                Initializer = value is { } initial && initial.Kind != G.ArrowExpressionClause ? Lower(initial, type) : null,
                Decorators = head.Attributes,
                IsStatic = head.Modifiers.HasFlag(CSharpModifiers.Static),
                IsHidden = (traits & FunctionTraits.Hidden) != FunctionTraits.None,
                Getter = getter,
            }
        );
    }

    private void Indexer(SyntaxNode node, ClassMembers members)
    {
        var head = HeadOf(node);
        var type = TypeOf(node.Child(G.Type));
        var traits = MemberTraits(head.Modifiers, members) | FunctionTraits.Accessor;
        var parameters = Parameters(node.Child(G.Parameters));
        var getter = node.Child(G.Value) is { } arrow
            ? new Function(PlaceOf(node), "Item")
            {
                EndLine = context.EndLineOf(node),
                Traits = traits,
                Body = BodyOf(arrow),
                ReturnType = type,
            }
            : Accessors(node, "Item", type, traits, parameters, members);
        if (getter is not null)
        {
            members.Methods.Add(
                new Function(getter.Place, "get_Item")
                {
                    StartLine = context.LineOf(node),
                    EndLine = getter.EndLine,
                    Traits = traits,
                    Parameters = parameters,
                    Body = getter.Body,
                    Decorators = head.Attributes,
                    ReturnType = type,
                }
            );
        }
    }

    /// <summary>The getter where it has a body; setters and other accessors with a body become methods.</summary>
    private Function? Accessors(
        SyntaxNode node,
        string name,
        TypeReference? type,
        FunctionTraits traits,
        IReadOnlyList<Parameter> parameters,
        ClassMembers members
    )
    {
        Function? getter = null;
        if (node.Child(G.Accessors) is not { } list)
        {
            return null;
        }

        foreach (var accessor in list.NamedChildren)
        {
            if (accessor.Kind != G.AccessorDeclaration || BodyOf(accessor.Child(G.Body)) is not { } body)
            {
                continue;
            }

            string which = TextOf(accessor.Child(G.Name));
            if (which == "get")
            {
                getter = new Function(PlaceOf(accessor), name)
                {
                    EndLine = context.EndLineOf(accessor),
                    Traits = traits,
                    Body = body,
                    ReturnType = type,
                };
                continue;
            }

            string prefix = which is "set" or "init" ? PropertySetter : $"{which}_";
            members.Methods.Add(
                new Function(PlaceOf(accessor), prefix + name)
                {
                    EndLine = context.EndLineOf(accessor),
                    Traits = traits,
                    Parameters = [.. parameters, new Parameter("value") { Type = type, Place = PlaceOf(accessor) }],
                    Body = body,
                }
            );
        }

        return getter;
    }

    private void Fields(SyntaxNode node, ClassMembers members)
    {
        if (node.First(G.VariableDeclaration) is not { } declaration)
        {
            return;
        }

        var head = HeadOf(node);
        var type = TypeOf(declaration.Child(G.Type));
        bool isHidden =
            !members.IsInterface && (head.Modifiers & (CSharpModifiers.Public | CSharpModifiers.Internal)) == CSharpModifiers.None;
        foreach (var declarator in declaration.NamedChildren)
        {
            if (declarator.Kind == G.VariableDeclarator && declarator.Child(G.Name) is { } name)
            {
                members.Fields.Add(
                    new Field(PlaceOf(name), context.Text(name))
                    {
                        Type = type,
                        Initializer = ValueOf(declarator) is { } value ? Lower(value, type) : null,
                        Decorators = head.Attributes,
                        IsStatic = head.Modifiers.HasFlag(CSharpModifiers.Static),
                        IsHidden = isHidden,
                    }
                );
            }
        }
    }

    private void EnumMember(SyntaxNode node, ClassMembers members)
    {
        var name = node.Child(G.Name);
        members.Fields.Add(
            new Field(PlaceOf(name ?? node), TextOf(name))
            {
                Initializer = node.Child(G.Value) is { } value ? Lower(value) : null,
                Decorators = HeadOf(node).Attributes,
                IsStatic = true,
            }
        );
    }

    /// <summary>The attributes of one pair of brackets; those about the result of a method are left out.</summary>
    private void Attributes(SyntaxNode list, List<CallExpression> into)
    {
        if (list.First(G.AttributeTarget) is { } target && target.Utf8.StartsWith("return"u8))
        {
            return;
        }

        foreach (var child in list.NamedChildren)
        {
            if (child.Kind == G.Attribute)
            {
                into.Add(Attribute(child));
            }
        }
    }

    private CallExpression Attribute(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var type = TypeOf(node.Child(G.Name));
        if (type is not null && type.Name.Length > AttributeSuffix.Length && type.Name.EndsWith(AttributeSuffix, StringComparison.Ordinal))
        {
            type = type with { Name = type.Name[..^AttributeSuffix.Length] };
        }

        var arguments = new List<Argument>();
        if (node.First(G.AttributeArgumentList) is { } list)
        {
            foreach (var child in list.NamedChildren)
            {
                if (child.Kind == G.AttributeArgument && child.LastValue() is { } value)
                {
                    arguments.Add(new Argument(Lower(value), child.Child(G.Name) is { } name ? context.Text(name) : null));
                }
            }
        }

        return new CallExpression(place, CallKind.Call, TypeName(place, type), arguments)
        {
            TypeArguments = type?.Arguments ?? [],
            EndLine = context.EndLineOf(node),
        };
    }

    private List<Parameter> Parameters(SyntaxNode? node)
    {
        var parameters = new List<Parameter>();
        if (node is not { } list)
        {
            return parameters;
        }

        if (list.Kind == G.ImplicitParameter)
        {
            parameters.Add(new Parameter(context.Text(list)) { Place = PlaceOf(list) });
            return parameters;
        }

        // The grammar writes 'params T[] rest' without a node of its own.
        SyntaxNode? restType = null;
        foreach (var child in list.NamedChildren)
        {
            if (child.Kind == G.Parameter)
            {
                parameters.Add(ParameterOf(child));
            }
            else if (child.Field == G.Type)
            {
                restType = child;
            }
            else if (child.Field == G.Name)
            {
                parameters.Add(
                    new Parameter(context.Text(child))
                    {
                        Type = TypeOf(restType),
                        IsRest = true,
                        Place = PlaceOf(child),
                    }
                );
            }
        }

        return parameters;
    }

    private Parameter ParameterOf(SyntaxNode node)
    {
        var head = HeadOf(node);
        var name = node.Child(G.Name);
        var type = TypeOf(node.Child(G.Type));
        SyntaxNode? initial = null;
        foreach (var child in node.Children)
        {
            if (child.Field == 0 && child.IsValue() && child.Kind != G.Modifier && child.Kind != G.AttributeList)
            {
                initial = child;
            }
        }

        return new Parameter(TextOf(name))
        {
            Type = type,
            Default = initial is { } value ? Lower(value, type) : null,
            Decorators = head.Attributes,
            IsRest = head.Modifiers.HasFlag(CSharpModifiers.Params),
            IsReceiver = head.Modifiers.HasFlag(CSharpModifiers.This),
            Place = PlaceOf(name ?? node),
        };
    }
}
