using Seatrial.Engine.Assessments;
using Seatrial.Engine.Findings;

namespace Seatrial.Reporting.Text;

/// <summary>The places of a finding, and findings that are known, in words.</summary>
internal static class OccurrenceText
{
    /// <summary>All places but the first: <c>also at b.env:3, c.yml:9 and 4 more places</c>.</summary>
    /// <param name="finding">With two occurrences or more.</param>
    /// <param name="shown">How many are named at most.</param>
    public static string Others(Finding finding, int shown)
    {
        int others = finding.Occurrences.Count - 1;
        int named = others <= shown ? others : Math.Max(1, shown - 1);
        string names = string.Join(", ", finding.Occurrences.Skip(1).Take(named));
        return named == others ? $"also at {names}" : $"also at {names} and {Words.Count(others - named, "more place")}";
    }

    /// <summary>A sentence about the known findings; null where there are none.</summary>
    public static string? Known(Assessment assessment)
    {
        var known = assessment.Findings.Where(f => f.Finding.IsKnown).Select(f => f.Finding).ToList();
        return known.Count == 0
            ? null
            : $"{Words.Count(known.Count, "finding")} known from {string.Join(", ", known.Select(f => f.KnownFrom).Distinct(StringComparer.Ordinal))} {(known.Count == 1 ? "fails" : "fail")} no gate.";
    }
}
