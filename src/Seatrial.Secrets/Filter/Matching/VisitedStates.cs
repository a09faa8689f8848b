namespace Seatrial.Secrets.Filter.Matching;

/// <summary>
/// Which (instruction, position) pairs led nowhere, within a window of the text. A pair fails whatever path leads to it, so each is tried
/// once and a search takes time proportional to window × instructions.
/// </summary>
internal sealed class VisitedStates
{
    private ulong[] bits = new ulong[1024];
    private int wordsPerPosition = 1;
    private int usedWords;

    /// <summary>Text offset of the first position of the window.</summary>
    public int Origin { get; private set; }

    /// <summary>Text offset behind the last position that was marked.</summary>
    public int End => Origin + (usedWords / wordsPerPosition);

    public void Reset(int origin, int trackCount)
    {
        Clear();
        Origin = origin;
        wordsPerPosition = Math.Max(1, (trackCount + 63) >> 6);
    }

    public void Clear()
    {
        Array.Clear(bits, 0, usedWords);
        usedWords = 0;
    }

    /// <summary>False when the pair was marked before.</summary>
    public bool TryMark(int track, int position)
    {
        int row = (position - Origin) * wordsPerPosition;
        if (row + wordsPerPosition > usedWords)
        {
            usedWords = row + wordsPerPosition;
            if (usedWords > bits.Length)
            {
                Array.Resize(ref bits, Math.Max(usedWords, bits.Length * 2));
            }
        }

        ref ulong word = ref bits[row + (track >> 6)];
        ulong bit = 1UL << (track & 63);
        bool isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }
}
