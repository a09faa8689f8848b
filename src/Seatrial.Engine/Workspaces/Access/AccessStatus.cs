namespace Seatrial.Engine.Workspaces.Access;

/// <summary>How an attempt to list or read ended.</summary>
internal enum AccessStatus
{
    Ok,

    /// <summary>No longer there, or no longer what it was listed as.</summary>
    Vanished,
    Denied,

    /// <summary>Not a regular file, or reached through a link.</summary>
    NotRegular,

    /// <summary>Longer than the caller's limit.</summary>
    TooLarge,

    /// <summary>Any other error of the file system.</summary>
    Failed,
}
