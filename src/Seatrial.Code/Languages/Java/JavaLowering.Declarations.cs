using System.Runtime.InteropServices;
using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.Java.JavaGrammar;

namespace Seatrial.Code.Languages.Java;

/// <content>Classes and their members.</content>
internal sealed partial class JavaLowering
{
    private static readonly KindTable<Action<JavaLowering, SyntaxNode, ClassMembers, string>> memberKinds = new(
        Grammars.Java,
        [
            (
                "method_declaration annotation_type_element_declaration",
                static (l, n, m, _) => m.Methods.Add(l.Method(n, l.TextOf(n.Child(G.Name)), m))
            ),
            (
                "constructor_declaration compact_constructor_declaration",
                static (l, n, m, _) => m.Methods.Add(l.Method(n, "constructor", m))
            ),
            ("field_declaration constant_declaration", static (l, n, m, _) => l.Fields(n, m)),
            ("enum_constant", static (l, n, m, space) => l.EnumConstant(n, m, space)),
            (ClassKinds, static (l, n, m, space) => m.Nested.Add(l.Class(n, space))),
            ("enum_body_declarations", static (l, n, m, space) => l.Members(n, m, space)),
            ("static_initializer", static (l, n, m, _) => l.Steps(n.FirstNamed() ?? n, m.Body)),
            ("block", static (l, n, m, _) => m.Body.Add(l.BlockOf(n))),
        ]
    );

    private static readonly ushort interfaceKind = Grammars.Java.Kind("interface_declaration");
    private static readonly ushort annotationKind = Grammars.Java.Kind("annotation_type_declaration");
    private static readonly ushort enumKind = Grammars.Java.Kind("enum_declaration");
    private static readonly ushort recordKind = Grammars.Java.Kind("record_declaration");

    private Class Class(SyntaxNode node, string space)
    {
        var name = node.Child(G.Name);
        string own = TextOf(name);
        var head = HeadOf(node);
        var kind =
            node.Kind == interfaceKind || node.Kind == annotationKind ? ClassKind.Interface
            : node.Kind == enumKind ? ClassKind.Enum
            : ClassKind.Class;
        var members = new ClassMembers { IsInterface = kind == ClassKind.Interface };
        var parameters = Parameters(node.Child(G.Parameters));
        if (node.Kind == recordKind)
        {
            members.Fields.AddRange(parameters.Select(p => new Field(p.Place, p.Name) { Type = p.Type, Decorators = p.Decorators }));
        }

        if (node.Child(G.Body) is { } body)
        {
            Members(body, members, space.Length == 0 ? own : $"{space}.{own}");
        }

        return new Class(PlaceOf(name ?? node), kind, own)
        {
            Namespace = space,
            StartLine = context.LineOf(node),
            EndLine = context.EndLineOf(node),
            Traits = head.ForClass(),
            Bases = Bases(node),
            Decorators = head.Annotations,
            Fields = members.Fields,
            Methods = members.Methods,
            Nested = members.Nested,
            Parameters = parameters,
            Body = members.Body,
        };
    }

