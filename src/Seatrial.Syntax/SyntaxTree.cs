using Seatrial.Syntax.Native;

namespace Seatrial.Syntax;

/// <summary>
/// A parsed text: immutable, without native memory. Nodes stand in pre-order, so that an index is a node and a loop visits all of them.
/// </summary>
public sealed class SyntaxTree
{
    private readonly FlatNode[] _nodes;
    private LineMap? _lines;

    internal SyntaxTree(Grammar grammar, ReadOnlyMemory<byte> text, FlatNode[] nodes, ParseStatus status, int errorCount, int steps)
    {
        Grammar = grammar;
        Text = text;
        _nodes = nodes;
        Status = status;
        ErrorCount = errorCount;
        Steps = steps;
    }

    public Grammar Grammar { get; }

    /// <summary>The whole document, also where a slice of it was parsed.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    public ParseStatus Status { get; }

    /// <summary>Error nodes, and nodes that the parser put where the text lacks them.</summary>
    public int ErrorCount { get; }

    /// <summary>The work that it took, to compare with <see cref="SyntaxLimits.MaxSteps"/>.</summary>
    public int Steps { get; }

    /// <summary>The number of nodes, at least one.</summary>
    public int Count => _nodes.Length;

    public SyntaxNode Root => new(this, 0);

    /// <summary>Lines of the text; made on first use.</summary>
    public LineMap Lines => _lines ??= new LineMap(Text.Span);

    public SyntaxNode this[int index] => new(this, index);

    /// <summary>The line of a byte offset, from 1.</summary>
    public int LineOf(int offset) => Lines.Find(offset).Line;

    /// <summary>
    /// A tree for a text of which nothing was parsed: an error node that holds no byte, so that a walk needs no special case.
    /// </summary>
    internal static SyntaxTree Empty(Grammar grammar, ReadOnlyMemory<byte> text, int start, ParseStatus status) =>
        new(grammar, text, [FlatNode.Nothing with { Start = (uint)start, End = (uint)start }], status, errorCount: 1, steps: 0);

    internal ref readonly FlatNode Raw(int index) => ref _nodes[index];
}
