using System.Text;
using Seatrial.Code.Languages.CSharp;
using Seatrial.Code.Languages.Java;
using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Tests.Languages;

/// <summary>Lowers texts of C# and Java.</summary>
internal static class ManagedSource
{
    public static CodeFile CSharp(string source, string path = "src/App.cs") =>
        Lower(new CSharpFrontEnd(), Encoding.UTF8.GetBytes(source), path);

    public static CodeFile Java(string source, string path = "src/App.java") =>
        Lower(new JavaFrontEnd(), Encoding.UTF8.GetBytes(source), path);

    public static CodeFile Lower(ILanguageFrontEnd frontEnd, byte[] source, string path) =>
        frontEnd.Lower(path, SyntaxParser.Parse(frontEnd.GrammarFor(path), source));

    public static string PrintCSharp(string source) => ModelPrinter.Print(CSharp(source)).Trim();

    public static string PrintJava(string source) => ModelPrinter.Print(Java(source)).Trim();

    /// <summary>The statements of a method, without their indentation.</summary>
    public static string CSharpBody(string statements) => Body(PrintCSharp($"class A {{ void M() {{ {statements} }} }}"));

    public static string JavaBody(string statements) => Body(PrintJava($"class A {{ void m() {{ {statements} }} }}"));

    private static string Body(string printed) => string.Join('\n', printed.Split('\n').Skip(2).Select(l => l.Length > 4 ? l[4..] : l));
}
