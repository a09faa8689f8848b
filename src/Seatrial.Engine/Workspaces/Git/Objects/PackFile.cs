namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>
/// A pack and its index in memory, with a table of all its objects in the order in which they lie: kind, base, size, and which objects are
/// deltas to which. 38 bytes an object. Immutable after <see cref="Open"/>; safe for concurrent use.
/// </summary>
internal sealed class PackFile : IDisposable
{
    /// <summary>No base: the object is stored whole.</summary>
    public const int Whole = -1;

    /// <summary>The base is not in this pack.</summary>
    public const int Elsewhere = -2;

    private readonly MappedFile pack;
    private readonly MappedFile indexFile;
    private readonly PackIndex index;
    private readonly long[] offsets;
    private readonly int[] positions;
    private readonly int[] entries;
    private readonly ObjectKind[] kinds;
    private readonly int[] bases;
    private readonly uint[] sizes;
    private readonly byte[] headers;
    private readonly int[] firstChild;
    private readonly int[] nextSibling;
    private readonly int hashBytes;

    private PackFile(string name, MappedFile pack, MappedFile indexFile, PackIndex index, int hashBytes)
    {
        Name = name;
        this.pack = pack;
        this.indexFile = indexFile;
        this.index = index;
        this.hashBytes = hashBytes;
        int count = index.Count;
        offsets = new long[count + 1];
        positions = new int[count];
        entries = new int[count];
        kinds = new ObjectKind[count];
        bases = new int[count];
        sizes = new uint[count];
        headers = new byte[count];
        firstChild = new int[count];
        nextSibling = new int[count];
    }

    /// <summary>File name without its ending.</summary>
    public string Name { get; }

    public int Count => positions.Length;

    /// <summary>Number of this pack's first object among the objects of all packs.</summary>
    public int FirstNumber { get; set; }

    /// <summary>Objects whose header is damaged or whose base is nowhere.</summary>
    public int Damaged => kinds.AsSpan().Count(ObjectKind.None);

    /// <summary>Deltas whose base is in another pack or nowhere.</summary>
    public IReadOnlyList<int> BasesElsewhere { get; private set; } = [];

    /// <summary>
    /// Null, with a reason, for a pack that cannot be read. A reason beside a pack tells what is damaged in it; what can be read of it is
    /// read all the same.
    /// </summary>
    public static PackFile? Open(string name, MappedFile pack, MappedFile indexFile, int hashBytes, out string problem)
    {
        if (PackIndex.Read(indexFile, hashBytes, out problem) is not { } index)
        {
            problem = $"its index: {problem}";
            return null;
        }

        var head = pack.Slice(0, 12);
        if (head.Length < 12 || !head.StartsWith("PACK"u8) || head[4..7].IndexOfAnyExcept((byte)0) >= 0 || head[7] is not (2 or 3))
        {
            problem = "it does not begin like a pack";
            return null;
        }

        var file = new PackFile(name, pack, indexFile, index, hashBytes);
        file.ReadHeaders();
        file.LinkChildren();
        file.ResolveKinds();
        bool isIntact = index.IsIntact();
        indexFile.GiveBack();
        problem = isIntact ? "" : "the checksum of its index is wrong, so that objects of it may be missing";
        return file;
    }

    public ObjectKind Kind(int entry) => kinds[entry];

    /// <summary>The entry that a delta is against, <see cref="Whole"/> or <see cref="Elsewhere"/>.</summary>
    public int Base(int entry) => bases[entry];

    /// <summary>Bytes of what is stored, inflated: the object or the delta. At most <see cref="uint.MaxValue"/>.</summary>
    public uint StoredSize(int entry) => sizes[entry];

    /// <summary>Whether an object hardly became smaller when it was compressed, as images and archives do.</summary>
    public bool IsDense(int entry) => (offsets[entry + 1] - offsets[entry]) * 2 > sizes[entry];

    public int FirstChild(int entry) => firstChild[entry];

    public int NextSibling(int entry) => nextSibling[entry];

    public ReadOnlySpan<byte> Id(int entry) => index.Id(positions[entry]);

