namespace Seatrial.Requirements.RowSecurity.Conditions;

/// <summary>What a condition asks of a row, weakest first: AND takes the stronger of two, OR the weaker.</summary>
internal enum Bond
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>That somebody is signed in.</summary>
    SignedIn,

    /// <summary>Something of the row alone: <c>is_published</c>.</summary>
    Row,

    /// <summary>That the row belongs to the caller, or to a group that the caller belongs to.</summary>
    Owner,

    /// <summary>That the caller holds a role.</summary>
    Role,

    /// <summary>It holds for no client.</summary>
    Never,
}
