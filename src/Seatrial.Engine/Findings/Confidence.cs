namespace Seatrial.Engine.Findings;

/// <summary>How sure the analyser is that a competent reviewer would agree.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,

    /// <summary>Proved offline: a checksum, a decoded structure, a parsed key.</summary>
    Proven,
}
