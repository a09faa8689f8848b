using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Go;

/// <summary>Go, with type parameters. Source: The Go programming language specification, Go 1.25.</summary>
public sealed class GoFrontEnd : ILanguageFrontEnd
{
    public CodeLanguage Language => CodeLanguage.Go;

    public Grammar GrammarFor(string path) => Grammars.Go;

    public CodeFile Lower(string path, SyntaxTree tree) => new GoLowering(tree).File(path);
}
