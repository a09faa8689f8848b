using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Seatrial.Secrets.Filter.Anchors;
using Seatrial.Secrets.Filter.Matching;
using Seatrial.Secrets.Filter.Screening;

namespace Seatrial.Secrets.Filter;

/// <summary>
/// Finds the matches of all rules in one pass: a vector filter over four bytes, a look into a set of such groups, a comparison of eight
/// bytes with all anchors at once, an automaton over what follows them, then the exact search around what is left. One instance per worker.
/// </summary>
internal sealed class PatternMatcher
{
    private const int Block = 32;
    private const int FlushAt = 4096;

    /// <summary>Bytes that go through one stage after the other while they are in the nearest cache.</summary>
    private const int Stretch = 4096;

    /// <summary>A candidate found at a position never begins farther before it.</summary>
    private const int Reach = AnchorPicker.MaxReach + (2 * Anchor.Width) + 64;

    private readonly CompiledRules rules;
    private readonly RuleSearch search;
    private readonly CandidateScreen screen;

    /// <summary>Offsets in a stretch, with room for the eight that are written at once.</summary>
    private readonly ushort[] positions = new ushort[Stretch + Block + 8];
    private readonly byte[] bitPlaces = BitPlaces();
    private Candidate[] candidates = new Candidate[1024];
    private int candidateCount;
    private int flushAt;
    private int wanted = int.MaxValue;
    private AnchorView view;

    /// <summary>What counts from the place on where a pattern selected the text for reading; null where nothing changes.</summary>
    private AnchorView? selectedView;

    public PatternMatcher(CompiledRules rules)
    {
        this.rules = rules;
        search = new RuleSearch(rules);
        screen = new CandidateScreen(rules.Screen);
        view = rules.View(PatternKinds.All);
    }

    /// <summary>What screening and the exact searches of this instance took so far, in steps that do not depend on the machine.</summary>
    internal long Steps => screen.Steps + search.Steps;

    /// <summary>Appends all matches, rule by rule within stretches of the text.</summary>
    /// <param name="padded">A line feed, the text, and <see cref="Engine.Workspaces.FileContent.Padding"/> zero bytes.</param>
    /// <param name="length">Bytes of the text.</param>
    /// <param name="matches">Takes the matches.</param>
    public void Find(ReadOnlySpan<byte> padded, int length, List<PatternMatch> matches) =>
        Find(padded, length, [new ByteRange(0, length)], matches);

    /// <summary>
    /// As above for the patterns that count, until a text has given more matches than are wanted; the last of them are of one stretch, by
    /// rule.
    /// </summary>
    /// <param name="padded">As above.</param>
    /// <param name="length">Bytes of the text.</param>
    /// <param name="matches">Takes the matches.</param>
    /// <param name="question">Which patterns count, and how many matches are wanted.</param>
    /// <returns>Whether the whole text was searched and gave no more.</returns>
    public bool Find(ReadOnlySpan<byte> padded, int length, List<PatternMatch> matches, TextQuestion question)
    {
        wanted = question.Most;
        view = rules.View(question.Kinds);
        selectedView = question.StopsSelecting ? rules.View(question.Kinds & ~PatternKinds.Selecting) : null;
        Find(padded, length, matches);
        bool isWhole = matches.Count <= wanted;
        if (!isWhole)
        {
            matches.RemoveRange(wanted, matches.Count - wanted);
        }

        wanted = int.MaxValue;
        view = rules.View(PatternKinds.All);
        selectedView = null;
        return isWhole;
    }

    /// <summary>Appends the matches of which an anchor stands in one of the windows, whole, wherever they begin and end.</summary>
    /// <param name="padded">As above.</param>
    /// <param name="length">Bytes of the text.</param>
    /// <param name="windows">Ascending and apart.</param>
    /// <param name="matches">Takes the matches.</param>
    public void Find(ReadOnlySpan<byte> padded, int length, ReadOnlySpan<ByteRange> windows, List<PatternMatch> matches)
    {
        candidateCount = 0;
        flushAt = FlushAt;
        search.Reset();
        var text = padded.Slice(1, length);
        foreach (var window in windows)
        {
            // An anchor may begin with the byte before the window.
            int end = Math.Min(window.End, length) + 1;
            if (WideBlockFilter.IsSupported)
            {
                Scan<WideBlockFilter>(padded, window.Start, end, text, matches);
            }
            else if (NarrowBlockFilter.IsSupported)
            {
                Scan<NarrowBlockFilter>(padded, window.Start, end, text, matches);
            }
            else
            {
                Scan<ScalarBlockFilter>(padded, window.Start, end, text, matches);
            }
        }

        Flush(int.MaxValue, text, matches);
    }

