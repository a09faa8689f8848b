namespace Seatrial.Components.Severities;

/// <summary>The qualitative scale of CVSS (section 5 of CVSS 3.1, section 6 of CVSS 4.0), from least to worst.</summary>
public enum SeverityLevel
{
    /// <summary>Nobody said.</summary>
    Unknown,
    None,
    Low,
    Medium,
    High,
    Critical,
}
