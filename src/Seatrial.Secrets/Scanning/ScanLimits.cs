namespace Seatrial.Secrets.Scanning;

/// <summary>
/// What is kept of one text at most. Files that people write stay far below; what goes beyond is said as a gap, and never passed over in
/// silence.
/// </summary>
/// <param name="MaxCandidates">Matches of patterns, words for which a file is read by its structure among them. A text of 10 MB has room
/// for millions.</param>
/// <param name="MaxCredentials">Candidates that their judges let pass, before overlaps are settled.</param>
public sealed record ScanLimits(int MaxCandidates, int MaxCredentials)
{
    /// <summary>Scratch memory for so many entries stays with a worker; what a huge file needed beyond it is given back.</summary>
    internal const int KeptCapacity = 16 * 1024;

    public static ScanLimits Default { get; } = new(400_000, 20_000);

    /// <summary>Empties a list for the next text, and gives back the memory that only a huge one needed.</summary>
    internal static void Empty<T>(List<T> list)
    {
        list.Clear();
        if (list.Capacity > KeptCapacity)
        {
            list.Capacity = 0;
        }
    }
}
