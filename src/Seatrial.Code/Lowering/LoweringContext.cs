using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Lowering;

/// <summary>What the front ends share while they lower one file: places, pooled texts of names, and the bound of nesting.</summary>
public sealed class LoweringContext(SyntaxTree tree)
{
    /// <summary>Deeper nesting is cut: programs of people stay below 100.</summary>
    public const int MaxDepth = 256;

    private readonly NamePool names = NamePool.OfThread;
    private int depth;

    /// <summary>Whether anything was left out because it is nested too deeply.</summary>
    public bool IsCut { get; private set; }

    public SyntaxTree Tree { get; } = tree;

    public Place PlaceOf(SyntaxNode node)
    {
        var (line, column) = Tree.Lines.Find(node.StartByte);
        return new Place(line, column);
    }

    public int LineOf(SyntaxNode node) => Tree.LineOf(node.StartByte);

    public int EndLineOf(SyntaxNode node) => Tree.LineOf(Math.Max(node.StartByte, node.EndByte - 1));

    /// <summary>The node's text; equal texts share one string.</summary>
    public string Text(SyntaxNode node) => names.Get(node.Utf8);

    /// <summary>Enters one level of nesting; false where the limit is reached. Each true is followed by <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        if (depth >= MaxDepth)
        {
            IsCut = true;
            return false;
        }

        depth++;
        return true;
    }

    public void Leave() => depth--;
}
