using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Reading;

namespace Seatrial.Secrets.History;

/// <summary>What the matches of a version amount to under one path. Immutable.</summary>
/// <param name="Path">Number of the path.</param>
/// <param name="OfMatches">For each match of the version; null where it was dismissed.</param>
/// <param name="Read">What was found by reading the file's structure.</param>
/// <param name="Reader">Who reads the file; null where nobody does.</param>
/// <param name="Seen">Where values stand that were judged, ascending; null where they are too many. Under another path they may be judged
/// otherwise.</param>
internal sealed record PathState(int Path, PlacedHit?[] OfMatches, PlacedHit[] Read, FormatReader? Reader, ByteRange[]? Seen)
{
    /// <summary>Whether a change anywhere in the file may make a credential of a value.</summary>
    public bool IsFar => Reader is not null && VersionReading.IsFar(Reader);

    public bool HasHits => Read.Length > 0 || Array.Exists(OfMatches, h => h is not null);

    public IEnumerable<PlacedHit> Hits => OfMatches.OfType<PlacedHit>().Concat(Read);

    public int HitCount => OfMatches.Count(h => h is not null) + Read.Length;
}
