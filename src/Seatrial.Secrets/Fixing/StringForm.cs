namespace Seatrial.Secrets.Fixing;

/// <summary>How a language writes one kind of string.</summary>
/// <param name="Open">What it begins with.</param>
/// <param name="Close">What it ends with.</param>
/// <param name="HasEscapes">Whether a backslash takes away the meaning of what follows.</param>
/// <param name="IsMultiline">Whether it may go over lines.</param>
/// <param name="Interpolation">What begins an expression inside; null where there are none.</param>
internal sealed record StringForm(string Open, string Close, bool HasEscapes = true, bool IsMultiline = false, string? Interpolation = null)
{
    /// <summary>Whether two closing quotes stand for one (C# verbatim, SQL).</summary>
    public bool DoublesQuotes { get; init; }
}
