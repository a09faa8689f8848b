namespace Seatrial.Secrets.Fixing;

/// <summary>A string in code.</summary>
/// <param name="Start">Index of its first character, its prefix included.</param>
/// <param name="ContentStart">Behind the opening quote.</param>
/// <param name="ContentEnd">Index of the closing quote.</param>
/// <param name="End">Behind the closing quote.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Prefix">Letters before the quote, such as Python's <c>f</c>.</param>
/// <param name="HasInterpolation">Whether expressions stand in it.</param>
internal sealed record StringLiteral(
    int Start,
    int ContentStart,
    int ContentEnd,
    int End,
    StringForm Form,
    string Prefix,
    bool HasInterpolation
);
