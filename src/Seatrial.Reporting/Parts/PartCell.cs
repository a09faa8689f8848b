namespace Seatrial.Reporting.Parts;

/// <summary>A cell of a table: lines of text with their tones.</summary>
public sealed record PartCell(IReadOnlyList<(string Text, PartTone Tone)> Lines)
{
    public static PartCell Of(string text, PartTone tone = PartTone.Plain) => new([(text, tone)]);
}
