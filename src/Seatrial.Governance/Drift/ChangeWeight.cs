namespace Seatrial.Governance.Drift;

/// <summary>What a change does to the security of the application, the worst first.</summary>
public enum ChangeWeight
{
    /// <summary>Something lacks a check, or a check is gone.</summary>
    Weaker,

    /// <summary>Something is there that was not looked at: an endpoint, a host, a store.</summary>
    New,

    /// <summary>Neither better nor worse by itself.</summary>
    Other,

    /// <summary>A check is there now, or something is gone.</summary>
    Stronger,
}
