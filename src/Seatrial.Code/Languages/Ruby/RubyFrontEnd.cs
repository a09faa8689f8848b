using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Ruby;

/// <summary>Ruby to 3.4. Source: documentation of the language, "Syntax" (docs.ruby-lang.org).</summary>
public sealed class RubyFrontEnd : ILanguageFrontEnd
{
    public CodeLanguage Language => CodeLanguage.Ruby;

    public Grammar GrammarFor(string path) => Grammars.Ruby;

    public CodeFile Lower(string path, SyntaxTree tree) => new RubyLowering(tree).File(path);
}
