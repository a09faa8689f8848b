using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Access;

namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>
/// All objects of a repository: packs and loose objects of its own and of the folders that it borrows from (<c>info/alternates</c>). Each
/// has a number; an object that is stored several times is found by the first. Safe for concurrent use.
/// </summary>
internal sealed class ObjectDatabase : IDisposable
{
    /// <summary>git itself makes no longer chains of deltas.</summary>
    public const int MaxChain = 4_096;

    private const int MaxPacks = 10_000;

    private readonly List<PackFile> packs = [];
    private readonly List<LooseObjects> loose = [];
    private readonly List<TreeAccess> folders = [];
    private readonly List<CoverageGap> gaps = [];
    private readonly HashSet<string> packNames = new(StringComparer.Ordinal);

    private ObjectDatabase(int hashBytes) => HashBytes = hashBytes;

    /// <summary>Bytes of an object id: 20 or 32.</summary>
    public int HashBytes { get; }

    public IReadOnlyList<PackFile> Packs => packs;

    public IReadOnlyList<LooseObjects> Loose => loose;

    /// <summary>Numbers are below this.</summary>
    public int Count { get; private set; }

    /// <summary>Packs and folders that could not be read.</summary>
    public IReadOnlyList<CoverageGap> Gaps => gaps;

    /// <summary>A pack that came from a remote which keeps some of its objects (partial clone).</summary>
    public bool IsPartial { get; private set; }

    public static ObjectDatabase Open(string commonFolder, int hashBytes)
    {
        var database = new ObjectDatabase(hashBytes);
        foreach (string folder in Alternates.Of(commonFolder, database.gaps))
        {
            var access = TreeAccess.Open(folder);
            database.folders.Add(access);
            database.AddPacks(access);
            database.loose.Add(LooseObjects.List(access, hashBytes));
        }

        database.Number();
        database.ResolveBases();
        return database;
    }

    /// <summary>Number of an object, or -1.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        foreach (var pack in packs)
        {
            if (pack.Find(id) is >= 0 and var entry)
            {
                return pack.FirstNumber + entry;
            }
        }

        foreach (var store in loose)
        {
            if (store.Find(id) is >= 0 and var index)
            {
                return store.FirstNumber + index;
            }
        }

