using System.Runtime.InteropServices;
using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.CSharp.CSharpGrammar;

namespace Seatrial.Code.Languages.CSharp;

/// <content>Classes, their members, attributes and parameters.</content>
internal sealed partial class CSharpLowering
{
    private const string PropertySetter = "set_";

    private static readonly KindTable<Action<CSharpLowering, SyntaxNode, ClassMembers, string>> memberKinds = new(
        Grammars.CSharp,
        [
            ("method_declaration", static (l, n, m, _) => m.Methods.Add(l.Method(n, l.TextOf(n.Child(G.Name)), m))),
            ("constructor_declaration", static (l, n, m, _) => m.Methods.Add(l.Method(n, "constructor", m))),
            ("destructor_declaration", static (l, n, m, _) => m.Methods.Add(l.Method(n, "Finalize", m))),
            ("operator_declaration", static (l, n, m, _) => m.Methods.Add(l.Method(n, $"operator {l.TextOf(n.Child(G.Operator))}", m))),
            ("conversion_operator_declaration", static (l, n, m, _) => m.Methods.Add(l.Method(n, "operator", m))),
            ("property_declaration event_declaration", static (l, n, m, _) => l.Property(n, m)),
            ("indexer_declaration", static (l, n, m, _) => l.Indexer(n, m)),
            ("field_declaration event_field_declaration", static (l, n, m, _) => l.Fields(n, m)),
            ("enum_member_declaration", static (l, n, m, _) => l.EnumMember(n, m)),
            (
                "class_declaration record_declaration struct_declaration interface_declaration enum_declaration delegate_declaration",
                static (l, n, m, space) => m.Nested.Add(l.Class(n, space))
            ),
            ("preproc_if preproc_elif preproc_else declaration_list", static (l, n, m, space) => l.Members(n, m, space)),
        ]
    );

    private static readonly ushort interfaceKind = Grammars.CSharp.Kind("interface_declaration");
    private static readonly ushort structKind = Grammars.CSharp.Kind("struct_declaration");
    private static readonly ushort enumKind = Grammars.CSharp.Kind("enum_declaration");
    private static readonly ushort recordKind = Grammars.CSharp.Kind("record_declaration");
    private static readonly ushort delegateKind = Grammars.CSharp.Kind("delegate_declaration");

    private string TextOf(SyntaxNode? node) => node is { } present ? context.Text(present) : "";

    private Class Class(SyntaxNode node, string space)
    {
        var name = node.Child(G.Name);
        string own = TextOf(name);
        var place = PlaceOf(name ?? node);
        var kind =
            node.Kind == interfaceKind || node.Kind == delegateKind ? ClassKind.Interface
            : node.Kind == structKind ? ClassKind.Struct
            : node.Kind == enumKind ? ClassKind.Enum
            : ClassKind.Class;
        var head = HeadOf(node);
        var members = new ClassMembers { IsInterface = kind == ClassKind.Interface };
        var parameters = node.Kind != delegateKind && node.First(G.ParameterList) is { } list ? Parameters(list) : [];
        if (node.Kind == recordKind)
        {
            members.Fields.AddRange(parameters.Select(p => new Field(p.Place, p.Name) { Type = p.Type, Decorators = p.Decorators }));
        }

        var bases = Bases(node, kind, members);
        if (node.Kind == delegateKind)
        {
            members.Methods.Add(
                new Function(place, "Invoke")
                {
                    Parameters = Parameters(node.Child(G.Parameters)),
                    ReturnType = TypeOf(node.Child(G.Type)),
                    Traits = FunctionTraits.Public | FunctionTraits.Abstract,
                }
            );
        }

        if (node.Child(G.Body) is { } body)
        {
            Members(body, members, space.Length == 0 ? own : $"{space}.{own}");
        }

        return new Class(place, kind, own)
        {
            Namespace = space,
            StartLine = context.LineOf(node),
            EndLine = context.EndLineOf(node),
            Traits = CSharpModifier.ForClass(head.Modifiers),
            Bases = bases,
            Decorators = head.Attributes,
            Fields = members.Fields,
            Methods = members.Methods,
            Nested = members.Nested,
            Parameters = parameters,
            Body = members.Body,
        };
    }

