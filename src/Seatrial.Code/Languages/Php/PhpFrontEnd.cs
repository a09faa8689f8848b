using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Php;

/// <summary>
/// PHP, also between the text of a page, which leaves no trace. A name without <c>$</c> is <see cref="NameExpression.IsDeclared"/>;
/// <c>self</c> and <c>static</c> are this, <c>parent</c> the base. An array with keys is an <see cref="ObjectExpression"/>, in which values
/// without a key are counted. <c>include</c>, <c>echo</c>, <c>print</c> and <c>unset</c> are calls; <c>exit</c> is a call that is thrown.
/// Traits that a class uses stand behind its interfaces among its bases.
/// </summary>
public sealed class PhpFrontEnd : ILanguageFrontEnd
{
    public CodeLanguage Language => CodeLanguage.Php;

    public Grammar GrammarFor(string path) => Grammars.Php;

    public CodeFile Lower(string path, SyntaxTree tree) => new PhpLowering(tree).File(path);
}
