namespace Seatrial.Engine.Documents;

/// <summary>
/// Bounds that keep parsing of untrusted text linear and the stack shallow. Real manifests and configuration stay two orders of magnitude
/// below.
/// </summary>
public static class DocumentLimits
{
    /// <summary>Longest text that is parsed, in UTF-8 bytes (JSON, XML) or UTF-16 code units (YAML, TOML).</summary>
    public const int MaxLength = 2 * 1024 * 1024;

    /// <summary>Deepest nesting.</summary>
    public const int MaxDepth = 64;

    /// <summary>Values in a file, each alias of YAML counted with everything that it stands for ("billion laughs").</summary>
    public const int MaxNodes = 200_000;
}
