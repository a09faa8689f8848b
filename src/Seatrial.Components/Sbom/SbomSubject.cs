namespace Seatrial.Components.Sbom;

/// <summary>What an SBOM is about, and what made it.</summary>
/// <param name="Name">Project or repository.</param>
/// <param name="Version">Version or commit of it; null where there is none.</param>
/// <param name="ToolVersion">Version of Seatrial.</param>
public sealed record SbomSubject(string Name, string? Version, string ToolVersion)
{
    /// <summary>Package URL of the subject; null where it has none.</summary>
    public string? Purl { get; init; }

    /// <summary>
    /// Date of the commit or SOURCE_DATE_EPOCH, never the clock: equal input gives equal bytes. Null leaves it out where the format allows.
    /// </summary>
    public DateTimeOffset? Timestamp { get; init; }
}
