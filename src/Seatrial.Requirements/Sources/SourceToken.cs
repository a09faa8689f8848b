namespace Seatrial.Requirements.Sources;

/// <summary>
/// A token by its place in the text: <paramref name="Start"/> and <paramref name="Length"/> in UTF-16 code units, <paramref name="Line"/>
/// from 1.
/// </summary>
internal readonly record struct SourceToken(SourceTokenKind Kind, int Start, int Length, int Line);
