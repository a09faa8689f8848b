namespace Seatrial.Requirements.Deployment.Terraform;

/// <summary>A block of HCL: <c>resource "aws_db_instance" "main" { … }</c>.</summary>
/// <param name="Type">The word before the labels.</param>
/// <param name="Labels">Labels without quotes.</param>
/// <param name="Line">1-based line of the type.</param>
public sealed record HclBlock(string Type, IReadOnlyList<string> Labels, int Line)
{
    public Dictionary<string, HclValue> Attributes { get; } = new(StringComparer.Ordinal);

    public List<HclBlock> Blocks { get; } = [];

    /// <summary>
    /// The attribute at a path of nested blocks, <c>settings.backup_configuration.enabled</c>; the first block of each name counts.
    /// </summary>
    public HclValue? Find(string path)
    {
        int dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return Attributes.GetValueOrDefault(path);
        }

        return Nested(path[..dot])?.Find(path[(dot + 1)..]);
    }

    /// <summary>The first nested block of a type, also when a <c>dynamic</c> block makes it.</summary>
    public HclBlock? Nested(string type) =>
        Blocks.Find(b => b.Type == type)
        ?? Blocks.Find(b => b.Type == "dynamic" && b.Labels is [var label] && label == type)?.Nested("content");
}

/// <summary>An attribute. <paramref name="Literal"/> is null when the value is an expression that only Terraform can evaluate.</summary>
public sealed record HclValue(string Raw, string? Literal, int Line);
