namespace Seatrial.Reporting.Parts;

/// <summary>How a cell is meant.</summary>
public enum PartTone
{
    Plain,
    Good,
    Warning,
    Bad,
    Quiet,

    /// <summary>A name, a path or a digest.</summary>
    Code,
}
