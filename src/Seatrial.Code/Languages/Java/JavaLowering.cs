using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.Java.JavaGrammar;

namespace Seatrial.Code.Languages.Java;

/// <summary>Lowers one Java file: package, imports and what stands at the top level. One object for one file.</summary>
internal sealed partial class JavaLowering(SyntaxTree tree)
{
    private const string ClassKinds =
        "class_declaration record_declaration interface_declaration enum_declaration annotation_type_declaration";

    private static readonly KindTable<Action<JavaLowering, SyntaxNode>> outermost = new(
        Grammars.Java,
        [
            ("package_declaration", static (l, n) => l.package = l.QualifiedText(n.First(G.ScopedIdentifier) ?? n.First(G.Identifier))),
            ("import_declaration", static (l, n) => l.Import(n)),
            (ClassKinds, static (l, n) => l.OutermostClass(n)),
            ("method_declaration constructor_declaration field_declaration", static (l, n) => l.StrayMember(n)),
        ]
    );

    private readonly LoweringContext context = new(tree);
    private readonly List<Import> imports = [];
    private readonly List<Class> classes = [];
    private readonly List<Function> functions = [];
    private readonly List<Statement> topLevel = [];
    private string package = "";

    public CodeFile File(string path)
    {
        Outermost(tree.Root);
        var place = new Place(1, 1);
        return new CodeFile(path, CodeLanguage.Java)
        {
            Namespace = package,
            Imports = imports,
            TopLevel = new Function(place, "<file>") { Body = new Block(place, topLevel), EndLine = context.EndLineOf(tree.Root) },
            Functions = functions,
            Classes = classes,
            ErrorCount = tree.ErrorCount,
            IsCut = context.IsCut,
            Length = tree.Text.Length,
        };
    }

    private Place PlaceOf(SyntaxNode node) => context.PlaceOf(node);

    private string TextOf(SyntaxNode? node) => node is { } present ? context.Text(present) : "";

    private void Outermost(SyntaxNode parent)
    {
        if (!context.TryEnter())
        {
            return;
        }

        foreach (var child in parent.NamedChildren)
        {
            if (outermost[child.Kind] is { } action)
            {
                action(this, child);
            }
            else if (child.IsError)
            {
                Outermost(child);
            }
            else if (statements[child.Kind] is not null)
            {
                Step(child, topLevel);
            }
        }

        context.Leave();
    }

    private void OutermostClass(SyntaxNode node)
    {
        var type = Class(node, package);
        classes.Add(type);
        topLevel.Add(new ClassStatement(type.Place, type));
    }

    /// <summary>A member outside of any class: a program without one, or broken text.</summary>
    private void StrayMember(SyntaxNode node)
    {
        var members = new ClassMembers();
        Member(node, members, package);
        functions.AddRange(members.Methods);
        topLevel.AddRange(members.Methods.Select(m => new FunctionStatement(m.Place, m)));
    }

    /// <summary><c>import p.C</c>, <c>import p.*</c>, <c>import static p.C.m</c>, <c>import static p.C.*</c>.</summary>
    private void Import(SyntaxNode node)
    {
        string name = "";
        bool isAll = false;
        bool isStatic = false;
        foreach (var child in node.Children)
        {
            isStatic |= child.Kind == G.StaticToken;
            isAll |= child.Kind == G.Asterisk;
            if (child.Kind == G.ScopedIdentifier || child.Kind == G.Identifier)
            {
                name = QualifiedText(child);
            }
        }

        int dot = name.LastIndexOf('.');
        imports.Add(
            isAll
                ? new Import(PlaceOf(node), name, "*", "") { IsStatic = isStatic }
                : new Import(PlaceOf(node), dot < 0 ? "" : name[..dot], name[(dot + 1)..], name[(dot + 1)..]) { IsStatic = isStatic }
        );
    }

    /// <summary>A qualified name as written, without what may stand between its parts.</summary>
    private string QualifiedText(SyntaxNode? node)
    {
        if (node is not { } name || !context.TryEnter())
        {
            return "";
        }

        string text =
            name.Kind != G.ScopedIdentifier ? context.Text(name) : $"{QualifiedText(name.Child(G.Scope))}.{TextOf(name.Child(G.Name))}";
        context.Leave();
        return text;
    }
}
