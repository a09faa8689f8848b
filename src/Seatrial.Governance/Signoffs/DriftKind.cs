namespace Seatrial.Governance.Signoffs;

public enum DriftKind
{
    /// <summary>Nothing that the sign-off rests on changed in kind.</summary>
    None,

    /// <summary>The sign-off has lapsed.</summary>
    Material,

    /// <summary>It cannot be told: the answer is neither yes nor no.</summary>
    Unclear,
}