    /// <summary>As above for the patterns that count.</summary>
    public void Find(ReadOnlySpan<byte> padded, int length, ReadOnlySpan<ByteRange> windows, List<PatternMatch> matches, PatternKinds kinds)
    {
        view = rules.View(kinds);
        Find(padded, length, windows, matches);
        view = rules.View(PatternKinds.All);
    }

    /// <summary>Which patterns count in the counting methods below.</summary>
    internal void Heed(PatternKinds kinds) => view = rules.View(kinds);

    /// <summary>How many positions pass the vector filter: for measurements.</summary>
    internal long CountPassing<TFilter>(ReadOnlySpan<byte> padded, int length)
        where TFilter : struct, IBlockFilter
    {
        long count = 0;
        for (int at = 0; at <= length; at += Stretch)
        {
            count += Pass<TFilter>(ref Start(padded), at, Math.Min(at + Stretch, length + 1));
        }

        return count;
    }

    /// <summary>How many of them may begin an anchor: for measurements.</summary>
    internal long CountGrams<TFilter>(ReadOnlySpan<byte> padded, int length)
        where TFilter : struct, IBlockFilter
    {
        long count = 0;
        for (int at = 0; at <= length; at += Stretch)
        {
            count += Thin(ref Unsafe.Add(ref Start(padded), at), Pass<TFilter>(ref Start(padded), at, Math.Min(at + Stretch, length + 1)));
        }

        return count;
    }

    /// <summary>How many places are left for the exact search: for measurements.</summary>
    internal long CountCandidates<TFilter>(ReadOnlySpan<byte> padded, int length)
        where TFilter : struct, IBlockFilter
    {
        candidateCount = 0;
        flushAt = int.MaxValue;
        Scan<TFilter>(padded, 0, length + 1, padded.Slice(1, length), []);
        return candidateCount;
    }

    private static ref byte Start(ReadOnlySpan<byte> padded) => ref MemoryMarshal.GetReference(padded);

    private void Scan<TFilter>(ReadOnlySpan<byte> padded, int from, int end, ReadOnlySpan<byte> text, List<PatternMatch> matches)
        where TFilter : struct, IBlockFilter
    {
        ref byte start = ref Start(padded);

        for (int at = from; at < end && matches.Count <= wanted; at += Stretch)
        {
            int passing = Pass<TFilter>(ref start, at, Math.Min(at + Stretch, end));
            Collect(ref start, at, Thin(ref Unsafe.Add(ref start, at), passing), text.Length + 1);
            if (candidateCount >= flushAt)
            {
                Flush(Math.Min(at + Stretch, end) - Reach, text, matches);
            }
        }
    }

    /// <summary>
    /// Lists the positions that the vector filter lets through. The last block may begin at the last byte of the text: with its window it
    /// ends within the padding. Eight positions of a block are written at a time whether there are so many or not, so that the number of
    /// them is no branch to guess.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Pass<TFilter>(ref byte start, int from, int end)
        where TFilter : struct, IBlockFilter
    {
        ref byte tables = ref view.Tables.First;
        ref ushort list = ref MemoryMarshal.GetArrayDataReference(positions);
        ref byte places = ref MemoryMarshal.GetArrayDataReference(bitPlaces);
        int count = 0;
        for (int at = from; at < end; at += Block)
        {
            uint hits = TFilter.Test(ref Unsafe.Add(ref start, at), ref tables);
            ushort place = (ushort)(at - from);
            count = Note((byte)hits, place, ref places, ref list, count);
            count = Note((byte)(hits >> 8), (ushort)(place + 8), ref places, ref list, count);
            count = Note((byte)(hits >> 16), (ushort)(place + 16), ref places, ref list, count);
            count = Note((byte)(hits >> 24), (ushort)(place + 24), ref places, ref list, count);
        }

        return count;
    }

