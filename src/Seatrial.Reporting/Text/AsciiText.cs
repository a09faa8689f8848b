using System.Text;

namespace Seatrial.Reporting.Text;

/// <summary>The nearest ASCII text, for terminals whose locale shows nothing else.</summary>
internal static class AsciiText
{
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            folded.Append(
                rune.Value switch
                {
                    < 0x80 => ((char)rune.Value).ToString(),
                    '…' => "...",
                    '–' or '—' or '─' => "-",
                    '‘' or '’' => "'",
                    '“' or '”' => "\"",
                    '·' or '•' => "-",
                    '→' => "->",
                    '✓' => "+",
                    '✗' => "x",
                    '◐' => "~",
                    '\u00A0' => " ",
                    _ => "?",
                }
            );
        }

        return folded.ToString();
    }
}
