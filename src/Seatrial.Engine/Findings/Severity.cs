namespace Seatrial.Engine.Findings;

/// <summary>How much harm a finding can do, from least to most.</summary>
public enum Severity
{
    Info,
    Low,
    Medium,
    High,
    Critical,
}
