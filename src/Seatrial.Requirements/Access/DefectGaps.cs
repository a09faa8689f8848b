using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Access;

/// <summary>Turns defects of the product into gaps, so that each costs no more than the part in which it shows.</summary>
internal sealed class DefectGaps
{
    private readonly List<CoverageGap> gaps = [];

    public IReadOnlyList<CoverageGap> Gaps => gaps;

    /// <summary>Runs a part of the work.</summary>
    /// <param name="path">File or folder that it is about.</param>
    /// <param name="what">The part, as the subject of a sentence.</param>
    /// <param name="part">The work.</param>
    public void Guard(string path, string what, Action part)
    {
        try
        {
            part();
        }
#pragma warning disable CA1031 // What everything else finds must not be hidden; the run says that it is incomplete.
        catch (Exception defect) when (defect is not OperationCanceledException)
#pragma warning restore CA1031
        {
            gaps.Add(new CoverageGap(path, GapKind.AnalyzerFailed, $"{what} failed ({defect.GetType().Name}): please report it."));
        }
    }
}
