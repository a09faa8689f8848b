using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Lowering;

/// <summary>Turns syntax trees of one language into the language-neutral form. Stateless; called from several threads at once.</summary>
public interface ILanguageFrontEnd
{
    CodeLanguage Language { get; }

    /// <summary>The grammar for a file name (TypeScript has two).</summary>
    Grammar GrammarFor(string path);

    /// <summary>
    /// Never throws on any tree: what it does not know becomes <see cref="OtherExpression"/> or is left out, and nesting beyond
    /// <see cref="LoweringContext.MaxDepth"/> is cut.
    /// </summary>
    CodeFile Lower(string path, SyntaxTree tree);
}
