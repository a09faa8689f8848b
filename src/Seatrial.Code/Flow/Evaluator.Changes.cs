namespace Seatrial.Code.Flow;

/// <summary>What branches and calls set, taken back and put together again.</summary>
public sealed partial class Evaluator
{
    private void Undo(int mark)
    {
        for (int i = trail.Count - 1; i >= mark; i--)
        {
            trail[i].Cell.Value = trail[i].Before;
        }

        trail.RemoveRange(mark, trail.Count - mark);
    }

    /// <summary>Undoes what was done since the mark and says what it was.</summary>
    private Changes TakeBack(int mark)
    {
        if (trail.Count == mark)
        {
            return default;
        }

        var changed = ChangesSince(mark);
        Undo(mark);
        return changed;
    }

    private Changes ChangesSince(int mark, int scope = int.MaxValue)
    {
        List<(Cell, Value?)>? changed = null;
        int stamp = ++stamps;
        for (int i = mark; i < trail.Count; i++)
        {
            var cell = trail[i].Cell;
            if (cell.Scope < scope && cell.Stamp != stamp)
            {
                cell.Stamp = stamp;
                (changed ??= []).Add((cell, cell.Value));
            }
        }

        return new Changes(changed);
    }

    /// <summary>What a function changed that outlives it: its own variables, and those of what it called, do not.</summary>
    private Changes ChangesOf(Frame frame) => ChangesSince(frame.Start, frame.Scope.Number);

    /// <summary>Marks what was changed, each with its position; what has this mark was.</summary>
    private int Marked(Changes changes)
    {
        int stamp = ++stamps;
        for (int i = 0; i < changes.Count; i++)
        {
            var cell = changes[i].Cell;
            (cell.Stamp, cell.Slot) = (stamp, i);
        }

        return stamp;
    }

    private void Apply(Changes changes)
    {
        for (int i = 0; i < changes.Count; i++)
        {
            Assign(changes[i].Cell, changes[i].Value ?? Value.Unknown);
        }
    }

    /// <summary>Applies what one branch did that may not have been taken.</summary>
    private void ApplyPerhaps(Changes changes)
    {
        for (int i = 0; i < changes.Count; i++)
        {
            var (cell, value) = changes[i];
            Assign(cell, Met(null, new Way(value, null), new Way(cell.Value, null)) ?? Value.Unknown);
        }
    }

    /// <summary>What two branches did: where both wrote, either value; where one did, that or the old one.</summary>
    private Changes Either(Changes a, Facts? atA, Changes b, Facts? atB, Facts? since)
    {
        if (a.Count == 0 && b.Count == 0)
        {
            return default;
        }

        var all = new List<(Cell, Value?)>(a.Count + b.Count);
        int second = Marked(b);
        for (int i = 0; i < a.Count; i++)
        {
            var (cell, value) = a[i];
            all.Add((cell, Met(since, new Way(value, atA), new Way(cell.Stamp == second ? b[cell.Slot].Value : cell.Value, atB))));
        }

        int first = Marked(a);
        for (int i = 0; i < b.Count; i++)
        {
            var (cell, value) = b[i];
            if (cell.Stamp != first)
            {
                all.Add((cell, Met(since, new Way(cell.Value, atA), new Way(value, atB))));
            }
        }

        return new Changes(all);
    }

    /// <summary>The changes of several branches as those of one: either value where more than one wrote.</summary>
    private Changes Joined(Changes a, Changes b)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return a.Count == 0 ? b : a;
        }

        var all = new List<(Cell, Value?)>(a.Count + b.Count);
        for (int i = 0; i < a.Count; i++)
        {
            all.Add(a[i]);
        }

        int first = Marked(a);
        for (int i = 0; i < b.Count; i++)
        {
            var (cell, value) = b[i];
            if (cell.Stamp == first)
            {
                all[cell.Slot] = (cell, Merge(a[cell.Slot].Value, value));
            }
            else
            {
                all.Add((cell, value));
            }
        }

        return new Changes(all);
    }

    private static Changes MembersOf(IReadOnlyList<AbstractObject> objects)
    {
        var all = new List<(Cell, Value?)>();
        foreach (var made in objects)
        {
            foreach (var (_, cell) in made.Members)
            {
                all.Add((cell, cell.Value));
            }
        }

        return new Changes(all);
    }

    /// <summary>Members as one of several ways left them; what one way does not know may be absent.</summary>
    private Changes MergedMembers(List<(Facts? Facts, Changes Members)> passes, Facts? since)
    {
        if (passes.Count == 1)
        {
            return passes[0].Members;
        }

        int marked = ++stamps;
        var cells = new List<Cell>();
        var ways = new List<Way[]>();
        for (int pass = 0; pass < passes.Count; pass++)
        {
            var (at, members) = passes[pass];
            for (int i = 0; i < members.Count; i++)
            {
                var (cell, value) = members[i];
                if (cell.Stamp != marked)
                {
                    (cell.Stamp, cell.Slot) = (marked, cells.Count);
                    cells.Add(cell);
                    ways.Add([.. passes.Select(p => new Way(null, p.Facts))]);
                }

                ways[cell.Slot][pass] = new Way(value, at);
            }
        }

        return new Changes([.. cells.Select((cell, i) => (cell, Met(since, ways[i])))]);
    }

    private static Value? Merge(Value? a, Value? b) =>
        a is null && b is null ? null
        : a is null ? (b ?? Value.Unknown) with { MayBeAbsent = true }
        : b is null ? a with { MayBeAbsent = true }
        : Value.Union(a, b);
}
