using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Surroundings;

/// <summary>The lines above the one that a value stands in, the nearest first, each without blanks around it.</summary>
internal ref struct LinesAbove
{
    private ReadOnlySpan<byte> before;

    /// <summary>Begins above the value's own line.</summary>
    /// <param name="candidate">A value.</param>
    /// <param name="reach">Bytes before it that are looked at; the furthest line may be cut.</param>
    public LinesAbove(in SecretCandidate candidate, int reach)
    {
        before = candidate.Text[Math.Max(0, candidate.Start - reach)..candidate.Start];
        before = before[..Math.Max(0, before.LastIndexOf((byte)'\n'))];
    }

    /// <summary>The next line up; false where there is none within reach.</summary>
    public bool TryMove(out ReadOnlySpan<byte> line)
    {
        int start = before.LastIndexOf((byte)'\n') + 1;
        line = Values.Bytes.Trim(before[start..]);
        bool isThere = !before.IsEmpty;
        before = before[..Math.Max(0, start - 1)];
        return isThere;
    }
}
