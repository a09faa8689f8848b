using System.Runtime.InteropServices;
using System.Text;
using Seatrial.Syntax.Native;

namespace Seatrial.Syntax;

/// <summary>A node: a tree and an index, copied freely. Nothing here allocates but <see cref="Text"/>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SyntaxNode(SyntaxTree Tree, int Index)
{
    /// <summary>The kind, to compare with <see cref="Grammar.Kind"/> and <see cref="Grammar.Token"/>.</summary>
    public ushort Kind => Raw.Kind;

    public string KindName => Tree.Grammar.KindName(Raw.Kind);

    /// <summary>The field that this node is of its parent; 0 for none.</summary>
    public ushort Field => Raw.Field;

    /// <summary>Whether the grammar names it; operators, keywords and punctuation have no name.</summary>
    public bool IsNamed => Raw.Has(FlatNode.Named);

    /// <summary>Whether it is what the parser could not read.</summary>
    public bool IsError => Raw.Has(FlatNode.Error);

    /// <summary>Whether the text lacks it and the parser put it there; it holds no byte.</summary>
    public bool IsMissing => Raw.Has(FlatNode.Missing);

    /// <summary>Whether it may stand anywhere, as comments do.</summary>
    public bool IsExtra => Raw.Has(FlatNode.Extra);

    public int StartByte => (int)Raw.Start;

    /// <summary>The offset just behind the node.</summary>
    public int EndByte => (int)Raw.End;

    /// <summary>The line of its first byte, from 1.</summary>
    public int Line => Position.Line;

    public int EndLine => Tree.LineOf(EndByte);

    public LinePosition Position => Tree.Lines.Find(StartByte);

    public ReadOnlySpan<byte> Utf8 => Tree.Text.Span[StartByte..EndByte];

    public string Text => Encoding.UTF8.GetString(Utf8);

    public SyntaxNode? Parent => Raw.Parent == FlatNode.NoParent ? null : new SyntaxNode(Tree, (int)Raw.Parent);

    /// <summary>The children in the order of the text, comments among them.</summary>
    public SyntaxChildren Children => new(this, namedOnly: false);

    public SyntaxChildren NamedChildren => new(this, namedOnly: true);

    /// <summary>Everything below this node, in pre-order.</summary>
    public SyntaxDescendants Descendants => new(this);

    /// <summary>The index just behind the last node below this one.</summary>
    internal int Next => (int)Raw.Next;

    private ref readonly FlatNode Raw => ref Tree.Raw(Index);

    /// <summary>The first child in <paramref name="field"/>.</summary>
    public SyntaxNode? Child(ushort field)
    {
        foreach (var child in Children)
        {
            if (child.Field == field)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The first child of <paramref name="kind"/>, with a name or without one.</summary>
    public SyntaxNode? First(ushort kind)
    {
        foreach (var child in Children)
        {
            if (child.Kind == kind)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The first child with a name, and of <paramref name="kind"/> when one is given; comments do not count.</summary>
    public SyntaxNode? FirstNamed(ushort kind = 0)
    {
        foreach (var child in NamedChildren)
        {
            if (!child.IsExtra && (kind == 0 || child.Kind == kind))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The nearest node above this one that is of <paramref name="kind"/>.</summary>
    public SyntaxNode? Ancestor(ushort kind)
    {
        for (var node = Parent; node is { } ancestor; node = ancestor.Parent)
        {
            if (ancestor.Kind == kind)
            {
                return ancestor;
            }
        }

        return null;
    }

    public bool Contains(SyntaxNode other) => ReferenceEquals(other.Tree, Tree) && other.Index >= Index && other.Index < Next;

    public override string ToString() => Text;
}
