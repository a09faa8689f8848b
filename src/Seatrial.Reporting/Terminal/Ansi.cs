namespace Seatrial.Reporting.Terminal;

/// <summary>Colour as escape sequences (ECMA-48, SGR).</summary>
internal static class Ansi
{
    /// <summary>Spaces at the end stay unpainted, so that they can be trimmed.</summary>
    public static string Paint(string text, Style style, bool color)
    {
        int end = text.TrimEnd(' ').Length;
        return color && style != Style.Plain && end > 0 ? $"\u001b[{(int)style}m{text[..end]}\u001b[0m{text[end..]}" : text;
    }
}
