using System.Collections.Frozen;
using Seatrial.Secrets.Identity;

namespace Seatrial.Secrets.Baselines;

/// <summary>The credentials of a repository that are known, and the key by which they are told apart. Immutable.</summary>
public sealed class Baseline
{
    /// <summary>Where it is looked for, relative to the scanned folder.</summary>
    public const string DefaultPath = ".seatrial/secrets-baseline";

    private readonly FrozenDictionary<SecretIdentity, BaselineEntry> entries;

    /// <summary>Makes it from entries in any order; of two with one identity the first by place is kept.</summary>
    public Baseline(IdentityKey key, IEnumerable<BaselineEntry> entries)
    {
        Key = key;
        Entries = [.. entries.OrderBy(e => e.Identity).ThenBy(e => e.Place, StringComparer.Ordinal).DistinctBy(e => e.Identity)];
        this.entries = Entries.ToFrozenDictionary(e => e.Identity);
    }

    public IdentityKey Key { get; }

    /// <summary>In the order of their identities.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; }

    public bool Knows(SecretIdentity identity) => entries.ContainsKey(identity);

    /// <summary>With entries added; those that are there stay as they are, so that a line changes only when it comes or goes.</summary>
    public Baseline With(IEnumerable<BaselineEntry> added) => new(Key, Entries.Concat(added.Where(e => !Knows(e.Identity))));

    /// <summary>Without the entries of some identities.</summary>
    public Baseline Without(IEnumerable<BaselineEntry> gone)
    {
        var identities = gone.Select(e => e.Identity).ToHashSet();
        return new(Key, Entries.Where(e => !identities.Contains(e.Identity)));
    }
}
