using Seatrial.Syntax;

namespace Seatrial.Code.Lowering;

/// <summary>What is done with each kind of node: an array by kind, made once for a grammar and shared by all threads.</summary>
/// <typeparam name="T">A delegate over a lowering and a node.</typeparam>
public sealed class KindTable<T>
    where T : class
{
    private readonly T?[] byKind;

    /// <summary>Makes the table.</summary>
    /// <param name="grammar">Whose kinds are named; a name that it does not have throws.</param>
    /// <param name="rows">Names of kinds, several with a space between them, and what is done with them; a token without a name stands in
    /// quotes.</param>
    public KindTable(Grammar grammar, IReadOnlyList<(string Kinds, T Action)> rows)
    {
        byKind = new T?[grammar.KindCount];
        foreach (var (kinds, action) in rows)
        {
            foreach (string kind in kinds.Split(' '))
            {
                byKind[kind.StartsWith('\'') ? grammar.Token(kind.Trim('\'')) : grammar.Kind(kind)] = action;
            }
        }
    }

    /// <summary>Null for a kind without a row, and for what could not be read.</summary>
    public T? this[ushort kind] => kind < byKind.Length ? byKind[kind] : null;
}