    private List<TypeReference> Bases(SyntaxNode node)
    {
        var bases = new List<TypeReference>();
        if (TypeOf(node.Child(G.Superclass)?.FirstNamed()) is { } super)
        {
            bases.Add(super);
        }

        if ((node.Child(G.Interfaces) ?? node.First(G.ExtendsInterfaces))?.First(G.TypeList) is { } list)
        {
            bases.AddRange(TypeArguments(list));
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
        var body = node.Child(G.Body) is { } block ? BlockOf(block) : null;
        var traits = head.ForFunction();
        if (members.IsInterface && (traits & FunctionTraits.Hidden) == FunctionTraits.None)
        {
            traits |= FunctionTraits.Public | (body is null ? FunctionTraits.Abstract : FunctionTraits.None);
        }

        return new Function(PlaceOf(node.Child(G.Name) ?? node), name)
        {
            StartLine = context.LineOf(node),
            EndLine = context.EndLineOf(node),
            Traits = traits,
            Parameters = Parameters(node.Child(G.Parameters)),
            Body = body,
            Decorators = head.Annotations,
            ReturnType = TypeOf(node.Child(G.Type)),
        };
    }

    private void Fields(SyntaxNode node, ClassMembers members)
    {
        var head = HeadOf(node);
        var type = TypeOf(node.Child(G.Type));
        foreach (var declarator in node.NamedChildren)
        {
            if (declarator.Kind == G.VariableDeclarator && declarator.Child(G.Name) is { } name)
            {
                members.Fields.Add(
                    new Field(PlaceOf(name), context.Text(name))
                    {
                        Type = WithDimensions(type, declarator),
                        Initializer = LowerOrNull(declarator.Child(G.Value)),
                        Decorators = head.Annotations,
                        IsStatic = head.IsStatic || members.IsInterface,
                        IsHidden = head.IsHidden,
                    }
                );
            }
        }
    }

    /// <summary>A constant is a static field whose value is constructed, of a class of its own where it has a body.</summary>
    private void EnumConstant(SyntaxNode node, ClassMembers members, string space)
    {
        var name = node.Child(G.Name);
        var place = PlaceOf(name ?? node);
        int dot = space.LastIndexOf('.');
        string owner = space[(dot + 1)..];
        var arguments = node.Child(G.Arguments) is { } list ? Arguments(list) : [];
        var body = node.Child(G.Body);
        Expression? value =
            body is { } own
                ? Constructed(node, place, new ClassExpression(place, Anonymous(own, new TypeReference(owner))), arguments, null)
            : arguments.Count > 0 ? Constructed(node, place, new NameExpression(place, owner), arguments, null)
            : null;
        members.Fields.Add(
            new Field(place, TextOf(name))
            {
                Initializer = value,
                Decorators = HeadOf(node).Annotations,
                IsStatic = true,
            }
        );
    }

    private Class Anonymous(SyntaxNode body, TypeReference? type)
    {
        var members = new ClassMembers();
        Members(body, members, "");
        return new Class(PlaceOf(body), ClassKind.Class, "")
        {
            EndLine = context.EndLineOf(body),
            Bases = type is null ? [] : [type],
            Fields = members.Fields,
            Methods = members.Methods,
            Nested = members.Nested,
            Body = members.Body,
        };
    }

    private DeclarationHead HeadOf(SyntaxNode node)
    {
        var head = new DeclarationHead([], FunctionTraits.None);
        foreach (var child in node.NamedChildren)
        {
            if (child.Kind != G.Modifiers)
            {
                continue;
            }

            var annotations = new List<CallExpression>();
            var traits = FunctionTraits.None;
            foreach (var word in child.Children)
            {
                if (word.Kind == G.Annotation || word.Kind == G.MarkerAnnotation)
                {
                    annotations.Add(Annotation(word));
                }
                else if (!word.IsExtra)
                {
                    traits |= JavaModifier.Of(word.Utf8);
                }
            }

            head = new DeclarationHead(annotations, traits);
        }

        return head;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct DeclarationHead(List<CallExpression> Annotations, FunctionTraits Traits)
    {
        public bool IsStatic => (Traits & FunctionTraits.Static) != FunctionTraits.None;

        public bool IsHidden => (Traits & FunctionTraits.Hidden) != FunctionTraits.None;

        public FunctionTraits ForFunction() => Traits;

        public ClassTraits ForClass() =>
            (IsStatic ? ClassTraits.Static : ClassTraits.None)
            | (IsHidden ? ClassTraits.Hidden : ClassTraits.None)
            | ((Traits & FunctionTraits.Abstract) != FunctionTraits.None ? ClassTraits.Abstract : ClassTraits.None)
            | ((Traits & FunctionTraits.Public) != FunctionTraits.None ? ClassTraits.Exported : ClassTraits.None);
    }
}
