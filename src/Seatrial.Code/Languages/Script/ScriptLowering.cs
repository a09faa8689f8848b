using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Script;

/// <summary>
/// Lowers one file. What is nested deeper than <see cref="LoweringContext.MaxDepth"/> becomes an empty <see cref="OtherExpression"/> or is
/// left out.
/// </summary>
internal sealed partial class ScriptLowering(SyntaxTree tree)
{
    private readonly ScriptGrammar grammar = ScriptGrammar.Of(tree.Grammar);
    private readonly LoweringContext context = new(tree);
    private readonly ScriptModule module = new();
    private readonly List<Function> functions = [];
    private readonly List<Class> classes = [];

    /// <summary>How many functions are around what is lowered: 0 at the top level and in namespaces.</summary>
    private int functionDepth;

    private string currentNamespace = "";

    public CodeFile File(string path, CodeLanguage language)
    {
        var root = tree.Root;
        var statements = new List<Statement>();
        var directives = Statements(root, statements);
        var start = new Place(1, 1);
        return new CodeFile(path, language)
        {
            Imports = [.. module.Imports],
            Exports = [.. module.Exports],
            TopLevel = new Function(start, "<file>") { EndLine = context.EndLineOf(root), Body = new Block(start, [.. statements]) },
            Functions = [.. functions],
            Classes = [.. classes],
            Directives = directives,
            ErrorCount = tree.ErrorCount,
            IsCut = context.IsCut,
            Length = tree.Text.Length,
        };
    }

    private ScriptKind Kind(SyntaxNode node) => grammar.Kind(node);

    /// <summary>Whether a node stands for nothing: comments.</summary>
    private bool IsTrivia(SyntaxNode node) => Kind(node) is ScriptKind.Comment or ScriptKind.HtmlComment or ScriptKind.HashBangLine;

    /// <summary>The first child with a name that is no comment.</summary>
    private SyntaxNode? First(SyntaxNode node)
    {
        foreach (var child in node.NamedChildren)
        {
            if (!IsTrivia(child))
            {
                return child;
            }
        }

        return null;
    }

    private Place PlaceOf(SyntaxNode node) => context.PlaceOf(node);

    private string Text(SyntaxNode node) => context.Text(node);
}
