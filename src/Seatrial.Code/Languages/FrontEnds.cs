using Seatrial.Code.Languages.CSharp;
using Seatrial.Code.Languages.Go;
using Seatrial.Code.Languages.Java;
using Seatrial.Code.Languages.Php;
using Seatrial.Code.Languages.Python;
using Seatrial.Code.Languages.Ruby;
using Seatrial.Code.Languages.Script;
using Seatrial.Code.Lowering;

namespace Seatrial.Code.Languages;

/// <summary>Which front end reads a file, by its ending. A new language is a line here.</summary>
public static class FrontEnds
{
    /// <summary>Null where no front end reads such files.</summary>
    public static ILanguageFrontEnd? For(ReadOnlySpan<char> extension) =>
        extension switch
        {
            ".js" or ".jsx" or ".mjs" or ".cjs" => ScriptFrontEnd.JavaScript,
            ".ts" or ".tsx" or ".mts" or ".cts" => ScriptFrontEnd.TypeScript,
            ".py" => new PythonFrontEnd(),
            ".cs" => new CSharpFrontEnd(),
            ".java" => new JavaFrontEnd(),
            ".go" => new GoFrontEnd(),
            ".php" or ".phtml" => new PhpFrontEnd(),
            ".rb" or ".rake" or ".ru" => new RubyFrontEnd(),
            _ => null,
        };
}
