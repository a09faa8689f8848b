namespace Seatrial.Components.Advisories;

/// <summary>By which order the events of a range are to be read.</summary>
public enum RangeKind
{
    Semver,
    Ecosystem,

    /// <summary>Commits: their order is in the repository and is not known here.</summary>
    Git,
}
