using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.Php.PhpGrammar;

namespace Seatrial.Code.Languages.Php;

/// <content>Functions and classes.</content>
internal sealed partial class PhpLowering
{
    private const string PhpConstructor = "__construct";

    private static readonly KindTable<Action<PhpLowering, SyntaxNode, ClassMembers, List<TypeReference>>> memberKinds = new(
        Grammars.Php,
        [
            ("method_declaration", static (l, n, m, _) => m.Methods.Add(l.Method(n, m))),
            ("property_declaration", static (l, n, m, _) => l.Fields(n, m)),
            ("const_declaration", static (l, n, m, _) => l.ClassConstants(n, m)),
            ("enum_case", static (l, n, m, _) => m.Fields.Add(l.EnumCase(n))),
            ("use_declaration", static (l, n, _, mixins) => l.Mixins(n, mixins)),
        ]
    );

    private static readonly ushort interfaceKind = Grammars.Php.Kind("interface_declaration");
    private static readonly ushort traitKind = Grammars.Php.Kind("trait_declaration");
    private static readonly ushort enumKind = Grammars.Php.Kind("enum_declaration");

    /// <summary>The class around what is lowered.</summary>
    private string className = "";

    private void FunctionStep(SyntaxNode node, List<Statement> into)
    {
        var function = Function(node, TextOf(node.Child(G.Name)), FunctionTraits.Exported);
        if (inside == 0)
        {
            functions.Add(function);
        }

        into.Add(new FunctionStatement(function.Place, function));
    }

    private void ClassStep(SyntaxNode node, List<Statement> into)
    {
        var type = Class(node, space);
        if (inside == 0)
        {
            classes.Add(type);
        }

        into.Add(new ClassStatement(type.Place, type));
    }

    /// <summary>A method outside of any class, as broken text has it: still a function.</summary>
    private bool StrayMember(SyntaxNode node, List<Statement> into)
    {
        if (memberKinds[node.Kind] is null)
        {
            return false;
        }

        var members = new ClassMembers();
        memberKinds[node.Kind]!(this, node, members, []);
        into.AddRange(members.Methods.Select(m => new FunctionStatement(m.Place, m)));
        functions.AddRange(inside == 0 ? members.Methods : []);
        return true;
    }

    private Function Function(SyntaxNode node, string name, FunctionTraits traits)
    {
        inside++;
        var parameters = Parameters(node.Child(G.Parameters));
        var body = node.Child(G.Body) is { } block ? BlockOf(block) : null;
        inside--;
        return new Function(PlaceOf(node.Child(G.Name) ?? node), name)
        {
            StartLine = context.LineOf(node),
            EndLine = context.EndLineOf(node),
            Traits = traits,
            Parameters = parameters,
            Body = body,
            Decorators = Attributes(node),
            ReturnType = TypeOf(node.Child(G.ReturnType)),
        };
    }

    private Class Class(SyntaxNode node, string inSpace)
    {
        var name = node.Child(G.Name);
        string outer = className;
        className = name is null ? className : TextOf(name);
        var kind =
            node.Kind == interfaceKind ? ClassKind.Interface
            : node.Kind == traitKind ? ClassKind.Mixin
            : node.Kind == enumKind ? ClassKind.Enum
            : ClassKind.Class;
        var members = new ClassMembers { IsInterface = kind == ClassKind.Interface };
        var bases = new List<TypeReference>();
        var mixins = new List<TypeReference>();
        AddBases(node.First(G.BaseClause), bases);
        AddBases(node.First(G.ClassInterfaceClause), bases);
        if (node.Child(G.Body) is { } body)
        {
            Members(body, members, mixins);
        }

        var place = PlaceOf(name ?? node);
        var type = new Class(place, kind, name is null ? "" : className)
        {
            Namespace = inSpace,
            StartLine = context.LineOf(node),
            EndLine = context.EndLineOf(node),
            Traits = node.First(G.AbstractModifier) is null ? ClassTraits.Exported : ClassTraits.Exported | ClassTraits.Abstract,
            Bases = [.. bases, .. mixins],
            Decorators = Attributes(node),
            Fields = members.Fields,
            Methods = members.Methods,
            Body = members.Body,
        };
        className = outer;
        return type;
    }

