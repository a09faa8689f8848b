using System.Runtime.CompilerServices;

namespace Seatrial.Secrets.Filter.Screening;

/// <summary>Rejects most anchors behind which no match can follow, before anything is searched exactly. One instance per worker.</summary>
internal sealed class CandidateScreen(ScreenTable table)
{
    /// <summary>A match that is still possible so many bytes behind its anchor is worth the exact search.</summary>
    private const int Depth = 128;

    /// <summary>Bytes read since this object was made.</summary>
    public long Steps { get; private set; }

    /// <summary>Whether a match may follow.</summary>
    /// <param name="anchor">The anchor, which stands at <paramref name="position"/>.</param>
    /// <param name="text">The text, from which <paramref name="position"/> counts.</param>
    /// <param name="position">The anchor's first byte.</param>
    /// <param name="end">The end of the text.</param>
    public bool Passes(int anchor, ref byte text, int position, int end)
    {
        ref ushort transitions = ref table.Transitions.First;
        ref byte classes = ref table.Classes.First;
        int deepest = Math.Min(end, position + Depth);
        int at = position + Unsafe.Add(ref table.Known.First, anchor);
        if (at > end)
        {
            return false;
        }

        int id = Unsafe.Add(ref table.Starts.First, anchor);
        while (id > ScreenTable.Accepted && at < deepest)
        {
            int value = Unsafe.Add(ref classes, Unsafe.Add(ref text, at++));
            id = Unsafe.Add(ref transitions, ((id - ScreenTable.Accepted - 1) << ScreenTable.ClassBits) | value);
        }

        Steps += at - position;
        return id == ScreenTable.Accepted || (id != ScreenTable.Dead && at < end);
    }
}