    /// <summary>Entry of an object id, or -1.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        int position = index.Find(id);
        return position < 0 ? -1 : entries[position];
    }

    /// <summary>The id of a base that is not in this pack.</summary>
    public ReadOnlySpan<byte> BaseId(int entry) => pack.Slice(offsets[entry] + headers[entry] - hashBytes, hashBytes);

    /// <summary>Inflates what is stored to exactly fill the target. False for damaged bytes.</summary>
    public unsafe bool TryInflate(int entry, Span<byte> target)
    {
        long from = offsets[entry] + headers[entry];
        long length = Math.Min(offsets[entry + 1], pack.Length) - from;
        pack.Note(length);
        return from > 0 && length > 0 && PackInflater.TryFill(pack.At(from), length, target);
    }

    /// <summary>Inflates the beginning; returns the bytes written, -1 for damaged bytes.</summary>
    public unsafe int InflateHead(int entry, Span<byte> target)
    {
        long from = offsets[entry] + headers[entry];
        long length = Math.Min(offsets[entry + 1], pack.Length) - from;
        return from > 0 && length > 0 ? PackInflater.FillSome(pack.At(from), length, target) : -1;
    }

    public void Dispose()
    {
        pack.Dispose();
        indexFile.Dispose();
    }

    private void ReadHeaders()
    {
        offsets[positions.Length] = Math.Max(0, pack.Length - hashBytes);
        PackOrder.List(index, offsets, positions, pack.Length);
        var elsewhere = new List<int>();
        for (int entry = 0; entry < positions.Length; entry++)
        {
            entries[positions[entry]] = entry;
            bases[entry] = Whole;
        }

        for (int entry = 0; entry < positions.Length; entry++)
        {
            if (!PackHeader.TryRead(pack.Slice(offsets[entry], PackHeader.MaxBytes), out var header))
            {
                continue;
            }

            pack.Note(offsets[entry + 1] - offsets[entry]);
            headers[entry] = (byte)(header.Length + (header.Type == PackHeader.IdDelta ? hashBytes : 0));
            sizes[entry] = (uint)Math.Min(header.Size, uint.MaxValue);
            switch (header.Type)
            {
                case PackHeader.OffsetDelta:
                    bases[entry] = EntryAt(offsets[entry] - header.Distance, entry);
                    continue;
                case PackHeader.IdDelta:
                    var id = pack.Slice(offsets[entry] + header.Length, hashBytes);
                    bases[entry] = id.Length == hashBytes && Find(id) is >= 0 and var at ? at : Elsewhere;
                    if (bases[entry] == Elsewhere && id.Length == hashBytes)
                    {
                        elsewhere.Add(entry);
                    }

                    continue;
                default:
                    kinds[entry] = (ObjectKind)header.Type;
                    continue;
            }
        }

        BasesElsewhere = elsewhere;
    }

    /// <summary>The entry that begins at an offset, before another entry; mostly not far before it.</summary>
    private int EntryAt(long offset, int before)
    {
        int step = 1;
        int high = before;
        int low = before - 1;
        while (low > 0 && offsets[low] > offset)
        {
            (high, step) = (low, step * 4);
            low = (int)Math.Max(0, (long)low - step);
        }

        low = Math.Max(0, low);
        int found = Array.BinarySearch(offsets, low, high - low, offset);
        return found >= 0 ? found : Elsewhere;
    }

    /// <summary>
    /// A delta is of its base's kind. Bases mostly come first; a delta to an id may name a later object, and in a damaged pack a circle.
    /// </summary>
    private void ResolveKinds()
    {
        for (int entry = 0; entry < bases.Length; entry++)
        {
            kinds[entry] = bases[entry] >= 0 ? kinds[bases[entry]] : kinds[entry];
        }

        for (int entry = 0; entry < bases.Length; entry++)
        {
            if (kinds[entry] == ObjectKind.None && bases[entry] >= 0 && kinds[bases[entry]] != ObjectKind.None)
            {
                SetKind(entry, kinds[bases[entry]]);
            }
        }
    }

    private void LinkChildren()
    {
        firstChild.AsSpan().Fill(-1);
        nextSibling.AsSpan().Fill(-1);
        for (int entry = bases.Length - 1; entry >= 0; entry--)
        {
            if (bases[entry] >= 0)
            {
                nextSibling[entry] = firstChild[bases[entry]];
                firstChild[bases[entry]] = entry;
            }
        }
    }

    /// <summary>
    /// Says what the deltas on a base of another pack are; to be called once, before the table is read by several threads.
    /// </summary>
    public void SetKind(int entry, ObjectKind kind)
    {
        var todo = new Stack<int>([entry]);
        while (todo.TryPop(out int at))
        {
            kinds[at] = kind;
            for (int child = firstChild[at]; child >= 0; child = nextSibling[child])
            {
                if (kinds[child] == ObjectKind.None)
                {
                    todo.Push(child);
                }
            }
        }
    }
}
