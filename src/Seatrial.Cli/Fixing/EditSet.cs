using Seatrial.Secrets.Fixing;

namespace Seatrial.Cli.Fixing;

/// <summary>Edits of one file that do not overlap, in the order of their places.</summary>
internal sealed class EditSet
{
    private readonly SortedSet<FixEdit> edits = new(
        Comparer<FixEdit>.Create((a, b) => (a.Start, a.Length, a.Text).CompareTo((b.Start, b.Length, b.Text)))
    );

    public IReadOnlyCollection<FixEdit> All => edits;

    public bool Contains(FixEdit edit) => edits.Contains(edit);

    public void Add(IEnumerable<FixEdit> more) => edits.UnionWith(more);

    public void Clear() => edits.Clear();

    /// <summary>Whether a piece that is replaced holds all of a place.</summary>
    public bool Covers(int start, int end) => Last(start) is { Length: > 0 } edit && edit.End >= end;

    /// <summary>Whether a piece is touched by another edit than itself.</summary>
    public bool Overlaps(FixEdit edit)
    {
        if (edits.Contains(edit))
        {
            return false;
        }

        var before = Last(edit.Start);
        var after = edits.GetViewBetween(new FixEdit(edit.Start, 0, ""), Highest).Min;
        return (before is not null && before.End > edit.Start && before.Start < edit.End)
            || (after is not null && after.Start < edit.End && after.End > edit.Start);
    }

    private static FixEdit Highest { get; } = new(int.MaxValue, 0, "");

    /// <summary>The last edit that begins at or before a place.</summary>
    private FixEdit? Last(int start) => edits.GetViewBetween(new FixEdit(-1, 0, ""), new FixEdit(start, int.MaxValue, "")).Max;
}
