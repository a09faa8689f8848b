namespace Seatrial.Components.Severities;

/// <summary>Base score of version 2 (https://www.first.org/cvss/v2/guide, section 3.2.1).</summary>
internal static class Cvss2
{
    public static int? Score(CvssVector vector)
    {
        double? access = vector.Weight("AV", ("L", 0.395), ("A", 0.646), ("N", 1));
        double? complexity = vector.Weight("AC", ("H", 0.35), ("M", 0.61), ("L", 0.71));
        double? authentication = vector.Weight("Au", ("M", 0.45), ("S", 0.56), ("N", 0.704));
        double? confidentiality = Impact(vector, "C");
        double? integrity = Impact(vector, "I");
        double? availability = Impact(vector, "A");
        double? impact = 10.41 * (1 - ((1 - confidentiality) * (1 - integrity) * (1 - availability)));
        double? exploitability = 20 * access * complexity * authentication;
        double? score = impact == 0 ? 0 * exploitability : ((0.6 * impact) + (0.4 * exploitability) - 1.5) * 1.176;
        return score is { } known ? Math.Clamp((int)Math.Floor((known * 10) + 0.5 + 1e-9), 0, 100) : null;
    }

    private static double? Impact(CvssVector vector, string metric) => vector.Weight(metric, ("N", 0), ("P", 0.275), ("C", 0.660));
}
