using System.Text;
using Seatrial.Code.Languages.Script;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Tests.Languages;

/// <summary>Lowers texts of JavaScript and TypeScript.</summary>
internal static class ScriptSource
{
    public static CodeFile Lower(string source, string path = "src/app.ts") => Lower(Encoding.UTF8.GetBytes(source), path);

    public static CodeFile Lower(byte[] source, string path)
    {
        var frontEnd = Path.GetExtension(path) is ".ts" or ".tsx" ? ScriptFrontEnd.TypeScript : ScriptFrontEnd.JavaScript;
        return frontEnd.Lower(path, SyntaxParser.Parse(frontEnd.GrammarFor(path), source));
    }

    public static string Print(string source, string path = "src/app.ts", bool withPlaces = false) =>
        ModelPrinter.Print(Lower(source, path), withPlaces).Trim();
}