    /// <summary>Base types; what is handed to the constructor of the base is a call of it in the body of the class.</summary>
    private List<TypeReference> Bases(SyntaxNode node, ClassKind kind, ClassMembers members)
    {
        var bases = new List<TypeReference>();
        if (kind == ClassKind.Enum || node.First(G.BaseList) is not { } list)
        {
            return bases;
        }

        foreach (var child in list.NamedChildren)
        {
            bool isCall = child.Kind == G.PrimaryConstructorBase;
            var arguments =
                isCall ? child.First(G.ArgumentList)
                : child.Kind == G.ArgumentList ? child
                : null;
            if (arguments is { } given)
            {
                members.Body.Add(
                    new ExpressionStatement(
                        PlaceOf(child),
                        new CallExpression(PlaceOf(child), CallKind.Call, new BaseExpression(PlaceOf(child)), Arguments(given))
                        {
                            EndLine = context.EndLineOf(child),
                        }
                    )
                );
            }

            if (
                TypeOf(
                    isCall ? child.Child(G.Type)
                    : arguments is null && !child.IsExtra ? child
                    : null
                ) is
                { } type
            )
            {
                bases.Add(type);
            }
        }

        return bases;
    }

    private void Members(SyntaxNode body, ClassMembers members, string space)
    {
        if (!context.TryEnter())
        {
            return;
        }

        foreach (var child in body.NamedChildren)
        {
            if (child.IsError)
            {
                Members(child, members, space);
            }
            else
            {
                Member(child, members, space);
            }
        }

        context.Leave();
    }

    private void Member(SyntaxNode node, ClassMembers members, string space)
    {
        if (memberKinds[node.Kind] is { } action)
        {
            action(this, node, members, space);
        }
        else if (statements[node.Kind] is not null)
        {
            Step(node, members.Body);
        }
    }

    private Function Method(SyntaxNode node, string name, ClassMembers members)
    {
        var head = HeadOf(node);
        var body = BodyOf(node.Child(G.Body));
        if (node.First(G.ConstructorInitializer) is { } initializer)
        {
            body = new Block(body?.Place ?? PlaceOf(node), [ConstructorCall(initializer), .. body?.Statements ?? []]);
        }

        return new Function(PlaceOf(node.Child(G.Name) ?? node), name)
        {
            StartLine = context.LineOf(node),
            EndLine = context.EndLineOf(node),
            Traits =
                MemberTraits(head.Modifiers, members)
                | (body is null && members.IsInterface ? FunctionTraits.Abstract : FunctionTraits.None),
            Parameters = Parameters(node.Child(G.Parameters)),
            Body = body,
            Decorators = head.Attributes,
            ReturnType = TypeOf(node.Child(G.Returns) ?? node.Child(G.Type)),
        };
    }

    private static FunctionTraits MemberTraits(CSharpModifiers modifiers, ClassMembers members)
    {
        var traits = CSharpModifier.ForFunction(modifiers);
        return (modifiers & (CSharpModifiers.Public | CSharpModifiers.Hidden | CSharpModifiers.Internal)) != CSharpModifiers.None
            ? traits
            : traits | (members.IsInterface ? FunctionTraits.Public : FunctionTraits.Hidden);
    }

    private ExpressionStatement ConstructorCall(SyntaxNode initializer)
    {
        var place = PlaceOf(initializer);
        bool isBase = false;
        foreach (var child in initializer.Children)
        {
            isBase |= !child.IsNamed && child.Utf8.SequenceEqual("base"u8);
        }

        Expression callee = isBase ? new BaseExpression(place) : new ThisExpression(place);
        return new ExpressionStatement(
            place,
            new CallExpression(place, CallKind.Call, callee, initializer.First(G.ArgumentList) is { } list ? Arguments(list) : [])
            {
                EndLine = context.EndLineOf(initializer),
            }
        );
    }

    /// <summary>A block, or the expression behind an arrow as a return; null for none.</summary>
    private Block? BodyOf(SyntaxNode? node)
    {
        if (node is not { } body)
        {
            return null;
        }

        if (body.Kind != G.ArrowExpressionClause)
        {
            return BlockOf(body);
        }

        var place = PlaceOf(body);
        return body.FirstValue() is { } value ? new Block(place, [ReturnOf(value)]) : new Block(place, []);
    }

    /// <summary>What an arrow body does: leaves with a value, or by an exception.</summary>
    private Statement ReturnOf(SyntaxNode value)
    {
        var lowered = Lower(value);
        return lowered is ThrowExpression thrown
            ? new ThrowStatement(thrown.Place, thrown.Value)
            : new ReturnStatement(lowered.Place, lowered);
    }

    private DeclarationHead HeadOf(SyntaxNode node)
    {
        var modifiers = CSharpModifiers.None;
        List<CallExpression>? attributes = null;
        foreach (var child in node.Children)
        {
            if (child.Kind == G.Modifier)
            {
                modifiers |= CSharpModifier.Of(child.Utf8);
            }
            else if (child.Kind == G.AttributeList)
            {
                Attributes(child, attributes ??= []);
            }
        }

        return new DeclarationHead(modifiers, attributes ?? []);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct DeclarationHead(CSharpModifiers Modifiers, List<CallExpression> Attributes);
}
