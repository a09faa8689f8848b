using System.Globalization;
using System.Text;

namespace Seatrial.Reporting.Text;

/// <summary>
/// Makes text from the scanned tree harmless where people read it: control characters (terminal escape sequences, line ends) and invisible
/// format characters (text direction, zero width; Unicode TR 36, section 3.2) become visible escapes.
/// </summary>
public static class SafeText
{
    /// <summary>One line without anything that a terminal or a reader would not see.</summary>
    public static string Clean(string text)
    {
        if (!NeedsCleaning(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsUnsafe(Rune.GetUnicodeCategory(rune)))
            {
                clean.Append(rune.ToString());
                continue;
            }

            clean.Append(
                rune.Value switch
                {
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => " ",
                    _ => string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}"),
                }
            );
        }

        return clean.ToString();
    }

    private static bool NeedsCleaning(string text)
    {
        foreach (char c in text)
        {
            if (IsUnsafe(char.GetUnicodeCategory(c)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Surrogates are looked at in pairs later; a lone one is read as U+FFFD.</summary>
    private static bool IsUnsafe(UnicodeCategory category) =>
        category
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.PrivateUse;
}
