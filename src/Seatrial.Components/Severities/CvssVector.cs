namespace Seatrial.Components.Severities;

/// <summary>A vector taken apart: metric to value.</summary>
/// <param name="Version">In tenths, such as 31.</param>
internal sealed record CvssVector(int Version, IReadOnlyDictionary<string, string> Metrics)
{
    /// <summary>Null where it is none, or names a metric twice.</summary>
    public static CvssVector? Parse(string text)
    {
        int version = CvssScore.VersionOf(text);
        if (version == 0)
        {
            return null;
        }

        string body = version == 20 ? text.Replace("CVSS2#", "", StringComparison.Ordinal).Trim('(', ')') : text[9..];
        var metrics = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string part in body.TrimEnd('/').Split('/'))
        {
            int colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || colon == part.Length - 1 || !metrics.TryAdd(part[..colon], part[(colon + 1)..]))
            {
                return null;
            }
        }

        return new CvssVector(version, metrics);
    }

    public string Value(string metric) => Metrics.GetValueOrDefault(metric, "X");

    /// <summary>The number behind a metric's value; null where the value is not in the list.</summary>
    public double? Weight(string metric, params ReadOnlySpan<(string Value, double Weight)> weights)
    {
        string value = Value(metric);
        foreach (var (name, weight) in weights)
        {
            if (string.Equals(name, value, StringComparison.Ordinal))
            {
                return weight;
            }
        }

        return null;
    }
}
