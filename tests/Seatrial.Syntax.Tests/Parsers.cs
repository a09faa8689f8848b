using System.Text;

namespace Seatrial.Syntax.Tests;

/// <summary>
/// The library of parsers as it was built beside these tests. Where it could not be built the tests are skipped; with CI=true they fail.
/// </summary>
internal static class Parsers
{
    public static TheoryData<string> Names =>
        ["javascript", "typescript", "tsx", "python", "c_sharp", "java", "kotlin", "go", "php", "ruby", "html"];

    public static void Require()
    {
        bool mustBePresent = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        Assert.True(SyntaxLibrary.IsAvailable || !mustBePresent, SyntaxLibrary.Problem);
        Assert.SkipUnless(SyntaxLibrary.IsAvailable, SyntaxLibrary.Problem ?? "");
    }

    public static Grammar Named(string name) => Grammars.All.Single(g => string.Equals(g.Name, name, StringComparison.Ordinal));

    public static SyntaxTree Parse(Grammar grammar, string text, SyntaxLimits? limits = null) =>
        SyntaxParser.Parse(grammar, Encoding.UTF8.GetBytes(text), limits);

    public static IEnumerable<SyntaxNode> All(SyntaxTree tree) => Enumerable.Range(0, tree.Count).Select(i => tree[i]);
}
