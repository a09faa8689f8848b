namespace Seatrial.Engine.Controls;

/// <summary>Where a control stands in the field's own catalogues; an empty list means that none fits.</summary>
public sealed record ControlMappings
{
    /// <summary>OWASP ASVS 5.0.0 requirement numbers, <c>13.3.1</c>.</summary>
    public IReadOnlyList<string> Asvs { get; init; } = [];

    /// <summary>OWASP API Security Top 10 2023, <c>API1</c> to <c>API10</c>.</summary>
    public IReadOnlyList<string> ApiTop10 { get; init; } = [];

    /// <summary>CWE numbers without prefix.</summary>
    public IReadOnlyList<int> Cwe { get; init; } = [];

    /// <summary>NIST SP 800-218 (SSDF 1.1) and SP 800-218A practices and tasks, <c>PW.4.4</c>.</summary>
    public IReadOnlyList<string> Ssdf { get; init; } = [];
}
