namespace Seatrial.Components.Severities;

/// <summary>
/// Score of version 4.0 (https://www.first.org/cvss/v4-0/specification-document, section 8): the score of the class of the vector, less the
/// mean of how far it stands below the worst of that class, interpolated to the next lower classes.
/// </summary>
internal static class Cvss4
{
    /// <summary>What must be there, and the values that it may have.</summary>
    private static readonly (string Metric, string Values)[] Mandatory =
    [
        ("AV", "NALP"),
        ("AC", "LH"),
        ("AT", "NP"),
        ("PR", "NLH"),
        ("UI", "NPA"),
        ("VC", "HLN"),
        ("VI", "HLN"),
        ("VA", "HLN"),
        ("SC", "HLN"),
        ("SI", "HLN"),
        ("SA", "HLN"),
    ];

    /// <summary>Correct rounding of halves that floating point puts a little too low.</summary>
    private const double Epsilon = 1e-6;

    public static int? Score(CvssVector vector)
    {
        if (!Array.TrueForAll(Mandatory, m => vector.Value(m.Metric) is [var value] && m.Values.Contains(value, StringComparison.Ordinal)))
        {
            return null;
        }

        var metrics = new Cvss4Metrics(vector);
        if (!metrics.IsValid)
        {
            return null;
        }

        if (metrics.HasNoImpact)
        {
            return 0;
        }

        int[] classes = metrics.Classes;
        double value = Cvss4Scores.Score(classes)!.Value;
        double[] distances = Distances(metrics, classes);
        double total = 0;
        int existing = 0;
        for (int i = 0; i < distances.Length; i++)
        {
            if (Lower(classes, i) is { } lower)
            {
                existing++;
                total += (value - lower) * distances[i];
            }
        }

        value -= existing == 0 ? 0 : total / existing;
        return (int)Math.Floor((Math.Clamp(value, 0, 10) + Epsilon) * 10 + 0.5);
    }

    /// <summary>Score of the next lower class in one dimension; null where there is none. The third and the sixth go together.</summary>
    private static double? Lower(int[] classes, int dimension)
    {
        if (dimension != 2)
        {
            return Cvss4Scores.Score(Raised(classes, dimension));
        }

        return (classes[2], classes[5]) switch
        {
            (0, 0) => Math.Max(Cvss4Scores.Score(Raised(classes, 5))!.Value, Cvss4Scores.Score(Raised(classes, 2)) ?? 0),
            (1, 0) => Cvss4Scores.Score(Raised(classes, 5)),
            (0 or 1, 1) => Cvss4Scores.Score(Raised(classes, 2)),
            _ => null,
        };
    }

    private static int[] Raised(int[] classes, int dimension)
    {
        int[] raised = [.. classes];
        raised[dimension]++;
        return raised;
    }

    /// <summary>
    /// For each dimension, how far the vector stands below the worst of its class, as a part of the class's depth. The fifth has no depth.
    /// </summary>
    private static double[] Distances(Cvss4Metrics metrics, int[] classes)
    {
        foreach (string first in Cvss4Classes.Worst(0, classes[0], 0))
        {
            foreach (string second in Cvss4Classes.Worst(1, classes[1], 0))
            {
                foreach (string third in Cvss4Classes.Worst(2, classes[2], classes[5]))
                {
                    foreach (string fourth in Cvss4Classes.Worst(3, classes[3], 0))
                    {
                        int[] steps = [metrics.Below(first), metrics.Below(second), metrics.Below(third), metrics.Below(fourth)];
                        if (Array.TrueForAll(steps, s => s >= 0))
                        {
                            return [.. steps.Select((s, i) => s / Cvss4Classes.Depth(i, classes[i], classes[5])), 0];
                        }
                    }
                }
            }
        }

        return new double[5];
    }
}
