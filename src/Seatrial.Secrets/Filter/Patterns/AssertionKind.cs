namespace Seatrial.Secrets.Filter.Patterns;

internal enum AssertionKind
{
    /// <summary><c>^</c> without <c>(?m)</c>, <c>\A</c>.</summary>
    TextStart,

    /// <summary><c>$</c> without <c>(?m)</c>, <c>\z</c>.</summary>
    TextEnd,

    /// <summary><c>(?m)^</c>: at the start or after a line feed.</summary>
    LineStart,

    /// <summary><c>(?m)$</c>: at the end or before a line feed.</summary>
    LineEnd,
    WordBoundary,
    NotWordBoundary,
}
