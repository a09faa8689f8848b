namespace Seatrial.Requirements.Deployment;

/// <summary>What a configuration says about the backups of a store.</summary>
public enum BackupState
{
    Enabled,

    /// <summary>Nothing is said and the platform makes backups unless told otherwise.</summary>
    EnabledByDefault,

    /// <summary>Switched off, or kept for zero days.</summary>
    Disabled,

    /// <summary>Nothing is said and the platform makes none unless told to.</summary>
    DisabledByDefault,

    /// <summary>Decided by an expression or variable that is not evaluated here.</summary>
    Unresolved,
}
