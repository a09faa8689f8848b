using System.Runtime.InteropServices;

namespace Seatrial.Syntax;

/// <summary>The children of one node, for <c>foreach</c>; nothing is allocated.</summary>
[StructLayout(LayoutKind.Auto)]
public struct SyntaxChildren
{
    private readonly SyntaxTree _tree;
    private readonly bool _namedOnly;
    private readonly int _end;
    private int _next;

    internal SyntaxChildren(SyntaxNode node, bool namedOnly)
    {
        _tree = node.Tree;
        _namedOnly = namedOnly;
        _end = node.Next;
        _next = node.Index + 1;
        Current = node;
    }

    public SyntaxNode Current { get; private set; }

    public readonly SyntaxChildren GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next < _end)
        {
            Current = new SyntaxNode(_tree, _next);
            _next = Current.Next;
            if (!_namedOnly || Current.IsNamed)
            {
                return true;
            }
        }

        return false;
    }

    public readonly int Count()
    {
        int count = 0;
        foreach (var _ in this)
        {
            count++;
        }

        return count;
    }
}
