using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.CSharp.CSharpGrammar;

namespace Seatrial.Code.Languages.CSharp;

/// <summary>Lowers one C# file: namespaces, usings and what stands at the top level. One object for one file.</summary>
internal sealed partial class CSharpLowering(SyntaxTree tree)
{
    private static readonly KindTable<Action<CSharpLowering, SyntaxNode, string>> outermost = new(
        Grammars.CSharp,
        [
            ("using_directive", static (l, n, _) => l.Using(n)),
            ("namespace_declaration", static (l, n, space) => l.Namespace(n, space)),
            ("preproc_if preproc_elif preproc_else declaration_list", static (l, n, space) => l.Outermost(n, space)),
            (
                "class_declaration record_declaration struct_declaration interface_declaration enum_declaration delegate_declaration",
                static (l, n, space) => l.OutermostClass(n, space)
            ),
            ("global_statement", static (l, n, _) => l.Steps(n, l.topLevel)),
            ("global_attribute", static (l, n, _) => l.GlobalAttributes(n)),
            (
                "method_declaration constructor_declaration property_declaration field_declaration",
                static (l, n, space) => l.StrayMember(n, space)
            ),
        ]
    );

    private readonly LoweringContext context = new(tree);
    private readonly List<Import> imports = [];
    private readonly List<Class> classes = [];
    private readonly List<Function> functions = [];
    private readonly List<Statement> topLevel = [];
    private string firstNamespace = "";

    public CodeFile File(string path)
    {
        var root = tree.Root;
        Outermost(root, "");
        var place = new Place(1, 1);
        functions.AddRange(topLevel.OfType<FunctionStatement>().Select(s => s.Function));
        return new CodeFile(path, CodeLanguage.CSharp)
        {
            Namespace = firstNamespace,
            Imports = imports,
            TopLevel = new Function(place, "<file>") { Body = new Block(place, topLevel), EndLine = context.EndLineOf(root) },
            Functions = functions,
            Classes = classes,
            ErrorCount = tree.ErrorCount,
            IsCut = context.IsCut,
            Length = tree.Text.Length,
        };
    }

    private Place PlaceOf(SyntaxNode node) => context.PlaceOf(node);

    private void Outermost(SyntaxNode parent, string space)
    {
        if (!context.TryEnter())
        {
            return;
        }

        foreach (var child in parent.NamedChildren)
        {
            if (child.Kind == G.FileScopedNamespace)
            {
                space = QualifiedText(child.Child(G.Name));
                EnterNamespace(space);
            }
            else if (outermost[child.Kind] is { } action)
            {
                action(this, child, space);
            }
            else if (child.IsError)
            {
                Outermost(child, space);
            }
            else if (statements[child.Kind] is not null)
            {
                Step(child, topLevel);
            }
        }

        context.Leave();
    }

    private void EnterNamespace(string name)
    {
        if (firstNamespace.Length == 0)
        {
            firstNamespace = name;
        }
    }

    private void Namespace(SyntaxNode node, string outer)
    {
        string name = QualifiedText(node.Child(G.Name));
        string space = outer.Length == 0 ? name : $"{outer}.{name}";
        if (node.Child(G.Body) is { } body)
        {
            Outermost(body, space);
        }
    }

    private void OutermostClass(SyntaxNode node, string space)
    {
        var type = Class(node, space);
        EnterNamespace(space);
        classes.Add(type);
        topLevel.Add(new ClassStatement(type.Place, type));
    }

    /// <summary>A member outside of any class, where the text is broken: its statements are kept.</summary>
    private void StrayMember(SyntaxNode node, string space)
    {
        var members = new ClassMembers();
        Member(node, members, space);
        foreach (var method in members.Methods)
        {
            topLevel.Add(new FunctionStatement(method.Place, method));
        }

        topLevel.AddRange(members.Body);
    }

    private void GlobalAttributes(SyntaxNode node)
    {
        foreach (var child in node.NamedChildren)
        {
            if (child.Kind == G.Attribute)
            {
                topLevel.Add(new ExpressionStatement(PlaceOf(child), Attribute(child)));
            }
        }
    }

    /// <summary><c>using N</c>, <c>using static N.C</c>, <c>using A = N.C</c>.</summary>
    private void Using(SyntaxNode node)
    {
        var alias = node.Child(G.Name);
        SyntaxNode? named = null;
        bool isStatic = false;
        bool isGlobal = false;
        foreach (var child in node.Children)
        {
            isStatic |= child.Kind == G.StaticToken;
            isGlobal |= child.Kind == G.GlobalToken;
            if (child.IsNamed && !child.IsExtra && child.Field != G.Name)
            {
                named = child;
            }
        }

        if (named is not { } target || TypeOf(target) is not { } type)
        {
            return;
        }

        int dot = type.Name.LastIndexOf('.');
        imports.Add(
            alias is { } local
                ? new Import(PlaceOf(node), dot < 0 ? "" : type.Name[..dot], type.Name[(dot + 1)..], context.Text(local))
                {
                    IsGlobal = isGlobal,
                }
                : new Import(PlaceOf(node), type.Name, "*", "") { IsGlobal = isGlobal, IsStatic = isStatic }
        );
    }

    private string QualifiedText(SyntaxNode? node) => node is { } name && TypeOf(name) is { } type ? type.Name : "";
}
