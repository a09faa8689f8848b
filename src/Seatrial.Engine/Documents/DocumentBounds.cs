namespace Seatrial.Engine.Documents;

/// <summary>How much of a document is read; the depth is the same for all (<see cref="DocumentLimits.MaxDepth"/>).</summary>
/// <param name="MaxLength">UTF-8 bytes (JSON) or UTF-16 code units (YAML, TOML, XML).</param>
/// <param name="MaxNodes">Values or elements.</param>
public sealed record DocumentBounds(int MaxLength, int MaxNodes)
{
    /// <summary>For what people write: manifests and configuration.</summary>
    public static DocumentBounds Default { get; } = new(DocumentLimits.MaxLength, DocumentLimits.MaxNodes);

    /// <summary>For what tools write: lock files of large repositories have 100,000 lines, SBOMs of images more.</summary>
    public static DocumentBounds Generated { get; } = new(32 * 1024 * 1024, 4_000_000);
}
