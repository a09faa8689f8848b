using System.Text;
using Seatrial.Code.Languages.Python;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Tests.Languages;

/// <summary>Lowers texts of Python.</summary>
internal static class PythonSource
{
    private static readonly PythonFrontEnd FrontEnd = new();

    public static CodeFile Lower(string source, string path = "app.py") => Lower(Encoding.UTF8.GetBytes(source), path);

    public static CodeFile Lower(byte[] source, string path = "app.py") =>
        FrontEnd.Lower(path, SyntaxParser.Parse(FrontEnd.GrammarFor(path), source));

    public static string Print(string source, bool withPlaces = false) => ModelPrinter.Print(Lower(source), withPlaces).Trim();
}
