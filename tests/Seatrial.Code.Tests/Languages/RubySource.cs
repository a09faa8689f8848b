using System.Text;
using Seatrial.Code.Languages.Ruby;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Tests.Languages;

/// <summary>Lowers texts of Ruby.</summary>
internal static class RubySource
{
    private static readonly RubyFrontEnd FrontEnd = new();

    public static CodeFile Lower(string source, string path = "app.rb") => Lower(Encoding.UTF8.GetBytes(source), path);

    public static CodeFile Lower(byte[] source, string path = "app.rb") =>
        FrontEnd.Lower(path, SyntaxParser.Parse(FrontEnd.GrammarFor(path), source));

    public static string Print(string source, bool withPlaces = false) => ModelPrinter.Print(Lower(source), withPlaces).Trim();
}
