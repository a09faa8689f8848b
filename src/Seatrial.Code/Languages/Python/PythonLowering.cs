using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Python;

/// <summary>The parts that lower one file, and what they share.</summary>
internal sealed class PythonLowering
{
    public PythonLowering(SyntaxTree tree)
    {
        Context = new LoweringContext(tree);
        Types = new PythonTypes(this);
        Expressions = new PythonExpressions(this);
        Statements = new PythonStatements(this);
        Functions = new PythonFunctions(this);
        Classes = new PythonClasses(this);
        Imports = new PythonImports(this);
    }

    public LoweringContext Context { get; }

    public PythonGrammar Grammar { get; } = PythonGrammar.Instance;

    public PythonTypes Types { get; }

    public PythonExpressions Expressions { get; }

    public PythonStatements Statements { get; }

    public PythonFunctions Functions { get; }

    public PythonClasses Classes { get; }

    public PythonImports Imports { get; }

    /// <summary>What the current place belongs to.</summary>
    public PythonScope Scope { get; set; } = new();

    public PythonKind Kind(SyntaxNode node) => Grammar.Kinds[node];

    public CodeFile File(string path)
    {
        var tree = Context.Tree;
        var body = Statements.Body(tree.Root);
        return new CodeFile(path, CodeLanguage.Python)
        {
            Imports = Imports.All,
            TopLevel = new Function(new Place(1, 1), "<file>") { Body = body, EndLine = tree.Lines.Count },
            Functions = Scope.Functions,
            Classes = Scope.Classes,
            ErrorCount = tree.ErrorCount,
            IsCut = Context.IsCut,
            Length = tree.Text.Length,
        };
    }
}
