using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Python;

/// <summary>Python 3, and of Python 2 what its grammar still reads. Source: Python language reference 3.13.</summary>
public sealed class PythonFrontEnd : ILanguageFrontEnd
{
    public CodeLanguage Language => CodeLanguage.Python;

    public Grammar GrammarFor(string path) => Grammars.Python;

    public CodeFile Lower(string path, SyntaxTree tree) => new PythonLowering(tree).File(path);
}
