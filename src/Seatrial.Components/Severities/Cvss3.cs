namespace Seatrial.Components.Severities;

/// <summary>
/// Base score of versions 3.0 and 3.1 (https://www.first.org/cvss/v3-1/specification-document, sections 7.1 and 7.4, appendix A for
/// rounding).
/// </summary>
internal static class Cvss3
{
    public static int? Score(CvssVector vector)
    {
        if (vector.Value("S") is not ("U" or "C"))
        {
            return null;
        }

        bool isChanged = vector.Value("S") == "C";
        double? attack = vector.Weight("AV", ("N", 0.85), ("A", 0.62), ("L", 0.55), ("P", 0.2));
        double? complexity = vector.Weight("AC", ("L", 0.77), ("H", 0.44));
        double? privileges = vector.Weight("PR", ("N", 0.85), ("L", isChanged ? 0.68 : 0.62), ("H", isChanged ? 0.5 : 0.27));
        double? interaction = vector.Weight("UI", ("N", 0.85), ("R", 0.62));
        double? subscore = 1 - ((1 - Impact(vector, "C")) * (1 - Impact(vector, "I")) * (1 - Impact(vector, "A")));
        if (subscore is not { } iss || 8.22 * attack * complexity * privileges * interaction is not { } exploitability)
        {
            return null;
        }

        double impact = isChanged ? (7.52 * (iss - 0.029)) - (3.25 * Math.Pow(iss - 0.02, 15)) : 6.42 * iss;
        return impact <= 0 ? 0 : RoundUp(Math.Min((isChanged ? 1.08 : 1) * (impact + exploitability), 10), vector.Version);
    }

    private static double? Impact(CvssVector vector, string metric) => vector.Weight(metric, ("H", 0.56), ("L", 0.22), ("N", 0));

    /// <summary>Version 3.1 takes away what floating point adds; 3.0 said only to round up.</summary>
    private static int RoundUp(double score, int version)
    {
        if (version == 30)
        {
            return (int)Math.Ceiling(Math.Round(score * 10, 8));
        }

        long whole = (long)Math.Round(score * 100_000, MidpointRounding.AwayFromZero);
        return (int)(whole % 10_000 == 0 ? whole / 10_000 : (whole / 10_000) + 1);
    }
}
