namespace Seatrial.Components.Licences;

/// <summary>How licences are joined.</summary>
public enum LicenceOperator
{
    /// <summary>One licence.</summary>
    None,

    /// <summary>All of them hold.</summary>
    And,

    /// <summary>Whoever takes the package chooses.</summary>
    Or,
}
