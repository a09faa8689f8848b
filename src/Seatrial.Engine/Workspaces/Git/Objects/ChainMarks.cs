namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>Which objects of a pack are to be shown, and which are needed because such an object is derived from them.</summary>
internal sealed class ChainMarks
{
    private const byte WantedMark = 1;
    private const byte NeededMark = 2;

    private readonly byte[] marks;
    private readonly PackFile pack;

    public ChainMarks(PackFile pack, Func<int, bool> isWanted)
    {
        this.pack = pack;
        marks = new byte[pack.Count];
        for (int entry = 0; entry < marks.Length; entry++)
        {
            if (!isWanted(pack.FirstNumber + entry))
            {
                continue;
            }

            marks[entry] |= WantedMark;

            // Ends at the first base that is marked already; a circle of a damaged pack does too.
            for (int at = entry; at >= 0 && (marks[at] & NeededMark) == 0; at = pack.Base(at))
            {
                marks[at] |= NeededMark;
            }
        }
    }

    public bool IsWanted(int entry) => (marks[entry] & WantedMark) != 0;

    /// <summary>The needed objects that are not derived from one of the same pack.</summary>
    public List<int> Roots()
    {
        var roots = new List<int>();
        for (int entry = 0; entry < marks.Length; entry++)
        {
            if ((marks[entry] & NeededMark) != 0 && pack.Base(entry) < 0)
            {
                roots.Add(entry);
            }
        }

        return roots;
    }

    /// <summary>This entry or the first needed one among its later siblings; -1 when there is none.</summary>
    public int FirstNeeded(int entry)
    {
        while (entry >= 0 && (marks[entry] & NeededMark) == 0)
        {
            entry = pack.NextSibling(entry);
        }

        return entry;
    }
}
