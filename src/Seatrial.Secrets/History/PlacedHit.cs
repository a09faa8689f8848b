using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.History;

/// <summary>A candidate that its judges let pass, at its place in one version.</summary>
/// <param name="Candidate">With the places of this version.</param>
/// <param name="IsWinner">Whether it stands when overlaps are settled.</param>
internal sealed record PlacedHit(ReportedCandidate Candidate, bool IsWinner)
{
    /// <summary>The secret that it is; set once, when it is first kept.</summary>
    public FoundSecret? Found { get; set; }

    /// <summary>From the name to the end of the value.</summary>
    public ByteRange Range
    {
        get
        {
            var (value, name) = (Candidate.Value, Candidate.Name);
            int start = name.IsEmpty ? value.Start : Math.Min(name.Start, value.Start);
            int end = name.IsEmpty ? value.End : Math.Max(name.End, value.End);
            return new ByteRange(start, end - start);
        }
    }

    public PlacedHit MovedBy(int by) =>
        by == 0
            ? this
            : this with
            {
                Candidate = Candidate with
                {
                    Value = CarriedMatch.Moved(Candidate.Value, by),
                    Name = CarriedMatch.Moved(Candidate.Name, by),
                },
            };
}
