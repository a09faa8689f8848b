using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>
/// What is known of a program's text up to where reading is: strings and comments (so that going back never takes their content for code),
/// open brackets, and the places of the words for which the file was selected. One instance per worker.
/// </summary>
internal sealed class CodeText
{
    /// <summary>Brackets nested deeper are not looked at.</summary>
    private const int MaxDepth = 4096;

    /// <summary>How far going back may lead from one bracket to its partner, or over an expression.</summary>
    private const int Reach = 600;

    private readonly List<Bracket> open = [];
    private readonly List<ByteRange> strings = [];
    private readonly List<ByteRange> comments = [];
    private List<ByteRange> words = [];
    private int skipped;

    /// <summary>From outermost to innermost.</summary>
    public IReadOnlyList<Bracket> Open => open;

    /// <summary>Begins a new text.</summary>
    /// <param name="credentialWords">In order of position; empty: every value counts.</param>
    public void Begin(List<ByteRange> credentialWords)
    {
        open.Clear();
        strings.Clear();
        comments.Clear();
        words = credentialWords;
        skipped = 0;
    }

    public void AddString(int start, int end) => strings.Add(new ByteRange(start, end - start));

    public void AddComment(int start, int end) => comments.Add(new ByteRange(start, end - start));

    public void OpenBracket(int at, byte kind)
    {
        if (open.Count < MaxDepth)
        {
            open.Add(new Bracket(at, kind));
        }
        else
        {
            skipped++;
        }
    }

    /// <summary>
    /// Closes the innermost bracket of the kind; those left open inside of it are forgotten. Without a near one nothing happens.
    /// </summary>
    public void CloseBracket(byte kind)
    {
        if (skipped > 0)
        {
            skipped--;
            return;
        }

        byte opening = kind switch
        {
            (byte)')' => (byte)'(',
            (byte)']' => (byte)'[',
            _ => (byte)'{',
        };
        for (int i = open.Count - 1; i >= Math.Max(0, open.Count - 8); i--)
        {
            if (open[i].Kind == opening)
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }
        }
    }

    /// <summary>Index in <see cref="Open"/> of the innermost bracket that opens before the place; -1 for none.</summary>
    public int Enclosing(int at)
    {
        int i = open.Count - 1;
        while (i >= 0 && open[i].At >= at)
        {
            i--;
        }

        return i;
    }

    /// <summary>Whether a word of credentials stands in the range, whole or in part.</summary>
    public bool HasWord(int start, int end)
    {
        if (words.Count == 0)
        {
            return true;
        }

        // Much of a text lies before the first word.
        if (words[0].Start >= end)
        {
            return false;
        }

        int low = FirstEndingAfter(CollectionsMarshal.AsSpan(words), start);
        return low < words.Count && words[low].Start < end;
    }

    /// <summary>The last place before <paramref name="at"/> that is neither white space nor comment; -1 for none.</summary>
    public int Previous(ReadOnlySpan<byte> text, int at)
    {
        int comment = FirstEndingAfter(CollectionsMarshal.AsSpan(comments), at) - 1;
        bool hasLine = false;
        while (at > 0)
        {
            byte b = text[at - 1];
            if (comment >= 0 && comments[comment].End == at)
            {
                at = comments[comment--].Start;
                continue;
            }

            if (b == '\\' && hasLine)
            {
                hasLine = false;
            }
            else if (!Bytes.IsSpace(b))
            {
                return at - 1;
            }

            hasLine = b is (byte)'\n' or (byte)'\r';
            at--;
            while (comment >= 0 && comments[comment].End > at)
            {
                comment--;
            }
        }

        return -1;
    }

    /// <summary>
    /// Whether a string ends where <paramref name="end"/> says; <paramref name="range"/> is the whole of it, quotes and prefixes with it.
    /// </summary>
    public bool TryStringEnding(int end, out ByteRange range)
    {
        int i = FirstEndingAfter(CollectionsMarshal.AsSpan(strings), end - 1);
        range = i < strings.Count ? strings[i] : default;
        return i < strings.Count && range.End == end;
    }

    /// <summary>The bracket that the one at <paramref name="close"/> closes; -1 where it is not near.</summary>
    public int Partner(ReadOnlySpan<byte> text, int close)
    {
        int depth = 0;
        for (int i = close; i >= Math.Max(0, close - Reach); i--)
        {
            switch (text[i])
            {
                case (byte)')' or (byte)']' or (byte)'}':
                    depth++;
                    break;
                case (byte)'(' or (byte)'[' or (byte)'{':
                    depth--;
                    if (depth == 0)
                    {
                        return i;
                    }

                    break;
                default:
                    i = Skip(i);
                    break;
            }
        }

        return -1;
    }

    /// <summary>
    /// Number of commas between an open bracket and a place, those in inner brackets left out; -1 where the bracket is far.
    /// </summary>
    public int CountCommas(ReadOnlySpan<byte> text, int from, int at)
    {
        if (at - from > Reach)
        {
            return -1;
        }

        int commas = 0;
        for (int i = at - 1; i > from; i--)
        {
            switch (text[i])
            {
                case (byte)',':
                    commas++;
                    break;
                case (byte)')' or (byte)']' or (byte)'}':
                    int partner = Partner(text, i);
                    i = partner > from ? partner : i;
                    break;
                default:
                    i = Skip(i);
                    break;
            }
        }

        return commas;
    }

    /// <summary>The first place of the string or comment that ends at <paramref name="last"/>, else that place itself.</summary>
    public int Skip(int last)
    {
        int i = FirstEndingAfter(CollectionsMarshal.AsSpan(strings), last);
        if (i < strings.Count && strings[i].End == last + 1)
        {
            return strings[i].Start;
        }

        i = FirstEndingAfter(CollectionsMarshal.AsSpan(comments), last);
        return i < comments.Count && comments[i].End == last + 1 ? comments[i].Start : last;
    }

    /// <summary>Index of the first range that ends behind a place; the ranges are in order and disjoint.</summary>
    private static int FirstEndingAfter(ReadOnlySpan<ByteRange> ranges, int at)
    {
        int low = 0,
            high = ranges.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = ranges[middle].End <= at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
