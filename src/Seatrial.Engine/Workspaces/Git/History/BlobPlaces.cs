using System.Runtime.InteropServices;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>
/// Under which paths each blob came into the history, and with which commit each time first. Safe for concurrent use while it is filled.
/// </summary>
internal sealed class BlobPlaces
{
    private const int Stripes = 64;

    /// <summary>Blobs under several paths, such as licence texts: so many further paths in all.</summary>
    private const int MaxFurther = 8_000_000;

    private readonly int[] paths;
    private readonly int[] ranks;
    private readonly Lock[] gates = [.. Enumerable.Range(0, Stripes).Select(_ => new Lock())];
    private readonly Dictionary<long, int>[] further = [.. Enumerable.Range(0, Stripes).Select(_ => new Dictionary<long, int>())];
    private int furtherCount;

    public BlobPlaces(int objects)
    {
        paths = new int[objects];
        ranks = new int[objects];
        paths.AsSpan().Fill(-1);
    }

    /// <summary>Whether places had to be left out.</summary>
    public bool IsCutShort => furtherCount >= MaxFurther;

    public bool Has(int blob) => paths[blob] >= 0;

    public void Add(int blob, int path, int rank)
    {
        int stripe = blob & (Stripes - 1);
        lock (gates[stripe])
        {
            if (paths[blob] < 0)
            {
                paths[blob] = path;
                ranks[blob] = rank;
            }
            else if (paths[blob] == path)
            {
                ranks[blob] = Math.Min(ranks[blob], rank);
            }
            else if (Volatile.Read(ref furtherCount) < MaxFurther)
            {
                ref int known = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    further[stripe],
                    ((long)blob << 32) | (uint)path,
                    out bool exists
                );
                known = exists ? Math.Min(known, rank) : rank;
                furtherCount += exists ? 0 : 1;
            }
        }
    }

    /// <summary>The places of every blob that has more than one, by blob; each blob's first place is among them.</summary>
    public Dictionary<int, List<(int Path, int Rank)>> Several()
    {
        var several = new Dictionary<int, List<(int Path, int Rank)>>();
        foreach (var (key, rank) in further.SelectMany(f => f))
        {
            int blob = (int)(key >> 32);
            if (!several.TryGetValue(blob, out var list))
            {
                several.Add(blob, list = [(paths[blob], ranks[blob])]);
            }

            list.Add(((int)(key & uint.MaxValue), rank));
        }

        return several;
    }

    /// <summary>The only place of a blob that <see cref="Several"/> does not have.</summary>
    public (int Path, int Rank) Only(int blob) => (paths[blob], ranks[blob]);
}
