using Seatrial.Syntax;
using G = Seatrial.Code.Languages.CSharp.CSharpGrammar;

namespace Seatrial.Code.Languages.CSharp;

/// <summary>
/// The grammar gives <c>this</c> and <c>base</c> no name, though they are values: asking for named children alone would lose them.
/// </summary>
internal static class CSharpNodes
{
    public static bool IsValue(this SyntaxNode node) => node.IsNamed ? !node.IsExtra : node.Kind == G.ThisToken || node.Kind == G.BaseToken;

    /// <summary>The first child that is a value or has a name, comments aside.</summary>
    public static SyntaxNode? FirstValue(this SyntaxNode node)
    {
        foreach (var child in node.Children)
        {
            if (child.IsValue())
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The last child that is a value and no name of an argument.</summary>
    public static SyntaxNode? LastValue(this SyntaxNode node)
    {
        SyntaxNode? last = null;
        foreach (var child in node.Children)
        {
            if (child.Field != G.Name && child.IsValue())
            {
                last = child;
            }
        }

        return last;
    }
}
