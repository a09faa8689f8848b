namespace Seatrial.Components.Severities;

/// <summary>How bad something is.</summary>
/// <param name="Level">By the score, or the word of whoever published it where there is no score.</param>
/// <param name="Tenths">The score in tenths, 0 to 100; null where only a word is known.</param>
/// <param name="Vector">From which it was computed; empty where only a word is known.</param>
public readonly record struct Severity(SeverityLevel Level, int? Tenths = null, string Vector = "")
{
    public double? Score => Tenths / 10.0;

    public static Severity OfScore(int tenths, string vector) =>
        new(
            tenths switch
            {
                0 => SeverityLevel.None,
                < 40 => SeverityLevel.Low,
                < 70 => SeverityLevel.Medium,
                < 90 => SeverityLevel.High,
                _ => SeverityLevel.Critical,
            },
            tenths,
            vector
        );

    /// <summary>The words that databases use; anything else is unknown.</summary>
    public static SeverityLevel LevelOf(string word) =>
        word.Trim().ToUpperInvariant() switch
        {
            "CRITICAL" => SeverityLevel.Critical,
            "HIGH" or "IMPORTANT" => SeverityLevel.High,
            "MODERATE" or "MEDIUM" => SeverityLevel.Medium,
            "LOW" or "MINOR" or "NEGLIGIBLE" => SeverityLevel.Low,
            "NONE" => SeverityLevel.None,
            _ => SeverityLevel.Unknown,
        };

    /// <summary>The newest version of CVSS wins over older ones, a vector over a word.</summary>
    public static Severity Best(IEnumerable<string> vectors, string? word)
    {
        var best = vectors
            .Select(v => (Version: CvssScore.VersionOf(v), Vector: v, Tenths: CvssScore.OfVector(v)))
            .Where(v => v.Tenths is not null)
            .OrderByDescending(v => v.Version)
            .ThenByDescending(v => v.Tenths)
            .FirstOrDefault();
        return best.Tenths is { } tenths
            ? OfScore(tenths, best.Vector)
            : new Severity(word is null ? SeverityLevel.Unknown : LevelOf(word));
    }
}
