using System.Collections.Frozen;

namespace Seatrial.Engine.Facts;

/// <summary>Immutable facts of a scan in a fixed order: by location, then by kind, then by text. Safe for concurrent readers.</summary>
public sealed class FactSet
{
    private readonly Fact[] all;
    private readonly FrozenDictionary<Type, Fact[]> byKind;

    public FactSet(IEnumerable<Fact> facts)
        : this(Sort(facts)) { }

    private FactSet(Fact[] sorted)
    {
        all = sorted;
        byKind = sorted.GroupBy(f => f.GetType()).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    public static FactSet Empty { get; } = new([]);

    public IReadOnlyList<Fact> All => all;

    /// <summary>All facts of exactly the kind <typeparamref name="TFact"/>.</summary>
    public IReadOnlyList<TFact> Of<TFact>()
        where TFact : Fact => byKind.TryGetValue(typeof(TFact), out var facts) ? Array.ConvertAll(facts, f => (TFact)f) : [];

    public FactSet Where(Func<Fact, bool> predicate) => new(Array.FindAll(all, f => predicate(f)));

    /// <summary>The text of a fact is made only where place and kind are equal; what is equal in all keeps its order.</summary>
    private static Fact[] Sort(IEnumerable<Fact> facts)
    {
        (Fact Fact, int Position)[] keyed = [.. facts.Select((fact, position) => (fact, position))];
        Array.Sort(
            keyed,
            static (a, b) =>
            {
                int order = a.Fact.Location.CompareTo(b.Fact.Location);
                order = order != 0 ? order : string.CompareOrdinal(a.Fact.GetType().Name, b.Fact.GetType().Name);
                order = order != 0 || a.Position == b.Position ? order : string.CompareOrdinal(a.Fact.ToString(), b.Fact.ToString());
                return order != 0 ? order : a.Position.CompareTo(b.Position);
            }
        );
        return Array.ConvertAll(keyed, static k => k.Fact);
    }
}