    /// <summary>Lists the places of the bits that are set in eight; answers how many positions there are then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Note(byte hits, ushort place, ref byte places, ref ushort list, int count)
    {
        ulong eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref places, hits * sizeof(ulong)));
        (Vector128.WidenLower(Vector128.CreateScalar(eight).AsByte()) + Vector128.Create(place)).StoreUnsafe(ref list, (nuint)count);
        return count + BitOperations.PopCount(hits);
    }

    /// <summary>For each byte the places of its bits that are set, eight bytes each.</summary>
    private static byte[] BitPlaces()
    {
        byte[] places = new byte[256 * sizeof(ulong)];
        for (int value = 0; value < 256; value++)
        {
            int at = value * sizeof(ulong);
            for (int bits = value; bits != 0; bits &= bits - 1)
            {
                places[at++] = (byte)BitOperations.TrailingZeroCount(bits);
            }
        }

        return places;
    }

    /// <summary>Keeps of the listed positions of a stretch those at which an anchor may begin, without a branch for each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Thin(ref byte stretch, int count)
    {
        ref ulong grams = ref view.Grams.First;
        ulong factor = view.Grams.Factor;
        ref ushort list = ref MemoryMarshal.GetArrayDataReference(positions);
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            ushort position = Unsafe.Add(ref list, i);
            Unsafe.Add(ref list, kept) = position;
            kept += GramSet.Contains(ref grams, factor, ref Unsafe.Add(ref stretch, position));
        }

        return kept;
    }

    /// <summary>Turns the listed positions of a stretch, which begins at <paramref name="from"/>, into candidates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Collect(ref byte start, int from, int count, int end)
    {
        var index = rules.Index;
        var grams = rules.GramWords;
        foreach (ushort position in positions.AsSpan(0, count))
        {
            int at = from + position;
            ref byte here = ref Unsafe.Add(ref start, at);
            for (ulong words = grams.At(ref here); words != 0; words &= words - 1)
            {
                for (int word = BitOperations.TrailingZeroCount(words); word < index.WordCount; word += 64)
                {
                    for (ulong anchors = index.Test(ref here, word) & view.Heeded[word]; anchors != 0; anchors &= anchors - 1)
                    {
                        int anchor = (word * 64) + BitOperations.TrailingZeroCount(anchors);
                        if (screen.Passes(anchor, ref start, at, end))
                        {
                            Add(anchor, at, end);
                        }
                    }
                }
            }
        }
    }

    /// <summary>Notes that an anchor stands at a place of the padded text, in which the text ends at another.</summary>
    private void Add(int anchorIndex, int at, int end)
    {
        if (candidateCount == candidates.Length)
        {
            Array.Resize(ref candidates, candidates.Length * 2);
        }

        var anchor = rules.Points[anchorIndex];
        int entry = at - 1 - anchor.Offset;
        candidates[candidateCount++] = new Candidate(anchor.RuleIndex, entry - anchor.MaxBefore, entry, anchorIndex);
        if (
            anchor.Length > 0
            && selectedView is not null
            && rules.Kinds[anchor.RuleIndex] == PatternKinds.Selecting
            && at + anchor.Length <= end
        )
        {
            (view, selectedView) = (selectedView, null);
        }
    }

    /// <summary>Searches around the candidates before an offset; no candidate found later sorts before it.</summary>
    private void Flush(int before, ReadOnlySpan<byte> text, List<PatternMatch> matches)
    {
        var all = candidates.AsSpan(0, candidateCount);
        int kept = 0,
            ready = all.Length;
        for (int i = 0; i < ready; )
        {
            if (all[i].Earliest < before)
            {
                i++;
            }
            else
            {
                (all[i], all[ready - 1]) = (all[ready - 1], all[i]);
                ready--;
                kept++;
            }
        }

        var due = all[..ready];
        Candidate.Sort(due);
        search.Search(due, text, matches);
        all[ready..].CopyTo(all);
        candidateCount = kept;

        // Where candidates are dense, few are due at a time.
        flushAt = Math.Max(FlushAt, kept * 2);
    }
}