        return -1;
    }

    public ReadOnlySpan<byte> Id(int number) =>
        PackOf(number) is { } pack ? pack.Id(number - pack.FirstNumber)
        : LooseOf(number) is { } store ? store.Id(number - store.FirstNumber)
        : [];

    public string HexId(int number) => Convert.ToHexStringLower(Id(number));

    public ObjectKind Kind(int number) =>
        PackOf(number) is { } pack ? pack.Kind(number - pack.FirstNumber)
        : LooseOf(number) is { } store ? store.Read(number - store.FirstNumber, 0, wantsContent: false).Kind
        : ObjectKind.None;

    /// <summary>The pack that holds an object; null for a loose one.</summary>
    public PackFile? PackOf(int number)
    {
        foreach (var pack in packs)
        {
            if (number - pack.FirstNumber < pack.Count)
            {
                return number >= pack.FirstNumber ? pack : null;
            }
        }

        return null;
    }

    /// <summary>The loose objects among which an object is.</summary>
    public LooseObjects? LooseOf(int number) => loose.Find(s => number >= s.FirstNumber && number - s.FirstNumber < s.Count);

    /// <summary>Reads one object whole, through all its bases.</summary>
    /// <param name="number">Which one; below zero is no object.</param>
    /// <param name="limit">Bytes; a larger object has no content.</param>
    public StoredObject Read(int number, int limit)
    {
        var chain = new List<(PackFile Pack, int Entry)>();
        byte[]? content = null;
        var kind = ObjectKind.None;
        while (true)
        {
            if (number < 0 || chain.Count > MaxChain)
            {
                return default;
            }

            if (PackOf(number) is not { } pack)
            {
                var found = LooseOf(number) is { } store ? store.Read(number - store.FirstNumber, limit) : default;
                (kind, content) = (found.Kind, found.Content);
                if (content is null && chain.Count == 0)
                {
                    return found;
                }

                break;
            }

            int entry = number - pack.FirstNumber;
            chain.Add((pack, entry));
            if (pack.Base(entry) == PackFile.Whole)
            {
                kind = pack.Kind(entry);
                break;
            }

            number = pack.Base(entry) >= 0 ? pack.FirstNumber + pack.Base(entry) : Find(pack.BaseId(entry));
        }

        for (int i = chain.Count - 1; i >= 0; i--)
        {
            var (pack, entry) = chain[i];
            if (pack.StoredSize(entry) > limit)
            {
                return new StoredObject(kind, pack.Base(entry) == PackFile.Whole ? pack.StoredSize(entry) : -1, null);
            }

            byte[] stored = GC.AllocateUninitializedArray<byte>((int)pack.StoredSize(entry));
            content =
                !pack.TryInflate(entry, stored) ? null
                : pack.Base(entry) == PackFile.Whole ? stored
                : content is null ? null
                : GitDelta.Apply(content, stored, limit);
            if (content is null)
            {
                return default;
            }
        }

        return content is null ? default : new StoredObject(kind, content.Length, content);
    }

    public void Dispose()
    {
        packs.ForEach(p => p.Dispose());
        folders.ForEach(f => f.Dispose());
    }

    private void AddPacks(TreeAccess folder)
    {
        var entries = new List<TreeEntry>();
        _ = folder.List("pack", entries);
        IsPartial |= entries.Exists(e => e.Name.EndsWith(".promisor", StringComparison.Ordinal));
        var names = entries.Where(e => e.Kind == EntryKind.File).Select(e => e.Name).ToHashSet(StringComparer.Ordinal);
        foreach (
            string name in names
                .Where(n => n.EndsWith(".pack", StringComparison.Ordinal))
                .Select(n => n[..^5])
                .Order(StringComparer.Ordinal)
                .Take(MaxPacks)
        )
        {
            if (packNames.Add(name))
            {
                AddPack(folder, name, names.Contains(name + ".idx"));
            }
        }
    }

    private void AddPack(TreeAccess folder, string name, bool hasIndex)
    {
        // A pack without an index is one that is being received.
        string problem = hasIndex ? "it cannot be opened" : "it has no index; 'git index-pack' makes one";
        var pack = hasIndex ? MappedFile.Open(folder, $"pack/{name}.pack") : null;
        var index = hasIndex ? MappedFile.Open(folder, $"pack/{name}.idx") : null;
        if (pack is not null && index is not null && PackFile.Open(name, pack, index, HashBytes, out problem) is { } file)
        {
            packs.Add(file);
            if (problem.Length == 0)
            {
                return;
            }
        }
        else
        {
            pack?.Dispose();
            index?.Dispose();
        }

        gaps.Add(
            new CoverageGap(
                $".git/objects/pack/{name}.pack",
                GapKind.Unreadable,
                $"This pack of the git history could not be read whole: {problem}. 'git fsck' tells more."
            )
        );
    }

    private void Number()
    {
        // The largest first: most objects are found there.
        packs.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Name, b.Name));
        int next = 0;
        foreach (var pack in packs)
        {
            pack.FirstNumber = next;
            next = checked(next + pack.Count);
        }

        foreach (var store in loose)
        {
            store.FirstNumber = next;
            next = checked(next + store.Count);
        }

        Count = next;
    }

    /// <summary>Deltas on bases in other packs get their kind; chains over several packs take several rounds.</summary>
    private void ResolveBases()
    {
        var pending = packs.SelectMany(p => p.BasesElsewhere.Select(e => (Pack: p, Entry: e))).ToList();
        for (int round = 0; round < MaxPacks && pending.Count > 0; round++)
        {
            int before = pending.Count;
            pending.RemoveAll(p =>
            {
                var kind = Find(p.Pack.BaseId(p.Entry)) is >= 0 and var found ? Kind(found) : ObjectKind.None;
                if (kind != ObjectKind.None)
                {
                    p.Pack.SetKind(p.Entry, kind);
                }

                return kind != ObjectKind.None;
            });
            if (pending.Count == before)
            {
                break;
            }
        }

        foreach (var pack in packs.Where(p => p.Damaged > 0))
        {
            gaps.Add(
                new CoverageGap(
                    $".git/objects/pack/{pack.Name}.pack",
                    GapKind.Unreadable,
                    $"{pack.Damaged} objects of this pack of the git history could not be read: damaged, or without their base. 'git fsck' tells more."
                )
            );
        }
    }
}
