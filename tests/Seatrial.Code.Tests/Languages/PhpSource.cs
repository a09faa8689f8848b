using System.Text;
using Seatrial.Code.Languages.Php;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Tests.Languages;

/// <summary>Lowers texts of PHP.</summary>
internal static class PhpSource
{
    private static readonly PhpFrontEnd FrontEnd = new();

    public static CodeFile Lower(string source, string path = "app/App.php") => Lower(Encoding.UTF8.GetBytes(source), path);

    public static CodeFile Lower(byte[] source, string path = "app/App.php") =>
        FrontEnd.Lower(path, SyntaxParser.Parse(FrontEnd.GrammarFor(path), source));

    /// <summary>Prints statements that stand behind the opening tag.</summary>
    public static string Print(string statements, bool withPlaces = false) => PrintPage("<?php\n" + statements, withPlaces);

    public static string PrintPage(string source, bool withPlaces = false) => ModelPrinter.Print(Lower(source), withPlaces).Trim();
}
