namespace Seatrial.Components.Matching;

/// <summary>How far 'none known' can be trusted for an ecosystem.</summary>
public enum EcosystemState
{
    /// <summary>Complete and recent enough.</summary>
    Current,

    /// <summary>The source was last asked longer ago than is allowed.</summary>
    Stale,

    /// <summary>Some of what the source has was not read.</summary>
    Partial,

    /// <summary>The database holds nothing of it.</summary>
    Missing,

    /// <summary>No database of advisories knows it.</summary>
    Unsupported,
}
