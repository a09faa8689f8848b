namespace Seatrial.Requirements.RowSecurity;

/// <summary>To whom the database itself opens the rows of a table for a command, strictest first.</summary>
internal enum DataReach
{
    /// <summary>To no client.</summary>
    Nobody,

    /// <summary>To callers, each to their own rows, those of their groups, or by a role.</summary>
    Caller,

    /// <summary>To everybody with an account.</summary>
    Account,

    /// <summary>To everybody, the rows that are marked as meant for others.</summary>
    Published,

    /// <summary>To everybody.</summary>
    Everybody,
}
