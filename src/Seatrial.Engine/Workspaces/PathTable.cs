using System.Collections.Frozen;

namespace Seatrial.Engine.Workspaces;

/// <summary>
/// Entries that are known by file names or by the last segments of paths (<c>config/deploy.yml</c>), letter case included: one look for
/// each file of a tree, however many entries there are. Immutable.
/// </summary>
public sealed class PathTable<T>
    where T : class
{
    private readonly FrozenDictionary<string, (string End, T Entry)[]> byName;

    /// <summary>Builds the table.</summary>
    /// <param name="entries">In the order in which they are asked.</param>
    /// <param name="ends">Names and ends of paths of an entry.</param>
    public PathTable(IEnumerable<T> entries, Func<T, IEnumerable<string>> ends) =>
        byName = entries
            .SelectMany(e => ends(e).Select(end => (End: end, Entry: e)))
            .GroupBy(e => e.End[(e.End.LastIndexOf('/') + 1)..], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>The first entry of which an end is the whole path or follows a '/'; null when there is none.</summary>
    public T? Find(ReadOnlySpan<char> path)
    {
        if (byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path[(path.LastIndexOf('/') + 1)..], out var ends))
        {
            foreach ((string end, T entry) in ends)
            {
                if (
                    path.EndsWith(end, StringComparison.Ordinal) && (path.Length == end.Length || path[path.Length - end.Length - 1] == '/')
                )
                {
                    return entry;
                }
            }
        }

        return null;
    }
}
