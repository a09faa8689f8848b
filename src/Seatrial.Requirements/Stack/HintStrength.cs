namespace Seatrial.Requirements.Stack;

/// <summary>How much the presence of a technology says.</summary>
public enum HintStrength
{
    /// <summary>Declared in a manifest: a hint that it may be in use, never a proof.</summary>
    Dependency,

    /// <summary>Seen in the configuration of a deployment or of the tool itself.</summary>
    Configured,
}
