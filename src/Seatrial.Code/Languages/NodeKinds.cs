using Seatrial.Syntax;

namespace Seatrial.Code.Languages;

/// <summary>
/// The kinds of nodes of one grammar as members of an enumeration, so that a front end can switch on them; what it does not know is the
/// default.
/// </summary>
internal sealed class NodeKinds<T>
    where T : struct, Enum
{
    private readonly T[] byKind;

    /// <summary>Looks every name up; one that the grammar does not have throws.</summary>
    /// <param name="grammar">The grammar.</param>
    /// <param name="nodes">Nodes with a name, as the grammar calls them.</param>
    /// <param name="tokens">Nodes without a name: operators and keywords.</param>
    public NodeKinds(Grammar grammar, ReadOnlySpan<(string Name, T Kind)> nodes, ReadOnlySpan<(string Text, T Kind)> tokens = default)
    {
        byKind = new T[grammar.KindCount];
        foreach (var (name, kind) in nodes)
        {
            byKind[grammar.Kind(name)] = kind;
        }

        foreach (var (text, kind) in tokens)
        {
            byKind[grammar.Token(text)] = kind;
        }
    }

    public T this[SyntaxNode node] => node.Kind < byKind.Length ? byKind[node.Kind] : default;
}
