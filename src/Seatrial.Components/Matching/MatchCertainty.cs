namespace Seatrial.Components.Matching;

/// <summary>Whether an advisory is about the very version.</summary>
public enum MatchCertainty
{
    /// <summary>It is.</summary>
    Affected,

    /// <summary>The version is not known, or cannot be ordered, and only some versions are affected.</summary>
    VersionUnknown,
}
