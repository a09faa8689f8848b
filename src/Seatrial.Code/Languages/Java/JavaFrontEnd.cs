using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Java;

/// <summary>
/// Java. The member <c>value</c> of an annotation is its argument without a name. A reference to a method is the member of that name, to a
/// constructor the member <c>new</c>. An anonymous class is constructed from a <see cref="ClassExpression"/> whose base is what is written
/// behind <c>new</c>.
/// </summary>
public sealed class JavaFrontEnd : ILanguageFrontEnd
{
    public CodeLanguage Language => CodeLanguage.Java;

    public Grammar GrammarFor(string path) => Grammars.Java;

    public CodeFile Lower(string path, SyntaxTree tree) => new JavaLowering(tree).File(path);
}
