using Seatrial.Engine.Workspaces.Git.Objects;
using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.History;

/// <summary>
/// Where matches may stand in a version that its base does not have: what the delta inserts, and what lies around the places where it cuts.
/// </summary>
internal sealed class SeamWindows
{
    /// <summary>
    /// Bytes before a cut at least, and at most where its line is long. A match that a cut makes possible has its anchor in there, unless
    /// it begins in a match of the base, which is searched again whole.
    /// </summary>
    private const int LeastBack = 256;
    private const int MostBack = 512;

    /// <summary>How far from a change a name may stand that makes a value of it, or the value: a few lines.</summary>
    public const int Near = 160;
    private const int LinesBehindName = 3;
    private const int LinesBehindValue = 1;

    private readonly List<ByteRange> merged = [];
    private readonly List<ByteRange> further = [];
    private readonly List<ByteRange> changes = [];
    private AnchorReach reach = new(0, 0);

    /// <summary>Ascending and apart, after <see cref="Finish"/>.</summary>
    public List<ByteRange> All => merged;

    /// <summary>Begins a version.</summary>
    /// <param name="parts">What it is made of.</param>
    /// <param name="originLength">Bytes of its base.</param>
    /// <param name="text">The version.</param>
    /// <param name="anchors">How far ahead of a match anchors may stand.</param>
    public void Begin(ReadOnlySpan<DeltaPart> parts, int originLength, ReadOnlySpan<byte> text, AnchorReach anchors)
    {
        reach = anchors;
        merged.Clear();
        further.Clear();
        changes.Clear();
        for (int i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (part.IsNew)
            {
                AddChange(text, part.Start, part.End);
            }
            else if (i == 0 ? part.Source != 0 : !parts[i - 1].IsNew)
            {
                AddChange(text, part.Start, part.Start);
            }
        }

        if (parts is [.., { IsNew: false } last] && last.Source + last.Length != originLength)
        {
            AddChange(text, text.Length, text.Length);
        }
    }

    /// <summary>Keeps of some words those near a change; both ascend.</summary>
    public void Pick(ReadOnlySpan<byte> text, List<ByteRange> words, List<ByteRange> near)
    {
        near.Clear();
        int from = 0;
        foreach (var word in words)
        {
            while (from < changes.Count && changes[from].End + Near < word.Start)
            {
                from++;
            }

            for (int at = from; at < changes.Count && changes[at].Start - Near <= word.End; at++)
            {
                if (IsNear(text, word, changes[at]))
                {
                    near.Add(word);
                    break;
                }
            }
        }
    }

    /// <summary>Adds a stretch that is to be searched again, in no particular order.</summary>
    public void Add(int start, int end)
    {
        start = Math.Max(0, start);
        if (end > start)
        {
            further.Add(new ByteRange(start, end - start));
        }
    }

    /// <summary>A value follows its name within a few lines, or stands before it on the same line or the one before.</summary>
    private static bool IsNear(ReadOnlySpan<byte> text, ByteRange word, ByteRange change) =>
        word.Start >= change.End
            ? text[change.End..word.Start].Count((byte)'\n') <= LinesBehindValue
            : word.End >= change.Start || text[word.End..change.Start].Count((byte)'\n') <= LinesBehindName;

    private void AddChange(ReadOnlySpan<byte> text, int start, int end)
    {
        changes.Add(new ByteRange(start, end - start));

        // What goes back from a later change never begins before what goes back from an earlier one: a window that reaches so far is only
        // made longer.
        bool isNext = merged.Count > 0 && merged[^1].End >= start - LeastBack;
        int back = Math.Max(0, start - (isNext ? LeastBack : MostBack));
        if (!isNext && (merged.Count == 0 || merged[^1].Start > back || merged[^1].End < back))
        {
            int line = text[back..start].LastIndexOf((byte)'\n');
            back = Math.Max(0, Math.Min(start - LeastBack, line < 0 ? back : back + line));
        }

        // Before most anchors no line ends: they stand on the line on which the match begins.
        int ahead = Math.Min(text.Length, end + reach.OnLine + 1);
        int ending = text[end..ahead].IndexOf((byte)'\n');
        Join(back, Math.Max(end + reach.Across, ending < 0 ? ahead : end + ending) + 1);
    }

    /// <summary>Joins the stretches that were added to the others, and ends all with the text.</summary>
    public void Finish(int length)
    {
        if (further.Count > 0)
        {
            further.AddRange(merged);
            further.Sort(static (a, b) => a.Start.CompareTo(b.Start));
            merged.Clear();
            foreach (var window in further)
            {
                Join(window.Start, window.End);
            }
        }

        while (merged.Count > 0 && merged[^1].End > length)
        {
            int start = merged[^1].Start;
            merged.RemoveAt(merged.Count - 1);
            if (start < length)
            {
                merged.Add(new ByteRange(start, length - start));
            }
        }
    }

    /// <summary>Adds a window that ends behind the others; it may begin before the last of them.</summary>
    private void Join(int start, int end)
    {
        while (merged.Count > 0 && merged[^1].End >= start)
        {
            start = Math.Min(start, merged[^1].Start);
            end = Math.Max(end, merged[^1].End);
            merged.RemoveAt(merged.Count - 1);
        }

        merged.Add(new ByteRange(start, end - start));
    }
}
