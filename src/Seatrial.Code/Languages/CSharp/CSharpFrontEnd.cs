using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.CSharp;

/// <summary>
/// C#. Attributes are named without the suffix <c>Attribute</c>. Properties are fields, those with a body have a getter; a setter with a
/// body is a method <c>set_Name</c>, an indexer <c>get_Item</c> and <c>set_Item</c>. Both branches of <c>#if</c> are kept.
/// </summary>
public sealed class CSharpFrontEnd : ILanguageFrontEnd
{
    public CodeLanguage Language => CodeLanguage.CSharp;

    public Grammar GrammarFor(string path) => Grammars.CSharp;

    public CodeFile Lower(string path, SyntaxTree tree) => new CSharpLowering(tree).File(path);
}
