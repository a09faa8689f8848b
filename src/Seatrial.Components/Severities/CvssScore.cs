namespace Seatrial.Components.Severities;

/// <summary>Scores of CVSS vectors, versions 2 to 4: the base score of versions 2 and 3, the whole score of version 4.</summary>
public static class CvssScore
{
    private const int LongestVector = 512;

    /// <summary>In tenths, 0 to 100; null where the text is no complete vector.</summary>
    public static int? OfVector(string vector)
    {
        if (vector.Length > LongestVector || CvssVector.Parse(vector) is not { } parsed)
        {
            return null;
        }

        return parsed.Version switch
        {
            40 => Cvss4.Score(parsed),
            31 or 30 => Cvss3.Score(parsed),
            20 => Cvss2.Score(parsed),
            _ => null,
        };
    }

    /// <summary>In tenths, such as 31; 0 where the text is no vector. One without a version is of version 2.</summary>
    public static int VersionOf(string vector) =>
        vector.StartsWith("CVSS:4.0/", StringComparison.Ordinal) ? 40
        : vector.StartsWith("CVSS:3.1/", StringComparison.Ordinal) ? 31
        : vector.StartsWith("CVSS:3.0/", StringComparison.Ordinal) ? 30
        : vector.TrimStart('(').StartsWith("AV:", StringComparison.Ordinal) || vector.StartsWith("CVSS2#", StringComparison.Ordinal) ? 20
        : 0;
}
