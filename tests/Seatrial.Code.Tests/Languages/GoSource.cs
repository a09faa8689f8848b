using System.Text;
using Seatrial.Code.Languages.Go;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Tests.Languages;

/// <summary>Lowers texts of Go.</summary>
internal static class GoSource
{
    private static readonly GoFrontEnd FrontEnd = new();

    public static CodeFile Lower(string source, string path = "app.go") => Lower(Encoding.UTF8.GetBytes(source), path);

    public static CodeFile Lower(byte[] source, string path = "app.go") =>
        FrontEnd.Lower(path, SyntaxParser.Parse(FrontEnd.GrammarFor(path), source));

    public static string Print(string source, bool withPlaces = false) => ModelPrinter.Print(Lower(source), withPlaces).Trim();
}