    private void AddBases(SyntaxNode? clause, List<TypeReference> bases)
    {
        if (clause is { } list)
        {
            foreach (var child in list.NamedChildren)
            {
                if (TypeOf(child) is { } type)
                {
                    bases.Add(type);
                }
            }
        }
    }

    private void Members(SyntaxNode body, ClassMembers members, List<TypeReference> mixins)
    {
        if (!context.TryEnter())
        {
            return;
        }

        foreach (var child in body.NamedChildren)
        {
            if (memberKinds[child.Kind] is { } action)
            {
                action(this, child, members, mixins);
            }
            else if (child.IsError)
            {
                Members(child, members, mixins);
            }
        }

        context.Leave();
    }

    private Function Method(SyntaxNode node, ClassMembers members)
    {
        string name = TextOf(node.Child(G.Name));
        var traits = TraitsOf(node);
        if (members.IsInterface)
        {
            traits |= FunctionTraits.Abstract;
        }

        return Function(node, name == PhpConstructor ? "constructor" : name, traits);
    }

    /// <summary>What is not hidden is public.</summary>
    private static FunctionTraits TraitsOf(SyntaxNode node)
    {
        var traits = FunctionTraits.None;
        foreach (var child in node.NamedChildren)
        {
            traits |=
                child.Kind == G.StaticModifier ? FunctionTraits.Static
                : child.Kind == G.AbstractModifier ? FunctionTraits.Abstract
                : child.Kind == G.VisibilityModifier && !child.Utf8.StartsWith("public"u8) ? FunctionTraits.Hidden
                : FunctionTraits.None;
        }

        return (traits & FunctionTraits.Hidden) == FunctionTraits.None ? traits | FunctionTraits.Public : traits;
    }

    private void Fields(SyntaxNode node, ClassMembers members)
    {
        var traits = TraitsOf(node);
        var type = TypeOf(node.Child(G.Type));
        var attributes = Attributes(node);
        var getter = node.First(G.PropertyHookList) is { } hooks ? Getter(hooks) : null;
        foreach (var child in node.NamedChildren)
        {
            if (child.Kind == G.PropertyElement && child.Child(G.Name) is { } name)
            {
                members.Fields.Add(
                    new Field(PlaceOf(name), VariableText(name))
                    {
                        Type = type,
                        Initializer = LowerOrNull(child.Child(G.DefaultValue)),
                        Decorators = attributes,
                        IsStatic = (traits & FunctionTraits.Static) != FunctionTraits.None,
                        IsHidden = (traits & FunctionTraits.Hidden) != FunctionTraits.None,
                        Getter = getter,
                    }
                );
            }
        }
    }

    private Function? Getter(SyntaxNode hooks)
    {
        foreach (var hook in hooks.NamedChildren)
        {
            if (
                hook.Kind == G.PropertyHook
                && hook.First(G.NameKind) is { } name
                && name.Utf8.SequenceEqual("get"u8)
                && hook.Child(G.Body) is { } body
            )
            {
                inside++;
                var block = expressions[body.Kind] is not null
                    ? new Block(PlaceOf(body), [new ReturnStatement(PlaceOf(body), Lower(body))])
                    : BlockOf(body);
                inside--;
                return new Function(PlaceOf(name), "get")
                {
                    Traits = FunctionTraits.Accessor,
                    Body = block,
                    EndLine = context.EndLineOf(hook),
                };
            }
        }

        return null;
    }

    private Field EnumCase(SyntaxNode node) =>
        new(PlaceOf(node.Child(G.Name) ?? node), TextOf(node.Child(G.Name)))
        {
            Initializer = LowerOrNull(node.Child(G.Value)),
            Decorators = Attributes(node),
            IsStatic = true,
        };

    private void Mixins(SyntaxNode node, List<TypeReference> mixins)
    {
        foreach (var child in node.NamedChildren)
        {
            if (TypeOf(child) is { } type)
            {
                mixins.Add(type);
            }
        }
    }
}
