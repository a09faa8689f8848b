using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Go;

/// <summary>The parts that lower one file, and what they share.</summary>
internal sealed class GoLowering
{
    public GoLowering(SyntaxTree tree)
    {
        Context = new LoweringContext(tree);
        Types = new GoTypes(this);
        Expressions = new GoExpressions(this);
        Statements = new GoStatements(this);
        Functions = new GoFunctions(this);
        Classes = new GoClasses(this);
    }

    public LoweringContext Context { get; }

    public GoGrammar Grammar { get; } = GoGrammar.Instance;

    public GoTypes Types { get; }

    public GoExpressions Expressions { get; }

    public GoStatements Statements { get; }

    public GoFunctions Functions { get; }

    public GoClasses Classes { get; }

    /// <summary>The package clause.</summary>
    public string Package { get; private set; } = "";

    /// <summary>The receiver of the method that is lowered; null outside of methods.</summary>
    public string? Receiver { get; set; }

    /// <summary>Results with a name, which a bare return gives back.</summary>
    public IReadOnlyList<Expression> NamedResults { get; set; } = [];

    public GoKind Kind(SyntaxNode node) => Grammar.Kinds[node];

    public Place Place(SyntaxNode node) => Context.PlaceOf(node);

    public CodeFile File(string path)
    {
        var tree = Context.Tree;
        var functions = new List<Function>();
        var classes = new List<Class>();
        var imports = new List<Import>();
        var statements = new List<Statement>();
        foreach (var node in tree.Root.NamedChildren)
        {
            switch (Kind(node))
            {
                case GoKind.Package:
                    Package = node.FirstNamed() is { } name ? Context.Text(name) : "";
                    break;
                case GoKind.Import:
                    new GoImports(this, imports).Add(node);
                    break;
                default:
                    Statements.Add(node, statements);
                    break;
            }
        }

        foreach (var statement in statements)
        {
            switch (statement)
            {
                case FunctionStatement { Function: var function }:
                    functions.Add(function);
                    break;
                case ClassStatement { Type: var type }:
                    classes.Add(type);
                    break;
            }
        }

        return new CodeFile(path, CodeLanguage.Go)
        {
            Namespace = Package,
            Imports = imports,
            TopLevel = new Function(new Place(1, 1), "<file>")
            {
                Body = new Block(new Place(1, 1), statements),
                EndLine = tree.Lines.Count,
            },
            Functions = functions,
            Classes = classes,
            ErrorCount = tree.ErrorCount,
            IsCut = Context.IsCut,
            Length = tree.Text.Length,
        };
    }
}
