namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>
/// Walks the objects of a pack from each that is stored whole to what is derived from it, depth first: every object is inflated once and
/// made from its base once, and only the bases on the way are in memory. One instance per thread.
/// </summary>
internal sealed class ChainWalker(
    ObjectDatabase database,
    PackFile pack,
    ChainMarks marks,
    ObjectVisitor visitor,
    ChainLimits limits,
    WorkBudget budget
)
{
    /// <summary>Objects of fewer bytes are made without a look at their beginning.</summary>
    private const int WorthALook = 4 * RawContent.HeadBytes;

    private readonly BufferPool pool = new();
    private readonly List<ObjectContent> held = [];
    private readonly Stack<int> deferred = new();
    private byte[] delta = new byte[16 << 10];
    private DeltaPart[] parts = new DeltaPart[256];
    private int partCount;
    private long heldBytes;

    /// <summary>Visits an object without a base in this pack, and all that is derived from it.</summary>
    public void Walk(int root, CancellationToken cancellation)
    {
        deferred.Push(root);
        while (deferred.TryPop(out int next))
        {
            cancellation.ThrowIfCancellationRequested();
            Begin(next);
            while (held.Count > 0)
            {
                Step();
            }
        }
    }

    private void Begin(int entry)
    {
        if (pack.Base(entry) != PackFile.Whole)
        {
            BeginDerived(entry);
            return;
        }

        uint size = pack.StoredSize(entry);
        if (size > limits.MaxResolvedBytes)
        {
            MissAll(entry, ObjectObstacle.TooLarge);
            return;
        }

        if (MayPass(entry, size))
        {
            return;
        }

        var content = pool.Rent(pack.FirstNumber + entry, (int)size);
        if (!pack.TryInflate(entry, content.Buffer.AsSpan(1, (int)size)))
        {
            pool.Return(content);
            MissAll(entry, ObjectObstacle.Damaged);
        }
        else if (!budget.TrySpend(size))
        {
            pool.Return(content);
            MissAll(entry, ObjectObstacle.BudgetSpent);
        }
        else
        {
            ShowWhole(entry, content);
        }
    }

    /// <summary>Whether the visitor does without an object, of which only the beginning is inflated for that.</summary>
    private bool MayPass(int entry, uint size)
    {
        if (
            size < WorthALook
            || size > limits.MaxShownBytes
            || !pack.IsDense(entry)
            || !marks.IsWanted(entry)
            || marks.FirstNeeded(pack.FirstChild(entry)) >= 0
        )
        {
            return false;
        }

        Span<byte> head = stackalloc byte[RawContent.HeadBytes];
        return pack.InflateHead(entry, head) == head.Length && visitor.Passes(pack.FirstNumber + entry, (int)size, head);
    }

    /// <summary>Makes an object whose base is not at hand through all its bases.</summary>
    private void BeginDerived(int entry)
    {
        int number = pack.FirstNumber + entry;
        var read = budget.IsSpent ? default : database.Read(number, limits.MaxResolvedBytes);
        if (read.Content is not { } bytes || !budget.TrySpend(bytes.Length * 64L))
        {
            MissAll(
                entry,
                budget.IsSpent ? ObjectObstacle.BudgetSpent
                    : read.Kind == ObjectKind.None ? ObjectObstacle.Damaged
                    : ObjectObstacle.TooLarge
            );
            return;
        }

        var content = pool.Rent(number, bytes.Length);
        bytes.CopyTo(content.Buffer, 1);
        ShowWhole(entry, content);
    }

    private void ShowWhole(int entry, ObjectContent content)
    {
        if (content.Length > limits.MaxShownBytes)
        {
            Miss(entry, ObjectObstacle.TooLarge, content.Bytes);
        }
        else
        {
            visitor.VisitWhole(content, marks.IsWanted(entry));
        }

        Hold(entry, content);
    }

    private void Step()
    {
        var top = held[^1];
        int child = top.NextChild;
        top.NextChild = marks.FirstNeeded(pack.NextSibling(child));
        var made = Derive(top, child);
        if (top.NextChild < 0)
        {
            held.RemoveAt(held.Count - 1);
            heldBytes -= top.Buffer.Length;
            pool.Return(top);
        }

        if (made is not null)
        {
            Hold(child, made);
        }
    }

    /// <summary>Keeps an object that others are derived from.</summary>
    private void Hold(int entry, ObjectContent content)
    {
        content.NextChild = marks.FirstNeeded(pack.FirstChild(entry));
        if (content.NextChild < 0)
        {
            pool.Return(content);
            return;
        }

        held.Add(content);
        heldBytes += content.Buffer.Length;
        while (heldBytes > limits.MaxHeldBytes && held.Count > 1)
        {
            Defer(held[0]);
        }
    }

    /// <summary>Lets go of the oldest base; what is still to be derived from it begins anew later.</summary>
    private void Defer(ObjectContent oldest)
    {
        for (int child = oldest.NextChild; child >= 0; child = marks.FirstNeeded(pack.NextSibling(child)))
        {
            deferred.Push(child);
        }

        held.RemoveAt(0);
        heldBytes -= oldest.Buffer.Length;
        pool.Return(oldest);
    }

    private ObjectContent? Derive(ObjectContent origin, int entry)
    {
        uint stored = pack.StoredSize(entry);
        if (stored > limits.MaxResolvedBytes)
        {
            MissAll(entry, ObjectObstacle.TooLarge, origin.Bytes);
            return null;
        }

        if (delta.Length < stored)
        {
            delta = new byte[Math.Min(stored * 2L, limits.MaxResolvedBytes)];
        }

        var bytes = delta.AsSpan(0, (int)stored);
        var commands = pack.TryInflate(entry, bytes) ? new DeltaCommands(bytes) : new DeltaCommands([]);
        if (commands.IsMalformed || commands.SourceLength != origin.Length)
        {
            MissAll(entry, ObjectObstacle.Damaged);
            return null;
        }

        if (commands.TargetLength > limits.MaxResolvedBytes || !budget.TrySpend(commands.TargetLength + stored))
        {
            MissAll(entry, budget.IsSpent ? ObjectObstacle.BudgetSpent : ObjectObstacle.TooLarge, origin.Bytes);
            return null;
        }

        var content = pool.Rent(pack.FirstNumber + entry, (int)commands.TargetLength);
        if (!Apply(ref commands, origin.Bytes, content.Buffer.AsSpan(1, content.Length)))
        {
            pool.Return(content);
            MissAll(entry, ObjectObstacle.Damaged);
            return null;
        }

        if (content.Length > limits.MaxShownBytes)
        {
            Miss(entry, ObjectObstacle.TooLarge, content.Bytes);
        }
        else if (origin.Length > limits.MaxShownBytes)
        {
            visitor.VisitWhole(content, marks.IsWanted(entry));
        }
        else
        {
            visitor.VisitDerived(origin, content, parts.AsSpan(0, partCount), marks.IsWanted(entry));
        }

        return content;
    }

    private bool Apply(ref DeltaCommands commands, ReadOnlySpan<byte> source, Span<byte> target)
    {
        partCount = 0;
        int written = 0;
        while (commands.MoveNext())
        {
            var piece = commands.Source < 0 ? commands.Literal : source.Slice(commands.Source, commands.Length);
            if (piece.Length > target.Length - written)
            {
                return false;
            }

            piece.CopyTo(target[written..]);
            AddPart(written, commands.Length, commands.Source);
            written += piece.Length;
        }

        return !commands.IsMalformed && written == target.Length;
    }

    /// <summary>What lies together in the base, or is new, is one part.</summary>
    private void AddPart(int start, int length, int source)
    {
        if (partCount > 0)
        {
            ref var last = ref parts[partCount - 1];
            if (source < 0 ? last.IsNew : !last.IsNew && last.Source + last.Length == source)
            {
                last = last with { Length = last.Length + length };
                return;
            }
        }

        if (partCount == parts.Length)
        {
            Array.Resize(ref parts, partCount * 2);
        }

        parts[partCount++] = new DeltaPart(start, length, source);
    }

    /// <summary>Says of an object and of all that is derived from it that it cannot be shown.</summary>
    private void MissAll(int entry, ObjectObstacle obstacle, ReadOnlySpan<byte> originHead = default)
    {
        Span<byte> head = stackalloc byte[RawContent.HeadBytes];
        originHead = originHead[..Math.Min(originHead.Length, RawContent.HeadBytes)];
        originHead.CopyTo(head);
        int length = pack.Base(entry) == PackFile.Whole ? Math.Max(0, pack.InflateHead(entry, head)) : originHead.Length;
        var todo = new Stack<int>([entry]);
        while (todo.TryPop(out int at))
        {
            Miss(at, obstacle, head[..length]);
            for (int child = marks.FirstNeeded(pack.FirstChild(at)); child >= 0; child = marks.FirstNeeded(pack.NextSibling(child)))
            {
                todo.Push(child);
            }
        }
    }

    private void Miss(int entry, ObjectObstacle obstacle, ReadOnlySpan<byte> head)
    {
        if (marks.IsWanted(entry))
        {
            visitor.Miss(pack.FirstNumber + entry, obstacle, head[..Math.Min(head.Length, RawContent.HeadBytes)]);
        }
    }
}
