using System.Runtime.InteropServices;

namespace Seatrial.Syntax;

/// <summary>All nodes below one node in pre-order, for <c>foreach</c>; nothing is allocated.</summary>
[StructLayout(LayoutKind.Auto)]
public struct SyntaxDescendants
{
    private readonly SyntaxTree _tree;
    private readonly int _end;
    private int _index;

    internal SyntaxDescendants(SyntaxNode node)
    {
        _tree = node.Tree;
        _end = node.Next;
        _index = node.Index;
    }

    public readonly SyntaxNode Current => new(_tree, _index);

    public readonly SyntaxDescendants GetEnumerator() => this;

    public bool MoveNext() => ++_index < _end;

    /// <summary>Leaves out what is below the current node.</summary>
    public void SkipChildren() => _index = Current.Next - 1;
}
