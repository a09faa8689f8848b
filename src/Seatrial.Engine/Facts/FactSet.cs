using System.Collections.Frozen;

namespace Seatrial.Engine.Facts;

/// <summary>Immutable facts of a scan in a fixed order: by location, then by kind, then by text. Safe for concurrent readers.</summary>
public sealed class FactSet
{
    private readonly FrozenDictionary<Type, Fact[]> byKind;

    public FactSet(IEnumerable<Fact> facts)
    {
        All = [.. facts
            .OrderBy(f => f.Location)
            .ThenBy(f => f.GetType().Name, StringComparer.Ordinal)
            .ThenBy(f => f.ToString(), StringComparer.Ordinal)];
        byKind = All.GroupBy(f => f.GetType()).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    public static FactSet Empty { get; } = new([]);

    public IReadOnlyList<Fact> All { get; }

    /// <summary>All facts of exactly the kind <typeparamref name="TFact"/>.</summary>
    public IReadOnlyList<TFact> Of<TFact>()
        where TFact : Fact
        => byKind.TryGetValue(typeof(TFact), out var facts) ? Array.ConvertAll(facts, f => (TFact)f) : [];

    public FactSet Where(Func<Fact, bool> predicate) => new(All.Where(predicate));
}
