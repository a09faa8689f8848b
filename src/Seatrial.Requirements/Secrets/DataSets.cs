using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Requirements.Secrets;

/// <summary>
/// Credentials of the same kind in one column of one data file (the hashes of a dump's accounts): one finding with every place, because
/// they came and go together. It is known by its first row, so that rows that come later belong to it and it may move.
/// </summary>
internal sealed class DataSets
{
    /// <summary>Fewer stand for themselves.</summary>
    private const int Fewest = 3;

    private static readonly DataSets None = new([]);

    private static readonly string[] Extensions = [".sql", ".csv", ".tsv", ".jsonl", ".ndjson", ".dump", ".psql"];

    private readonly Dictionary<(string Kind, string Name), (SecretIdentity Identity, int Count)> sets;

    private DataSets(Dictionary<(string Kind, string Name), (SecretIdentity Identity, int Count)> sets) => this.sets = sets;

    /// <summary>Those of a file.</summary>
    public static DataSets Of(IReadOnlyList<SecretMatch> matches, WorkspaceFile file, IdentityKey key) =>
        matches.Count < Fewest || !Array.Exists(Extensions, e => file.Extension.Equals(e, StringComparison.OrdinalIgnoreCase))
            ? None
            : new(
                matches
                    .GroupBy(Key)
                    .Where(g => g.Select(m => m.Identity).Distinct().Count() >= Fewest)
                    .ToDictionary(g => g.Key, g => (SecretIdentity.OfSet(key, g.Key.Kind, g.Key.Name, g.First().Identity), g.Count()))
            );

    /// <summary>Which set a match belongs to; null where none.</summary>
    public SecretIdentity? Find(SecretMatch match) => sets.TryGetValue(Key(match), out var set) ? set.Identity : null;

    /// <summary>What its reason says of that.</summary>
    public string? Say(SecretMatch match) => sets.TryGetValue(Key(match), out var set) ? $"one of {set.Count} in this data file" : null;

    private static (string Kind, string Name) Key(SecretMatch match) => (match.Rule.Id, match.Name);
}
