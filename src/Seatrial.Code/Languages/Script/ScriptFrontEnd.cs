using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Script;

/// <summary>JavaScript and TypeScript, with JSX in <c>.js</c>, <c>.jsx</c> and <c>.tsx</c>.</summary>
public sealed class ScriptFrontEnd : ILanguageFrontEnd
{
    private ScriptFrontEnd(CodeLanguage language) => Language = language;

    public static ScriptFrontEnd JavaScript { get; } = new(CodeLanguage.JavaScript);

    public static ScriptFrontEnd TypeScript { get; } = new(CodeLanguage.TypeScript);

    public CodeLanguage Language { get; }

    public Grammar GrammarFor(string path) =>
        Language == CodeLanguage.JavaScript ? Grammars.JavaScript
        : path.EndsWith(".tsx", StringComparison.OrdinalIgnoreCase) ? Grammars.Tsx
        : Grammars.TypeScript;

    public CodeFile Lower(string path, SyntaxTree tree) => new ScriptLowering(tree).File(path, Language);
}
