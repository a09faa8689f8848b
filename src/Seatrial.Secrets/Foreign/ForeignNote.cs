namespace Seatrial.Secrets.Foreign;

/// <summary>Something in another tool's file that does not count here, and why.</summary>
/// <param name="Path">The file, relative to the scanned folder.</param>
/// <param name="Line">1-based; 0 for the whole file.</param>
/// <param name="Sentence">For a person.</param>
public sealed record ForeignNote(string Path, int Line, string Sentence);
