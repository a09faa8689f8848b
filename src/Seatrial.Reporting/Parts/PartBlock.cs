namespace Seatrial.Reporting.Parts;

/// <summary>Sentences, and a table below them where there is one.</summary>
public sealed record PartBlock(IReadOnlyList<string> Sentences)
{
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Each with as many cells as there are columns.</summary>
    public IReadOnlyList<IReadOnlyList<PartCell>> Rows { get; init; } = [];

    public static PartBlock Of(params IReadOnlyList<string> sentences) => new(sentences);
}
