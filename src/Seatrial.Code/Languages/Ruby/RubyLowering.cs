using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Ruby;

/// <summary>The parts that lower one file, and what they share.</summary>
internal sealed class RubyLowering
{
    public RubyLowering(SyntaxTree tree)
    {
        Context = new LoweringContext(tree);
        Expressions = new RubyExpressions(this);
        Calls = new RubyCalls(this);
        Strings = new RubyStrings(this);
        Branches = new RubyBranches(this);
        Statements = new RubyStatements(this);
        Functions = new RubyFunctions(this);
        Classes = new RubyClasses(this);
    }

    public LoweringContext Context { get; }

    public RubyGrammar Grammar { get; } = RubyGrammar.Instance;

    public RubyExpressions Expressions { get; }

    public RubyCalls Calls { get; }

    public RubyStrings Strings { get; }

    public RubyBranches Branches { get; }

    public RubyStatements Statements { get; }

    public RubyFunctions Functions { get; }

    public RubyClasses Classes { get; }

    public List<Import> Imports { get; } = [];

    /// <summary>What the current place belongs to.</summary>
    public RubyScope Scope { get; set; } = new(RubyScopeKind.File);

    public RubyKind Kind(SyntaxNode node) => Grammar.Kinds[node];

    public Place Place(SyntaxNode node) => Context.PlaceOf(node);

    public CodeFile File(string path)
    {
        var tree = Context.Tree;
        var body = Statements.Body(tree.Root, tree.Root);
        return new CodeFile(path, CodeLanguage.Ruby)
        {
            Namespace = Scope.FirstNesting ?? "",
            Imports = Imports,
            TopLevel = new Function(new Place(1, 1), "<file>") { Body = body, EndLine = tree.Lines.Count },
            Functions = Scope.Functions,
            Classes = Scope.Classes,
            ErrorCount = tree.ErrorCount,
            Length = tree.Text.Length,
        };
    }
}
