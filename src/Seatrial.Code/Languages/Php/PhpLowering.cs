using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.Php.PhpGrammar;

namespace Seatrial.Code.Languages.Php;

/// <summary>Lowers one PHP file: namespaces, what is used, and what stands outside of functions. One object for one file.</summary>
internal sealed partial class PhpLowering(SyntaxTree tree)
{
    private readonly LoweringContext context = new(tree);
    private readonly List<Import> imports = [];
    private readonly List<Class> classes = [];
    private readonly List<Function> functions = [];
    private string? firstNamespace;
    private string space = "";

    /// <summary>Functions around what is lowered: what stands in none belongs to the file, whatever condition it stands under.</summary>
    private int inside;

    public CodeFile File(string path)
    {
        var place = new Place(1, 1);
        var topLevel = new List<Statement>();
        Steps(tree.Root, topLevel);
        return new CodeFile(path, CodeLanguage.Php)
        {
            Namespace = firstNamespace ?? "",
            Imports = imports,
            TopLevel = new Function(place, "<file>") { Body = new Block(place, topLevel), EndLine = context.EndLineOf(tree.Root) },
            Functions = functions,
            Classes = classes,
            ErrorCount = tree.ErrorCount,
            Length = tree.Text.Length,
        };
    }

    private Place PlaceOf(SyntaxNode node) => context.PlaceOf(node);

    private string TextOf(SyntaxNode? node) => node is { } present ? context.Text(present) : "";

    private void Namespace(SyntaxNode node, List<Statement> into)
    {
        space = TextOf(node.Child(G.Name));
        firstNamespace ??= space;
        if (node.Child(G.Body) is { } body)
        {
            Steps(body, into);
            space = "";
        }
    }

    /// <summary><c>use A\B</c>, <c>use A\B as C</c>, <c>use function A\f</c>, <c>use A\{B, C\D}</c>.</summary>
    private void Use(SyntaxNode node)
    {
        string prefix = node.First(G.NamespaceName) is { } shared ? context.Text(shared).TrimStart('\\') : "";
        var list = node.First(G.NamespaceUseGroup) ?? node;
        foreach (var clause in list.NamedChildren)
        {
            if (clause.Kind != G.NamespaceUseClause || (clause.First(G.QualifiedName) ?? clause.First(G.NameKind)) is not { } used)
            {
                continue;
            }

            string name = context.Text(used).TrimStart('\\');
            name = prefix.Length == 0 ? name : $"{prefix}\\{name}";
            int last = name.LastIndexOf('\\');
            string own = name[(last + 1)..];
            imports.Add(
                new Import(
                    PlaceOf(clause),
                    last < 0 ? "" : name[..last],
                    own,
                    clause.Child(G.Alias) is { } alias ? context.Text(alias) : own
                )
            );
        }
    }

    /// <summary>A name as written; the mark of the global namespace in front of a single name leaves no trace.</summary>
    private string NameText(SyntaxNode node)
    {
        string text = context.Text(node);
        return text.Length > 1 && text[0] == '\\' && text.IndexOf('\\', 1) < 0 ? text[1..] : text;
    }

    /// <summary>A variable without its mark.</summary>
    private string VariableText(SyntaxNode? node) =>
        node is { } variable ? TextOf(variable.First(G.NameKind) ?? variable.FirstNamed()) : "";
}
